package conflicttimeline.chronology;

import conflicttimeline.time.Extent;
import java.util.List;

/**
 * What is said of the whole.
 *
 * @param id stable slug; from the title row, else from the file's name
 * @param title plain text, never empty
 * @param extent every day that an event or era names; {@code ..} reaches to its ends and does not widen it
 * @param lanes the categories in the order in which they are drawn; an event without one is in the lane ""
 * @param eras by first day
 * @param perspectiveNames the sides that the file has columns for, in its order
 * @param version hash of the content: equal for equal content, on any machine
 * @param eventCount how many events it has
 */
public record Timeline(
        String id,
        String title,
        String summary,
        Extent extent,
        List<String> lanes,
        List<Era> eras,
        List<String> perspectiveNames,
        String version,
        int eventCount) {
    public Timeline {
        lanes = List.copyOf(lanes);
        eras = List.copyOf(eras);
        perspectiveNames = List.copyOf(perspectiveNames);
    }
}
