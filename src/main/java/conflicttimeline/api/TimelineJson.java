package conflicttimeline.api;

import conflicttimeline.chronology.Era;
import conflicttimeline.chronology.Facets;
import conflicttimeline.chronology.Timeline;
import conflicttimeline.http.Publishing;
import conflicttimeline.time.Bound;
import conflicttimeline.time.DateLabel;
import conflicttimeline.time.Extent;
import conflicttimeline.words.Messages;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is said of the whole, as members for JSON. */
final class TimelineJson {
    private TimelineJson() {}

    /**
     * @param facets how many events each choice would leave
     */
    static Map<String, Object> members(Timeline timeline, Facets facets, Publishing publishing, Messages messages) {
        Extent whole = timeline.extent();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("format", Api.FORMAT);
        members.put("version", timeline.version());
        members.put("id", timeline.id());
        members.put("title", timeline.title());
        members.put("summary", timeline.summary());
        members.put("contentLang", publishing.contentLang());
        members.put("license", publishing.license());
        members.put("publisher", publishing.publisher());
        members.put("contact", publishing.contact());
        members.put("start", LocalDate.ofEpochDay(whole.startDay()).toString());
        members.put("end", LocalDate.ofEpochDay(whole.lastDay()).toString());
        members.put("startDay", whole.startDay());
        members.put("endDay", whole.endDay());
        members.put("eventCount", timeline.eventCount());
        members.put("total", facets.total());
        members.put("lanes", counted(facets.categories()));
        members.put(
                "eras",
                timeline.eras().stream().map(era -> era(era, whole, messages)).toList());
        members.put("perspectives", timeline.perspectiveNames());
        members.put("actors", counted(facets.actors()));
        members.put("importances", facets.importances());
        return members;
    }

    private static List<Map<String, Object>> counted(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(choice -> {
                    Map<String, Object> members = new LinkedHashMap<>();
                    members.put("name", choice.getKey());
                    members.put("count", choice.getValue());
                    return members;
                })
                .toList();
    }

    private static Map<String, Object> era(Era era, Extent whole, Messages messages) {
        Extent days = era.dating().within(whole);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", era.id());
        members.put("title", era.title());
        members.put("summary", era.summary());
        members.put("start", era.dating().start().text());
        members.put("end", era.dating().end().map(Bound::text).orElse(null));
        members.put("startDay", days.startDay());
        members.put("endDay", days.endDay());
        members.put("label", DateLabel.of(era.dating(), messages::pattern));
        return members;
    }
}
