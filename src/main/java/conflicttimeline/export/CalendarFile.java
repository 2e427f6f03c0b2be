package conflicttimeline.export;

import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.Event;
import conflicttimeline.chronology.Timeline;
import conflicttimeline.http.Publishing;
import conflicttimeline.http.Query;
import conflicttimeline.time.Extent;
import conflicttimeline.words.Messages;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The events as an iCalendar: whole days, from the first possible one to the last, that keep nobody busy. What is known less
 * finely than to the day is a span over its month or year, and its EDTF is in the description.
 *
 * <p>A calendar has the years 1 to 9999; what is beyond them is left out and named in the calendar's description. Nothing in
 * a timeline says when an entry was last changed, so {@code DTSTAMP} is the midnight that ends the timeline's last day: the
 * same for every request, and later when the timeline grows.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545</a>, and RFC 7986 for what is said of the whole
 */
final class CalendarFile {
    private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();

    /** The last day that can be written, so the last that can follow an event's last day. */
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    private final Selection taken;
    private final Publishing publishing;
    private final Messages messages;
    private final StringBuilder calendar = new StringBuilder();

    private CalendarFile(Selection taken, Publishing publishing) {
        this.taken = taken;
        this.publishing = publishing;
        this.messages = Messages.of(taken.asked().lang());
    }

    static String write(Selection taken, Publishing publishing) {
        var file = new CalendarFile(taken, publishing);
        file.whole();
        List<Entry> fitting =
                taken.entries().stream().filter(entry -> fits(entry.extent())).toList();
        fitting.forEach(file::event);
        if (fitting.isEmpty()) {
            file.nothing();
        }
        line(file.calendar, "END", "VCALENDAR");
        return file.calendar.toString();
    }

    private static boolean fits(Extent days) {
        return days.startDay() >= FIRST_DAY && days.endDay() <= LAST_DAY;
    }

    private void whole() {
        Timeline timeline = taken.timeline();
        line(calendar, "BEGIN", "VCALENDAR");
        line(calendar, "VERSION", "2.0");
        line(calendar, "PRODID", "-//Conflict Timeline//timeline.ics 1//EN");
        line(calendar, "CALSCALE", "GREGORIAN");
        for (String name : List.of("NAME", "X-WR-CALNAME")) {
            CalendarLine.text(calendar, name, timeline.title());
        }
        for (String name : List.of("DESCRIPTION", "X-WR-CALDESC")) {
            CalendarLine.text(calendar, name, String.join("\n", aboutTheWhole()));
        }
        if (!publishing.baseUrl().isEmpty()) {
            line(calendar, "URL", publishing.baseUrl());
        }
        CalendarLine.text(calendar, "X-TIMELINE-VERSION", timeline.version());
        CalendarLine.text(calendar, "X-TIMELINE-LICENSE", publishing.license());
        CalendarLine.text(calendar, "X-TIMELINE-PUBLISHER", publishing.publisher());
        CalendarLine.text(calendar, "X-TIMELINE-FILTER", taken.filter());
    }

    private List<String> aboutTheWhole() {
        List<String> lines = new ArrayList<>();
        add(lines, "", taken.timeline().summary());
        add(lines, messages.text("page.version") + " ", taken.timeline().version());
        add(lines, messages.text("page.license") + " ", publishing.license());
        add(lines, messages.text("page.publisher") + " ", publishing.publisher());
        add(lines, "timeline.ics?", taken.filter());
        List<String> beyond = taken.entries().stream()
                .filter(entry -> !fits(entry.extent()))
                .map(entry -> entry.event().title() + " (" + entry.dateLabel() + ")")
                .toList();
        if (!beyond.isEmpty()) {
            lines.add(messages.text("export.calendar.beyond", "events", String.join("; ", beyond)));
        }
        return lines;
    }

    /** A calendar has one component at least: without an event, a note that shows nowhere. */
    private void nothing() {
        line(calendar, "BEGIN", "VJOURNAL");
        CalendarLine.text(calendar, "UID", taken.timeline().id());
        line(calendar, "DTSTAMP", stamp());
        CalendarLine.text(calendar, "SUMMARY", taken.timeline().title());
        line(calendar, "END", "VJOURNAL");
    }

    private void event(Entry entry) {
        Event event = entry.event();
        line(calendar, "BEGIN", "VEVENT");
        CalendarLine.text(calendar, "UID", event.id() + "@" + taken.timeline().id());
        line(calendar, "DTSTAMP", stamp());
        line(calendar, "DTSTART;VALUE=DATE", date(entry.extent().startDay()));
        line(calendar, "DTEND;VALUE=DATE", date(entry.extent().endDay()));
        CalendarLine.text(calendar, "SUMMARY", event.title());
        CalendarLine.text(calendar, "DESCRIPTION", String.join("\n", about(entry)));
        CalendarLine.text(calendar, "LOCATION", event.place());
        event.coordinates()
                .ifPresent(place -> line(
                        calendar,
                        "GEO",
                        EventCells.degrees(place.latitude()) + ";" + EventCells.degrees(place.longitude())));
        CalendarLine.text(calendar, "CATEGORIES", event.category());
        if (!publishing.baseUrl().isEmpty()) {
            line(calendar, "URL", publishing.baseUrl() + "event/" + Query.encode(event.id()));
        }
        line(calendar, "TRANSP", "TRANSPARENT");
        line(calendar, "END", "VEVENT");
    }

    private List<String> about(Entry entry) {
        Event event = entry.event();
        List<String> lines = new ArrayList<>();
        lines.add(entry.dateLabel() + " (EDTF " + event.dating().text() + ")");
        add(lines, "", event.summary());
        add(lines, messages.text("page.disputed") + ": ", event.note());
        event.perspectives().forEach(account -> add(lines, account.name() + ": ", account.text()));
        if (!event.sources().isEmpty()) {
            lines.add(messages.text("page.sources") + ":");
            event.sources().forEach(source -> lines.add("- " + EventCells.source(source)));
        }
        return lines;
    }

    private static void add(List<String> lines, String before, String text) {
        if (!text.isEmpty()) {
            lines.add(before + text);
        }
    }

    private String stamp() {
        long day = taken.timeline().extent().endDay();
        return date(day >= FIRST_DAY && day <= LAST_DAY ? day : 0) + "T000000Z";
    }

    private static String date(long day) {
        return DATE.format(LocalDate.ofEpochDay(day));
    }

    private static void line(StringBuilder calendar, String name, String value) {
        CalendarLine.append(calendar, name, value);
    }
}
