package conflicttimeline.api;

import conflicttimeline.chronology.Sizes;
import conflicttimeline.http.Address;
import conflicttimeline.http.Answer;
import conflicttimeline.http.Door;
import conflicttimeline.http.Failure;
import conflicttimeline.http.Parameters;
import conflicttimeline.http.ProblemDetails;
import conflicttimeline.http.Publishing;
import conflicttimeline.http.Request;
import conflicttimeline.store.Snapshot;
import conflicttimeline.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The doors under {@code /api/v1/}: read the parameters, ask, answer. */
public final class Api {
    /** Where all of it is. */
    public static final String ROOT = "/api/v1/";

    /** Grows when the meaning of a member changes; more members do not count. */
    public static final int FORMAT = 1;

    /** Events a page, if nothing else is asked for. */
    static final int USUAL_LIMIT = 100;

    private static final String[] FILTER = {"from", "to", "q", "category", "actor", "importance", "lang"};
    private static final String[] FILTER_IN_ANY_LANGUAGE = {"from", "to", "q", "category", "actor", "importance"};

    private final Supplier<Snapshot> current;
    private final Function<String, Optional<Snapshot>> withVersion;
    private final Answers answers;

    /**
     * @param current the data that is served now
     * @param withVersion data of an earlier version, while it is kept
     * @param build names the build, so that a new one has new ETags
     */
    public Api(
            Supplier<Snapshot> current,
            Function<String, Optional<Snapshot>> withVersion,
            Publishing publishing,
            String build) {
        this.current = current;
        this.withVersion = withVersion;
        this.answers = new Answers(publishing, build);
    }

    /** Every address of the API. */
    public List<Door> doors() {
        return List.of(
                door("timeline", this::timeline),
                door("events", this::events),
                door("events/{id}", this::event),
                door("matches", this::matches),
                door("details", this::details),
                door("details.js", this::detailsScript),
                door("drawing", this::drawing),
                door("openapi.json", request -> OpenApi.answer()));
    }

    /** The answers about the whole of the current data, to be made before anyone asks. */
    public List<Answer> atImport() {
        Snapshot snapshot = current.get();
        List<Answer> ready = new ArrayList<>(List.of(OpenApi.answer()));
        for (Language language : Language.values()) {
            Question whole = Question.whole(snapshot, language);
            ready.add(answers.timeline(whole));
            ready.add(answers.events(whole, USUAL_LIMIT, Optional.empty()));
            ready.add(answers.drawing(whole));
            if (snapshot.timeline().eventCount() <= Sizes.MOST_WHOLE) {
                ready.add(answers.details(whole));
            }
        }
        return ready;
    }

    private static Door door(String path, Door.Handler handler) {
        return new Door(ROOT + path, Door.Kind.API, handler);
    }

    private Answer timeline(Request request) {
        return answers.timeline(question(request, FILTER));
    }

    private Answer events(Request request) {
        int limit = request.parameters().number("limit", USUAL_LIMIT, 1, Sizes.MOST_ASKED);
        return answers.events(
                question(request, FILTER), limit, request.parameters().one("cursor"));
    }

    private Answer event(Request request) {
        String id = Address.id(request.pathParameter("id"));
        return answers.event(question(request, "lang"), id);
    }

    private Answer matches(Request request) {
        return answers.matches(question(request, FILTER_IN_ANY_LANGUAGE));
    }

    private Answer details(Request request) {
        return answers.details(question(request, "lang"));
    }

    /** The same as a script: a frame in someone else's page, or a page that is a file, may not ask for data but may load a script. */
    private Answer detailsScript(Request request) {
        return answers.detailsScript(question(request, "lang"));
    }

    private Answer drawing(Request request) {
        return answers.drawing(question(request, "lang"));
    }

    private Question question(Request request, String... words) {
        Parameters parameters = request.parameters();
        Address address = Address.read(parameters.only(words));
        Optional<String> version = parameters.one("v");
        return new Question(version.map(this::snapshot).orElseGet(current), address);
    }

    private Snapshot snapshot(String version) {
        Snapshot now = current.get();
        if (version.equals(now.version())) {
            return now;
        }
        return withVersion.apply(version).orElseThrow(() -> new Failure(ProblemDetails.noSuchVersion()));
    }
}
