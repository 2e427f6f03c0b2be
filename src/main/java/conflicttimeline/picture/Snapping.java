package conflicttimeline.picture;

import conflicttimeline.picture.layout.Window;

/**
 * Windows of pictures lie on a grid, so that two that differ by less than can be seen are one picture, and there is an end of them.
 *
 * <p>A window of up to 2^n days begins and ends on a multiple of 2^(n-5) days, at least of one day: it grows by a sixteenth at most on either
 * side. {@code [1000, 1300)} has a level of 9 and a step of 16 days, and becomes {@code [992, 1312)}.
 */
final class Snapping {
    /** Steps of a window, as a power of two. */
    private static final int STEPS = 5;

    private Snapping() {}

    /** The days between which a window of so many days may begin and end. */
    static long step(double days) {
        long step = 1;
        while (step << STEPS < days) {
            step <<= 1;
        }
        return step;
    }

    /** The window that is drawn: it contains the one asked for. */
    static Window snapped(Window window) {
        long step = step(window.days());
        return new Window(Math.floor(window.startDay() / step) * step, Math.ceil(window.endDay() / step) * step);
    }
}
