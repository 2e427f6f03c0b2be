package conflicttimeline.page;

import java.util.List;

/**
 * What is said when an address cannot be answered.
 *
 * @param sentence what went wrong and what can be done
 * @param detail further words, in English; may be empty
 * @param nearest events that may have been meant
 */
public record FailurePage(
        Frame frame, int status, String heading, String sentence, String detail, List<Notice.Way> nearest) {
    public FailurePage {
        nearest = List.copyOf(nearest);
    }
}
