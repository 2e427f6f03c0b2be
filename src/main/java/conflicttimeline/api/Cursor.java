package conflicttimeline.api;

import conflicttimeline.http.BadParameter;
import conflicttimeline.http.Failure;
import conflicttimeline.http.ProblemDetails;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Where the next page of a list begins. It names the version and, as a checksum, the filter that it was made for: a
 * position means nothing in another list. Nothing secret is in it and nothing is trusted: a made-up one leads at most to
 * another page of the same list.
 */
final class Cursor {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})-([0-9a-f]{8})-([0-9A-Za-z]{1,64})");

    private Cursor() {}

    /**
     * @param position of the last event of this page
     * @param filter canonical query of the filter
     */
    static String write(int position, String version, String filter) {
        return position + "-" + checksum(filter) + "-" + version;
    }

    /**
     * The position after which the page begins.
     *
     * @throws BadParameter if it is no cursor, or one of another filter
     * @throws Failure 409 if it is one of another version
     */
    static int read(String text, String version, String filter) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new BadParameter("cursor", "is none of ours; expected \"next\" of an answer, or no cursor");
        }
        if (!parts.group(3).equals(version)) {
            throw new Failure(ProblemDetails.outdated(
                    "cursor", "belongs to another version of the data; expected to begin again without a cursor"));
        }
        if (!parts.group(2).equals(checksum(filter))) {
            throw new BadParameter("cursor", "belongs to another filter; expected the filter it was given for");
        }
        return Integer.parseInt(parts.group(1));
    }

    private static String checksum(String filter) {
        CRC32 checksum = new CRC32();
        checksum.update(filter.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", checksum.getValue());
    }
}
