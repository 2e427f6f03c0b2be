package conflicttimeline.ingest;

import java.util.Locale;
import java.util.Optional;

/** An address that a reader can follow without harm: http or https, to a host, and nothing hidden in it. */
public final class WebAddress {
    private WebAddress() {}

    /** Whether a text was probably meant as an address. */
    static boolean looksLikeOne(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("www.");
    }

    /** Why it may not be a link, and how to mend it. */
    public static Optional<String> fault(String url) {
        String shown = Shown.quoted(url);
        if (url.length() > Limits.ADDRESS_CHARACTERS) {
            return Optional.of(shown + " has " + url.length() + " characters; expected a web address of at most "
                    + Limits.ADDRESS_CHARACTERS);
        }
        for (int i = 0; i < url.length(); ) {
            int c = url.codePointAt(i);
            if (Trim.blank((char) c) && Character.isBmpCodePoint(c)
                    || Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT) {
                return Optional.of(shown + " has " + (c == ' ' ? "a space" : Shown.number(c))
                        + " in it; expected a web address" + " without; write %20 for a space");
            }
            if (c == '\\') {
                return Optional.of(shown + " has a backslash in it; expected / in a web address");
            }
            i += Character.charCount(c);
        }
        String lower = url.toLowerCase(Locale.ROOT);
        int from = lower.startsWith("https://") ? 8 : lower.startsWith("http://") ? 7 : -1;
        if (from < 0) {
            boolean bare = lower.startsWith("www.");
            return Optional.of(shown + " is no web address; expected http:// or https:// at its beginning"
                    + (bare ? ", as in " + Shown.quoted("https://" + url) : ""));
        }
        return hostFault(url.substring(from, endOfHost(url, from)), shown);
    }

    private static int endOfHost(String url, int from) {
        int end = from;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static Optional<String> hostFault(String authority, String shown) {
        if (authority.indexOf('@') >= 0) {
            return Optional.of(shown + " has a user name before the host; expected a web address without @; remove it");
        }
        int colon = authority.lastIndexOf(':');
        boolean port = colon > authority.lastIndexOf(']');
        String host = port ? authority.substring(0, colon) : authority;
        boolean numbered = !port
                || authority.substring(colon + 1).chars().allMatch(c -> c >= '0' && c <= '9')
                        && authority.length() - colon <= 6;
        boolean named = host.startsWith("[")
                ? host.endsWith("]") && host.substring(1, host.length() - 1).matches("[0-9A-Fa-f:.]+")
                : host.codePoints()
                                .allMatch(c -> Character.isLetterOrDigit(c)
                                        || CellText.isMark(c)
                                        || c == '-'
                                        || c == '.'
                                        || c == '_')
                        && host.codePoints().anyMatch(Character::isLetterOrDigit)
                        && !host.startsWith(".")
                        && !host.contains("..");
        return numbered && named
                ? Optional.empty()
                : Optional.of(shown + " names no host; expected a web address such as https://example.org/page");
    }
}
