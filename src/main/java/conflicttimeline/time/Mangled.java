package conflicttimeline.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a text that is no EDTF date was probably meant to be: dates as spreadsheets, databases and people write them.
 *
 * <p>Nothing is read this way; the readings only stand in the refusal, all of them where there are several, because
 * {@code 03/04/1948} is 3 April for one writer and 4 March for another. Cost: a few passes over the text.
 */
final class Mangled {
    private static final int MOST_SHOWN = 40;
    private static final int MOST_WORDS = 8;
    private static final String EXPECTED = "expected EDTF such as 1916-07-01, 1916-07 or 1916";

    /** Words that may stand beside a date without changing it. */
    private static final Set<String> FILLERS = Set.of(
            "г", "год", "года", "году", "թ", "թվական", "թվականի", "il", "ci", "cı", "cu", "cü", "of", "the", "year",
            "st", "nd", "rd", "th", "ad", "ce");

    private static final Set<String> ABOUT = Set.of(
            "c", "ca", "circa", "about", "around", "approx", "ок", "около", "примерно", "մոտ", "təxm", "təxminən");

    private static final Set<String> NOW = Set.of("open", "now", "today", "present", "ongoing");

    /** Days are counted from here by spreadsheets, if they come after 28 February 1900. */
    private static final LocalDate SPREADSHEET_START = LocalDate.of(1899, 12, 30);

    private Mangled() {}

    static String clip(String text) {
        return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
    }

    /** The whole sentence for a text that leaves the grammar: found, expected, and what was probably meant. */
    static String refusal(String text) {
        String found = "\"" + clip(text) + "\" ";
        List<String> readings = readings(text);
        if (readings.isEmpty() && isBeyondLimit(text)) {
            return found + "is a year too far away; " + Edtf.YEAR_LIMIT;
        }
        if (isSpreadsheetDay(text)) {
            return found + "is not a date; " + EXPECTED + "; write \"" + readings.get(0)
                    + "\" if it is a spreadsheet's day number, \"" + readings.get(1) + "\" if it is a year";
        }
        if (hasShortYear(text) && !readings.isEmpty()) {
            return found + "has a year of two digits; expected four, such as " + quoted(readings);
        }
        if (readings.size() > 1) {
            return found + "can be read in more than one way; expected EDTF, " + quoted(readings);
        }
        if (readings.isEmpty() && text.indexOf('/') >= 0) {
            return found + "is not one date; " + EXPECTED;
        }
        return found + "is not a date; " + EXPECTED
                + (readings.isEmpty() ? "" : "; did you mean " + quoted(readings) + "?");
    }

    /** Whether the slashes are a date's own, as in {@code 03/04/1948} or {@code 05/1948}, and not an interval's. */
    static boolean isDateWithSlashes(String text) {
        return text.chars().allMatch(c -> c == '/' || isDigit(c))
                && isDigit(text.charAt(0))
                && isDigit(text.charAt(text.length() - 1))
                && text.length() <= 10
                && !readings(text).isEmpty();
    }

    private static String quoted(List<String> readings) {
        return readings.stream().map(r -> "\"" + r + "\"").collect(Collectors.joining(" or "));
    }

    private static boolean isSpreadsheetDay(String text) {
        return text.length() == 5 && text.chars().allMatch(Mangled::isDigit) && text.charAt(0) != '0';
    }

    /** Whether it looks like a date whose last number is a year such as 48: {@code 15-May-48}, {@code 3/4/48}. */
    private static boolean hasShortYear(String text) {
        List<String> parts = parts(text);
        boolean noneLonger = parts.stream().noneMatch(part -> isNumber(part) && part.length() > 2);
        String last = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
        return noneLonger && parts.size() > 1 && isNumber(last) && last.length() == 2;
    }

    /** Whether it is a plain number, {@code -13800000000} or {@code -13.8e9}, and further away than any year. */
    private static boolean isBeyondLimit(String text) {
        return text.length() <= MOST_SHOWN
                && text.toLowerCase(Locale.ROOT).chars().allMatch(c -> isDigit(c) || "-+.e".indexOf(c) >= 0)
                && plainNumber(text).stream().anyMatch(year -> Math.abs(year) > Edtf.LAST_YEAR);
    }

    private static OptionalDouble plainNumber(String text) {
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** What it may mean, in EDTF; all of these can be read. Empty if nobody knows. */
    static List<String> readings(String text) {
        if (text.length() > MOST_SHOWN) {
            return List.of();
        }
        String trimmed = text.strip();
        if (isSpreadsheetDay(trimmed)) {
            String day = SPREADSHEET_START.plusDays(Integer.parseInt(trimmed)).toString();
            return List.of(day, "Y" + trimmed);
        }
        // the first kind of reading that gives a date at all
        return Stream.<Supplier<List<String>>>of(
                        () -> oldSpelling(trimmed),
                        () -> ofParts(trimmed, parts(trimmed)),
                        () -> List.of("Y" + trimmed))
                .map(kind -> kind.get().stream()
                        .filter(Mangled::isReadable)
                        .distinct()
                        .toList())
                .filter(readings -> !readings.isEmpty())
                .findFirst()
                .filter(readings -> !readings.contains(text))
                .orElse(List.of());
    }

    private static boolean isReadable(String reading) {
        if (reading.equals("..")) {
            return true;
        }
        try {
            int slash = reading.indexOf('/');
            if (slash < 0) {
                EdtfReader.readStrictly(reading);
            } else {
                long first = EdtfReader.readStrictly(reading.substring(0, slash))
                        .extent()
                        .startDay();
                return first
                        < EdtfReader.readStrictly(reading.substring(slash + 1))
                                .extent()
                                .startDay();
            }
            return true;
        } catch (EdtfException e) {
            return false;
        }
    }

    /** EDTF in small letters, with spaces, with typographic dashes, or as it was before 2019: {@code 1984?~}, {@code 19uu}. */
    private static List<String> oldSpelling(String text) {
        if (NOW.contains(text.toLowerCase(Locale.ROOT))) {
            return List.of("..");
        }
        String tidy = text.replace(" ", "")
                .replace('−', '-')
                .replace('–', '-')
                .replace('—', '-')
                .replace("?~", "%")
                .replace("~?", "%")
                .replace("(?)", "?")
                .replace('u', 'X')
                .toUpperCase(Locale.ROOT);
        return List.of(tidy);
    }

    private static List<String> ofParts(String text, List<String> parts) {
        if (parts.isEmpty() || parts.size() > MOST_WORDS || text.chars().anyMatch(c -> "[]{}?~%".indexOf(c) >= 0)) {
            return List.of();
        }
        if (ABOUT.contains(parts.get(0))) {
            return ofParts(text, parts.subList(1, parts.size())).stream()
                    .map(reading -> reading + "~")
                    .toList();
        }
        String last = parts.get(parts.size() - 1);
        if (parts.size() == 2 && isNumber(parts.get(0)) && parts.get(0).length() <= 4) {
            int year = Integer.parseInt(parts.get(0));
            if (last.equals("bc") || last.equals("bce")) {
                return year == 0
                        ? List.of()
                        : List.of(year == 1 ? "0000" : String.format(Locale.ROOT, "-%04d", year - 1));
            }
            if (last.equals("s") && year % 10 == 0 && parts.get(0).length() == 4) {
                String digits = parts.get(0);
                List<String> decade = List.of(digits.substring(0, 3) + "X");
                return year % 100 == 0 ? List.of(decade.get(0), digits.substring(0, 2) + "XX") : decade;
            }
        }
        List<String> numbers = new ArrayList<>();
        Optional<Integer> month = Optional.empty();
        int monthAt = 0;
        for (String part : parts) {
            Optional<Integer> named = MonthWords.month(part);
            if (isNumber(part)) {
                numbers.add(part);
            } else if (named.isPresent() && month.isEmpty()) {
                month = named;
                monthAt = numbers.size();
            } else if (!FILLERS.contains(part) && !(part.equals("t") && numbers.size() == 3)) {
                return List.of();
            }
        }
        return month.isPresent() ? withMonthWord(month.get(), monthAt, numbers) : ofNumbers(text, numbers);
    }

    /** {@code May 1948}, {@code 15 May 1948}, {@code May 15, 1948}, {@code 1948 May 15}, {@code 15-May-48}. */
    private static List<String> withMonthWord(int month, int monthAt, List<String> numbers) {
        List<String> readings = new ArrayList<>();
        List<String> years = numbers.stream().filter(n -> n.length() == 4).toList();
        List<String> others = numbers.stream().filter(n -> n.length() <= 2).toList();
        if (years.size() + others.size() < numbers.size() || numbers.size() > 2) {
            return List.of();
        }
        if (years.size() == 1) {
            readings.add(others.isEmpty() ? date(years.get(0), month) : date(years.get(0), month, others.get(0)));
        } else if (years.isEmpty()
                && others.size() == 2
                && monthAt < 2
                && others.get(1).length() == 2) {
            readings.add(date("19" + others.get(1), month, others.get(0)));
            readings.add(date("20" + others.get(1), month, others.get(0)));
        } else if (years.isEmpty()
                && others.size() == 1
                && monthAt == 0
                && others.get(0).length() == 2) {
            // a spreadsheet writes a month so: Nov-20

            readings.add(date("19" + others.get(0), month));
            readings.add(date("20" + others.get(0), month));
        }
        return readings;
    }

    /** By how many digits each number has: {@code 4 2 2} is a year with a month and a day. */
    private static List<String> ofNumbers(String text, List<String> numbers) {
        String shape = numbers.stream().map(n -> Integer.toString(n.length())).collect(Collectors.joining(" "));
        String first = numbers.isEmpty() ? "" : numbers.get(0);
        return switch (shape) {
            case "4" -> List.of(first);
            case "8" -> List.of(first.substring(0, 4) + "-" + first.substring(4, 6) + "-" + first.substring(6));
            case "6" -> List.of(first.substring(0, 4) + "-" + first.substring(4));
            case "12", "14" -> {
                List<String> time = new ArrayList<>(List.of(first.substring(8, 10), first.substring(10, 12)));
                if (first.length() == 14) {
                    time.add(first.substring(12));
                }
                yield List.of(date(first.substring(0, 4), first.substring(4, 6), first.substring(6, 8)) + time(time));
            }
            case "1 4", "2 4" -> List.of(date(numbers.get(1), first));
            case "4 1", "4 2" -> yearAndMore(first, numbers.get(1));
            case "4 4" -> List.of(first + "/" + numbers.get(1));
            case "1 1 4", "1 2 4", "2 1 4", "2 2 4" -> dayAndMonth(text, first, numbers.get(1), numbers.get(2));
            case "1 1 2", "1 2 2", "2 1 2", "2 2 2" -> {
                List<String> both = new ArrayList<>(dayAndMonth(text, first, numbers.get(1), "19" + numbers.get(2)));
                both.addAll(dayAndMonth(text, first, numbers.get(1), "20" + numbers.get(2)));
                yield both;
            }
            case "4 1 1", "4 1 2", "4 2 1", "4 2 2" -> List.of(date(first, numbers.get(1), numbers.get(2)));
            case "4 2 2 2 2", "4 2 2 2 2 2" ->
                List.of(date(first, numbers.get(1), numbers.get(2)) + time(numbers.subList(3, numbers.size())));
            default ->
                shape.matches("[12] [12] 4 [12] 2( 2)?")
                        ? dayAndMonth(text, first, numbers.get(1), numbers.get(2)).stream()
                                .map(day -> day + time(numbers.subList(3, numbers.size())))
                                .toList()
                        : List.of();
        };
    }

    /** Hours, minutes and perhaps seconds; midnight is what a spreadsheet or a database adds to a day, and left out. */
    private static String time(List<String> numbers) {
        if (numbers.stream().allMatch(n -> n.chars().allMatch(c -> c == '0'))) {
            return "";
        }
        String hour = numbers.get(0).length() == 1 ? "0" + numbers.get(0) : numbers.get(0);
        return "T" + hour + ":" + numbers.get(1) + ":" + (numbers.size() == 3 ? numbers.get(2) : "00");
    }

    /** {@code 1948/05} and {@code 1948-5} are a month, {@code 1948/49} and {@code 1948-49} two years. */
    private static List<String> yearAndMore(String year, String other) {
        boolean isMonth = Integer.parseInt(other) <= 12;
        return List.of(isMonth ? date(year, other) : year + "/" + year.substring(0, 2) + other);
    }

    /** With points between its numbers the day comes first, with slashes or dashes it may be the month. */
    private static List<String> dayAndMonth(String text, String first, String second, String year) {
        List<String> readings = new ArrayList<>();
        readings.add(date(year, second, first));
        if (text.indexOf('.') < 0) {
            readings.add(date(year, first, second));
        }
        return readings;
    }

    private static String date(String year, int month) {
        return year + String.format(Locale.ROOT, "-%02d", month);
    }

    private static String date(String year, String month) {
        return date(year, Integer.parseInt(month));
    }

    private static String date(String year, int month, String day) {
        return date(year, month) + String.format(Locale.ROOT, "-%02d", Integer.parseInt(day));
    }

    private static String date(String year, String month, String day) {
        return date(year, Integer.parseInt(month), day);
    }

    /** Its runs of digits and of letters, in small letters; what stands between them is left out. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        String small = text.toLowerCase(Locale.ROOT);
        int at = 0;
        while (at < small.length()) {
            int from = at;
            int kind = kind(small.charAt(at));
            while (at < small.length() && kind(small.charAt(at)) == kind) {
                at++;
            }
            if (kind > 0) {
                parts.add(small.substring(from, at));
            }
        }
        return parts;
    }

    private static int kind(char c) {
        // a dot above that small i keeps from a Turkic capital belongs to its word
        return isDigit(c) ? 1 : Character.isLetter(c) || c == '\u0307' ? 2 : 0;
    }

    private static boolean isNumber(String part) {
        return isDigit(part.charAt(0));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
