package conflicttimeline.convert;

import conflicttimeline.chronology.Chronology;
import conflicttimeline.export.TimelineCsv;
import conflicttimeline.ingest.ForeignFile;
import conflicttimeline.ingest.Limits;
import conflicttimeline.ingest.Problem;
import conflicttimeline.ingest.ProblemReport;
import conflicttimeline.ingest.Reading;
import conflicttimeline.ingest.TimelineReader;
import conflicttimeline.ingest.UnreadableFileException;
import conflicttimeline.words.Messages;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a timeline in any of the forms that we know, and writes it in another. */
public final class Conversion {
    /** The forms a timeline's file may have. */
    public enum Form {
        /** The CSV of {@code data/README.md}. */
        CSV("this program's CSV"),
        /** The spreadsheet of TimelineJS. */
        TIMELINEJS_CSV("TimelineJS CSV"),
        /** The JSON of TimelineJS 3; version 2 is read too. */
        TIMELINEJS_JSON("TimelineJS JSON");

        private final String said;

        Form(String said) {
            this.said = said;
        }

        @Override
        public String toString() {
            return said;
        }
    }

    /**
     * What became of a file.
     *
     * @param text the other file's; absent if this one has errors
     * @param said one line for each error, or for each thing that cannot be carried over: where, what and why
     */
    public record Outcome(Optional<String> text, Form from, Form to, int events, int eras, List<String> said) {
        public Outcome {
            said = List.copyOf(said);
        }
    }

    private final Path in;
    private final String name;
    private final Limits limits;
    private final List<String> laneOrder;
    private final List<String> said = new ArrayList<>();

    private Conversion(Path in, Limits limits, List<String> laneOrder) {
        this.in = in;
        this.name = String.valueOf(in.getFileName());
        this.limits = limits;
        this.laneOrder = laneOrder;
    }

    /**
     * Converts a file. It writes nothing.
     *
     * @param out the name of the other file: one that ends with {@code .json} is TimelineJS JSON; a CSV is ours if this one is
     *     theirs, and theirs if this one is ours
     * @param to the form wished, whatever the name
     * @param messages the language in which dates are said that TimelineJS cannot show by itself
     * @throws UnreadableFileException if the file cannot be read at all
     */
    public static Outcome convert(
            Path in, String out, Optional<Form> to, Limits limits, List<String> laneOrder, Messages messages)
            throws UnreadableFileException {
        return new Conversion(in, limits, laneOrder).convert(out, to, messages);
    }

    private Outcome convert(String out, Optional<Form> wished, Messages messages) throws UnreadableFileException {
        ForeignFile file = ForeignFile.read(in, limits);
        Form from = formOf(file.text());
        Form to = wished.orElse(
                lower(out).endsWith(".json")
                        ? Form.TIMELINEJS_JSON
                        : from == Form.CSV ? Form.TIMELINEJS_CSV : Form.CSV);
        Optional<Chronology> chronology = from == Form.CSV ? ours() : theirs(file, from);
        if (chronology.isEmpty()) {
            return new Outcome(Optional.empty(), from, to, 0, 0, said);
        }
        Chronology read = chronology.get();
        List<String> remarks = new ArrayList<>();
        String text =
                switch (to) {
                    case CSV ->
                        TimelineCsv.write(read.timeline(), read.timeline().eras(), read.events());
                    case TIMELINEJS_CSV -> SlideTable.write(ShownSlides.of(read, messages, remarks));
                    case TIMELINEJS_JSON -> SlideJson.write(ShownSlides.of(read, messages, remarks));
                };
        remarks.forEach(this::say);
        return new Outcome(
                Optional.of(text),
                from,
                to,
                read.events().size(),
                read.timeline().eras().size(),
                said);
    }

    private Form formOf(String text) {
        String first = text.stripLeading();
        if (lower(name).endsWith(".json") || first.startsWith("{")) {
            return Form.TIMELINEJS_JSON;
        }
        return SlideTable.isTheirs(first.lines().findFirst().orElse("")) ? Form.TIMELINEJS_CSV : Form.CSV;
    }

    private Optional<Chronology> ours() throws UnreadableFileException {
        Reading reading = TimelineReader.read(in, limits, laneOrder);
        if (reading.chronology().isEmpty()) {
            said.addAll(ProblemReport.lines(reading));
        }
        return reading.chronology();
    }

    private Optional<Chronology> theirs(ForeignFile file, Form form) {
        List<String> remarks = new ArrayList<>();
        Slides slides = new Slides(List.of(), List.of());
        if (file.problems().isEmpty()) {
            try {
                slides = form == Form.TIMELINEJS_JSON ? SlideJson.read(file.text(), remarks) : SlideTable.read(file);
            } catch (IllegalArgumentException e) {
                say(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
                return Optional.empty();
            }
        }
        if (!file.problems().isEmpty()) {
            file.problems().forEach(problem -> said.add(problem.toString()));
            return Optional.empty();
        }
        SlideRows.Made rows = SlideRows.of(slides, remarks);
        remarks.forEach(this::say);
        Reading reading = TimelineReader.read(name, rows.csv().getBytes(StandardCharsets.UTF_8), limits, laneOrder);
        reading.problems().stream().filter(Problem::error).forEach(problem -> {
            int row = (int) problem.row() - 2;
            String place =
                    row >= 0 && row < rows.places().size() ? rows.places().get(row) : "the whole";
            say(place + (problem.column().isEmpty() ? "" : ", " + problem.column()) + ": " + problem.message());
        });
        return reading.chronology();
    }

    private void say(String what) {
        said.add(name + " " + what);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
