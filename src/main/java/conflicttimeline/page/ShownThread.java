package conflicttimeline.page;

import java.util.List;

/**
 * A thread of causes as it stands on a page: what led to an event, or what followed from it.
 *
 * @param word {@code why} or {@code sowhat}
 * @param asked the question in short: Why?
 * @param follow the question in full, with the year in which the thread ends
 * @param others how many events there are besides the one asked about, in words
 * @param href the timeline that follows it
 * @param before what stands before the title of the event asked about
 * @param after what stands after it
 * @param span how many events, from when to when
 * @param first what is told first
 * @param rest what is told on demand
 * @param more how many those are, in words
 */
public record ShownThread(
        String word,
        String asked,
        String follow,
        String others,
        String href,
        String before,
        String title,
        String after,
        String span,
        List<Group> first,
        List<Group> rest,
        String more) {

    /**
     * Side by side: what was reached through one event.
     *
     * @param away how many steps from the event asked about, in words
     * @param before what stands before the title of the event that they led to, or came from
     * @param after what stands after it
     */
    public record Group(String away, String before, String nearer, String after, List<ShownEvent.ShownLink> links) {
        public Group {
            links = List.copyOf(links);
        }
    }

    public ShownThread {
        first = List.copyOf(first);
        rest = List.copyOf(rest);
    }
}
