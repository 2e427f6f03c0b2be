package conflicttimeline.ingest;

import conflicttimeline.chronology.Chronology;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads one CSV of the contract in {@code data/README.md}, and says every problem that it has.
 *
 * <p>Three passes over the bytes, each linear: what is no character; where quotes and limits break the table; the rows
 * themselves. After the rows the causes are judged as a whole.
 */
public final class TimelineReader {
    /** The columns with a fixed name; those of the sides are {@code perspective: NAME}. */
    public static final List<String> COLUMNS = Columns.KNOWN;

    private final Problems problems;
    private final Limits limits;
    private final String file;
    private Optional<Rows> rows = Optional.empty();
    private Optional<Columns> columns = Optional.empty();

    /** Whether something stands above the column names; that has been said. */
    private boolean belowTitle;

    private TimelineReader(String file, String shown, Limits limits) {
        this.file = file;
        this.limits = limits;
        this.problems = new Problems(shown);
    }

    /**
     * Reads a file.
     *
     * <p>There are two ways to fail. If the <em>data</em> are at fault, also by being too much, the answer has no chronology
     * but problems, each with its line (exit code 1). If the <em>machine or the call</em> is at fault, because the file is
     * missing, a folder, a pipe or locked away, there is no answer but an exception (exit code 2).
     *
     * @param laneOrder categories in the order of their lanes; others follow by first appearance
     * @throws UnreadableFileException if the file cannot be read at all; its message is one sentence with the path
     */
    public static Reading read(Path path, Limits limits, List<String> laneOrder) throws UnreadableFileException {
        return read(path, limits, laneOrder, bytes -> {});
    }

    /**
     * The same, for whoever keeps what was read.
     *
     * @param asRead told the bytes of the file, not to be changed; not told of a file that is too large
     */
    public static Reading read(Path path, Limits limits, List<String> laneOrder, Consumer<byte[]> asRead)
            throws UnreadableFileException {
        return read(path, String.valueOf(path.getFileName()), limits, laneOrder, asRead);
    }

    /**
     * The same, where several files have one name.
     *
     * @param shown how problems call the file
     */
    public static Reading read(Path path, String shown, Limits limits, List<String> laneOrder)
            throws UnreadableFileException {
        return read(path, shown, limits, laneOrder, bytes -> {});
    }

    private static Reading read(Path path, String shown, Limits limits, List<String> laneOrder, Consumer<byte[]> asRead)
            throws UnreadableFileException {
        String name = String.valueOf(path.getFileName());
        FileBytes bytes = FileBytes.of(path, limits.fileBytes(), "a CSV file");
        var reader = new TimelineReader(name, shown, limits);
        if (bytes.size() > bytes.bytes().length) {
            reader.problems.error(
                    Place.TOP,
                    "",
                    "the file has " + bytes.size() + " bytes; expected at most "
                            + Math.min(limits.fileBytes(), FileBytes.LARGEST) + " (--max-file-mib)");
            return reader.done(Optional.empty());
        }
        asRead.accept(bytes.bytes());
        return reader.read(bytes.bytes(), laneOrder);
    }

    /** Reads what a file of this name has in it; without a title row the timeline is called after the name. */
    public static Reading read(String name, byte[] bytes, Limits limits, List<String> laneOrder) {
        return new TimelineReader(name, name, limits).read(bytes, laneOrder);
    }

    private Reading read(byte[] bytes, List<String> laneOrder) {
        Optional<String> otherThanText = Text.otherThanText(bytes);
        if (otherThanText.isPresent()) {
            problems.error(Place.TOP, "", otherThanText.get());
            return done(Optional.empty());
        }
        Text text = Text.of(bytes);
        var damagedLines = new DamagedLines(text.bad());
        Dialect dialect = Dialect.of(text.head(Dialect.HEAD_CHARACTERS));
        Optional<Structure.Fault> fault = Structure.fault(after(text, dialect), dialect, limits);
        Reader sound = new First(
                after(text, dialect), fault.map(Structure.Fault::record).orElse(Long.MAX_VALUE));
        CsvFile.eachRow(sound, dialect, limits.cellCharacters(), row -> take(row, dialect, damagedLines));
        fault.ifPresent(f -> problems.error(
                f.place(),
                columns.map(c -> c.name(f.cell())).orElse(""),
                f.message() + "; the rows after it have not been checked"));
        damagedLines.rest().forEach(bad -> problems.error(new Place(bad.line(), bad.line()), "", bad.message()));
        if (columns.isEmpty() && !belowTitle && fault.isEmpty()) {
            problems.error(
                    Place.TOP, "", "the file is empty; expected a line of column names: id, start, title and others");
        }
        return done(rows.flatMap(r -> r.chronology(fault.isEmpty(), stem(), laneOrder)));
    }

    private void take(CsvRow row, Dialect dialect, DamagedLines damagedLines) {
        if (columns.isPresent()) {
            rows.ifPresent(r -> r.take(row));
            return;
        }
        if (belowTitle && row.place().line() < dialect.headerLine()) {
            return;
        }
        if (!belowTitle && isAboveColumnNames(row, dialect)) {
            belowTitle = true;
            problems.error(
                    row.place(),
                    "",
                    "the column names are on line " + dialect.headerLine()
                            + "; expected them on the first line; remove what is above them");
            return;
        }
        Columns read = Columns.read(row, problems);
        columns = Optional.of(read);
        if (read.any()) {
            rows = Optional.of(new Rows(read, dialect, limits, problems, damagedLines));
        }
    }

    /** Whether this is no line of column names and one follows, as below a spreadsheet's title. */
    private static boolean isAboveColumnNames(CsvRow row, Dialect dialect) {
        return dialect.headerLine() > row.place().line()
                && dialect.names() > 2
                && row.fields().stream()
                                .filter(f -> Columns.KNOWN.contains(Trim.both(f).toLowerCase(java.util.Locale.ROOT)))
                                .count()
                        < 2;
    }

    /** The text after the line that names the separator. */
    private static Reader after(Text text, Dialect dialect) {
        Reader reader = text.reader();
        try {
            for (int i = 0; i < dialect.skippedCharacters(); i++) {
                if (reader.read() < 0) {
                    break;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory", e);
        }
        return reader;
    }

    private String stem() {
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    private Reading done(Optional<Chronology> chronology) {
        return new Reading(
                chronology,
                problems.byLine(),
                rows.map(Rows::eventCount).orElse(0L),
                rows.map(Rows::eraCount).orElse(0L),
                problems.errorCount(),
                problems.warningCount());
    }

    /** The beginning of a text, so many characters of it. */
    private static final class First extends FilterReader {
        private long left;

        First(Reader text, long characters) {
            super(text);
            this.left = characters;
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] into, int from, int most) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = super.read(into, from, (int) Math.min(most, left));
            left -= Math.max(read, 0);
            return read;
        }
    }
}
