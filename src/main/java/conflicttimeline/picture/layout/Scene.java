package conflicttimeline.picture.layout;

import java.util.List;
import java.util.Optional;

/**
 * What is to be drawn, finished, in px of the drawing's own box, y down, time to the right.
 *
 * @param crowded far more events than names: type, lines and clusters are smaller
 * @param heightPx more than was given when the lanes need it
 * @param body where the lanes are
 * @param stripPx height of the era strip, between axis and lanes; 0 without
 */
public record Scene(
        Mode mode,
        boolean crowded,
        double widthPx,
        double heightPx,
        Box body,
        double stripPx,
        Axis axis,
        List<EraBand> eras,
        List<LaneBand> lanes,
        List<Mark> marks,
        List<Cluster> clusters,
        List<Label> labels) {
    public Scene {
        eras = List.copyOf(eras);
        lanes = List.copyOf(lanes);
        marks = List.copyOf(marks);
        clusters = List.copyOf(clusters);
        labels = List.copyOf(labels);
    }

    /**
     * @param x middle of the symbol
     * @param sizePx side of the symbol's box; 0 when only the bar or the brackets are seen
     * @param about a whisker on either side of the symbol
     * @param brackets first and last possible day
     */
    public record Mark(
            int index,
            int lane,
            double x,
            double y,
            double sizePx,
            int importance,
            Form form,
            boolean about,
            boolean steppedBack,
            boolean chosen,
            Optional<Bar> bar,
            Optional<Stretch> brackets) {}

    /**
     * @param indices at least two positions, ascending
     * @param steppedBack all of its events are
     */
    public record Cluster(int lane, Box box, List<Integer> indices, boolean steppedBack) {
        public Cluster {
            indices = List.copyOf(indices);
        }
    }

    /**
     * @param box from the left of its text and the top of its first line
     * @param importance as it is set
     * @param dateText empty when it is not shown
     * @param dateBeside the date stands in the line of the title, away from the mark; else below it
     */
    public record Label(
            int index,
            Box box,
            Side side,
            int importance,
            String dateText,
            boolean dateBeside,
            int titleLines,
            boolean chosen) {}
}
