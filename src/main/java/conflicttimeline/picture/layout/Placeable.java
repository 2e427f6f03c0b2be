package conflicttimeline.picture.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The events of a timeline as layout asks for them: columns in the order of first days. A position is the index in every column.
 *
 * <p>Made from the columns of {@link conflicttimeline.chronology.DrawingColumns}, the same that the browser gets, so {@code [startDay,
 * startUntil)} are the days on which an event may begin and {@code [endFrom, endDay)} those that may be its last.
 */
public final class Placeable {
    static final int POINT = 0;
    static final int DATED = 0;
    static final int OPEN = 1;
    static final int UNKNOWN = 2;
    static final int TURNING = 5;

    final int count;
    final List<String> ids;
    final List<String> titles;
    final List<String> labels;
    final int[] lane;
    final int[] importance;
    final double[] startDay;
    final double[] startUntil;
    final double[] endFrom;
    final double[] endDay;
    final int[] form;
    final int[] startKind;
    final int[] endKind;
    final int[] startPrecision;
    final int[] endPrecision;
    final int[] startQualifier;
    final int[] endQualifier;
    /** Place of each by weight: importance, then links, then earlier; 0 is the weightiest. */
    final int[] rank;

    private final double[] reach;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<List<Integer>> causes = new ArrayList<>();
    private final List<List<Integer>> effects = new ArrayList<>();

    private Placeable(Map<String, ? extends List<?>> columns, List<? extends List<? extends Number>> causePairs) {
        this.ids = texts(columns, "id");
        this.count = ids.size();
        this.titles = texts(columns, "title");
        this.labels = texts(columns, "label");
        this.lane = ints(columns, "lane");
        this.importance = ints(columns, "importance");
        this.startDay = reals(columns, "startDay");
        this.startUntil = reals(columns, "startUntil");
        this.endFrom = reals(columns, "endFrom");
        this.endDay = reals(columns, "endDay");
        this.form = ints(columns, "form");
        this.startKind = ints(columns, "startKind");
        this.endKind = ints(columns, "endKind");
        this.startPrecision = ints(columns, "startPrecision");
        this.endPrecision = ints(columns, "endPrecision");
        this.startQualifier = ints(columns, "startQualifier");
        this.endQualifier = ints(columns, "endQualifier");
        for (int i = 0; i < count; i++) {
            positions.put(ids.get(i), i);
            causes.add(new ArrayList<>());
            effects.add(new ArrayList<>());
        }
        for (List<? extends Number> pair : causePairs) {
            causes.get(pair.get(0).intValue()).add(pair.get(1).intValue());
            effects.get(pair.get(1).intValue()).add(pair.get(0).intValue());
        }
        causes.forEach(list -> list.sort(Comparator.naturalOrder()));
        effects.forEach(list -> list.sort(Comparator.naturalOrder()));
        this.rank = ranks();
        this.reach = new double[count];
        double furthest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            furthest = Math.max(furthest, endDay[i]);
            reach[i] = furthest;
        }
    }

    /**
     * Reads the columns of a drawing.
     *
     * @param causes pairs of positions: effect, cause
     * @throws IllegalArgumentException naming a column that is missing
     */
    public static Placeable read(
            Map<String, ? extends List<?>> columns, List<? extends List<? extends Number>> causes) {
        return new Placeable(columns, causes);
    }

    private static List<?> column(Map<String, ? extends List<?>> columns, String name) {
        List<?> column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("The drawing has no column \"" + name + "\"");
        }
        return column;
    }

    private static List<String> texts(Map<String, ? extends List<?>> columns, String name) {
        return column(columns, name).stream().map(String::valueOf).toList();
    }

    private static int[] ints(Map<String, ? extends List<?>> columns, String name) {
        return column(columns, name).stream()
                .mapToInt(cell -> ((Number) cell).intValue())
                .toArray();
    }

    private static double[] reals(Map<String, ? extends List<?>> columns, String name) {
        return column(columns, name).stream()
                .mapToDouble(cell -> ((Number) cell).doubleValue())
                .toArray();
    }

    private int[] ranks() {
        List<Integer> ranked = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Comparator<Integer> byWeight = Comparator.comparing((Integer i) -> -importance[i])
                .thenComparing(i -> -causes.get(i).size() - effects.get(i).size());
        ranked.sort(byWeight);
        int[] rank = new int[count];
        for (int place = 0; place < count; place++) {
            rank[ranked.get(place)] = place;
        }
        return rank;
    }

    public int count() {
        return count;
    }

    public String title(int position) {
        return titles.get(position);
    }

    /** Where an event stands in time; -1 when there is none with this id. */
    public int positionOf(String id) {
        return positions.getOrDefault(id, -1);
    }

    /** Positions of what led to it, in order of time. */
    public List<Integer> causesOf(int position) {
        return List.copyOf(causes.get(position));
    }

    /** Positions of what followed, in order of time. */
    public List<Integer> effectsOf(int position) {
        return List.copyOf(effects.get(position));
    }

    public int importance(int position) {
        return importance[position];
    }

    public int lane(int position) {
        return lane[position];
    }

    /** The middle of the days on which it may begin. */
    public double middleDay(int position) {
        return (startDay[position] + startUntil[position]) / 2;
    }

    /** Positions of all that share some time with a window, in order. */
    public List<Integer> inWindow(double from, double to) {
        List<Integer> found = new ArrayList<>();
        for (int i = firstReaching(from); i < count && startDay[i] < to; i++) {
            if (endDay[i] > from) {
                found.add(i);
            }
        }
        return found;
    }

    private int firstReaching(double from) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reach[middle] > from) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
