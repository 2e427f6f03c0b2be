package conflicttimeline.http;

import java.util.List;
import java.util.Locale;

/**
 * What {@code Accept-Encoding} leaves us to send.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#field.accept-encoding">RFC 9110, 12.5.3</a>
 */
enum Accepted {
    /** gzip, or plain where compressing does not pay. */
    GZIP,
    /** gzip even where it does not pay: plain is refused. */
    GZIP_ONLY,
    /** Plain. */
    IDENTITY,
    /** Neither of the two. */
    NOTHING;

    /**
     * Reads the header. Without one plain is sent, which everyone understands. A weight that cannot be read counts as 0:
     * what we do not understand we do not send.
     *
     * @param lines each line of that name, in order; together they are one list
     */
    static Accepted read(List<String> lines) {
        double gzip = -1;
        double identity = -1;
        double others = -1;
        for (String member : String.join(",", lines).split(",", -1)) {
            String[] parts = member.split(";", -1);
            String coding = parts[0].strip().toLowerCase(Locale.ROOT);
            double weight = weight(parts);
            if (coding.equals("gzip") || coding.equals("x-gzip")) {
                gzip = Math.max(gzip, weight);
            } else if (coding.equals("identity")) {
                identity = Math.max(identity, weight);
            } else if (coding.equals("*")) {
                others = Math.max(others, weight);
            }
        }
        // what is not named falls under *, and without * only plain is allowed
        gzip = gzip >= 0 ? gzip : Math.max(others, 0);
        boolean plainIsAllowed = identity > 0 || identity < 0 && others != 0;
        if (gzip > 0 && gzip >= identity) {
            return plainIsAllowed ? GZIP : GZIP_ONLY;
        }
        return plainIsAllowed ? IDENTITY : NOTHING;
    }

    private static double weight(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
            if (parameter.startsWith("q=")) {
                String weight = parameter.substring(2).strip();
                return weight.matches("0(\\.\\d{0,3})?|1(\\.0{0,3})?") ? Double.parseDouble(weight) : 0;
            }
        }
        return 1;
    }
}
