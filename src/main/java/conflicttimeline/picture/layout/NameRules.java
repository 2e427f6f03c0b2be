package conflicttimeline.picture.layout;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * @param fromPx along time, where names must stay
 * @param days single days are shown: every name has its date
 * @param crowded names are set smaller and closer
 * @param afterPx from a name to what is not its own
 * @param leadingPx between two names, one above the other
 */
record NameRules(
        double fromPx,
        double toPx,
        Breaks breaks,
        List<String> titles,
        IntFunction<String> dateOf,
        boolean days,
        IntPredicate prefersLeft,
        boolean crowded,
        int afterPx,
        int leadingPx) {

    NameRules apart(int after, int leading) {
        return new NameRules(fromPx, toPx, breaks, titles, dateOf, days, prefersLeft, crowded, after, leading);
    }
}
