package conflicttimeline.ingest;

import conflicttimeline.chronology.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which column is where, as the first row says. Names compare trimmed and without regard to case; their order is free.
 */
final class Columns {
    /** Every column with a fixed name, as {@code data/README.md} describes them. */
    static final List<String> KNOWN = List.of(
            "type",
            "id",
            "start",
            "end",
            "title",
            "summary",
            "category",
            "importance",
            "place",
            "lat",
            "lon",
            "actors",
            "aliases",
            "causes",
            "note",
            "sources");

    /** How the name of a column with one side's account begins. */
    static final String PERSPECTIVE = "perspective:";

    private static final List<String> REQUIRED = List.of("id", "start", "title");

    private final List<String> written;
    private final Map<String, Integer> known = new HashMap<>();
    private final Map<String, Integer> sides = new LinkedHashMap<>();

    private Columns(List<String> written) {
        this.written = written;
    }

    /** Reads the first row and says what is wrong with it. */
    static Columns read(CsvRow header, Problems problems) {
        var columns = new Columns(header.fields().stream().map(Trim::both).toList());
        Map<String, Integer> sidesFolded = new HashMap<>();
        List<String> strangers = new ArrayList<>();
        for (int i = 0; i < columns.written.size(); i++) {
            String name = columns.written.get(i);
            String lower = name.toLowerCase(Locale.ROOT);
            Integer other = null;
            if (KNOWN.contains(lower)) {
                other = columns.known.putIfAbsent(lower, i);
            } else if (lower.startsWith(PERSPECTIVE)) {
                String side = CellText.normal(Trim.both(name.substring(PERSPECTIVE.length())));
                if (side.isEmpty()) {
                    problems.error(
                            header.place(), name, "names nobody; expected whose account it is: perspective: NAME");
                    continue;
                }
                Optional<String> fault = CellText.fault(side);
                if (fault.isPresent()) {
                    problems.error(header.place(), name, fault.get());
                    continue;
                }
                other = sidesFolded.putIfAbsent(Slug.key(side), i);
                columns.sides.putIfAbsent(side, i);
            } else if (!name.isEmpty()) {
                strangers.add(name);
                String hint = lower.startsWith("perspective")
                        ? "; write " + Shown.quoted(PERSPECTIVE + " " + side(name)) + " if it is one side's account"
                        : Shown.nearest(lower, KNOWN);
                problems.warn(
                        header.place(),
                        name,
                        "is no column of this format and is left out"
                                + (hint.isEmpty()
                                        ? "; expected one of " + String.join(", ", KNOWN) + ", or perspective: NAME"
                                        : hint));
            }
            if (other != null) {
                problems.error(
                        header.place(),
                        name,
                        "is there twice, as column " + (other + 1) + " and column " + (i + 1)
                                + "; rename or remove one");
            }
        }
        for (String name : REQUIRED) {
            if (!columns.known.containsKey(name)) {
                problems.error(
                        header.place(),
                        name,
                        "is missing; expected a first line with the column names id, start and title"
                                + Nearest.of(name, strangers)
                                        .map(s -> "; is " + Shown.quoted(s) + " meant?")
                                        .orElse(""));
            }
        }
        if (columns.any() && !columns.has("sources")) {
            problems.warn(
                    header.place(), "sources", "is missing; expected who says so, as Publisher — Title | address");
        }
        return columns;
    }

    /** Whose account a column is meant to hold that is called {@code perspectives - NAME} or alike. */
    private static String side(String name) {
        String side =
                name.replaceFirst("(?iu)^perspectives?[^\\p{L}\\p{N}]*", "").strip();
        return side.isEmpty() ? "NAME" : side;
    }

    /** Whether a first line with these names can be meant as one. */
    boolean any() {
        return REQUIRED.stream().anyMatch(known::containsKey);
    }

    boolean has(String name) {
        return known.containsKey(name);
    }

    /** Where a column with a fixed name is; -1 if the file has none. */
    int at(String name) {
        return known.getOrDefault(name, -1);
    }

    /** The sides with a column of their own, and where it is, in the file's order. */
    Map<String, Integer> sides() {
        return sides;
    }

    /** Names of the columns that are read, from left to right: the fixed ones and the sides'. */
    Map<Integer, String> read() {
        Map<Integer, String> read = new TreeMap<>();
        known.forEach((name, at) -> read.put(at, name));
        sides.values().forEach(at -> read.put(at, written.get(at)));
        return read;
    }

    /** How many cells the first line has. */
    int width() {
        return written.size();
    }

    /** How many cells a row has at least: trailing columns without a name may be left out. */
    int named() {
        int count = written.size();
        while (count > 0 && written.get(count - 1).isEmpty()) {
            count--;
        }
        return count;
    }

    /** How a column is called in messages; empty beyond the last. */
    String name(int at) {
        if (at < 0 || at >= written.size()) {
            return "";
        }
        String name = written.get(at);
        String lower = name.toLowerCase(Locale.ROOT);
        return KNOWN.contains(lower) ? lower : name;
    }
}
