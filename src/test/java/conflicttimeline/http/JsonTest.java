package conflicttimeline.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON as it travels, alone and inside a page. */
class JsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<!--<script>",
                "]]>",
                "\u2028\u2029",
                "\\u003c",
                "\"'&<>",
                "😀 Շուշի"
            })
    void aTextInAPageCannotLeaveItsElementAndIsReadBackAsItWas(String text) {
        String written = Json.writeForHtml(Map.of("title", text));

        assertFalse(written.contains("<"), written);
        assertFalse(written.contains("\u2028") || written.contains("\u2029"), written);
        assertEquals(Map.of("title", text), Json.read(written));
    }

    @Test
    void aLoneSurrogateDoesNotBreakTheAnswer() {
        byte[] bytes = Json.write(List.of("a\ud83d")).getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertTrue(bytes.length > 4);
        Json.read(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\":1}}", "{\"a\":1,\"a\":2}", "nothing", "{'a':1}"})
    void whatIsNoJsonIsRefused(String text) {
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> Json.read(text))
                .getMessage());
        assertTrue(message.startsWith("No JSON of the shape Object: "), message);
    }
}
