package conflicttimeline.page;

import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.EventFilter;
import conflicttimeline.chronology.Sizes;
import conflicttimeline.http.Address;
import conflicttimeline.store.Snapshot;
import java.util.List;

/**
 * The part of the list that one page carries: all events up to {@link Sizes#MOST_LISTED}, else one page of {@link #PAGE}.
 *
 * @param entries in time
 * @param page which page, from 1
 * @param pages how many there are, at least 1
 */
record Listing(List<Entry> entries, int page, int pages) {
    /** Events on a page of a longer list. */
    static final int PAGE = 100;

    /**
     * @param total how many events match
     * @param mostListed up to so many the list has them all
     * @param chosenAt position of the chosen event, or -1; without a filter the first page gives way to the page that
     *     has it
     */
    static Listing of(Snapshot snapshot, Address address, int total, int chosenAt, int mostListed) {
        EventFilter filter = address.filter();
        if (total <= mostListed) {
            return new Listing(snapshot.events(filter, -1, mostListed, address.lang()), 1, 1);
        }
        boolean whole = filter.equals(EventFilter.ALL);
        int pages = (total + PAGE - 1) / PAGE;
        int page = address.page() > pages ? 1 : address.page();
        if (whole && page == 1 && chosenAt >= 0) {
            page = chosenAt / PAGE + 1;
        }
        int before = (page - 1) * PAGE;
        // positions count all events; with a filter the pages before have to be read to know where this one begins
        List<Entry> entries = whole
                ? snapshot.events(filter, before - 1, PAGE, address.lang())
                : snapshot.events(filter, -1, before + PAGE, address.lang());
        return new Listing(whole ? entries : entries.subList(before, entries.size()), page, pages);
    }
}
