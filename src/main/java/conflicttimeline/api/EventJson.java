package conflicttimeline.api;

import conflicttimeline.chronology.CauseKind;
import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.Event;
import conflicttimeline.chronology.EventInContext;
import conflicttimeline.chronology.Link;
import conflicttimeline.time.Bound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Events and the links between them as members for JSON. {@code web/model/details.js} reads what this writes. */
final class EventJson {
    private EventJson() {}

    /** One of a list: with what led to it. */
    static Map<String, Object> listed(EventInContext context) {
        Map<String, Object> members = members(context.entry());
        members.put("causes", links(context.causes()));
        return members;
    }

    /** One among all: also with what followed. */
    static Map<String, Object> detailed(EventInContext context) {
        Map<String, Object> members = listed(context);
        members.put("effects", links(context.effects()));
        return members;
    }

    /** One alone: also with its neighbours in time, {@code null} at the ends. */
    static Map<String, Object> alone(EventInContext context) {
        Map<String, Object> members = detailed(context);
        members.put("previous", context.previous().map(EventJson::named).orElse(null));
        members.put("next", context.next().map(EventJson::named).orElse(null));
        return members;
    }

    private static Map<String, Object> members(Entry entry) {
        Event event = entry.event();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("position", entry.position());
        members.put("id", event.id());
        members.put("title", event.title());
        members.put("summary", event.summary());
        members.put("category", event.category());
        members.put("importance", event.importance());
        members.put("start", event.dating().start().text());
        members.put("end", event.dating().end().map(Bound::text).orElse(null));
        members.put("startDay", entry.extent().startDay());
        members.put("endDay", entry.extent().endDay());
        members.put("dateLabel", entry.dateLabel());
        members.put("place", event.place());
        event.coordinates().ifPresent(place -> {
            members.put("lat", place.latitude());
            members.put("lon", place.longitude());
        });
        members.put("actors", event.actors());
        members.put("aliases", event.aliases());
        members.put("note", event.note());
        members.put("perspectives", event.perspectives());
        members.put("sources", event.sources());
        return members;
    }

    private static List<Map<String, Object>> links(List<Link> links) {
        return links.stream().map(EventJson::link).toList();
    }

    private static Map<String, Object> link(Link link) {
        Map<String, Object> members = named(link.other());
        members.put("kind", link.kind().map(CauseKind::word).orElse(null));
        members.put("reason", link.reason());
        members.put("lane", link.other().event().category());
        members.put("startDay", link.other().extent().startDay());
        return members;
    }

    private static Map<String, Object> named(Entry entry) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", entry.event().id());
        members.put("title", entry.event().title());
        members.put("dateLabel", entry.dateLabel());
        return members;
    }
}
