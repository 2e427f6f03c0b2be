package conflicttimeline.chronology;

import static conflicttimeline.Builders.chronology;
import static conflicttimeline.Builders.era;
import static conflicttimeline.Builders.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import conflicttimeline.Builders.EventBuilder;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The version of a chronology is the hash of its content and of nothing else. */
class VersionTest {
    private static String version(EventBuilder... events) {
        return chronology(events).timeline().version();
    }

    private static EventBuilder full() {
        return event("a")
                .from("1916-07-01")
                .to("1916-11-18")
                .titled("Title")
                .summary("Summary")
                .lane("War")
                .importance(5)
                .place("Şuşa")
                .at(39.5, -46.25)
                .actors("X", "Y")
                .aliases("Z")
                .note("Note")
                .perspective("North", "Account")
                .source("Publisher", "Page", "https://example.org");
    }

    /** The form in the doc comment of {@link ContentHash}, written down a second time. */
    private static final class Form {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(bytes);

        Form text(String... texts) throws IOException {
            for (String text : texts) {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(utf8.length);
                out.write(utf8);
            }
            return this;
        }

        Form list(String... texts) throws IOException {
            out.writeInt(texts.length);
            return text(texts);
        }

        Form count(int count) throws IOException {
            out.writeInt(count);
            return this;
        }

        Form number(long number) throws IOException {
            out.writeLong(number);
            return this;
        }

        String version() throws NoSuchAlgorithmException {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
            return HexFormat.of().formatHex(digest).substring(0, 16);
        }
    }

    @Test
    void isTheHashOfTheFormThatIsDescribed() throws IOException, NoSuchAlgorithmException {
        var form = new Form()
                .text("conflict-timeline 1", "test", "Test", "")
                .list("North")
                .list("War", "")
                .count(1)
                .text("e", "1916")
                .list("1917")
                .text("e", "")
                .count(2);
        form.text("a", "1916-07-01")
                .list("1916-11-18")
                .text("Title", "Summary", "War")
                .number(5)
                .text("Şuşa")
                .count(1)
                .number(Double.doubleToLongBits(39.5))
                .number(Double.doubleToLongBits(-46.25))
                .list("X", "Y")
                .list("Z")
                .count(0)
                .text("Note")
                .count(1)
                .text("North", "Account")
                .count(1)
                .text("Publisher", "Page", "https://example.org");
        form.text("b", "1917")
                .list()
                .text("b", "", "")
                .number(3)
                .text("")
                .count(0)
                .list()
                .list()
                .count(1)
                .text("a")
                .list("response")
                .text("Because")
                .text("")
                .count(0)
                .count(0);
        var b = event("b").on("1917").causedBy("a", CauseKind.RESPONSE, "Because");
        assertEquals(
                form.version(),
                chronology(List.of(era("e", "1916", "1917")), List.of(b.build(), full().build()))
                        .timeline()
                        .version());
    }

    @Test
    void changesWithEachPartOfAnEvent() {
        Stream<Supplier<EventBuilder>> changed = Stream.of(
                () -> full(),
                () -> full().from("1916-07-02"),
                () -> full().to(".."),
                () -> full().titled("T"),
                () -> full().summary("S"),
                () -> full().lane("Unrest"),
                () -> full().importance(4),
                () -> full().place("Shusha"),
                () -> full().at(39.5, 46.25),
                () -> full().actors("Y", "X"),
                () -> full().actors("XY"),
                () -> full().aliases(),
                () -> full().note(""),
                () -> full().perspective("South", "Other"),
                () -> full().source("Second", "", ""));
        List<String> versions = changed.map(event -> version(event.get())).toList();
        Set<String> different = new HashSet<>(versions);
        assertEquals(versions.size(), different.size());
    }

    @Test
    void doesNotChangeWhenRowsAreMoved() {
        assertEquals(
                version(event("a").on("1916"), event("b").on("1917")),
                version(event("b").on("1917"), event("a").on("1916")));
    }

    @Test
    void changesWhenRowsOfTheSameDaysAreMoved() {
        assertNotEquals(version(event("a"), event("b")), version(event("b"), event("a")));
    }

    @Test
    void doesNotTellZeroFromMinusZero() {
        assertEquals(version(event("a").at(0.0, 10)), version(event("a").at(-0.0, 10)));
    }
}
