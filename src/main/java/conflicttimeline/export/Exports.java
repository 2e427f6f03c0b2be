package conflicttimeline.export;

import conflicttimeline.http.Address;
import conflicttimeline.http.Answer;
import conflicttimeline.http.AnswerKey;
import conflicttimeline.http.Caching;
import conflicttimeline.http.Door;
import conflicttimeline.http.Publishing;
import conflicttimeline.http.Request;
import conflicttimeline.http.StartAgain;
import conflicttimeline.http.Versions;
import conflicttimeline.store.Snapshot;
import conflicttimeline.store.SnapshotGoneException;
import conflicttimeline.words.Language;
import conflicttimeline.words.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The doors of what can be taken away, {@code /timeline.csv} and others: read the parameters, select, write. */
public final class Exports {
    /** Grows when the same data are written in other bytes. */
    private static final int FORMAT = 1;

    private final Versions<Snapshot> versions;
    private final Publishing publishing;
    private final String build;

    /**
     * @param current the data that is served now
     * @param build names the build, so that a new one has new ETags
     */
    public Exports(Supplier<Snapshot> current, Publishing publishing, String build) {
        this(Versions.live(current), publishing, build);
    }

    /** The same where an address may ask for a version that is kept. */
    public Exports(Versions<Snapshot> versions, Publishing publishing, String build) {
        this.versions = versions;
        this.publishing = publishing;
        this.build = build;
    }

    /** One address for each format. */
    public List<Door> doors() {
        return Arrays.stream(Format.values())
                .map(format -> new Door(
                        "/timeline." + format.extension(), Door.Kind.DOWNLOAD, request -> answer(format, request)))
                .toList();
    }

    /** The formats by their extensions, in the order in which they are offered. */
    public static List<String> extensions() {
        return Arrays.stream(Format.values()).map(Format::extension).toList();
    }

    private Answer answer(Format format, Request request) {
        Address asked = Selection.asked(request.parameters());
        Snapshot snapshot = versions.asked(request.parameters());
        String address = "timeline." + format.extension() + (asked.query().isEmpty() ? "" : "?" + asked.query());
        // equal data are equal bytes, whether their version is named or not
        String pinned = versions.kept()
                ? request.parameters()
                        .one("v")
                        .map(v -> asked.withVersion(Optional.of(v)).query())
                        .orElse(asked.query())
                : asked.query();
        AnswerKey key = new AnswerKey(snapshot.version(), "/" + address, asked.lang(), make(asked.lang()));
        Supplier<String> file = () -> {
            try {
                return format.write(Selection.of(snapshot, asked), publishing);
            } catch (SnapshotGoneException gone) {
                throw new StartAgain(gone);
            }
        };
        Answer answer = Answer.kept(key, format.mediaType(), file)
                .with(Caching.ASK_FIRST)
                .withHeader(
                        "Content-Disposition", FileName.disposition(FileName.of(snapshot.timeline(), asked, format)))
                .withHeader(
                        "Content-Location", "timeline." + format.extension() + (pinned.isEmpty() ? "" : "?" + pinned));
        String license = publishing.licenseHref();
        return license.isEmpty() ? answer : answer.withHeader("Link", "<" + license + ">; rel=\"license\"");
    }

    /** What else the bytes depend on: the build, the settings, and the words in which dates are said. */
    private String make(Language language) {
        return String.join(
                "\n",
                "export " + FORMAT,
                build,
                publishing.contentLang(),
                publishing.license(),
                publishing.publisher(),
                publishing.contact(),
                publishing.baseUrl(),
                Integer.toHexString(Messages.of(language).patterns().hashCode()));
    }
}
