package conflicttimeline.time;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says a dating in words, by the patterns of one language.
 *
 * <p>What is said is a {@link Moment} or lies between two; two that share a month or a year say it once ("3 to 9 November
 * 2020"). Each kind of date has a pattern of its own for standing alone, after "since" and after "until", because in
 * some languages its words change there.
 */
public final class DateLabel {
    private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");

    /** Where a date stands in the sentence: the beginning of the key of its pattern. */
    private enum Place {
        ALONE("date."),
        SINCE("date.since."),
        UNTIL("date.until.");

        private final String key;

        Place(String key) {
            this.key = key;
        }
    }

    private final UnaryOperator<String> messages;

    private DateLabel(UnaryOperator<String> messages) {
        this.messages = messages;
    }

    /**
     * The date in words: "13 June 2024", "c. March 1916", "24 September to 1 October 2023", "since 19 September 2023",
     * "between 3 and 9 November 2020". The time of day is left out.
     *
     * @param dating what to say
     * @param messages the pattern for a key such as {@code date.day}, from the message file of one language
     */
    public static String of(Dating dating, UnaryOperator<String> messages) {
        DateLabel label = new DateLabel(messages);
        Bound start = dating.start();
        if (dating.end().isEmpty()) {
            return label.bound(start, Place.ALONE);
        }
        Bound end = dating.end().get();
        if (end instanceof Bound.Open) {
            return label.bound(start, Place.SINCE);
        }
        return start instanceof Bound.Open ? label.bound(end, Place.UNTIL) : label.span(start, end);
    }

    private String bound(Bound bound, Place place) {
        return bound instanceof EdtfDate date
                ? date(written(date), place, "date.uncertain")
                : messages.apply("date.unknown");
    }

    private String span(Bound start, Bound end) {
        if (start instanceof EdtfDate first && end instanceof EdtfDate last) {
            Written from = written(first);
            Written until = written(last);
            boolean plain = isNamed(from) && isNamed(until);
            boolean certain = from.qualifier() == Qualifier.CERTAIN && until.qualifier() == Qualifier.CERTAIN;
            if (from.equals(until)) {
                return date(from, Place.ALONE, "date.uncertain");
            }
            if (plain && from.precision() == Precision.DAY && until.precision() != Precision.DAY) {
                return untilSomeDay(from, until);
            }
            return plain && certain
                    ? joined("date.span", from.first(), until.first())
                    : pattern("date.span", "start", within(from), "end", within(until));
        }
        return pattern("date.span", "start", boundWithin(start), "end", boundWithin(end));
    }

    /** From a day to a month or longer, on some day of which it ended: "12 December 2022 to some time in September 2023". */
    private String untilSomeDay(Written from, Written until) {
        boolean same = until.qualifier() == Qualifier.CERTAIN && until.extent().contains(from.extent());
        return switch (same ? until.precision() : Precision.RANGE) {
            case MONTH -> pattern("date.span.sameMonth", "start", within(from));
            case YEAR -> pattern("date.span.sameYear", "start", within(from));
            default -> pattern("date.span.some", "start", within(from), "end", within(until));
        };
    }

    private String boundWithin(Bound bound) {
        return bound instanceof EdtfDate date ? within(written(date)) : messages.apply("date.unknown");
    }

    private String within(Written written) {
        return date(written, Place.ALONE, "date.uncertain.within");
    }

    private String date(Written written, Place place, String uncertain) {
        Qualifier qualifier = written.qualifier();
        boolean about = qualifier == Qualifier.APPROXIMATE || qualifier == Qualifier.BOTH;
        String said;
        if (isNamed(written)) {
            said = moment(written.first(), place, about);
        } else {
            said = range(written, place);
            said = about ? pattern("date.roughly", "date", said) : said;
        }
        boolean doubtful = qualifier == Qualifier.UNCERTAIN || qualifier == Qualifier.BOTH;
        return doubtful ? pattern(uncertain, "date", said) : said;
    }

    /** Whether it is a single day, month, season, year, decade or century. */
    private static boolean isNamed(Written written) {
        return written.first().equals(written.last())
                && written.estimate().isEmpty()
                && !(written instanceof WrittenSet set && (set.openBefore() || set.openAfter()));
    }

    private String range(Written written, Place place) {
        Moment first = written.first();
        Moment last = written.last();
        String said;
        if (written instanceof WrittenSet set) {
            if (set.isStretch() && set.openBefore() != set.openAfter() && first.equals(last)) {
                return moment(first, set.openAfter() ? Place.SINCE : Place.UNTIL, false);
            }
            said = joined(set.isStretch() ? "date.span" : "date.between", first, last);
            said = set.all() && !set.isStretch() ? pattern("date.several", "date", said) : said;
            said = set.openBefore() ? pattern("date.orEarlier", "date", said) : said;
            said = set.openAfter() ? pattern("date.orLater", "date", said) : said;
        } else if (first.year() == 0 && last.year() == 9999) {
            return messages.apply("date.unknown");
        } else {
            said = joined("date.between", first, last);
        }
        if (written.estimate().isPresent()) {
            said = pattern(
                    "date.estimated",
                    "date",
                    said,
                    "estimate",
                    moment(Moment.ofYear(written.estimate().getAsInt()), Place.ALONE, false));
        }
        return place == Place.ALONE ? said : pattern(place.key + "other", "date", said);
    }

    /**
     * Two moments with what they share said once.
     *
     * @param key {@code date.span} or {@code date.between}
     */
    private String joined(String key, Moment first, Moment last) {
        if (first.equals(last)) {
            return moment(first, Place.ALONE, false);
        }
        Map<String, String> words = new HashMap<>();
        words.put("year", year(first.year()));
        boolean sameYear = first.year() == last.year() && first.precision() == last.precision();
        if (sameYear && first.precision() == Precision.DAY) {
            words.put("firstDay", Integer.toString(first.day()));
            words.put("lastDay", Integer.toString(last.day()));
            words.put("firstMonthOf", messages.apply("date.month.of." + first.month()));
            words.put("lastMonthOf", messages.apply("date.month.of." + last.month()));
            words.put("monthOf", messages.apply("date.month.of." + first.month()));
            return pattern(key + (first.month() == last.month() ? ".days" : ".daysOfYear"), words);
        }
        if (sameYear && first.precision() == Precision.MONTH) {
            words.put("firstMonth", messages.apply("date.month." + first.month()));
            words.put("lastMonth", messages.apply("date.month." + last.month()));
            return pattern(key + ".months", words);
        }
        if (first.precision() == Precision.YEAR && last.precision() == Precision.YEAR && first.year() > 0) {
            words.put("first", number(first.year()));
            words.put("last", number(last.year()));
            words.put("th", ending(last.year()));
            return pattern(key + ".years", words);
        }
        return pattern(key, "start", moment(first, Place.ALONE, false), "end", moment(last, Place.ALONE, false));
    }

    private String moment(Moment moment, Place place, boolean about) {
        Map<String, String> words = new HashMap<>();
        words.put("about", about ? messages.apply("date.about") + " " : "");
        words.put("year", year(moment.year()));
        words.put("th", ending(moment.year()));
        switch (moment.precision()) {
            case DAY, MONTH -> {
                words.put("day", Integer.toString(moment.day()));
                words.put("month", messages.apply("date.month." + moment.month()));
                words.put("monthOf", messages.apply("date.month.of." + moment.month()));
            }
            case SEASON -> {
                words.put("season", season("date.season.", moment.month()));
                words.put("seasonOf", season("date.season.of.", moment.month()));
            }
            case DECADE -> words.put("year", number(moment.year()));
            case CENTURY -> {
                int century = moment.year() / 100 + 1;
                words.put("number", Integer.toString(century));
                words.put("roman", roman(century));
                words.put("th", ending(century));
            }
            default -> {}
        }
        String said = pattern(place.key + moment.precision().name().toLowerCase(Locale.ROOT), words);
        return moment.precision() != Precision.SEASON
                ? said
                : switch (Season.hemisphere(moment.month())) {
                    case UNSAID -> said;
                    case NORTH -> pattern("date.north", "date", said);
                    case SOUTH -> pattern("date.south", "date", said);
                };
    }

    private String season(String key, int code) {
        int number = Season.number(code);
        return pattern(
                key + Season.of(code).name().toLowerCase(Locale.ROOT),
                "number",
                Integer.toString(number),
                "th",
                ending(number));
    }

    /** The year with its era: "1916", "44 BCE". */
    private String year(int year) {
        return pattern(year > 0 ? "date.ce" : "date.bce", "number", number(year > 0 ? year : 1 - year));
    }

    /** Grouped by thousands from five digits on. */
    private String number(int number) {
        String digits = Integer.toString(number);
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0 && digits.length() > 4; at -= 3) {
            grouped.insert(at, messages.apply("date.thousands"));
        }
        return grouped.toString();
    }

    /**
     * What an ordinal number ends with. The message {@code date.th} lists endings by the last digits of the number,
     * {@code 1 st 2 nd 11 th}: of those that fit the longest counts, {@code =1} fits 1 alone, the first word is for all others.
     */
    private String ending(int astronomicalYear) {
        String number = "=" + (astronomicalYear > 0 ? astronomicalYear : 1 - astronomicalYear);
        String[] words = messages.apply("date.th").split(" ");
        String ending = words[0];
        int longest = 0;
        for (int i = 1; i + 1 < words.length; i += 2) {
            if (number.endsWith(words[i]) && words[i].length() > longest) {
                longest = words[i].length();
                ending = words[i + 1];
            }
        }
        return ending;
    }

    private static String roman(int number) {
        int[] values = {100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] letters = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < values.length; i++) {
            for (; rest >= values[i]; rest -= values[i]) {
                roman.append(letters[i]);
            }
        }
        return roman.toString();
    }

    private static Written written(EdtfDate date) {
        try {
            return EdtfReader.read(date.text());
        } catch (EdtfException e) {
            throw new IllegalArgumentException("An EdtfDate holds what EDTF cannot read: " + date, e);
        }
    }

    private String pattern(String key, String... arguments) {
        Map<String, String> words = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            words.put(arguments[i], arguments[i + 1]);
        }
        return pattern(key, words);
    }

    private String pattern(String key, Map<String, String> words) {
        // in one pass: what a word holds is not looked at again
        return HOLE.matcher(messages.apply(key)).replaceAll(hole -> {
            String word = words.get(hole.group(1));
            return Matcher.quoteReplacement(word == null ? hole.group() : word);
        });
    }
}
