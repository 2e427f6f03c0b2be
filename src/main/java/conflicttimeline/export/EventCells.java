package conflicttimeline.export;

import conflicttimeline.chronology.Cause;
import conflicttimeline.chronology.CauseKind;
import conflicttimeline.chronology.Source;
import conflicttimeline.time.Bound;
import conflicttimeline.time.Dating;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What is more than a text, as it stands in a cell: the grammar of {@code data/README.md}, written. */
public final class EventCells {
    /** Longest number of degrees that is read. */
    private static final int MOST_DIGITS = 30;

    /** Enough for less than a millionth of a millimetre. */
    private static final int DECIMALS = 20;

    private EventCells() {}

    /** The cell {@code start}: the date, or a whole interval where one side is unknown, which {@code end} cannot say. */
    static String start(Dating dating) {
        return isInterval(dating) ? dating.text() : dating.start().text();
    }

    /** The cell {@code end}: empty for a point, and beside a whole interval. */
    static String end(Dating dating) {
        return isInterval(dating) ? "" : dating.end().map(Bound::text).orElse("");
    }

    private static boolean isInterval(Dating dating) {
        return dating.start() instanceof Bound.Unknown || dating.end().orElse(Bound.OPEN) instanceof Bound.Unknown;
    }

    /** Degrees without an exponent: {@code 39.82}, {@code 40}. */
    public static String degrees(double degrees) {
        BigDecimal number = new BigDecimal(Double.toString(degrees)).stripTrailingZeros();
        String text = number.toPlainString();
        return text.length() <= MOST_DIGITS
                ? text
                : number.setScale(DECIMALS, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** Entries with {@code "; "} between them. A semicolon at the very end would count as a separator, so it is ended too. */
    public static String entries(List<String> entries) {
        String cell = String.join("; ", entries);
        return cell.endsWith(";") ? cell + ";" : cell;
    }

    /** {@code id}, {@code id | kind}, {@code id | kind | reason} or {@code id | | reason}. */
    public static String cause(Cause cause) {
        String kind = cause.kind().map(CauseKind::word).orElse("");
        if (!cause.reason().isEmpty()) {
            return cause.id() + " | " + (kind.isEmpty() ? "" : kind + " ") + "| " + cause.reason();
        }
        return kind.isEmpty() ? cause.id() : cause.id() + " | " + kind;
    }

    /** {@code Publisher — Title | URL}; what is empty is left out with its sign. A title alone reads back as a publisher. */
    public static String source(Source source) {
        String name = source.publisher().isEmpty() || source.title().isEmpty()
                ? source.publisher() + source.title()
                : source.publisher() + " — " + source.title();
        if (source.url().isEmpty()) {
            return name;
        }
        return name.isEmpty() ? source.url() : name + " | " + source.url();
    }
}
