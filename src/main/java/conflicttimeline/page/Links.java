package conflicttimeline.page;

import conflicttimeline.http.Address;
import conflicttimeline.http.Query;
import java.util.Optional;

/**
 * Addresses as one page writes them: relative to it, so that the site works below any path. They keep the reader's
 * language and look.
 *
 * @param root from the page to the site's root: empty, {@code ../}, {@code ../../}…
 * @param keep the address whose language and look are kept
 */
public record Links(String root, Address keep) {

    /** For the page at this path: {@code /event/x} has the root {@code ../}. */
    static Links from(String path, Address keep) {
        long depth = path.chars().filter(c -> c == '/').count() - 1;
        // an address without end needs no root without end
        return new Links("../".repeat((int) Math.max(0, Math.min(depth, 50))), keep);
    }

    /** The timeline, as this address asks for it. */
    public String timeline(Address address) {
        return (root.isEmpty() ? "./" : root) + query(address);
    }

    /** The timeline, asking for nothing. */
    public String home() {
        return timeline(keep.withoutFilter().withView(Address.START.view()));
    }

    /** The timeline with this event chosen. */
    public String chosen(String id) {
        return timeline(keep.withoutFilter().withView(Address.START.view()).withEvent(id));
    }

    /** The timeline that follows a thread. */
    public String thread(Address.Followed followed) {
        return timeline(keep.withoutFilter()
                .withView(Address.START.view())
                .withEvent(followed.of())
                .withThread(Optional.of(followed)));
    }

    /** An event's own page. */
    public String event(String id) {
        return root + eventFromRoot(id) + query(look(keep));
    }

    /** An event's own page, with {@code {id}} where its encoded id stands. */
    public String eventPattern() {
        return root + "event/{id}" + query(look(keep));
    }

    /** An event's own page, from the site's root. */
    static String eventFromRoot(String id) {
        return "event/" + Query.encode(id);
    }

    /** What stands at this address from the root: a script, a style. */
    public String file(String fromRoot) {
        return root + fromRoot;
    }

    /** Language and look alone. */
    static Address look(Address address) {
        return Address.START.withLang(address.lang()).withTheme(address.theme());
    }

    /** With its {@code ?}, or empty. */
    static String query(Address address) {
        String query = address.query();
        return query.isEmpty() ? "" : "?" + query;
    }
}
