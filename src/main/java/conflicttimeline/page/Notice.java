package conflicttimeline.page;

import conflicttimeline.words.Messages;
import java.util.List;

/**
 * A sentence about what was asked and could not be done.
 *
 * @param sentence in the reader's language
 * @param detail further words in English; may be empty
 * @param links where to go instead
 */
public record Notice(String sentence, String detail, List<Way> links) {
    /** A way on. */
    public record Way(String text, String href) {}

    public Notice {
        links = List.copyOf(links);
    }

    /** That the version asked for is not here. */
    static List<Notice> missing(Edition edition, Messages words) {
        return edition.missing() ? List.of(new Notice(words.text("page.version.missing"), "", List.of())) : List.of();
    }

    /** What of an address could not be read and was left out; {@code complaints} are English sentences. */
    static List<Notice> leftOut(List<String> complaints, Messages words) {
        return complaints.stream()
                .map(complaint -> new Notice(words.text("page.left-out"), complaint, List.of()))
                .toList();
    }
}
