package conflicttimeline.picture.layout;

import java.util.List;
import java.util.Optional;

/**
 * An event on its way into the scene: what is drawn of it along time, and its part.
 *
 * @param order the smaller, the earlier it is served
 * @param at along time: the middle of the symbol, or of what is seen of the bar
 * @param sizePx 0 when the symbol is out of view
 * @param about its day is approximate: a whisker on either side
 * @param fromPx along time: all of it
 * @param boxes what it takes of its row
 * @param leads chosen, linked or a turning point: named before any other mark has its place
 * @param quiet of a thread, but not of its current step: named only where room is left over
 * @param wanted chosen or linked: never in a cluster while there is any other way
 */
record Item(
        int index,
        int lane,
        int importance,
        double order,
        double at,
        double sizePx,
        Form form,
        boolean about,
        boolean steppedBack,
        boolean chosen,
        Optional<Bar> bar,
        Optional<Stretch> brackets,
        double fromPx,
        double toPx,
        List<RowBox> boxes,
        boolean leads,
        boolean quiet,
        boolean wanted) {

    /** The same with its part in the scene. */
    Item as(double order, boolean steppedBack, boolean chosen, boolean leads, boolean quiet, boolean wanted) {
        return new Item(
                index,
                lane,
                importance,
                order,
                at,
                sizePx,
                form,
                about,
                steppedBack,
                chosen,
                bar,
                brackets,
                fromPx,
                toPx,
                boxes,
                leads,
                quiet,
                wanted);
    }

    /** Bars longer than this stand low. */
    static final double LONG_BAR_PX = 60;

    boolean hasLongBar() {
        return bar.isPresent() && bar.get().lengthPx() > LONG_BAR_PX;
    }
}
