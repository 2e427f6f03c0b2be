package conflicttimeline.chronology;

import conflicttimeline.time.Bound;
import conflicttimeline.time.Dating;
import conflicttimeline.time.EdtfDate;
import conflicttimeline.time.Extent;
import conflicttimeline.time.Precision;
import conflicttimeline.time.Qualifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a drawing needs of a chronology, in columns: one list per property, all in the order of positions. Columns travel
 * in about half the bytes of objects, and the browser keeps them as they come.
 *
 * <p>Of each event: {@code [startDay, startUntil)} are the days on which it may begin, {@code [endFrom, endDay)} those
 * that may be its last, days counted from 1970-01-01. A point has its day in both. {@code ..} reaches to the end of the
 * whole, that of a set ({@code [..1984]}) too, whose other column keeps the days that it names; an unknown side adds no
 * days. {@code web/model/events.js} reads what this writes.
 */
public final class DrawingColumns {
    /** Grows when the meaning of a column changes; a page and a script of different formats do not mix. */
    public static final int FORMAT = 1;

    private static final List<String> NAMES = List.of(
            "id",
            "title",
            "label",
            "lane",
            "importance",
            "place",
            "startDay",
            "startUntil",
            "endFrom",
            "endDay",
            "form",
            "startKind",
            "endKind",
            "startPrecision",
            "endPrecision",
            "startQualifier",
            "endQualifier");

    private static final int POINT = 0;
    private static final int SPAN = 1;

    private static final int DATE = 0;
    private static final int OPEN = 1;
    private static final int UNKNOWN = 2;

    private DrawingColumns() {}

    /**
     * @param entries every event, by position
     * @param causes every step from cause to effect
     * @param lang language of the labels, a BCP 47 tag
     * @param contentLang language of titles and places, a BCP 47 tag
     * @param labels says an era's date in words
     * @return members for JSON, in a fixed order
     */
    public static Map<String, Object> of(
            Timeline timeline,
            List<Entry> entries,
            List<CauseStep> causes,
            String lang,
            String contentLang,
            Function<Dating, String> labels) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("format", FORMAT);
        members.put("version", timeline.version());
        members.put("lang", lang);
        members.put("contentLang", contentLang);
        members.put("title", timeline.title());
        members.put("startDay", timeline.extent().startDay());
        members.put("endDay", timeline.extent().endDay());
        members.put("lanes", timeline.lanes());
        members.put(
                "eras",
                timeline.eras().stream()
                        .map(era -> era(era, timeline.extent(), labels))
                        .toList());
        members.put("events", columns(timeline, entries));
        members.put(
                "causes",
                causes.stream()
                        .map(step -> List.of(step.effect(), step.cause()))
                        .toList());
        return members;
    }

    private static Map<String, Object> era(Era era, Extent whole, Function<Dating, String> labels) {
        Extent days = era.dating().within(whole);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", era.id());
        members.put("title", era.title());
        members.put("startDay", days.startDay());
        members.put("endDay", days.endDay());
        members.put("label", labels.apply(era.dating()));
        return members;
    }

    private static Map<String, List<Object>> columns(Timeline timeline, List<Entry> entries) {
        Map<String, Integer> lanes = new LinkedHashMap<>();
        timeline.lanes().forEach(lane -> lanes.put(lane, lanes.size()));
        Map<String, List<Object>> columns = new LinkedHashMap<>();
        NAMES.forEach(name -> columns.put(name, new ArrayList<>(entries.size())));
        for (Entry entry : entries) {
            var cells = row(entry, lanes).iterator();
            columns.values().forEach(column -> column.add(cells.next()));
        }
        return columns;
    }

    private static List<Object> row(Entry entry, Map<String, Integer> lanes) {
        Event event = entry.event();
        Dating dating = event.dating();
        Bound start = dating.start();
        Bound end = dating.end().orElse(start);
        Extent days = entry.extent();
        return List.of(
                event.id(),
                event.title(),
                entry.dateLabel(),
                lanes.getOrDefault(event.category(), 0),
                event.importance(),
                event.place(),
                days.startDay(),
                start instanceof EdtfDate date ? date.extent().endDay() : days.startDay() + 1,
                end instanceof EdtfDate date ? date.extent().startDay() : days.endDay() - 1,
                days.endDay(),
                dating.isPoint() ? POINT : SPAN,
                isOpenBefore(start) ? OPEN : kind(start),
                isOpenAfter(end) ? OPEN : kind(end),
                precision(start).ordinal(),
                precision(end).ordinal(),
                qualifier(start),
                qualifier(end));
    }

    private static int kind(Bound bound) {
        if (bound instanceof Bound.Open) {
            return OPEN;
        }
        return bound instanceof Bound.Unknown ? UNKNOWN : DATE;
    }

    private static boolean isOpenBefore(Bound bound) {
        return bound instanceof EdtfDate date && date.isOpenBefore();
    }

    private static boolean isOpenAfter(Bound bound) {
        return bound instanceof EdtfDate date && date.isOpenAfter();
    }

    private static Precision precision(Bound bound) {
        return bound instanceof EdtfDate date ? date.precision() : Precision.DAY;
    }

    /** Bit 1 uncertain, bit 2 approximate. */
    private static int qualifier(Bound bound) {
        Qualifier qualifier = bound instanceof EdtfDate date ? date.qualifier() : Qualifier.CERTAIN;
        return switch (qualifier) {
            case CERTAIN -> 0;
            case UNCERTAIN -> 1;
            case APPROXIMATE -> 2;
            case BOTH -> 3;
        };
    }
}
