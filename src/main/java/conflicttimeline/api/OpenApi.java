package conflicttimeline.api;

import conflicttimeline.http.Answer;
import conflicttimeline.http.AnswerKey;
import conflicttimeline.words.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The description of the API for machines, as it stands in {@code openapi.json}. */
final class OpenApi {
    private static final String TEXT = read();

    private OpenApi() {}

    static Answer answer() {
        AnswerKey key = new AnswerKey("", Api.ROOT + "openapi.json", Language.EN, Integer.toHexString(TEXT.hashCode()));
        return Answer.kept(key, Answer.JSON, () -> TEXT);
    }

    private static String read() {
        try (var in = OpenApi.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("The class path has no openapi.json beside " + OpenApi.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading openapi.json", e);
        }
    }
}
