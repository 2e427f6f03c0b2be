package conflicttimeline.page;

import conflicttimeline.http.Address;
import conflicttimeline.http.Query;
import conflicttimeline.words.Language;
import java.util.Optional;

/**
 * Addresses as one page writes them: relative to it, so that the site works below any path. They keep the reader's
 * language and look. In a folder of files each page is a folder with an index, and each language but English has a folder of its own.
 *
 * @param root from the page to the site's root: empty, {@code ../}, {@code ../../}…
 * @param keep the address whose language and look are kept
 * @param place where pages of this kind are, from the root: empty, or {@code embed} for those in a frame, which keep below it
 * @param fixed whether the pages are files
 */
public record Links(String root, Address keep, String place, boolean fixed) {

    /** Below this every page in a frame is. */
    static final String EMBED = "embed";

    /** For the page at this path: {@code /event/x} has the root {@code ../}. */
    static Links from(String path, Address keep) {
        long depth = path.chars().filter(c -> c == '/').count() - 1;
        // an address without end needs no root without end
        return new Links("../".repeat((int) Math.max(0, Math.min(depth, 50))), keep, placeOf(path), false);
    }

    /** For the file of a page: {@code /event/x} in Russian is {@code ru/event/x/index.html}. */
    static Links inFolder(String path, Address keep) {
        long depth = path.chars().filter(c -> c == '/').count() + (path.equals("/") ? -1 : 0);
        long folders = folder(keep.lang()).isEmpty() ? 0 : 1;
        return new Links("../".repeat((int) (depth + folders)), keep, placeOf(path), true);
    }

    private static String placeOf(String path) {
        return path.equals("/" + EMBED) || path.startsWith("/" + EMBED + "/") ? EMBED : "";
    }

    /** The folder of a language, with its slash; none for English. */
    static String folder(Language language) {
        return language == Language.EN ? "" : language.tag() + "/";
    }

    /**
     * Any page.
     *
     * @param path from the root without a slash before it: empty, {@code event/x}, {@code embed}
     */
    String page(String path, Address address) {
        String there = root + pathFromRoot(path, address.lang());
        return (there.isEmpty() ? "./" : there) + queryOf(address);
    }

    /** The same from the site's root, for an address in full. */
    String fromRoot(String path, Address address) {
        return pathFromRoot(path, address.lang()) + queryOf(address);
    }

    private String pathFromRoot(String path, Language language) {
        return fixed ? folder(language) + (path.isEmpty() ? "" : path + "/") : path;
    }

    private String queryOf(Address address) {
        return query(fixed ? address.withLang(Address.START.lang()) : address);
    }

    /** The timeline, as this address asks for it. */
    public String timeline(Address address) {
        return page(place, address);
    }

    /** The timeline's address without a query. */
    public String start() {
        return page(place, keep).replaceFirst("\\?.*", "");
    }

    /** Where the embedded timeline is, without a query. */
    public String embed() {
        return page(EMBED, keep).replaceFirst("\\?.*", "");
    }

    /** The same on the page that stands by itself, out of a frame. */
    public String whole(Address address) {
        return page("", address);
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

    /** An event's own page out of a frame. */
    public String wholeEvent(String id) {
        return page(eventFromRoot(id), look(keep));
    }

    /** Whether the page is of a version that its address names. */
    public boolean pinned() {
        return keep.version().isPresent();
    }

    /** What has changed from version to version, for feed readers. */
    public String feed() {
        return file("timeline.atom") + query(Address.START.withLang(keep.lang()));
    }

    /** An event's own page. */
    public String event(String id) {
        return page(inPlace(eventFromRoot(id)), look(keep));
    }

    /** An event's own page, with {@code {id}} where its encoded id stands. */
    public String eventPattern() {
        return page(inPlace("event/{id}"), look(keep));
    }

    /** Everything that is known of every event, as a script. */
    public String details(String version) {
        return fixed
                ? root + folder(keep.lang()) + "details.js"
                : file("api/v1/details.js") + "?"
                        + new Query(Address.START.withLang(keep.lang()).query()).add("v", version);
    }

    /** What is said once a first view has been drawn, as a script. */
    public String words() {
        return fixed
                ? root + folder(keep.lang()) + EMBED + "/words.js"
                : file(EMBED + "/words.js") + query(Address.START.withLang(keep.lang()));
    }

    private String inPlace(String name) {
        return place.isEmpty() ? name : place + "/" + name;
    }

    /** An event's own page, from the site's root. */
    static String eventFromRoot(String id) {
        return "event/" + Query.encode(id);
    }

    /** What stands at this address from the root: a script, a style. */
    public String file(String fromRoot) {
        return root + fromRoot;
    }

    /** Language, look and the version of the data alone. */
    static Address look(Address address) {
        return Address.START.withLang(address.lang()).withTheme(address.theme()).withVersion(address.version());
    }

    /** With its {@code ?}, or empty. */
    static String query(Address address) {
        String query = address.query();
        return query.isEmpty() ? "" : "?" + query;
    }
}
