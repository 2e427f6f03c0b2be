package conflicttimeline.words;

import java.util.Arrays;
import java.util.Optional;

/** The languages of the interface. The content of a timeline stays in its own. */
public enum Language {
    EN("en", "English"),
    HY("hy", "Հայերեն"),
    AZ("az", "Azərbaycanca"),
    RU("ru", "Русский");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** The BCP 47 tag, as in {@code ?lang=} and {@code <html lang>}. */
    public String tag() {
        return tag;
    }

    /** Its name in itself. */
    public String ownName() {
        return ownName;
    }

    /**
     * The plural form of a whole number: {@code one}, {@code few}, {@code many} or {@code other}.
     *
     * @see <a href="https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html">CLDR plural rules</a>
     */
    public String pluralOf(int count) {
        return switch (this) {
            case EN, AZ -> count == 1 ? "one" : "other";
            case HY -> count == 0 || count == 1 ? "one" : "other";
            case RU -> {
                int ten = count % 10;
                int hundred = count % 100;
                if (ten == 1 && hundred != 11) {
                    yield "one";
                }
                yield ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? "few" : "many";
            }
        };
    }

    /**
     * A whole number as it is written: 1,234 in English, 1.234 in Azerbaijani, 12 345 with no-break spaces in Armenian and
     * Russian, from five digits on. {@code web/i18n/words.js} has the same rule.
     */
    public String number(long number) {
        String digits = Long.toString(Math.abs(number));
        char mark =
                switch (this) {
                    case EN -> ',';
                    case AZ -> '.';
                    case HY, RU -> '\u00a0';
                };
        int least = mark == '\u00a0' ? 5 : 4;
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0 && digits.length() >= least; at -= 3) {
            grouped.insert(at, mark);
        }
        return number < 0 ? "\u2212" + grouped : grouped.toString();
    }

    /** The language with this tag, if we have it. */
    public static Optional<Language> ofTag(String tag) {
        return Arrays.stream(values()).filter(l -> l.tag.equals(tag)).findFirst();
    }
}
