package conflicttimeline.page;

import conflicttimeline.http.Address;
import conflicttimeline.http.Answer;
import conflicttimeline.http.AnswerKey;
import conflicttimeline.http.BadParameter;
import conflicttimeline.http.Door;
import conflicttimeline.http.Failure;
import conflicttimeline.http.Json;
import conflicttimeline.http.Parameters;
import conflicttimeline.http.ProblemDetails;
import conflicttimeline.http.Publishing;
import conflicttimeline.http.Query;
import conflicttimeline.http.Request;
import conflicttimeline.http.Versions;
import conflicttimeline.store.Snapshot;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /oembed}: what a CMS asks when an author pastes an address of ours. The answer's {@code html} is one iframe, made from what was looked
 * up and never from the text of the question; no address is fetched.
 *
 * @see <a href="https://oembed.com/">oEmbed</a>
 */
final class OEmbed {
    /** The size of a frame that nobody limits, in CSS px. Below {@link #NARROW_PX} time runs down and asks for another height. */
    static final int WIDTH_PX = 700;

    static final int HEIGHT_PX = 650;
    static final int NARROW_PX = 560;
    static final int NARROW_HEIGHT_PX = 620;

    private static final int MOST_PX = 10_000;
    private static final int CACHE_AGE_S = 86_400;
    private static final Logger LOG = LoggerFactory.getLogger(OEmbed.class);

    private final Versions<Snapshot> versions;
    private final Publishing publishing;
    private final String make;
    private volatile boolean warned;

    OEmbed(Versions<Snapshot> versions, Publishing publishing, String make) {
        this.versions = versions;
        this.publishing = publishing;
        this.make = make;
    }

    Door door() {
        return new Door("/oembed", Door.Kind.API, request -> Pages.whole(() -> answer(request)));
    }

    /**
     * Where a CMS asks about a page of ours.
     *
     * @param page its address in full
     * @param format {@code json} or {@code xml}
     */
    static String address(String base, String page, String format) {
        return base + "oembed?" + new Query().add("url", page).add("format", format);
    }

    /** The ready answer for a page of a folder of files: {@code BASE/ru/event/x/} has {@code BASE/oembed/ru/event/x.json}. */
    static String file(String base, String page) {
        String path = page.substring(base.length()).replaceFirst("\\?.*", "").replaceFirst("/$", "");
        return base + "oembed/" + (path.isEmpty() ? "index" : path) + ".json";
    }

    private Answer answer(Request request) {
        Parameters asked = request.parameters();
        String url = asked.one("url")
                .orElseThrow(() -> new BadParameter("url", "is missing; expected an address of this timeline"));
        String format = asked.one("format").orElse("json");
        if (!format.equals("json") && !format.equals("xml")) {
            throw new Failure(ProblemDetails.of(501, "This format is not offered; expected format=json or format=xml"));
        }
        int width = Math.min(WIDTH_PX, asked.number("maxwidth", MOST_PX, 1, MOST_PX));
        int height = Math.min(
                width < NARROW_PX ? NARROW_HEIGHT_PX : HEIGHT_PX, asked.number("maxheight", MOST_PX, 1, MOST_PX));
        Address shown = shown(url);
        Snapshot now = data(shown);
        known(shown, now);
        boolean xml = format.equals("xml");
        return Answer.kept(
                new AnswerKey(
                        now.version(),
                        "/oembed?"
                                + new Query()
                                        .add("url", shown.query())
                                        .add("size", width + "x" + height)
                                        .add("format", format),
                        shown.lang(),
                        make),
                xml ? "text/xml; charset=utf-8" : Answer.JSON,
                () -> {
                    Map<String, Object> members = Pages.whole(() -> members(
                            shown, publishing.baseUrl() + Links.EMBED + Links.query(shown), now, width, height));
                    return xml ? xml(members) : Json.write(members);
                });
    }

    /**
     * The answer for one page, as a folder of files has it ready.
     *
     * @param frame where the embedded page is, in full
     */
    String json(Address shown, String frame, Snapshot now) {
        return Json.write(members(shown, frame, now, WIDTH_PX, HEIGHT_PX));
    }

    private Map<String, Object> members(Address shown, String frame, Snapshot now, int width, int height) {
        String timeline = now.timeline().title();
        String title = shown.event()
                .flatMap(id -> now.event(id, shown.lang()))
                .map(found -> found.entry().event().title() + " – " + timeline)
                .orElse(timeline);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "rich");
        members.put("version", "1.0");
        members.put("title", title);
        members.put("provider_name", publishing.publisher().isEmpty() ? timeline : publishing.publisher());
        members.put("provider_url", publishing.baseUrl());
        members.put("cache_age", CACHE_AGE_S);
        members.put("width", width);
        members.put("height", height);
        members.put(
                "html", Templates.iframe(new Iframe(frame, title, Integer.toString(width), Integer.toString(height))));
        return members;
    }

    /**
     * What an address of ours shows.
     *
     * @throws Failure 404 for an address that is not ours
     */
    private Address shown(String url) {
        String base = publishing.baseUrl();
        if (base.isEmpty()) {
            if (!warned) {
                warned = true;
                LOG.warn("/oembed was asked, but the site does not know its own address; start it with --base-url");
            }
            throw new Failure(
                    ProblemDetails.of(
                            404,
                            "This site does not know its own address, so it cannot be embedded by it; its operator sets --base-url"));
        }
        int cut = indexOfAny(url, "?#");
        String page = cut < 0 ? url : url.substring(0, cut);
        String query =
                cut < 0 || url.charAt(cut) == '#' ? "" : url.substring(cut + 1).replaceFirst("#.*", "");
        if (!(page + "/").equals(base) && !page.startsWith(base)) {
            throw unknown();
        }
        String path = page.length() < base.length() ? "" : page.substring(base.length());
        Parameters words = Parameters.read(query);
        Address address =
                Address.readKindly(versions.kept() ? words : words.without("v")).address();
        if (path.equals("event") || path.equals(Links.EMBED + "/event")) {
            throw unknown();
        }
        String inFrame = path.startsWith(Links.EMBED + "/") ? path.substring(Links.EMBED.length() + 1) : path;
        if (inFrame.startsWith("event/")) {
            address = address.withEvent(Address.id(decoded(inFrame.substring("event/".length()))));
        } else if (!inFrame.isEmpty() && !inFrame.equals(Links.EMBED)) {
            throw unknown();
        }
        return address.withPage(Address.START.page());
    }

    /** A version that is not here is answered as its page is: with what is served now. */
    private Snapshot data(Address shown) {
        return shown.version().flatMap(versions::withVersion).orElseGet(versions::current);
    }

    /**
     * @throws Failure 404 for an event that is not there
     */
    private static void known(Address shown, Snapshot data) {
        Optional<String> event = shown.event();
        if (event.isPresent() && data.event(event.get(), shown.lang()).isEmpty()) {
            throw new Failure(ProblemDetails.unknownEvent(event.get(), data.nearestIds(event.get(), 3)));
        }
    }

    private static String decoded(String encoded) {
        try {
            return Parameters.read("id=" + encoded.replace("+", "%2B").replace("&", "%26"))
                    .one("id")
                    .orElse("");
        } catch (BadParameter broken) {
            throw unknown();
        }
    }

    private static int indexOfAny(String text, String signs) {
        for (int i = 0; i < text.length(); i++) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static Failure unknown() {
        return new Failure(ProblemDetails.of(
                404, "url is no page of this timeline; expected its own address, or one of its events"));
    }

    private static String xml(Map<String, Object> members) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            writer.writeStartDocument("utf-8", "1.0");
            writer.writeStartElement("oembed");
            for (var member : members.entrySet()) {
                writer.writeStartElement(member.getKey());
                writer.writeCharacters(String.valueOf(member.getValue()));
                writer.writeEndElement();
            }
            writer.writeEndElement();
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing XML into memory", e);
        }
        return text.toString();
    }
}
