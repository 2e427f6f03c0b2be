package conflicttimeline.ingest;

import conflicttimeline.chronology.Sizes;
import java.util.Locale;
import java.util.Optional;

/** The form of an id: letters and digits of any script, and hyphens. */
public final class Slug {
    private Slug() {}

    /** Why it is no id, what is expected, and an id to write instead if one comes near. */
    public static Optional<String> fault(String id) {
        if (id.length() > Sizes.MOST_NAME_CHARACTERS) {
            return Optional.of(Shown.quoted(id) + " has more than " + Sizes.MOST_NAME_CHARACTERS
                    + " characters; expected a short id such as 1994-ceasefire");
        }
        Optional<String> stranger = id.codePoints()
                .filter(c -> !allowed(c))
                .mapToObj(Shown::character)
                .findFirst();
        boolean named = id.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) && allowed(c));
        if (stranger.isEmpty() && named && !CellText.isMark(id.codePointAt(0))) {
            return Optional.empty();
        }
        String mended = mended(id);
        return Optional.of(Shown.quoted(id) + " is no id"
                + stranger.map(s -> ": it has " + s).orElse("")
                + "; expected letters, digits and -"
                + (mended.isEmpty() ? "" : ", such as " + Shown.quoted(mended)));
    }

    /** What two ids have in common that count as one: normal form, no regard to case. */
    public static String key(String id) {
        String text = CellText.normal(Trim.both(id));
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text.toLowerCase(Locale.ROOT);
        }
        var key = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            // upper case first makes ß and ς meet SS and Σ; the dotless ı is a letter of its own
            String letter = Character.toString(c);
            key.append(c == 'ı' ? letter : letter.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
        });
        return CellText.normal(key.toString());
    }

    private static boolean allowed(int c) {
        return (Character.isLetterOrDigit(c) || c == '-' || CellText.isMark(c))
                && Shown.INVISIBLE_LETTERS.indexOf(c) < 0;
    }

    /** An id that comes near a text, at most 60 characters of it; empty if it has no letter or digit. */
    public static String mended(String id) {
        var mended = new StringBuilder();
        CellText.normal(id.substring(0, Math.min(id.length(), 60))).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) && allowed(c)) {
                mended.appendCodePoint(c);
            } else if (mended.length() > 0 && mended.charAt(mended.length() - 1) != '-') {
                mended.append('-');
            }
        });
        int end = mended.length();
        while (end > 0 && mended.charAt(end - 1) == '-') {
            end--;
        }
        return mended.substring(0, end);
    }
}
