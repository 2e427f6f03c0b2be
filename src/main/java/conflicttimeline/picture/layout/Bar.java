package conflicttimeline.picture.layout;

import java.util.Optional;

/**
 * The bar of a span, along time.
 *
 * @param fromPx the whole bar, solid and dotted, as far as it is in view
 * @param startArrow it begins before the view, or has no known beginning
 * @param endArrow it goes on beyond the view, or still
 * @param endCap its last day is known and in view
 * @param endDoubt its end is in view and uncertain: an end bar of dashes
 * @param endAbout its end is in view and approximate: a whisker beyond it
 * @param solid the part that is sure
 */
public record Bar(
        double fromPx,
        double toPx,
        boolean startArrow,
        boolean endArrow,
        boolean endCap,
        boolean endDoubt,
        boolean endAbout,
        Optional<Stretch> solid,
        Optional<Stretch> dotsBefore,
        Optional<Stretch> dotsAfter) {

    double lengthPx() {
        return toPx - fromPx;
    }
}
