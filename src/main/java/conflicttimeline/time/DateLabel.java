package conflicttimeline.time;

import java.time.LocalDate;
import java.util.function.UnaryOperator;

/** Says a dating in words. */
public final class DateLabel {
    private final UnaryOperator<String> messages;

    private DateLabel(UnaryOperator<String> messages) {
        this.messages = messages;
    }

    /**
     * The date in words: "13 June 2024", "c. March 1916", "24 September 2023 to 1 October 2023", "since 19 September 2023".
     *
     * @param dating what to say
     * @param messages the pattern for a key such as {@code date.day}, from the message file of one language
     */
    public static String of(Dating dating, UnaryOperator<String> messages) {
        DateLabel label = new DateLabel(messages);
        String start = label.bound(dating.start());
        if (dating.end().isEmpty()) {
            return start;
        }
        Bound end = dating.end().get();
        if (end instanceof Bound.Open) {
            return label.pattern("date.since", "start", start);
        }
        if (dating.start() instanceof Bound.Open) {
            return label.pattern("date.until", "end", label.bound(end));
        }
        return label.pattern("date.span", "start", start, "end", label.bound(end));
    }

    private String bound(Bound bound) {
        return bound instanceof EdtfDate date ? qualified(date) : messages.apply("date.unknown");
    }

    private String qualified(EdtfDate date) {
        String said = certain(date);
        return switch (date.qualifier()) {
            case CERTAIN -> said;
            case APPROXIMATE -> pattern("date.approximate", "date", said);
            case UNCERTAIN -> pattern("date.uncertain", "date", said);
            case BOTH -> pattern("date.both", "date", said);
        };
    }

    private String certain(EdtfDate date) {
        LocalDate first = LocalDate.ofEpochDay(date.extent().startDay());
        int month = first.getMonthValue();
        String year = first.getYear() > 0
                ? Integer.toString(first.getYear())
                : pattern("date.bce", "year", Integer.toString(1 - first.getYear()));
        return switch (date.precision()) {
            case DAY ->
                pattern(
                        "date.day",
                        "day",
                        Integer.toString(first.getDayOfMonth()),
                        "month",
                        messages.apply("date.month.of." + month),
                        "year",
                        year);
            case MONTH -> pattern("date.month", "month", messages.apply("date.month." + month), "year", year);
            default -> pattern("date.year", "year", year);
        };
    }

    private String pattern(String key, String... arguments) {
        String text = messages.apply(key);
        for (int i = 0; i < arguments.length; i += 2) {
            text = text.replace("{" + arguments[i] + "}", arguments[i + 1]);
        }
        return text;
    }
}
