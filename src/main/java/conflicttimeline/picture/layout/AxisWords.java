package conflicttimeline.picture.layout;

import java.util.List;

/**
 * The words of the axis; templates hold {@code {year}}, {@code {month}}.
 *
 * @param months whole names, January first
 * @param years {@code {from}–{to}}, for stretches longer than a century
 */
public record AxisWords(
        List<String> months,
        List<String> monthsShort,
        String decade,
        String century,
        String bce,
        String monthYear,
        String years) {

    /** What the cases of the layout are written in. */
    public static final AxisWords ENGLISH = new AxisWords(
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December"),
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"),
            "{year}s",
            "{year}s",
            "{year} BCE",
            "{month} {year}",
            "{from}–{to}");

    public AxisWords {
        months = List.copyOf(months);
        monthsShort = List.copyOf(monthsShort);
    }

    String year(long year) {
        return year >= 1 ? Long.toString(year) : bce.replace("{year}", Long.toString(1 - year));
    }

    /** A date with long months shortened, where they stand in it as the axis has them. */
    String shortDate(String label) {
        String text = label;
        for (int i = 0; i < months.size(); i++) {
            if (months.get(i).length() > 5 && !monthsShort.get(i).isEmpty()) {
                text = text.replace(months.get(i), monthsShort.get(i));
            }
        }
        return text;
    }
}
