package conflicttimeline.page;

import conflicttimeline.chronology.Timeline;
import conflicttimeline.http.Address;
import java.util.List;

/**
 * {@code /}: the whole timeline.
 *
 * @param view {@code drawing} or {@code list}
 * @param chosen whether the address chooses an event: then the drawing has the introduction's room from the start
 * @param drawingHref the same address, showing the drawing first
 * @param listHref the same address, showing the list first
 * @param threads the thread that the address follows; none or one
 * @param eras ways to the first event of each era that has one on this page
 * @param groups the events of the list, by era and year
 * @param whole whether the list tells everything; else it names its events, and the script or the list's own address has the rest
 * @param page of the list, from 1
 * @param pages of the list
 * @param drawing JSON for the script; empty where the script asks for it
 * @param settings JSON for the script
 */
public record TimelinePage(
        Frame frame,
        Timeline timeline,
        Address.View view,
        boolean chosen,
        String drawingHref,
        String listHref,
        Filters filters,
        List<Notice> notices,
        List<ShownThread> threads,
        List<EraLink> eras,
        int turningPoints,
        String turningPointsHref,
        List<EraGroup> groups,
        boolean whole,
        int page,
        int pages,
        String drawing,
        String settings) {

    /**
     * A way into the list.
     *
     * @param count how many events of the era are on this page
     * @param href a fragment
     */
    public record EraLink(String title, int count, String href) {}

    /** In a folder of files the list is a page of its own, which needs no script and has none. */
    public boolean plainList() {
        return frame.links().fixed() && view == Address.View.LIST;
    }

    public TimelinePage {
        notices = List.copyOf(notices);
        threads = List.copyOf(threads);
        eras = List.copyOf(eras);
        groups = List.copyOf(groups);
    }
}
