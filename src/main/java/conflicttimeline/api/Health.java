package conflicttimeline.api;

import conflicttimeline.http.Answer;
import conflicttimeline.http.Door;
import conflicttimeline.http.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How the server is, for whoever watches over it: {@code /health}. A server that still serves the last good data answers
 * 200 and says {@code degraded}: taking it out of service would help nobody.
 */
public final class Health {
    private final Supplier<State> state;

    /**
     * @param state asked at each request
     */
    public Health(Supplier<State> state) {
        this.state = state;
    }

    /**
     * How it is.
     *
     * @param version of the data that is served
     * @param events how many events it has
     * @param source where the data came from, such as the name of the CSV or {@code database}
     * @param refused the file that was not taken; then the server is degraded
     * @param rebuilt what became of a database that could not be read, in one sentence
     * @param notKept why the version that is served could not be kept, in one sentence; then the server is degraded
     */
    public record State(
            String version,
            int events,
            String source,
            Optional<Refused> refused,
            Optional<String> rebuilt,
            Optional<String> notKept) {}

    /**
     * A file that was not taken.
     *
     * @param file its name
     * @param problems how many errors it has
     */
    public record Refused(String file, int problems) {}

    public Door door() {
        return new Door("/health", Door.Kind.HEALTH, request -> Answer.once(200, Answer.JSON, text(state.get())));
    }

    private static String text(State state) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("status", state.refused().isPresent() || state.notKept().isPresent() ? "degraded" : "ok");
        members.put("version", state.version());
        members.put("events", state.events());
        members.put("source", state.source());
        state.refused().ifPresent(refused -> members.put("refused", refused));
        state.rebuilt().ifPresent(rebuilt -> members.put("rebuilt", rebuilt));
        state.notKept().ifPresent(sentence -> members.put("notKept", sentence));
        return Json.write(members);
    }
}
