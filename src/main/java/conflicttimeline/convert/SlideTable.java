package conflicttimeline.convert;

import conflicttimeline.convert.Slides.Slide;
import conflicttimeline.export.CsvLine;
import conflicttimeline.ingest.ForeignFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** TimelineJS as a spreadsheet: columns are known by their exact names, in any order. */
final class SlideTable {
    private static final List<String> NAMES = Stream.concat(
                    Slides.COLUMNS.stream(), Stream.of(Slides.OLD_START, Slides.OLD_END, Slides.TAG))
            .toList();

    private SlideTable() {}

    /** Whether a first line is one of theirs. */
    static boolean isTheirs(String firstLine) {
        return firstLine.contains("Headline") && (firstLine.contains("Year") || firstLine.contains(Slides.OLD_START));
    }

    /** Reads every row below the names; what is wrong with the table itself is told by the file. */
    static Slides read(ForeignFile file) {
        List<ForeignFile.Row> rows = file.rows(NAMES);
        if (rows.isEmpty()) {
            return new Slides(List.of(), List.of());
        }
        List<String> names = rows.get(0).cells();
        List<Slide> slides = new ArrayList<>();
        for (ForeignFile.Row row : rows.subList(1, rows.size())) {
            slides.add(new Slide("line " + row.line(), cells(names, row.cells())));
        }
        List<String> sides = names.stream()
                .filter(name -> name.startsWith(Slides.SIDE))
                .map(name -> name.substring(Slides.SIDE.length()))
                .toList();
        return new Slides(slides, sides);
    }

    private static Map<String, String> cells(List<String> names, List<String> row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            String name = i < names.size() ? names.get(i) : "";
            if (!row.get(i).isEmpty()) {
                cells.putIfAbsent(name.isEmpty() ? "column " + (i + 1) : name, row.get(i));
            }
        }
        old(cells, Slides.OLD_START, "");
        old(cells, Slides.OLD_END, "End ");
        String tag = cells.remove(Slides.TAG);
        if (tag != null) {
            cells.putIfAbsent("Group", tag);
        }
        return cells;
    }

    /** A whole date in one cell, as its parts; one that cannot be read goes on as a year, to be complained of. */
    private static void old(Map<String, String> cells, String column, String before) {
        String date = cells.remove(column);
        if (date != null) {
            put(cells, before, DateParts.readOld(date).orElse(new DateParts(date, "", "", "")));
        }
    }

    /** Puts the parts of a date into the cells that have them; {@code before} is {@code End } for the end's. */
    static void put(Map<String, String> cells, String before, DateParts date) {
        putText(cells, before + "Year", date.year());
        putText(cells, before + "Month", date.month());
        putText(cells, before + "Day", date.day());
        putText(cells, before + "Time", date.time());
    }

    static void putText(Map<String, String> cells, String column, String text) {
        if (!text.isEmpty()) {
            cells.put(column, text);
        }
    }

    /** Writes the present layout, with our own columns after theirs. Texts are guarded, as in our CSV. */
    static String write(Slides slides) {
        List<String> names = new ArrayList<>(Slides.COLUMNS);
        names.add(Slides.ID);
        names.add(Slides.EDTF);
        names.addAll(Slides.OURS);
        slides.sides().forEach(side -> names.add(Slides.SIDE + side));
        var table = new StringBuilder();
        CsvLine.append(table, names);
        for (Slide slide : slides.slides()) {
            CsvLine.append(
                    table,
                    names.stream()
                            .map(name -> Slides.NUMBERS.contains(name)
                                    ? slide.cell(name)
                                    : CsvLine.guarded(slide.cell(name)))
                            .toList());
        }
        return table.toString();
    }
}
