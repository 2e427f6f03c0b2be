package conflicttimeline.export;

import conflicttimeline.chronology.Acceptance;
import conflicttimeline.chronology.Revision;
import conflicttimeline.chronology.Wanted;
import conflicttimeline.http.Address;
import conflicttimeline.http.Answer;
import conflicttimeline.http.AnswerKey;
import conflicttimeline.http.Door;
import conflicttimeline.http.Publishing;
import conflicttimeline.http.Request;
import conflicttimeline.store.Snapshot;
import conflicttimeline.words.Language;
import conflicttimeline.words.Messages;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /timeline.atom}: what each accepted version changed, for feed readers. There is one only where versions are kept.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 */
public final class ChangeFeed {
    /** Most entries. */
    static final int MOST_ENTRIES = 50;

    static final String MEDIA_TYPE = "application/atom+xml; charset=utf-8";

    /** Grows when the same changes are written in other bytes. */
    private static final int FORMAT = 1;

    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);

    private final Supplier<Snapshot> current;
    private final History history;
    private final Publishing publishing;
    private final String build;
    private volatile boolean warned;

    /** What has been accepted, and what that changed. */
    public interface History {
        /** Every acceptance, oldest first; cheap. */
        List<Acceptance> accepted();

        /**
         * The newest, newest first, with what each changed.
         *
         * @param accepted as {@link #accepted()} gave them
         * @param most at most so many
         * @param wanted of what each changed only this is told; one that changed nothing of it is told with nothing
         */
        List<Revision> newest(List<Acceptance> accepted, int most, Wanted wanted);
    }

    /**
     * @param current the data that is served now
     * @param build names the build, so that a new one has new ETags
     */
    public ChangeFeed(Supplier<Snapshot> current, History history, Publishing publishing, String build) {
        this.current = current;
        this.history = history;
        this.publishing = publishing;
        this.build = build;
    }

    /** It is read by programs of any site, and shown rather than saved. */
    public Door door() {
        return new Door("/timeline.atom", Door.Kind.API, this::answer);
    }

    private Answer answer(Request request) {
        if (publishing.baseUrl().isEmpty() && !warned) {
            warned = true;
            LOG.warn("/timeline.atom was asked, but the site does not know its own address, so its links are relative,"
                    + " which some feed readers do not follow; start it with --base-url");
        }
        Address asked = Selection.asked(request.parameters());
        List<Acceptance> accepted = history.accepted();
        Snapshot now = current.get();
        AnswerKey key = new AnswerKey(
                now.version(),
                "/timeline.atom" + (asked.query().isEmpty() ? "" : "?" + asked.query()),
                asked.lang(),
                make(asked.lang(), accepted));
        return Answer.kept(key, MEDIA_TYPE, () -> new AtomFeed(now.timeline(), asked, publishing)
                .write(history.newest(accepted, MOST_ENTRIES, new Wanted(asked.event(), asked.filter()))));
    }

    /** What else the bytes depend on: what was accepted, the build, the settings, and the words. */
    private String make(Language language, List<Acceptance> accepted) {
        List<Acceptance> told = accepted.subList(Math.max(0, accepted.size() - MOST_ENTRIES - 1), accepted.size());
        return String.join(
                "\n",
                "feed " + FORMAT,
                build,
                String.valueOf(told),
                publishing.contentLang(),
                publishing.license(),
                publishing.publisher(),
                publishing.baseUrl(),
                Integer.toHexString(Messages.of(language).patterns().hashCode()));
    }
}
