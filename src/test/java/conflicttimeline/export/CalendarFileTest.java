package conflicttimeline.export;

import static conflicttimeline.Builders.chronology;
import static conflicttimeline.Builders.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.chronology.Chronology;
import conflicttimeline.http.Address;
import conflicttimeline.http.TestSite;
import conflicttimeline.words.Language;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyContainer;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /timeline.ics}, read by iCal4j. */
class CalendarFileTest {
    private static Calendar read(String text) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            assertFalse(calendar.validate().hasErrors(), () -> calendar.validate() + "\n" + text);
            return calendar;
        } catch (Exception e) {
            throw new AssertionError(text, e);
        }
    }

    private static List<VEvent> events(Calendar calendar) {
        return calendar.getComponents(Component.VEVENT);
    }

    private static String told(PropertyContainer of, String property) {
        return of.getProperty(property).map(Property::getValue).orElse("none");
    }

    private static Calendar of(Chronology chronology) {
        return read(CalendarFile.write(Taken.all(chronology), Taken.SOMEBODY));
    }

    @Test
    void holdsEveryShippedEventOnceInAnyLanguage() {
        for (Language language : Language.values()) {
            Calendar calendar = read(TestSite.shared()
                    .get("/timeline.ics?lang=" + language.tag())
                    .text());
            Set<String> ids = new HashSet<>();
            events(calendar).forEach(event -> ids.add(told(event, "UID")));
            assertEquals(127, ids.size());
            assertTrue(ids.contains("1905-06-clashes@nagorno-karabakh"), ids.toString());
        }
    }

    @ParameterizedTest(name = "{0}/{1} is from {2} to before {3}")
    @CsvSource(
            nullValues = "",
            value = {
                "2020-11-10,     ,        20201110, 20201111",
                "2020-11,        ,        20201101, 20201201",
                "1994~,          ,        19940101, 19950101",
                "2020-09-27, 2020-11-10,  20200927, 20201111",
                "0001-01-01,     ,        00010101, 00010102",
                "9999-12-30,     ,        99991230, 99991231",
                "199X,           ,        19900101, 20000101"
            })
    void anEventTakesItsDaysAndKeepsNobodyBusy(String start, String end, String from, String until) {
        VEvent told = events(of(chronology(event("x").from(start).to(end == null ? "" : end))))
                .get(0);

        assertEquals(from, told(told, "DTSTART"));
        assertEquals(until, told(told, "DTEND"));
        assertEquals("TRANSPARENT", told(told, "TRANSP"));
        assertTrue(told(told, "DESCRIPTION").contains("(EDTF " + start), told(told, "DESCRIPTION"));
    }

    @Test
    void textsAreTheSameAfterReading() {
        Chronology drawn = new Drawn(11).chronology(60);
        List<VEvent> told = events(of(drawn));
        int at = 0;
        for (var event : drawn.events()) {
            if (at < told.size() && told(told.get(at), "UID").startsWith(event.id() + "@")) {
                // the reader takes away white space at the ends
                assertEquals(
                        event.title().strip(), told(told.get(at), "SUMMARY").strip());
                String place = event.place().isEmpty() ? "none" : event.place();
                assertEquals(place.strip(), told(told.get(at), "LOCATION").strip());
                assertTrue(told(told.get(at), "DESCRIPTION").contains(event.summary()));
                String about = told(told.get(at), "DESCRIPTION");
                event.perspectives()
                        .forEach(account -> assertTrue(about.contains(account.name() + ": " + account.text()), about));
                at++;
            }
        }
        assertEquals(told.size(), at);
        assertTrue(at > 20, "only " + at);
    }

    @Test
    void everyLineIsWholeAndAtMost75OctetsAndEndsWithCrLf() {
        for (long seed = 0; seed < 20; seed++) {
            String text = CalendarFile.write(Taken.all(new Drawn(seed).chronology(20)), Taken.SOMEBODY);
            assertTrue(text.endsWith("END:VCALENDAR\r\n"));
            for (String line : text.split("\r\n")) {
                assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
                assertFalse(line.contains("\n") || line.contains("\r"), line);
                assertFalse(line.endsWith("\uD83D") || line.contains("\uFFFD"), line);
                assertEquals(line, new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void whatNoCalendarHasIsLeftOutAndNamed() {
        Calendar calendar = of(chronology(
                event("caesar").on("-0043-03-15").titled("Ides of March"),
                event("now").on("1994-05-12"),
                event("end").on("9999-12-31").titled("The end"),
                event("far").on("Y12345").titled("Far away")));

        assertEquals(1, events(calendar).size());
        String about = told(calendar, "X-WR-CALDESC");
        assertTrue(
                about.endsWith(
                        "Left out, because a calendar has only the years 1 to 9999: Ides of March (15 March 44 BCE);"
                                + " The end (31 December 9999); Far away (12,345)"),
                about);
        assertEquals(about, told(calendar, "DESCRIPTION"));
    }

    @Test
    void withoutAnyEventItIsStillACalendar() {
        Calendar calendar = of(chronology(event("caesar").on("-0043-03-15")));

        assertEquals(List.of(), events(calendar));
        assertEquals(1, calendar.getComponentList().getAll().size());
    }

    @Test
    void saysVersionLicencePublisherAndFilter() {
        Chronology one = chronology(event("x"));
        Calendar calendar =
                read(CalendarFile.write(Taken.as(one, Address.START.withQ("a b").withImportance(4)), Taken.SOMEBODY));

        assertEquals(one.timeline().version(), told(calendar, "X-TIMELINE-VERSION"));
        assertEquals("CC-BY-4.0", told(calendar, "X-TIMELINE-LICENSE"));
        assertTrue(told(calendar, "X-WR-CALDESC").contains("Published by A & B, {publisher}; 100%"));
        assertTrue(told(calendar, "X-WR-CALDESC").contains("timeline.ics?q=a%20b&importance=4"));
        assertEquals("https://example.org/t/event/x", told(events(calendar).get(0), "URL"));
    }

    @Test
    void theStampIsTheMidnightAfterTheTimelinesLastDaySoThatTheSameDataAreTheSameBytes() {
        Chronology two =
                chronology(event("a").on("1916"), event("b").from("1994-05-12").to(".."));

        events(of(two)).forEach(event -> assertEquals("19940513T000000Z", told(event, "DTSTAMP")));
        assertEquals(2, events(of(two)).size());
        Chronology beyond = chronology(event("a").on("1916"), event("b").on("Y12345-01-01"));
        assertEquals("19700101T000000Z", told(events(of(beyond)).get(0), "DTSTAMP"));
        assertEquals(
                CalendarFile.write(Taken.all(two), Taken.NOBODY), CalendarFile.write(Taken.all(two), Taken.NOBODY));
    }
}
