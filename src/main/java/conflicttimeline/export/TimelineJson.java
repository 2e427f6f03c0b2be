package conflicttimeline.export;

import conflicttimeline.chronology.Cause;
import conflicttimeline.chronology.CauseKind;
import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.Era;
import conflicttimeline.chronology.Event;
import conflicttimeline.chronology.Timeline;
import conflicttimeline.http.Address;
import conflicttimeline.http.Json;
import conflicttimeline.http.Publishing;
import conflicttimeline.time.Bound;
import conflicttimeline.time.DateLabel;
import conflicttimeline.time.EdtfDate;
import conflicttimeline.words.Messages;
import java.util.LinkedHashMap;
import java.util.Map;

/** One JSON document with whole events: everything that the CSV says of them, and their days and dates in words beside it. */
final class TimelineJson {
    /** Grows when the meaning of a member changes; more members do not count. */
    private static final int FORMAT = 1;

    private TimelineJson() {}

    static String write(Selection taken, Publishing publishing) {
        Timeline timeline = taken.timeline();
        Messages messages = Messages.of(taken.asked().lang());
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("format", FORMAT);
        members.put("version", timeline.version());
        members.put("license", publishing.license());
        members.put("licenseUrl", publishing.licenseHref());
        members.put("publisher", publishing.publisher());
        members.put("contact", publishing.contact());
        members.put("contentLang", publishing.contentLang());
        members.put("lang", taken.asked().lang().tag());
        members.put("filters", filters(taken.asked()));
        members.put("id", timeline.id());
        members.put("title", timeline.title());
        members.put("summary", timeline.summary());
        members.put("eventCount", timeline.eventCount());
        members.put("total", taken.entries().size());
        members.put("lanes", timeline.lanes());
        members.put("perspectives", timeline.perspectiveNames());
        members.put(
                "eras",
                taken.eras().stream().map(era -> era(era, timeline, messages)).toList());
        members.put("events", taken.entries().stream().map(TimelineJson::event).toList());
        return Json.write(members);
    }

    /** The words of the filter that were given; empty for everything. */
    private static Map<String, Object> filters(Address asked) {
        Map<String, Object> filters = new LinkedHashMap<>();
        asked.event().ifPresent(id -> filters.put("event", id));
        asked.from().map(EdtfDate::text).ifPresent(date -> filters.put("from", date));
        asked.to().map(EdtfDate::text).ifPresent(date -> filters.put("to", date));
        if (!asked.q().isEmpty()) {
            filters.put("q", asked.q());
        }
        if (!asked.categories().isEmpty()) {
            filters.put("category", asked.categories());
        }
        if (!asked.actors().isEmpty()) {
            filters.put("actor", asked.actors());
        }
        if (asked.importance() != Address.START.importance()) {
            filters.put("importance", asked.importance());
        }
        return filters;
    }

    private static Map<String, Object> era(Era era, Timeline timeline, Messages messages) {
        var days = era.dating().within(timeline.extent());
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", era.id());
        members.put("title", era.title());
        members.put("summary", era.summary());
        members.put("start", era.dating().start().text());
        members.put("end", era.dating().end().map(Bound::text).orElse(null));
        members.put("startDay", days.startDay());
        members.put("endDay", days.endDay());
        members.put("dateLabel", DateLabel.of(era.dating(), messages::pattern));
        return members;
    }

    private static Map<String, Object> event(Entry entry) {
        Event event = entry.event();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", event.id());
        members.put("start", event.dating().start().text());
        members.put("end", event.dating().end().map(Bound::text).orElse(null));
        members.put("startDay", entry.extent().startDay());
        members.put("endDay", entry.extent().endDay());
        members.put("dateLabel", entry.dateLabel());
        members.put("title", event.title());
        members.put("summary", event.summary());
        members.put("category", event.category());
        members.put("importance", event.importance());
        members.put("place", event.place());
        event.coordinates().ifPresent(place -> {
            members.put("lat", place.latitude());
            members.put("lon", place.longitude());
        });
        members.put("actors", event.actors());
        members.put("aliases", event.aliases());
        members.put("causes", event.causes().stream().map(TimelineJson::cause).toList());
        members.put("note", event.note());
        members.put("perspectives", event.perspectives());
        members.put("sources", event.sources());
        return members;
    }

    private static Map<String, Object> cause(Cause cause) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", cause.id());
        members.put("kind", cause.kind().map(CauseKind::word).orElse(null));
        members.put("reason", cause.reason());
        return members;
    }
}
