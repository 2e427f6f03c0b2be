package conflicttimeline.export;

import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.Era;
import conflicttimeline.chronology.Event;
import conflicttimeline.chronology.Source;
import conflicttimeline.chronology.Timeline;
import conflicttimeline.http.Json;
import conflicttimeline.http.Publishing;
import conflicttimeline.http.Query;
import conflicttimeline.time.Bound;
import conflicttimeline.time.Dating;
import conflicttimeline.time.EdtfDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The timeline as linked data in the words of schema.org: a {@code Dataset} whose main entity is an {@code ItemList} of
 * {@code Event}s. The context is written out, so that it can be read without asking another host.
 *
 * <p>{@code startDate} and {@code endDate} are plain ISO 8601, no finer than what is known; what ISO cannot say, "about"
 * or "uncertain" for instance, is in the EDTF beside them. Years beyond 0000 to 9999 have the EDTF alone.
 *
 * @see <a href="https://schema.org/Dataset">schema.org</a>
 */
final class LinkedData {
    private static final String SCHEMA = "https://schema.org/";
    private static final String EDTF = "https://www.loc.gov/standards/datetime/";
    private static final List<String> ADDRESSES = List.of("url", "contentUrl", "license");

    private final Selection taken;
    private final Publishing publishing;

    private LinkedData(Selection taken, Publishing publishing) {
        this.taken = taken;
        this.publishing = publishing;
    }

    static String write(Selection taken, Publishing publishing) {
        var linked = new LinkedData(taken, publishing);
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("@vocab", SCHEMA);
        ADDRESSES.forEach(word -> context.put(word, Map.of("@type", "@id")));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", context);
        document.putAll(linked.dataset());
        return Json.write(document);
    }

    private Map<String, Object> dataset() {
        Timeline timeline = taken.timeline();
        Map<String, Object> members = typed("Dataset");
        members.put("@id", site("./"));
        members.put("identifier", timeline.id());
        members.put("name", timeline.title());
        put(members, "description", timeline.summary());
        members.put("version", timeline.version());
        members.put("inLanguage", publishing.contentLang());
        if (publishing.licenseHref().isEmpty()) {
            // a name alone is no address
            members.put("license", new TreeMap<>(Map.of("@type", "CreativeWork", "name", publishing.license())));
        } else {
            members.put("license", publishing.licenseHref());
        }
        if (!publishing.publisher().isEmpty()) {
            Map<String, Object> publisher = typed("Organization");
            publisher.put("name", publishing.publisher());
            members.put("publisher", publisher);
        }
        members.put("url", site("./"));
        members.put("temporalCoverage", coverage());
        members.put(
                "distribution",
                Arrays.stream(Format.values()).map(this::distribution).toList());
        members.put("mainEntity", list());
        return members;
    }

    private Map<String, Object> distribution(Format format) {
        Map<String, Object> members = typed("DataDownload");
        members.put("encodingFormat", format.mediaType().replaceFirst(";.*", ""));
        members.put("contentUrl", site("timeline." + format.extension()));
        return members;
    }

    /** The first to the last day, as an ISO 8601 interval; open where something still goes on. */
    private String coverage() {
        var days = taken.timeline().extent();
        boolean goesOn = Stream.concat(
                        taken.eras().stream().map(Era::dating),
                        taken.events().stream().map(Event::dating))
                .anyMatch(dating -> dating.end().orElse(Bound.UNKNOWN) instanceof Bound.Open);
        return LocalDate.ofEpochDay(days.startDay()) + "/"
                + (goesOn ? ".." : LocalDate.ofEpochDay(days.lastDay()).toString());
    }

    private Map<String, Object> list() {
        Map<String, Object> members = typed("ItemList");
        put(members, "description", taken.filter().isEmpty() ? "" : "timeline.jsonld?" + taken.filter());
        members.put("numberOfItems", taken.entries().size());
        List<Map<String, Object>> items = new ArrayList<>();
        for (Entry entry : taken.entries()) {
            Map<String, Object> item = typed("ListItem");
            item.put("position", items.size() + 1);
            item.put("item", event(entry));
            items.add(item);
        }
        members.put("itemListOrder", SCHEMA + "ItemListOrderAscending");
        members.put("itemListElement", items);
        return members;
    }

    private Map<String, Object> event(Entry entry) {
        Event event = entry.event();
        Map<String, Object> members = typed("Event");
        members.put("@id", site("event/" + Query.encode(event.id())));
        members.put("identifier", event.id());
        members.put("url", site("event/" + Query.encode(event.id())));
        members.put("name", event.title());
        put(members, "description", event.summary());
        putAll(members, "alternateName", event.aliases());
        put(members, "keywords", event.category());
        dates(members, event.dating());
        members.put("additionalProperty", edtf(entry));
        if (!event.place().isEmpty() || event.coordinates().isPresent()) {
            members.put("location", place(event));
        }
        putAll(
                members,
                "about",
                event.actors().stream()
                        .map(name -> {
                            Map<String, Object> actor = typed("Thing");
                            actor.put("name", name);
                            return actor;
                        })
                        .toList());
        putAll(
                members,
                "subjectOf",
                event.sources().stream().map(LinkedData::source).toList());
        return members;
    }

    private static Map<String, Object> edtf(Entry entry) {
        Map<String, Object> members = typed("PropertyValue");
        members.put("propertyID", EDTF);
        members.put("name", "EDTF");
        members.put("value", entry.event().dating().text());
        members.put("description", entry.dateLabel());
        return members;
    }

    private static Map<String, Object> place(Event event) {
        Map<String, Object> members = typed("Place");
        put(members, "name", event.place());
        event.coordinates().ifPresent(place -> {
            Map<String, Object> geo = typed("GeoCoordinates");
            geo.put("latitude", place.latitude());
            geo.put("longitude", place.longitude());
            members.put("geo", geo);
        });
        return members;
    }

    private static Map<String, Object> source(Source source) {
        Map<String, Object> members = typed("CreativeWork");
        put(members, "name", source.title());
        if (!source.publisher().isEmpty()) {
            Map<String, Object> publisher = typed("Organization");
            publisher.put("name", source.publisher());
            members.put("publisher", publisher);
        }
        put(members, "url", source.url());
        return members;
    }

    private static void dates(Map<String, Object> members, Dating dating) {
        Bound last = dating.end().orElse(dating.start());
        Optional<String> start = dating.start() instanceof EdtfDate date ? iso(date, true) : Optional.empty();
        Optional<String> end = last instanceof EdtfDate date ? iso(date, false) : Optional.empty();
        start.ifPresent(date -> members.put("startDate", date));
        if (!dating.isPoint() || !start.equals(end)) {
            end.ifPresent(date -> members.put("endDate", date));
        }
    }

    /**
     * The first or the last day of a date as ISO 8601, cut to what is known: {@code 1994-05} for a month, the first and last
     * month of a season, the first and last year of a decade. Empty for an open side of a set, and beyond the year 9999.
     */
    private static Optional<String> iso(EdtfDate date, boolean first) {
        LocalDate day = LocalDate.ofEpochDay(
                first ? date.extent().startDay() : date.extent().lastDay());
        boolean open = first ? date.isOpenBefore() : date.isOpenAfter();
        if (open || day.getYear() < 0 || day.getYear() > 9999) {
            return Optional.empty();
        }
        String text = day.toString();
        return Optional.of(
                switch (date.precision()) {
                    case DAY -> text;
                    case MONTH, SEASON -> text.substring(0, 7);
                    case YEAR, DECADE, CENTURY, RANGE -> text.substring(0, 4);
                });
    }

    /** An address of this site: absolute where its own is known, else relative to where the document is. */
    private String site(String path) {
        return publishing.baseUrl().isEmpty() ? path : publishing.baseUrl() + (path.equals("./") ? "" : path);
    }

    private static Map<String, Object> typed(String type) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("@type", type);
        return members;
    }

    private static void put(Map<String, Object> members, String name, String text) {
        if (!text.isEmpty()) {
            members.put(name, text);
        }
    }

    private static void putAll(Map<String, Object> members, String name, List<?> some) {
        if (!some.isEmpty()) {
            members.put(name, some);
        }
    }
}
