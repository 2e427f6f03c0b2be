package conflicttimeline.picture.layout;

import java.util.Arrays;
import java.util.List;

/**
 * What is taken of a lane: a bitmap of cells 2 px along time and 1 px across. Boxes are rounded outwards, so two boxes whose cells do
 * not meet do not meet either; a box that was set can be cleared without harm to its neighbours.
 *
 * <p>Cost of a question: by the box, whatever the number of boxes already there.
 */
final class Rows {
    private static final int CELL_PX = 2;
    /** Slots below it are for the boxes of {@link #find}. */
    private static final int RUN_SLOT = 4;

    /** Which rows are tried first. */
    enum Order {
        TOP,
        MIDDLE,
        BOTTOM
    }

    final int height;
    final int padPx;
    private final double fromPx;
    private final int columns;
    private final int words;
    private final int[] bits;
    /** {@code lasts[slot][y]} is the last row above y that is taken somewhere along a box; -1 when none is. */
    private final int[][] lasts = new int[RUN_SLOT + 1][0];

    /**
     * @param fromPx along time; what lies outside is not kept
     * @param padPx free at the top and at the bottom
     */
    Rows(double fromPx, double toPx, double heightPx, int padPx) {
        this.fromPx = fromPx;
        this.columns = Math.max(1, (int) Math.ceil((toPx - fromPx) / CELL_PX));
        this.words = (columns + 31) >>> 5;
        this.height = Math.max(1, (int) Math.floor(heightPx));
        this.padPx = padPx;
        this.bits = new int[words * height];
    }

    void set(RowBox box, int y) {
        write(box, y, true);
    }

    void clear(RowBox box, int y) {
        write(box, y, false);
    }

    private int first(double from) {
        return Math.max(0, (int) Math.floor((from - fromPx) / CELL_PX));
    }

    private int last(double to) {
        return Math.min(columns - 1, (int) Math.ceil((to - fromPx) / CELL_PX) - 1);
    }

    private void write(RowBox box, int y, boolean taken) {
        int first = first(box.fromPx());
        int last = last(box.toPx());
        if (last < first) {
            return;
        }
        int end = Math.min(height, y + box.down());
        for (int row = Math.max(0, y - box.up()); row < end; row++) {
            for (int word = first >>> 5; word <= last >>> 5; word++) {
                int mask = mask(word, first, last);
                int at = row * words + word;
                bits[at] = taken ? bits[at] | mask : bits[at] & ~mask;
            }
        }
    }

    boolean isFree(RowBox box, int y) {
        int first = first(box.fromPx());
        int last = last(box.toPx());
        if (last < first) {
            return true;
        }
        int end = Math.min(height, y + box.down());
        for (int row = Math.max(0, y - box.up()); row < end; row++) {
            for (int word = first >>> 5; word <= last >>> 5; word++) {
                if ((bits[row * words + word] & mask(word, first, last)) != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The last of the rows {@code [top, bottom)} that is taken somewhere along; -1 when none is. */
    int lastTaken(double from, double to, int top, int bottom) {
        int first = first(from);
        int last = last(to);
        if (last < first) {
            return -1;
        }
        int firstWord = first >>> 5;
        int lastWord = last >>> 5;
        int firstMask = mask(firstWord, first, last);
        int lastMask = mask(lastWord, first, last);
        for (int row = bottom - 1; row >= top; row--) {
            int at = row * words;
            if ((bits[at + firstWord] & firstMask) != 0 || (bits[at + lastWord] & lastMask) != 0) {
                return row;
            }
            for (int word = firstWord + 1; word < lastWord; word++) {
                if (bits[at + word] != 0) {
                    return row;
                }
            }
        }
        return -1;
    }

    int find(List<RowBox> boxes, Order order) {
        return find(boxes, order, 0);
    }

    /**
     * The first row, in an order, on which all the boxes are free and inside the lane.
     *
     * @param boxes at most four
     * @param looked of so many boxes at the start {@link #lookAt} has looked already, and nothing was set or cleared since
     * @return px from the lane's top; -1 when there is none
     */
    int find(List<RowBox> boxes, Order order, int looked) {
        int up = 0;
        int down = 0;
        for (RowBox box : boxes) {
            up = Math.max(up, box.up());
            down = Math.max(down, box.down());
        }
        int lowest = padPx + up;
        int highest = height - padPx - down;
        if (highest < lowest) {
            return -1;
        }
        if (order == Order.TOP) {
            return fromTop(boxes, lowest, highest, looked);
        }
        for (int i = looked; i < boxes.size(); i++) {
            lookAlong(boxes.get(i).fromPx(), boxes.get(i).toPx(), i);
        }
        if (order == Order.BOTTOM) {
            for (int y = highest; y >= lowest; y--) {
                if (fits(boxes, y)) {
                    return y;
                }
            }
            return -1;
        }
        int middle = (int) Math.round((lowest + highest) / 2.0);
        for (int away = 0; away <= highest - lowest; away++) {
            if (middle + away <= highest && fits(boxes, middle + away)) {
                return middle + away;
            }
            if (middle - away >= lowest && fits(boxes, middle - away)) {
                return middle - away;
            }
        }
        return -1;
    }

    /** A taken row sends the boxes to just below it, until none is met. */
    private int fromTop(List<RowBox> boxes, int lowest, int highest, int looked) {
        int y = lowest;
        while (y <= highest) {
            int next = y;
            for (int i = 0; i < boxes.size(); i++) {
                RowBox box = boxes.get(i);
                int last = i < looked
                        ? lasts[i][next + box.down()]
                        : lastTaken(box.fromPx(), box.toPx(), next - box.up(), next + box.down());
                if (last >= next - box.up()) {
                    next = last + 1 + box.up();
                }
                if (next > highest) {
                    return -1;
                }
            }
            if (next == y) {
                return y;
            }
            y = next;
        }
        return -1;
    }

    private boolean fits(List<RowBox> boxes, int y) {
        for (int i = 0; i < boxes.size(); i++) {
            if (lasts[i][y + boxes.get(i).down()] >= y - boxes.get(i).up()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether so many rows, one below the other, are free all along.
     *
     * @param top rows {@code [top, bottom)} count as taken; infinite when there are none
     */
    boolean hasRun(double from, double to, int needPx, double top, double bottom) {
        lookAlong(from, to, RUN_SLOT);
        int[] last = lasts[RUN_SLOT];
        int end = height - padPx;
        int y = padPx;
        while (y + needPx <= end) {
            if (y < bottom && y + needPx > top) {
                y = (int) bottom;
            } else if (last[y + needPx] >= y) {
                y = last[y + needPx] + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    /** Looks along boxes for several questions that begin with them. */
    void lookAt(List<RowBox> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            lookAlong(boxes.get(i).fromPx(), boxes.get(i).toPx(), i);
        }
    }

    private void lookAlong(double from, double to, int slot) {
        if (lasts[slot].length < height + 1) {
            lasts[slot] = new int[height + 1];
        }
        int[] found = lasts[slot];
        int first = first(from);
        int last = last(to);
        if (last < first) {
            Arrays.fill(found, -1);
            return;
        }
        found[0] = -1;
        int firstWord = first >>> 5;
        int lastWord = last >>> 5;
        int firstMask = mask(firstWord, first, last);
        int lastMask = mask(lastWord, first, last);
        int taken = -1;
        for (int row = 0, at = 0; row < height; row++, at += words) {
            int any = bits[at + firstWord] & firstMask;
            for (int word = firstWord + 1; any == 0 && word < lastWord; word++) {
                any = bits[at + word];
            }
            if (any == 0 && lastWord > firstWord) {
                any = bits[at + lastWord] & lastMask;
            }
            if (any != 0) {
                taken = row;
            }
            found[row + 1] = taken;
        }
    }

    /** The bits of a word that lie in the columns from first to last. */
    private static int mask(int word, int first, int last) {
        int mask = -1;
        if (word == first >>> 5) {
            mask &= -1 << (first & 31);
        }
        if (word == last >>> 5) {
            mask &= -1 >>> (31 - (last & 31));
        }
        return mask;
    }
}
