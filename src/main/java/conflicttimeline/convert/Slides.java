package conflicttimeline.convert;

import java.util.List;
import java.util.Map;

/**
 * A timeline of TimelineJS, whatever form it was read from.
 *
 * @param slides title, eras and events, in the file's order
 * @param sides whose accounts its file has, if it was ours once, in the order of their columns
 */
record Slides(List<Slide> slides, List<String> sides) {
    /** The columns of their spreadsheet, as their documentation has them. */
    static final List<String> COLUMNS = List.of(
            "Year",
            "Month",
            "Day",
            "Time",
            "End Year",
            "End Month",
            "End Day",
            "End Time",
            "Display Date",
            "Headline",
            "Text",
            "Media",
            "Media Credit",
            "Media Caption",
            "Media Thumbnail",
            "Alt Text",
            "Type",
            "Group",
            "Background");

    /** The columns of spreadsheets from before 2014, where a cell has a whole date. */
    static final String OLD_START = "Start Date";

    static final String OLD_END = "End Date";

    /** An old name of the group. */
    static final String TAG = "Tag";

    /** Ours, beside theirs: the id that an address of theirs can name, and the exact date. */
    static final String ID = "unique_id";

    static final String EDTF = "edtf";

    /** Columns of ours that a slide has no place for. TimelineJS passes over them, and we read them again. */
    static final List<String> OURS =
            List.of("importance", "place", "lat", "lon", "actors", "aliases", "causes", "note", "sources");

    /** How the name of a column with one side's account begins. */
    static final String SIDE = "perspective: ";

    /** Cells that hold no text but a number or a date. */
    static final List<String> NUMBERS = List.of(
            "Year",
            "Month",
            "Day",
            "Time",
            "End Year",
            "End Month",
            "End Day",
            "End Time",
            EDTF,
            "importance",
            "lat",
            "lon");

    Slides {
        slides = List.copyOf(slides);
        sides = List.copyOf(sides);
    }

    /**
     * One slide.
     *
     * @param place where it is in its file, for messages
     * @param cells what it has, by column; the name of what has no column as its JSON has it. Never an empty text
     */
    record Slide(String place, Map<String, String> cells) {
        Slide {
            cells = Map.copyOf(cells);
        }

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        boolean has(String column) {
            return cells.containsKey(column);
        }

        boolean isTitle() {
            return cell("Type").equals("title");
        }

        boolean isEra() {
            return cell("Type").equals("era");
        }
    }
}
