package conflicttimeline.picture.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the axis. Wherever the window lies and however far it is zoomed, one of the two levels tells the year.
 */
final class Ticks {
    /** From this width of a month its whole name is used. */
    private static final double WHOLE_MONTH_PX = 62;
    /** Between two texts of a level. */
    private static final double GAP_PX = 8;
    /** From the separator of the upper level to its text, and from the left edge to a text that sticks there. */
    private static final double AFTER_SEPARATOR_PX = 5;

    private static final double AT_EDGE_PX = 2;

    private enum Unit {
        DAY,
        MONTH,
        YEAR,
        DECADE,
        CENTURY
    }

    /**
     * What stands on the axis from which scale on.
     *
     * @param every each how many units carry a text
     * @param bare each how many a tick
     */
    private record Level(double fromPxPerYear, Unit lower, int every, int bare, Unit upper) {}

    /** The last whose scale is reached counts; below the first the steps are 1, 2, 5 times a power of ten years. */
    private static final List<Level> LEVELS = List.of(
            new Level(4, Unit.YEAR, 10, 10, Unit.CENTURY),
            new Level(11, Unit.YEAR, 5, 1, Unit.DECADE),
            new Level(24, Unit.YEAR, 2, 1, Unit.DECADE),
            new Level(44, Unit.YEAR, 1, 1, Unit.DECADE),
            new Level(260, Unit.MONTH, 3, 3, Unit.YEAR),
            new Level(312, Unit.MONTH, 1, 1, Unit.YEAR),
            new Level(14 * Days.PER_YEAR, Unit.DAY, 2, 1, Unit.MONTH),
            new Level(18 * Days.PER_YEAR, Unit.DAY, 1, 1, Unit.MONTH));

    /** A unit of the calendar, {@code [day, endDay)}. */
    private record Named(double day, double endDay, String text, String shortText) {
        Stream<String> texts() {
            return Stream.of(text, shortText).filter(t -> !t.isEmpty());
        }
    }

    /**
     * @param inside texts stand in the middle of their unit, not at its first day
     */
    private record Shown(List<Named> lower, List<Named> upper, boolean inside, FontKey font) {}

    private final Scale scale;
    private final AxisWords words;
    private final Measure measure;

    private Ticks(Scale scale, AxisWords words, Measure measure) {
        this.scale = scale;
        this.words = words;
        this.measure = measure;
    }

    /** A text that an edge would cut is empty instead; the first upper tick may lie before the edge, its text sticks to it. */
    static Axis axis(Scale scale, AxisWords words, Measure measure) {
        return new Ticks(scale, words, measure).axis();
    }

    private Axis axis() {
        Shown shown = shown();
        Set<Double> starts = shown.upper().stream().map(Named::day).collect(Collectors.toSet());
        List<Tick> lower = new ArrayList<>();
        double freeFrom = scale.fromPx();
        for (Named unit : shown.lower()) {
            double atPx = scale.dayToX(unit.day());
            double textPx = shown.inside() ? (atPx + scale.dayToX(unit.endDay())) / 2 : atPx;
            double roomPx = shown.inside() ? scale.dayToX(unit.endDay()) - atPx - 2 : Double.POSITIVE_INFINITY;
            double free = freeFrom;
            String text = unit.texts()
                    .filter(t -> {
                        double half = measure.width(t, shown.font()) / 2;
                        return 2 * half <= roomPx && textPx - half >= free && textPx + half <= scale.toPx();
                    })
                    .findFirst()
                    .orElse("");
            if (!text.isEmpty()) {
                freeFrom = textPx + measure.width(text, shown.font()) / 2 + 2;
            }
            if (atPx >= scale.fromPx() && atPx <= scale.toPx() || !text.isEmpty()) {
                lower.add(new Tick(unit.day(), atPx, text, textPx, true, starts.contains(unit.day())));
            }
        }
        return new Axis(stickyTexts(shown.upper()), lower);
    }

    private Shown shown() {
        double pxPerYear = scale.pxPerYear();
        if (pxPerYear < LEVELS.get(0).fromPxPerYear()) {
            return far();
        }
        Level level = LEVELS.get(0);
        for (Level next : LEVELS) {
            if (pxPerYear >= next.fromPxPerYear()) {
                level = next;
            }
        }
        return new Shown(
                lower(level, pxPerYear),
                upper(level.upper()),
                level.lower() == Unit.DAY || (level.lower() == Unit.MONTH && level.every() == 1),
                level.lower() == Unit.DAY ? FontKey.AXIS_DAY : FontKey.AXIS);
    }

    private List<Named> lower(Level level, double pxPerYear) {
        return switch (level.lower()) {
            case DAY -> days(level.every());
            case MONTH -> {
                boolean whole = pxPerYear / 12 >= WHOLE_MONTH_PX || level.every() == 3;
                yield months(
                        level.bare(),
                        date -> whole
                                ? monthNames(date)
                                : List.of(words.monthsShort().get(date.month() - 1), ""));
            }
            default -> years(level.bare(), year -> year % level.every() == 0 ? words.year(year) : "");
        };
    }

    private List<Named> upper(Unit unit) {
        return switch (unit) {
            case MONTH ->
                months(1, date -> monthNames(date).stream()
                        .map(month ->
                                words.monthYear().replace("{month}", month).replace("{year}", words.year(date.year())))
                        .toList());
            case DECADE -> spans(10, words.decade());
            case CENTURY -> spans(100, words.century());
            default -> years(1, words::year);
        };
    }

    /** Very long timelines: steps of 1, 2, 5 times 10^n years below, and ten or more steps named together above. */
    private Shown far() {
        double needPx = Stream.of(scale.startDay(), scale.endDay())
                        .mapToDouble(day -> measure.width(
                                words.year((long) Math.floor(Days.civil(day).year() / 10.0 + 0.5) * 10), FontKey.AXIS))
                        .max()
                        .orElse(0)
                + 2 * GAP_PX;
        long step = 20;
        for (int n = 1; step * scale.pxPerYear() < needPx && n < 40; n++) {
            step = new long[] {2, 5, 10}[n % 3] * (long) Math.pow(10, n / 3 + 1.0);
        }
        long group = Math.max(100, (long) Math.pow(10, Math.ceil(Math.log10(step * 5.0) - 1e-9)));
        List<Named> upper = group == 100
                ? spans(100, words.century())
                : yearSteps(group, (year, next) -> words.years()
                        .replace("{from}", words.year(year))
                        .replace("{to}", words.year(next - 1)));
        return new Shown(yearSteps(step, (year, next) -> words.year(year)), upper, false, FontKey.AXIS);
    }

    /** Says a stretch of years. */
    @FunctionalInterface
    private interface YearsText {
        String of(long year, long next);
    }

    /** Years that are multiples of a step, counted as people do: ..., 200 BCE, 100 BCE, 1, 100, 200, ... */
    private List<Named> yearSteps(long step, YearsText textOf) {
        long first = Math.floorDiv(Days.civil(scale.startDay()).year() - 1, step) - 1;
        long last = (long) Math.ceil((double) Days.civil(scale.endDay()).year() / step) + 1;
        List<Named> found = new ArrayList<>();
        for (long k = first; k <= last; k++) {
            long year = stepStart(k, step);
            long next = stepStart(k + 1, step);
            Named unit = new Named(Days.of(year), Days.of(next), textOf.of(year, next), "");
            if (unit.endDay() > scale.startDay() && unit.day() < scale.endDay()) {
                found.add(unit);
            }
        }
        return found;
    }

    private static long stepStart(long k, long step) {
        return k > 0 ? k * step : k == 0 ? 1 : 1 + k * step;
    }

    /** Each how many days a number; no number on the 31st when the 1st follows at once. */
    private List<Named> days(int every) {
        List<Named> found = new ArrayList<>();
        for (double day = Math.floor(scale.startDay()); day < scale.endDay(); day++) {
            int date = Days.civil(day).day();
            String text = every == 1 || (date % 2 == 1 && date < 31) ? Integer.toString(date) : "";
            found.add(new Named(day, day + 1, text, ""));
        }
        return found;
    }

    /** Names a month: a long and a short text. */
    @FunctionalInterface
    private interface MonthTexts {
        List<String> of(Days.Civil date);
    }

    private List<Named> months(int count, MonthTexts namesOf) {
        List<Named> found = new ArrayList<>();
        Days.Civil start = Days.civil(scale.startDay());
        for (long month = start.month() - ((start.month() - 1) % count); ; month += count) {
            double day = Days.of(start.year(), month);
            if (day >= scale.endDay()) {
                return found;
            }
            List<String> names = namesOf.of(Days.civil(day));
            found.add(new Named(day, Days.of(start.year(), month + count), names.get(0), names.get(1)));
        }
    }

    private List<String> monthNames(Days.Civil date) {
        return List.of(words.months().get(date.month() - 1), words.monthsShort().get(date.month() - 1));
    }

    private List<Named> years(int count, LongFunction<String> textOf) {
        List<Named> found = new ArrayList<>();
        for (long year = Math.floorDiv(Days.civil(scale.startDay()).year(), count) * count; ; year += count) {
            double day = Days.of(year);
            if (day >= scale.endDay()) {
                return found;
            }
            found.add(new Named(day, Days.of(year + count), textOf.apply(year), ""));
        }
    }

    /** Decades or centuries, mirrored about the turn of the eras: the 10s BCE are 19 to 10 BCE, and the first on either side is a year short. */
    private List<Named> spans(int years, String template) {
        List<Named> found = new ArrayList<>();
        for (long k = Math.floorDiv(Days.civil(scale.startDay()).year(), years) - 1; ; k++) {
            double day = Days.of(spanStart(k, years));
            double endDay = Days.of(spanStart(k + 1, years));
            if (day >= scale.endDay()) {
                return found;
            }
            if (endDay <= scale.startDay()) {
                continue;
            }
            String text = template.replace("{year}", Long.toString(k >= 0 ? k * years : -(k + 1) * years));
            found.add(new Named(day, endDay, k >= 0 ? text : words.bce().replace("{year}", text), ""));
        }
    }

    private static long spanStart(long k, int years) {
        return k > 0 ? k * years : k == 0 ? 1 : 2 + k * years;
    }

    private List<Tick> stickyTexts(List<Named> units) {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Named unit = units.get(i);
            double atPx = scale.dayToX(unit.day());
            double textPx = Math.max(atPx + AFTER_SEPARATOR_PX, scale.fromPx() + AT_EDGE_PX);
            double endPx = i + 1 < units.size() ? scale.dayToX(units.get(i + 1).day()) - GAP_PX + 3 : scale.toPx();
            String text = unit.texts()
                    .filter(t -> textPx + measure.width(t, FontKey.AXIS_STRONG) <= Math.min(endPx, scale.toPx()))
                    .findFirst()
                    .orElse("");
            ticks.add(new Tick(unit.day(), atPx, text, textPx, false, true));
        }
        if (ticks.stream().allMatch(tick -> tick.text().isEmpty())) {
            showWidest(ticks, units);
        }
        return ticks;
    }

    /** When no text of the upper level fits in its own place, the unit that has most of the view is named, moved as far left as needed. */
    private void showWidest(List<Tick> ticks, List<Named> units) {
        int widest = -1;
        double most = 0;
        for (int i = 0; i < units.size(); i++) {
            double px = Math.min(scale.dayToX(units.get(i).endDay()), scale.toPx())
                    - Math.max(scale.dayToX(units.get(i).day()), scale.fromPx());
            if (px > most) {
                most = px;
                widest = i;
            }
        }
        if (widest < 0) {
            return;
        }
        Tick tick = ticks.get(widest);
        Optional<String> fitting = units.get(widest)
                .texts()
                .filter(t -> measure.width(t, FontKey.AXIS_STRONG) <= scale.toPx() - scale.fromPx())
                .findFirst();
        String text = fitting.orElse("");
        double textPx = Math.max(
                scale.fromPx(), Math.min(tick.textPx(), scale.toPx() - measure.width(text, FontKey.AXIS_STRONG)));
        ticks.set(widest, new Tick(tick.day(), tick.atPx(), text, textPx, false, true));
    }
}
