package conflicttimeline.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One date, its parts as written.
 *
 * @param year at most nine digits, four of which may be {@code X}
 * @param significant how many digits of the year are sure, counted from the left; 0 when nothing is said
 * @param month two digits or {@code X}, or the code of a season; empty when there is none
 * @param day two digits or {@code X}; empty when there is none
 * @param time {@code T} and a time of day, as written; empty when there is none
 * @param ofYear what is said of the year's reliability, and of {@code ofMonth} and {@code ofDay} likewise
 */
record WrittenDate(
        Digits year,
        int significant,
        Digits month,
        Digits day,
        String time,
        Qualifier ofYear,
        Qualifier ofMonth,
        Qualifier ofDay)
        implements Written {

    private static final Digits NONE = new Digits("");

    /** The whole year and nothing else: {@code 1916}. */
    static WrittenDate ofYear(Digits year) {
        return new WrittenDate(year, 0, NONE, NONE, "", Qualifier.CERTAIN, Qualifier.CERTAIN, Qualifier.CERTAIN);
    }

    boolean hasMonth() {
        return !month.text().isEmpty();
    }

    boolean hasDay() {
        return !day.text().isEmpty();
    }

    boolean isSeason() {
        return hasMonth() && month.isSpecified() && Season.isCode(month.first());
    }

    /** Whether it names at least one day that exists: {@code 1916-XX-31} does, {@code 1916-02-3X} does not. */
    boolean isPossible() {
        return !hasMonth() || isSeason() || firstDay(true).isPresent();
    }

    @Override
    public Extent extent() {
        if (!hasMonth()) {
            return years(firstYear(), lastYear());
        }
        if (isSeason()) {
            return Season.extent(year.first(), month.first());
        }
        return new Extent(firstDay(true).orElseThrow(), firstDay(false).orElseThrow() + 1);
    }

    @Override
    public Precision precision() {
        if (isSeason()) {
            return Precision.SEASON;
        }
        if (hasDay() && !day.isUnspecified()) {
            return year.isSpecified() && month.isSpecified() && day.isSpecified() ? Precision.DAY : Precision.RANGE;
        }
        if (hasMonth() && !month.isUnspecified()) {
            return year.isSpecified() && month.isSpecified() ? Precision.MONTH : Precision.RANGE;
        }
        if (firstYear() == lastYear()) {
            return Precision.YEAR;
        }
        if (significant > 0) {
            return Precision.RANGE;
        }
        return switch (year.unspecifiedAtEnd()) {
            case 1 -> Precision.DECADE;
            case 2 -> Precision.CENTURY;
            default -> Precision.RANGE;
        };
    }

    @Override
    public Qualifier qualifier() {
        return ofYear.and(ofMonth).and(ofDay);
    }

    @Override
    public Moment first() {
        return moment(true);
    }

    @Override
    public Moment last() {
        return moment(false);
    }

    @Override
    public OptionalInt estimate() {
        return significant > 0 && firstYear() < lastYear() ? OptionalInt.of(year.first()) : OptionalInt.empty();
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder();
        Qualifier all = qualifier();
        int parts = hasDay() ? 3 : hasMonth() ? 2 : 1;
        int marked = markedFromLeft(parts);
        for (int part = 0; part < parts; part++) {
            if (part > 0) {
                text.append('-');
            }
            if (marked == 0) {
                text.append(qualifierOf(part).mark());
            }
            text.append(part == 0 ? yearText() : (part == 1 ? month : day).text());
            if (marked == part + 1) {
                text.append(all.mark());
            }
        }
        return text.append(time).toString();
    }

    /**
     * How many parts, from the left, one mark to their right can stand for; 0 if each part needs its own, as in
     * {@code 2004?-06-~11}.
     */
    private int markedFromLeft(int parts) {
        Qualifier all = qualifier();
        int marked = 0;
        while (marked < parts && qualifierOf(marked) == all) {
            marked++;
        }
        for (int part = marked; part < parts; part++) {
            if (qualifierOf(part) != Qualifier.CERTAIN) {
                return 0;
            }
        }
        return marked;
    }

    private Qualifier qualifierOf(int part) {
        return part == 0 ? ofYear : part == 1 ? ofMonth : ofDay;
    }

    private String yearText() {
        return (year.text().length() > (year.text().startsWith("-") ? 5 : 4) ? "Y" : "")
                + year.text()
                + (significant > 0 ? "S" + significant : "");
    }

    private int firstYear() {
        return significant > 0 ? sure(year.first() >= 0 ? '0' : '9').first() : year.first();
    }

    private int lastYear() {
        return significant > 0 ? sure(year.first() >= 0 ? '9' : '0').first() : year.last();
    }

    /** The year with its digits that are not sure replaced: {@code 1950S2} by 9 gives 1999. */
    private Digits sure(char unsure) {
        String digits = year.text();
        int from = (digits.startsWith("-") ? 1 : 0) + significant;
        return new Digits(digits.substring(0, from) + String.valueOf(unsure).repeat(digits.length() - from));
    }

    private static Extent years(int first, int last) {
        return new Extent(
                LocalDate.of(first, 1, 1).toEpochDay(),
                LocalDate.of(last, 12, 31).toEpochDay() + 1);
    }

    private Moment moment(boolean first) {
        Precision precision = precision();
        if (precision == Precision.SEASON) {
            return new Moment(precision, year.first(), month.first(), 0);
        }
        // before our era the tens of years and of their names differ by one, so the names of decades begin with the
        // year 1
        if ((precision == Precision.DECADE || precision == Precision.CENTURY) && firstYear() > 0) {
            return new Moment(precision, firstYear(), 0, 0);
        }
        if (!hasMonth() || month.isUnspecified() && (!hasDay() || day.isUnspecified())) {
            return Moment.ofYear(first ? firstYear() : lastYear());
        }
        LocalDate edge = LocalDate.ofEpochDay(firstDay(first).orElseThrow());
        return hasDay() && !day.isUnspecified()
                ? new Moment(Precision.DAY, edge.getYear(), edge.getMonthValue(), edge.getDayOfMonth())
                : new Moment(Precision.MONTH, edge.getYear(), edge.getMonthValue(), 0);
    }

    /** Whether a leap year, which has every day there can be, has such a day; otherwise no year needs to be looked at. */
    private boolean isInSomeYear() {
        for (int m = 1; m <= 12; m++) {
            int days = YearMonth.of(2000, m).lengthOfMonth();
            for (int d = 1; month.matches(m) && d <= days; d++) {
                if (!hasDay() || day.matches(d)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The first possible day, or the last. Cost: as many steps as there are years that the text allows, 10,000 at most.
     *
     * @param forward whether to look from the first year on, or from the last one back
     */
    private OptionalLong firstDay(boolean forward) {
        if (!isInSomeYear()) {
            return OptionalLong.empty();
        }
        int step = forward ? 1 : -1;
        int end = forward ? year.last() : year.first();
        for (int y = forward ? year.first() : year.last(); forward ? y <= end : y >= end; y += step) {
            if (!year.matches(y)) {
                continue;
            }
            for (int m = forward ? 1 : 12; m >= 1 && m <= 12; m += step) {
                int days = YearMonth.of(y, m).lengthOfMonth();
                for (int d = forward ? 1 : days; month.matches(m) && d >= 1 && d <= days; d += step) {
                    if (!hasDay() || day.matches(d)) {
                        return OptionalLong.of(LocalDate.of(y, m, d).toEpochDay());
                    }
                }
            }
        }
        return OptionalLong.empty();
    }
}
