package conflicttimeline.http;

import conflicttimeline.chronology.Chronology;
import conflicttimeline.chronology.Event;
import conflicttimeline.time.Bound;
import conflicttimeline.time.Dating;
import conflicttimeline.time.EdtfException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Chronologies of as many events as a test needs, one a month from January 1900 on. */
public final class Seeded {
    private Seeded() {}

    public static Chronology chronology(int events) {
        return Chronology.of(
                "small",
                "A small timeline",
                "",
                List.of(),
                IntStream.range(0, events).mapToObj(Seeded::event).toList(),
                List.of(),
                List.of());
    }

    private static Event event(int number) {
        try {
            Bound day = Dating.read(String.format("%04d-%02d-01", 1900 + number / 12, 1 + number % 12), "")
                    .start();
            return new Event(
                    "event-" + number,
                    new Dating(day, Optional.empty()),
                    "Event " + number,
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
        } catch (EdtfException e) {
            throw new AssertionError(e);
        }
    }
}
