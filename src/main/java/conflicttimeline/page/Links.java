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
 * @param place where pages of this kind are, from the root: empty, or {@code embed} for those in a frame, which keep below it
 */
public record Links(String root, Address keep, String place) {

    /** Below this every page in a frame is. */
    static final String EMBED = "embed";

    public Links(String root, Address keep) {
        this(root, keep, "");
    }

    /** For the page at this path: {@code /event/x} has the root {@code ../}. */
    static Links from(String path, Address keep) {
        boolean framed = path.equals("/" + EMBED) || path.startsWith("/" + EMBED + "/");
        long depth = path.chars().filter(c -> c == '/').count() - 1;
        // an address without end needs no root without end
        return new Links("../".repeat((int) Math.max(0, Math.min(depth, 50))), keep, framed ? EMBED : "");
    }

    /** The timeline, as this address asks for it. */
    public String timeline(Address address) {
        return start() + query(address);
    }

    /** The timeline's address without a query. */
    public String start() {
        return root.isEmpty() && place.isEmpty() ? "./" : root + place;
    }

    /** The same on the page that stands by itself, out of a frame. */
    public String whole(Address address) {
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
        return inPlace(eventFromRoot(id)) + query(look(keep));
    }

    /** An event's own page, with {@code {id}} where its encoded id stands. */
    public String eventPattern() {
        return inPlace("event/{id}") + query(look(keep));
    }

    /** What is among the pages of this kind. */
    String inPlace(String name) {
        return root + (place.isEmpty() ? name : place + "/" + name);
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
