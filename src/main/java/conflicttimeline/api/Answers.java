package conflicttimeline.api;

import conflicttimeline.chronology.CauseStep;
import conflicttimeline.chronology.DrawingColumns;
import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.EventFilter;
import conflicttimeline.chronology.EventInContext;
import conflicttimeline.chronology.Sizes;
import conflicttimeline.http.Answer;
import conflicttimeline.http.AnswerKey;
import conflicttimeline.http.Failure;
import conflicttimeline.http.Json;
import conflicttimeline.http.ProblemDetails;
import conflicttimeline.http.Publishing;
import conflicttimeline.http.Query;
import conflicttimeline.http.StartAgain;
import conflicttimeline.store.Snapshot;
import conflicttimeline.store.SnapshotGoneException;
import conflicttimeline.time.DateLabel;
import conflicttimeline.words.Language;
import conflicttimeline.words.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** From questions to answers; each is worked out only when its bytes are not kept already. */
final class Answers {
    /** How many ids are named when one is unknown. */
    private static final int MOST_NEAREST = 3;

    private final Publishing publishing;
    private final String build;

    /**
     * @param build names the build: a new one may say the same data in other bytes
     */
    Answers(Publishing publishing, String build) {
        this.publishing = publishing;
        this.build = build;
    }

    /** The whole in figures; with a filter the counts are those of its choices. */
    Answer timeline(Question question) {
        return kept(
                question,
                "timeline",
                question.filterQuery(),
                snapshot -> TimelineJson.members(
                        snapshot.timeline(),
                        snapshot.facets(question.filter()),
                        publishing,
                        Messages.of(question.language())));
    }

    /**
     * One page of the events asked for.
     *
     * @param cursor where the page before ended
     * @throws Failure if the cursor is not of this list
     */
    Answer events(Question question, int limit, Optional<String> cursor) {
        String filter = question.filterQuery();
        String version = question.snapshot().version();
        int after = cursor.map(text -> Cursor.read(text, version, filter)).orElse(-1);
        String query = new Query(filter)
                .add("limit", Integer.toString(limit))
                .add("after", Integer.toString(after))
                .toString();
        return kept(question, "events", query, snapshot -> {
            // one more than asked for tells whether there is a next page
            List<Entry> found = snapshot.events(question.filter(), after, limit + 1, question.language());
            List<Entry> page = found.subList(0, Math.min(limit, found.size()));
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("version", version);
            members.put("total", snapshot.count(question.filter()));
            members.put(
                    "events",
                    snapshot.inContext(page, question.language()).stream()
                            .map(EventJson::listed)
                            .toList());
            if (found.size() > limit) {
                int last = page.get(page.size() - 1).position();
                members.put("next", Cursor.write(last, version, filter));
            }
            return members;
        });
    }

    /** One event; if there is none with this id, a 404 that names those most like it. */
    Answer event(Question question, String id) {
        return kept(question, "events/" + Query.encode(id), "", snapshot -> {
            EventInContext context = snapshot.event(id, question.language())
                    .orElseThrow(
                            () -> new Failure(ProblemDetails.unknownEvent(id, snapshot.nearestIds(id, MOST_NEAREST))));
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("version", snapshot.version());
            members.putAll(EventJson.alone(context));
            return members;
        });
    }

    /** Which events match, by position, and what each choice would leave: all that a page with the drawing needs to filter it. */
    Answer matches(Question question) {
        return kept(question, "matches", question.filterQuery(), snapshot -> {
            Snapshot.Matches matches = snapshot.matches(question.filter());
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("version", snapshot.version());
            members.put("total", matches.positions().size());
            members.put("positions", matches.positions());
            members.putAll(TimelineJson.choices(matches.facets()));
            return members;
        });
    }

    /**
     * Every event with all that is known of it.
     *
     * @throws Failure 404 for a timeline too large for one answer
     */
    Answer details(Question question) {
        fitsOneAnswer(question);
        return kept(question, "details", "", snapshot -> detailsOf(snapshot, question.language()));
    }

    /** The same as a script that leaves it where {@code web/model/details.js} finds it. */
    Answer detailsScript(Question question) {
        fitsOneAnswer(question);
        AnswerKey key = key(question, "details.js", "");
        return Answer.kept(
                key,
                "text/javascript; charset=utf-8",
                () -> text(
                        question.snapshot(),
                        snapshot -> "(globalThis.conflictTimeline??={}).details="
                                + Json.write(detailsOf(snapshot, question.language())) + ";\n"));
    }

    private static void fitsOneAnswer(Question question) {
        int count = question.snapshot().timeline().eventCount();
        if (count > Sizes.MOST_WHOLE) {
            throw new Failure(ProblemDetails.of(
                    404,
                    "The timeline has " + count + " events; details come at once for at most " + Sizes.MOST_WHOLE
                            + ", beyond that ask for api/v1/events or api/v1/events/{id}"));
        }
    }

    private static Map<String, Object> detailsOf(Snapshot snapshot, Language language) {
        List<Entry> all = all(snapshot, language);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("version", snapshot.version());
        members.put(
                "events",
                snapshot.inContext(all, language).stream()
                        .map(EventJson::detailed)
                        .toList());
        return members;
    }

    /** What the drawing needs of every event, in columns. */
    Answer drawing(Question question) {
        Messages messages = Messages.of(question.language());
        return kept(
                question,
                "drawing",
                "",
                snapshot -> DrawingColumns.of(
                        snapshot.timeline(),
                        all(snapshot, question.language()),
                        snapshot.causes().stream()
                                .map(step -> new CauseStep(step.effect(), step.cause()))
                                .toList(),
                        question.language().tag(),
                        publishing.contentLang(),
                        dating -> DateLabel.of(dating, messages::pattern)));
    }

    private static List<Entry> all(Snapshot snapshot, Language language) {
        return snapshot.events(EventFilter.ALL, -1, snapshot.timeline().eventCount(), language);
    }

    /** Works out the members of an answer. */
    @FunctionalInterface
    private interface Members {
        Map<String, Object> of(Snapshot snapshot);
    }

    private Answer kept(Question question, String path, String query, Members members) {
        AnswerKey key = key(question, path, query);
        return Answer.kept(
                key, Answer.JSON, () -> text(question.snapshot(), snapshot -> Json.write(members.of(snapshot))));
    }

    private AnswerKey key(Question question, String path, String query) {
        return new AnswerKey(
                question.snapshot().version(),
                Api.ROOT + path + "?" + query,
                question.language(),
                make(question.language()));
    }

    private static String text(Snapshot snapshot, Function<Snapshot, String> writing) {
        try {
            return writing.apply(snapshot);
        } catch (SnapshotGoneException gone) {
            // the question is put again: without v to the data served now; with it, to be refused
            throw new StartAgain(gone);
        }
    }

    /** What else the bytes depend on: the format, the build, the settings, and the words in which dates are said. */
    private String make(Language language) {
        return String.join(
                "\n",
                "api " + Api.FORMAT,
                build,
                publishing.contentLang(),
                publishing.license(),
                publishing.publisher(),
                publishing.contact(),
                Integer.toHexString(Messages.of(language).patterns().hashCode()));
    }
}
