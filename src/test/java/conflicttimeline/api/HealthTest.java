package conflicttimeline.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import conflicttimeline.http.Parameters;
import conflicttimeline.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What whoever watches over a server is told. */
class HealthTest {
    private static String said(Health.State state) {
        Request asked = new Request("/health", Map.of(), Parameters.NONE);
        return new String(
                new Health(() -> state).door().handler().answer(asked).body().get(), StandardCharsets.UTF_8);
    }

    @Test
    void aVersionThatCouldNotBeKeptIsServedAndSaid() {
        assertEquals(
                "{\"status\":\"degraded\",\"version\":\"1\",\"events\":2,\"source\":\"t.csv\",\"notKept\":\"No room.\"}",
                said(new Health.State("1", 2, "t.csv", Optional.empty(), Optional.empty(), Optional.of("No room."))));
        assertEquals(
                "{\"status\":\"ok\",\"version\":\"1\",\"events\":2,\"source\":\"t.csv\"}",
                said(new Health.State("1", 2, "t.csv", Optional.empty(), Optional.empty(), Optional.empty())));
    }
}
