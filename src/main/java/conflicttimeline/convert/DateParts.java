package conflicttimeline.convert;

import conflicttimeline.time.EdtfDate;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date in TimelineJS's parts, as texts; an absent one is empty.
 *
 * <p>Their years are those of people: -44 is 44 BCE and there is no year 0. EDTF counts astronomically: 44 BCE is -0043.
 *
 * @param time {@code 13:45:00}
 */
record DateParts(String year, String month, String day, String time) {
    static final DateParts NONE = new DateParts("", "", "", "");

    private static final Pattern ISO = Pattern.compile(
            "([+-]?\\d{1,9})(?:-(\\d{1,2})(?:-(\\d{1,2})(?:[T ]+(\\d.*?)(?:Z|[+-]\\d\\d:?\\d\\d)?)?)?)?");
    private static final Pattern AMERICAN = Pattern.compile("(\\d{1,2})/(?:(\\d{1,2})/)?([+-]?\\d{1,9})(?: +(\\d.*))?");
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?:[:.]?(\\d\\d)(?:[:.](\\d\\d)(?:\\.\\d+)?)?)? ?([AaPp]\\.?[Mm]\\.?)?");
    private static final Pattern EDTF_TIME = Pattern.compile("T(\\d\\d:\\d\\d:\\d\\d)");

    boolean isEmpty() {
        return equals(NONE);
    }

    /**
     * The first or last moment of a date, as finely as it is known: a year has no month, a decade is its first and its
     * last year.
     */
    static DateParts of(EdtfDate date, boolean last) {
        LocalDate day = LocalDate.ofEpochDay(
                last ? date.extent().lastDay() : date.extent().startDay());
        DateParts whole = ofDay(day);
        return switch (date.precision()) {
            case DAY -> {
                Matcher time = EDTF_TIME.matcher(date.text());
                yield new DateParts(whole.year, whole.month, whole.day, time.find() ? time.group(1) : "");
            }
            case RANGE -> isWholeYears(date) ? new DateParts(whole.year, "", "", "") : whole;
            case MONTH, SEASON -> new DateParts(whole.year, whole.month, "", "");
            case YEAR, DECADE, CENTURY -> new DateParts(whole.year, "", "", "");
        };
    }

    static DateParts ofDay(LocalDate day) {
        int year = day.getYear() > 0 ? day.getYear() : day.getYear() - 1;
        return new DateParts(
                Integer.toString(year),
                Integer.toString(day.getMonthValue()),
                Integer.toString(day.getDayOfMonth()),
                "");
    }

    private static boolean isWholeYears(EdtfDate date) {
        return LocalDate.ofEpochDay(date.extent().startDay()).getDayOfYear() == 1
                && LocalDate.ofEpochDay(date.extent().endDay()).getDayOfYear() == 1;
    }

    /** Parts as a slide has them, made alike: {@code "1,994"} is 1994, {@code 05} is 5, {@code 1:45 PM} is 13:45:00. */
    static DateParts read(String year, String month, String day, String time) {
        return new DateParts(whole(year), whole(month), whole(day), time(time));
    }

    /** A date of the old spreadsheets: {@code 1994-05-12}, {@code 5/12/1994}, {@code 5/1994}, {@code 1994}, with or without a time. */
    static Optional<DateParts> readOld(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return Optional.of(read(iso.group(1), or(iso.group(2)), or(iso.group(3)), or(iso.group(4))));
        }
        Matcher american = AMERICAN.matcher(text);
        return american.matches()
                ? Optional.of(read(american.group(3), american.group(1), or(american.group(2)), or(american.group(4))))
                : Optional.empty();
    }

    private static String or(@Nullable String group) {
        return group == null ? "" : group;
    }

    private static String whole(String number) {
        String digits = number.replaceAll("[\\s,]", "").replaceFirst("\\.0+$", "");
        return digits.matches("[+-]?\\d{1,9}") ? Integer.toString(Integer.parseInt(digits)) : digits;
    }

    private static String time(String text) {
        Matcher time = TIME.matcher(text.strip());
        if (!time.matches()) {
            return text;
        }
        int hour = Integer.parseInt(time.group(1));
        String half = or(time.group(4)).toLowerCase(Locale.ROOT);
        if (half.startsWith("p") && hour < 12) {
            hour += 12;
        } else if (half.startsWith("a") && hour == 12) {
            hour = 0;
        }
        String minute = or(time.group(2));
        String second = or(time.group(3));
        return String.format(
                Locale.ROOT, "%02d:%s:%s", hour, minute.isEmpty() ? "00" : minute, second.isEmpty() ? "00" : second);
    }

    /** As EDTF. What is no number stays as it is, so that whoever reads it can say what is wrong with it. */
    String edtf() {
        if (!year.matches("-?\\d{1,9}")) {
            return year + (month.isEmpty() ? "" : "-" + month) + (day.isEmpty() ? "" : "-" + day);
        }
        int written = Integer.parseInt(year);
        int astronomical = written < 0 ? written + 1 : written;
        String text = Math.abs(astronomical) > 9999
                ? "Y" + astronomical
                : String.format(Locale.ROOT, astronomical < 0 ? "%05d" : "%04d", astronomical);
        text += month.isEmpty() ? "" : "-" + two(month);
        text += day.isEmpty() ? "" : "-" + two(day);
        return time.isEmpty() || day.isEmpty() ? text : text + "T" + time;
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
