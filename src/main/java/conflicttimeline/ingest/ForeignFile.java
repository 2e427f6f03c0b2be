package conflicttimeline.ingest;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A file in another program's format: its characters and, if it is a table, its rows, judged by the same rules and limits
 * as a file of ours. What the rows mean is for others to say.
 */
public final class ForeignFile {
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private final String text;
    private final Limits limits;
    private final Problems problems;

    private ForeignFile(String text, Limits limits, Problems problems) {
        this.text = text;
        this.limits = limits;
        this.problems = problems;
    }

    /**
     * A row of a table.
     *
     * @param line physical line on which it begins
     * @param cells trimmed, in normal form C, without the apostrophe that guards a formula
     */
    public record Row(long line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Reads the characters of a file. What is wrong with them is among the {@link #problems}; then there is no text.
     *
     * @throws UnreadableFileException if it cannot be read at all
     */
    public static ForeignFile read(Path path, Limits limits) throws UnreadableFileException {
        var problems = new Problems(String.valueOf(path.getFileName()));
        FileBytes bytes = FileBytes.of(path, limits.fileBytes(), "a CSV or JSON file");
        if (bytes.size() > bytes.bytes().length) {
            problems.error(
                    Place.TOP,
                    "",
                    "the file has " + bytes.size() + " bytes; expected at most " + limits.fileBytes()
                            + " (--max-file-mib)");
            return new ForeignFile("", limits, problems);
        }
        Optional<String> other = Text.otherThanText(bytes.bytes());
        if (other.isPresent()) {
            problems.error(Place.TOP, "", other.get());
            return new ForeignFile("", limits, problems);
        }
        Text text = Text.of(bytes.bytes());
        text.bad().forEach(bad -> problems.error(new Place(bad.line(), bad.line()), "", bad.message()));
        return new ForeignFile(text.bad().isEmpty() ? whole(text) : "", limits, problems);
    }

    private static String whole(Text text) {
        var whole = new StringWriter();
        try (Reader reader = text.reader()) {
            reader.transferTo(whole);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory", e);
        }
        return whole.toString();
    }

    public String text() {
        return text;
    }

    /** What is wrong with the characters, or with the quotes and sizes of a table whose rows were read. */
    public List<Problem> problems() {
        return problems.byLine();
    }

    /**
     * The rows of a table, the line of names included; none if a quote is never closed or a cell too large.
     *
     * @param names of columns; the separator is the one with which the first line shows the most of them
     */
    public List<Row> rows(List<String> names) {
        var dialect = new Dialect(separator(names), 0, 0, 1, 0);
        Optional<Structure.Fault> fault = Structure.fault(new StringReader(text), dialect, limits);
        if (fault.isPresent()) {
            problems.error(fault.get().place(), "", fault.get().message());
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        CsvFile.eachRow(
                new StringReader(text),
                dialect,
                limits.cellCharacters(),
                row -> rows.add(new Row(
                        row.place().line(),
                        row.fields().stream()
                                .map(cell -> CellText.normal(CellText.withoutGuard(Trim.both(cell))))
                                .toList())));
        return rows;
    }

    private char separator(List<String> names) {
        String first = text.lines().findFirst().orElse("");
        char best = ',';
        long most = 0;
        for (char separator : SEPARATORS) {
            long found = Arrays.stream(first.replace("\"", "").split(String.valueOf(separator), -1))
                    .map(Trim::both)
                    .filter(names::contains)
                    .count();
            if (found > most) {
                most = found;
                best = separator;
            }
        }
        return best;
    }
}
