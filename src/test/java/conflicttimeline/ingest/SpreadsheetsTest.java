package conflicttimeline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import conflicttimeline.chronology.Chronology;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same table is the same timeline, whichever program saved it. */
class SpreadsheetsTest {
    private static final Path SHIPPED = Path.of("data", "timeline.csv");

    private static List<List<String>> shipped() {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().ofCsvRecord(Files.readString(SHIPPED, StandardCharsets.UTF_8))) {
            return reader.stream().map(CsvRecord::getFields).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private record Saved(String by, byte[] bytes) {
        @Override
        public String toString() {
            return by;
        }
    }

    private static Saved saved(String by, String text, String charset) {
        return new Saved(by, text.getBytes(Charset.forName(charset)));
    }

    static Stream<Saved> programs() {
        List<List<String>> rows = shipped();
        String commas = Sheet.of(rows).csv(',', "\r\n");
        String semicolons = Sheet.of(rows).csv(';', "\r\n");
        String tabs = Sheet.of(rows).csv('\t', "\r\n");
        List<List<String>> wide = rows.stream()
                .map(row -> Stream.concat(row.stream(), Collections.nCopies(30, "").stream())
                        .toList())
                .toList();
        List<List<String>> shouted = new ArrayList<>(rows);
        shouted.set(
                0,
                rows.get(0).stream()
                        .map(name -> name.startsWith("perspective")
                                ? " Perspective:" + name.substring("perspective:".length()) + " "
                                : " " + name.toUpperCase(Locale.ROOT))
                        .toList());
        List<List<String>> decomposed = rows.stream()
                .map(row -> row.stream()
                        .map(cell ->
                                "\u00A0" + java.text.Normalizer.normalize(cell, java.text.Normalizer.Form.NFD) + "  ")
                        .toList())
                .toList();
        return Stream.of(
                saved("with LF", Sheet.of(rows).csv(',', "\n"), "UTF-8"),
                saved("with CR LF", commas, "UTF-8"),
                saved("with CR", Sheet.of(rows).csv(',', "\r"), "UTF-8"),
                saved("with a byte-order mark", "\uFEFF" + commas, "UTF-8"),
                saved("with semicolons", semicolons, "UTF-8"),
                saved("with sep= and semicolons", "\uFEFFsep=;\r\n" + semicolons, "UTF-8"),
                saved("with tabs", tabs, "UTF-8"),
                saved("as UTF-16 little-endian with tabs", "\uFEFF" + tabs, "UTF-16LE"),
                saved("as UTF-16 big-endian with tabs", "\uFEFF" + tabs, "UTF-16BE"),
                saved("with empty columns at the end", Sheet.of(wide).csv(), "UTF-8"),
                saved("with 1,000 empty rows", commas + (",".repeat(18) + "\r\n").repeat(1_000), "UTF-8"),
                saved("with column names in capitals", Sheet.of(shouted).csv(), "UTF-8"),
                saved(
                        "with accents apart and white space around",
                        Sheet.of(decomposed).csv(),
                        "UTF-8"));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void theSameTableHasTheSameVersion(Saved saved) throws IOException {
        Chronology expected = TimelineReader.read(SHIPPED, Limits.USUAL, List.of())
                .chronology()
                .orElseThrow();
        Reading reading = Sheet.read(saved.bytes());
        assertEquals("", Sheet.told(reading));
        assertEquals(
                expected.timeline().version(),
                reading.chronology().orElseThrow().timeline().version());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lineBreaksWithinACellAreTheSameText(String lineBreak) {
        String rows = "id,start,title,summary,sources\na,1916,A,\"one\ntwo\n\nthree\",B\n";
        Chronology read = Sheet.read(rows.replace("\n", lineBreak)).chronology().orElseThrow();
        assertEquals("one\ntwo\n\nthree", read.events().get(0).summary());
        assertEquals(
                Sheet.read(rows).chronology().orElseThrow().timeline().version(),
                read.timeline().version());
    }

    @Test
    void theOrderOfColumnsIsFree() {
        List<List<String>> rows = shipped();
        List<Integer> order = new ArrayList<>(
                java.util.stream.IntStream.range(0, rows.get(0).size()).boxed().toList());
        // the sides keep their order, which is that of the page
        List<Integer> sides = order.stream()
                .filter(i -> rows.get(0).get(i).startsWith("perspective"))
                .toList();
        order.removeAll(sides);
        Collections.shuffle(order, new Random(20));
        order.addAll(sides);
        List<List<String>> shuffled =
                rows.stream().map(row -> order.stream().map(row::get).toList()).toList();
        assertEquals(
                Sheet.of(rows).read().chronology().orElseThrow().timeline().version(),
                Sheet.of(shuffled).read().chronology().orElseThrow().timeline().version());
    }

    @Test
    void theShippedFileHasNoErrorAndEveryRow() throws IOException {
        Reading reading = TimelineReader.read(SHIPPED, Limits.USUAL, List.of());
        assertEquals("127 events, 7 eras, 0 warnings, 0 errors", ProblemReport.summary(reading));
        Chronology whole = reading.chronology().orElseThrow();
        assertEquals(127, whole.events().size());
        assertEquals(7, whole.timeline().eras().size());
        assertEquals("nagorno-karabakh", whole.timeline().id());
        assertEquals(shipped().size(), 1 + 1 + 7 + 127);
    }

    @Test
    void rowAndLineAreBothToldWhereTheyDiffer() {
        Reading reading =
                Sheet.read("sep=;\r\nid;start;title;sources\r\na;1916;\"two\r\nlines\";B\r\n\r\nb;1916;;B\r\n");
        assertEquals(
                "timeline.csv line 6 (row 4), column \"title\": is empty; expected a short title in plain text",
                Sheet.told(reading));
    }
}
