package conflicttimeline.chronology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import conflicttimeline.time.Dating;
import conflicttimeline.time.EdtfException;
import conflicttimeline.time.Extent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the browser is told of each date. */
class DrawingColumnsTest {
    private static final Extent WHOLE = new Extent(day("1900-01-01"), day("2000-01-01"));

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource(textBlock = """
            # start,    end,        startDay,   startUntil, endFrom,    endDay,     form, kinds, precisions, qualifiers
            1988-11-05, ,           1988-11-05, 1988-11-06, 1988-11-05, 1988-11-06, 0,    0 0,   0 0,        0 0
            1988-11,    ,           1988-11-01, 1988-12-01, 1988-11-01, 1988-12-01, 0,    0 0,   1 1,        0 0
            1988~,      ,           1988-01-01, 1989-01-01, 1988-01-01, 1989-01-01, 0,    0 0,   3 3,        2 2
            1988-11-05, 1989-02,    1988-11-05, 1988-11-06, 1989-02-01, 1989-03-01, 1,    0 0,   0 1,        0 0
            1988?,      1989%,      1988-01-01, 1989-01-01, 1989-01-01, 1990-01-01, 1,    0 0,   3 3,        1 3
            [..1984],   ,           1900-01-01, 1985-01-01, 1984-01-01, 1985-01-01, 0,    1 0,   6 6,        0 0
            [1984..],   ,           1984-01-01, 1985-01-01, 1984-01-01, 2000-01-01, 0,    0 1,   6 6,        0 0
            [..1984],   1990,       1900-01-01, 1985-01-01, 1990-01-01, 1991-01-01, 1,    1 0,   6 3,        0 0
            1980,       [1984..],   1980-01-01, 1981-01-01, 1984-01-01, 2000-01-01, 1,    0 1,   3 6,        0 0
            1988-11-05, ..,         1988-11-05, 1988-11-06, 1999-12-31, 2000-01-01, 1,    0 1,   0 0,        0 0
            """)
    void saysTheFirstAndTheLastDaysThatItMayMean(
            String start,
            String end,
            String startDay,
            String startUntil,
            String endFrom,
            String endDay,
            int form,
            String kinds,
            String precisions,
            String qualifiers)
            throws EdtfException {
        Map<?, ?> columns = columns(start, end == null ? "" : end);
        assertEquals(
                List.of(startDay, startUntil, endFrom, endDay),
                List.of(
                        date(columns, "startDay"),
                        date(columns, "startUntil"),
                        date(columns, "endFrom"),
                        date(columns, "endDay")));
        assertEquals(form, one(columns, "form"));
        assertEquals(kinds, pair(columns, "Kind"));
        assertEquals(precisions, pair(columns, "Precision"));
        assertEquals(qualifiers, pair(columns, "Qualifier"));
    }

    @Test
    void hasEveryColumnWhereThereAreNoEvents() {
        Map<?, ?> columns = events(List.of());
        assertEquals(17, columns.size());
        assertEquals(
                "[]", columns.values().stream().map(Object::toString).distinct().collect(Collectors.joining()));
    }

    private static Map<?, ?> columns(String start, String end) throws EdtfException {
        Dating dating = Dating.read(start, end);
        Event event = new Event(
                "one",
                dating,
                "One",
                "",
                "War",
                3,
                "",
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of(),
                List.of());
        Entry entry = new Entry(0, event, dating.within(WHOLE), "label");
        return events(List.of(entry));
    }

    private static Map<?, ?> events(List<Entry> entries) {
        Timeline timeline =
                new Timeline("t", "T", "", WHOLE, List.of("War"), List.of(), List.of(), "version", entries.size());
        return (Map<?, ?>)
                Objects.requireNonNull(DrawingColumns.of(timeline, entries, List.of(), "en", "en", dating -> "label")
                        .get("events"));
    }

    private static Object one(Map<?, ?> columns, String name) {
        return ((List<?>) Objects.requireNonNull(columns.get(name))).get(0);
    }

    private static String pair(Map<?, ?> columns, String name) {
        return one(columns, "start" + name) + " " + one(columns, "end" + name);
    }

    private static String date(Map<?, ?> columns, String name) {
        return LocalDate.ofEpochDay((Long) one(columns, name)).toString();
    }

    private static long day(String date) {
        return LocalDate.parse(date).toEpochDay();
    }
}
