package conflicttimeline.http;

import java.util.ArrayList;
import java.util.List;

/**
 * The tags of {@code If-None-Match} or {@code If-Match}.
 *
 * @param any the header is {@code *}
 * @param tags with their quotes, a weak one with its {@code W/}
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1">RFC 9110, 13.1</a>
 */
record EntityTags(boolean any, List<String> tags) {

    /**
     * Reads the header; what is no tag is passed over.
     *
     * @param lines each line of that name, in order; together they are one list
     */
    static EntityTags read(List<String> lines) {
        String header = String.join(",", lines).strip();
        if (header.equals("*")) {
            return new EntityTags(true, List.of());
        }
        List<String> tags = new ArrayList<>();
        int i = 0;
        while (i < header.length()) {
            // a comma may stand inside a tag, so the quotes have to be followed
            int from = i;
            i += header.startsWith("W/", i) ? 2 : 0;
            int end = i < header.length() && header.charAt(i) == '"' ? header.indexOf('"', i + 1) : -1;
            if (end >= 0) {
                tags.add(header.substring(from, end + 1));
                i = end + 1;
            }
            int comma = header.indexOf(',', i);
            i = comma < 0 ? header.length() : comma + 1;
            while (i < header.length() && (header.charAt(i) == ' ' || header.charAt(i) == '\t')) {
                i++;
            }
        }
        return new EntityTags(false, tags);
    }

    /** Weak comparison, for {@code If-None-Match}: a {@code W/} on either side does not matter. */
    boolean matchWeakly(String tag) {
        return any || tags.stream().anyMatch(t -> (t.startsWith("W/") ? t.substring(2) : t).equals(tag));
    }

    /** Strong comparison, for {@code If-Match}. */
    boolean matchStrongly(String tag) {
        return any || tags.contains(tag);
    }
}
