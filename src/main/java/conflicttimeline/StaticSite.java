package conflicttimeline;

import conflicttimeline.api.Api;
import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.EventFilter;
import conflicttimeline.chronology.Sizes;
import conflicttimeline.export.Exports;
import conflicttimeline.http.Answer;
import conflicttimeline.http.Door;
import conflicttimeline.http.Parameters;
import conflicttimeline.http.Publishing;
import conflicttimeline.http.Query;
import conflicttimeline.http.Request;
import conflicttimeline.http.StaticHeaders;
import conflicttimeline.page.FixedPages;
import conflicttimeline.page.Offered;
import conflicttimeline.page.SocialCard;
import conflicttimeline.picture.Pictures;
import conflicttimeline.store.Snapshot;
import conflicttimeline.words.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The site as a folder of files, for any host that serves files. Pages, embeds, data and downloads come from the same writers as those that are
 * served.
 */
final class StaticSite {
    /** Everything that stands at the root of an export. */
    static final Set<String> NAMES = Set.of(
            "404.html",
            "Caddyfile",
            "_headers",
            "assets",
            "az",
            "details.js",
            "embed",
            "embed.js",
            "event",
            "hy",
            "icon.svg",
            "index.html",
            "list",
            "nginx.conf",
            "oembed",
            "pictures",
            "ru",
            "timeline.bib",
            "timeline.csv",
            "timeline.ics",
            "timeline.json",
            "timeline.jsonld");

    private final Path folder;
    private final Snapshot snapshot;
    private final Publishing publishing;
    private final Assets assets;
    private final Settings settings;
    private int files;
    private long bytes;

    /**
     * @param folder to be filled; it exists and is empty
     */
    StaticSite(Path folder, Snapshot snapshot, Settings settings, Assets assets) {
        this.folder = folder;
        this.snapshot = snapshot;
        this.publishing = settings.publishing();
        this.settings = settings;
        this.assets = assets;
    }

    /**
     * Writes all of it.
     *
     * @return what was written, in a sentence
     * @throws UncheckedIOException if a file cannot be written
     */
    String write() {
        new FixedPages(snapshot, publishing, assets.pages(), offered())
                .write((path, text) -> file(path, text.getBytes(StandardCharsets.UTF_8)));
        pictures();
        Api api = new Api(() -> snapshot, version -> Optional.of(snapshot), publishing, Version.build());
        for (Language language : Language.values()) {
            String lang = language == Language.EN ? "" : "lang=" + language.tag();
            String inFolder = language == Language.EN ? "" : language.tag() + "/";
            file(inFolder + "details.js", body(api.doors(), "/api/v1/details.js", lang));
        }
        for (Door door : new Exports(() -> snapshot, publishing, Version.build()).doors()) {
            file(door.path().substring(1), body(List.of(door), door.path(), ""));
        }
        assets.files().forEach((name, content) -> file("assets/" + name, content));
        file("embed.js", assets.hostScript());
        file("icon.svg", Assets.iconBytes());
        StaticHeaders.files(settings.hsts, settings.frameAncestors())
                .forEach((name, text) -> file(name, text.getBytes(StandardCharsets.UTF_8)));
        return files + " files, " + (bytes + 512 * 1024) / (1024 * 1024) + " MiB, in " + folder;
    }

    /** Pages name their card where they know their own address: then there is one for each event, in the language of the content. */
    private Offered offered() {
        Offered all = Routes.offered(new Pictures(() -> snapshot, publishing, Version.build()));
        return new Offered(
                all.formats(), List.of(), (data, language, event) -> all.cards().of(data, language, event).stream()
                        .map(card -> new SocialCard(
                                event.map(id -> "pictures/event/" + Query.encode(id) + ".png")
                                        .orElse("pictures/card.png"),
                                card.widthPx(),
                                card.heightPx(),
                                card.alt()))
                        .toList());
    }

    private void pictures() {
        List<Door> doors = new Pictures(() -> snapshot, publishing, Version.build()).doors();
        file("pictures/timeline.svg", body(doors, "/timeline.svg", ""));
        file("pictures/timeline.png", body(doors, "/timeline.png", ""));
        if (publishing.baseUrl().isEmpty()) {
            return;
        }
        file("pictures/card.png", body(doors, "/timeline.png", "size=card"));
        for (Entry entry : snapshot.events(EventFilter.ALL, -1, Sizes.MOST_WHOLE, Language.EN)) {
            String id = entry.event().id();
            file("pictures/event/" + id + ".png", body(doors, "/timeline.png", "size=card&event=" + Query.encode(id)));
        }
    }

    private static byte[] body(List<Door> doors, String path, String query) {
        Door door =
                doors.stream().filter(d -> d.path().equals(path)).findFirst().orElseThrow();
        Answer answer = door.handler().answer(new Request(path, Map.of(), Parameters.read(query)));
        return answer.body().get();
    }

    private void file(String path, byte[] content) {
        Path file = folder.resolve(path);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing " + file, e);
        }
        files++;
        bytes += content.length;
    }
}
