package conflicttimeline.store;

import conflicttimeline.chronology.Cause;
import conflicttimeline.chronology.CauseKind;
import conflicttimeline.chronology.Chronology;
import conflicttimeline.chronology.Coordinates;
import conflicttimeline.chronology.Era;
import conflicttimeline.chronology.Event;
import conflicttimeline.chronology.EventFilter;
import conflicttimeline.chronology.Folding;
import conflicttimeline.chronology.Perspective;
import conflicttimeline.chronology.Source;
import conflicttimeline.time.Dating;
import conflicttimeline.time.EdtfException;
import conflicttimeline.time.Extent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Odd timelines and odd questions, the same for the same seed. */
final class Seeded {
    /** The date in words, for tests: never empty, other in each language. */
    static final DateLabels LABELS =
            (dating, language) -> language.tag() + " " + dating.start().text()
                    + dating.end().map(end -> " - " + end.text()).orElse("");

    private static final List<String> WORDS = List.of(
            "100%",
            "a_b",
            "_",
            "%",
            "%%",
            "!",
            "!%",
            "\\",
            "C:\\path",
            "\\%",
            "O'Neil",
            "''",
            "\"quoted\"",
            "x;y",
            "--",
            "Şuşa",
            "Shusha’s",
            "ШУША",
            "Շուշի",
            "և",
            "Ёлка",
            "ƏLİYEV",
            "İstanbul",
            "ırmak",
            "straße",
            "Ǆ",
            "北京",
            "حرب",
            "🕊️",
            "\uD83C\uDDE6",
            "e\u0301",
            "ﬁne",
            "?",
            ":name",
            "{0}",
            "${x}",
            "null",
            "a\tb",
            "line\nbreak",
            " ",
            "ceasefire");

    private static final List<String> LANES =
            List.of("", "War", "war", "War ", "Wär", "Human cost", "50%", "_", "O'Neil", "Դիվանագիտություն");

    private static final List<String> ACTORS =
            List.of("Armenia", "armenia", "Azerbaijan", "Russia", "OSCE", "%", "a_b", "O'Neil", "Ադրբեջան", "", "\\");

    private static final List<String> DATES = List.of(
            "-4712",
            "-0001-12",
            "0000",
            "0001-01-01",
            "0999",
            "1905-02",
            "1915~",
            "1918-05-28",
            "1920-04-27?",
            "1921",
            "1923-07-07",
            "1988-02",
            "1988-02-20",
            "1988-02-27%",
            "1991-09-02",
            "1992",
            "1992-02-25",
            "1994-05-12",
            "1994-05",
            "2016-04-02",
            "2020-09-27",
            "2020-11-10",
            "2020-11",
            "2023-09-19",
            "2023-10-01",
            "9999-12-31",
            "9999");

    private final Random random;

    Seeded(long seed) {
        this.random = new Random(seed);
    }

    Chronology chronology(int events) {
        List<Event> all = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            all.add(event(i));
        }
        List<Era> eras = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            eras.add(new Era("era-" + i, dating(), text(), random.nextBoolean() ? "" : text()));
        }
        List<String> laneOrder = random.nextBoolean() ? List.of() : List.of("War", "nowhere", "", "50%");
        return Chronology.of(
                "seeded",
                text(),
                random.nextBoolean() ? "" : text(),
                eras,
                all,
                List.of("Side A", "50%", "Կողմ"),
                laneOrder);
    }

    private Event event(int number) {
        List<Cause> causes = new ArrayList<>();
        for (int i = number == 0 ? 0 : random.nextInt(4); i > 0; i--) {
            Optional<CauseKind> kind =
                    random.nextBoolean() ? Optional.empty() : Optional.of(one(List.of(CauseKind.values())));
            causes.add(new Cause(id(random.nextInt(number)), kind, random.nextBoolean() ? "" : text()));
        }
        List<Source> sources = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            sources.add(new Source(
                    text(),
                    random.nextBoolean() ? "" : text(),
                    random.nextBoolean() ? "" : "https://a.example/?q=%25"));
        }
        return new Event(
                id(number),
                dating(),
                text(),
                random.nextInt(4) == 0 ? "" : text(),
                one(LANES),
                1 + random.nextInt(5),
                random.nextBoolean() ? "" : text(),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(new Coordinates(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180)),
                some(ACTORS, 3),
                some(WORDS, 2),
                causes,
                random.nextBoolean() ? "" : text(),
                some(List.of("Side A", "50%", "Կողմ"), 2).stream()
                        .distinct()
                        .map(side -> new Perspective(side, text()))
                        .toList(),
                sources);
    }

    /** Ids that differ in little. */
    static String id(int number) {
        return (number % 3 == 0 ? "شوشا-" : "event-") + number;
    }

    private Dating dating() {
        while (true) {
            try {
                return switch (random.nextInt(6)) {
                    case 0 -> Dating.read(one(DATES), "..");
                    case 1 -> Dating.stored("..", Optional.of(one(DATES)));
                    case 2 -> Dating.stored(random.nextBoolean() ? ".." : "", Optional.of(".."));
                    case 3 -> Dating.read(one(DATES), one(DATES));
                    default -> Dating.read(one(DATES), "");
                };
            } catch (EdtfException e) {
                // an end before its start; another one
            }
        }
    }

    private String text() {
        return String.join(" ", some(WORDS, 3)) + one(List.of("x", " Ж", "%", "z"));
    }

    /** Filters of few or many parts, some of which nothing matches. */
    EventFilter filter(Chronology chronology) {
        Optional<Extent> window = random.nextInt(3) == 0 ? Optional.empty() : Optional.of(window(chronology));
        return new EventFilter(
                window,
                random.nextInt(3) > 0 ? Set.of() : new HashSet<>(some(LANES, 4)),
                random.nextInt(3) > 0 ? Set.of() : new HashSet<>(some(ACTORS, 4)),
                random.nextInt(2) > 0 ? List.of() : Folding.words(String.join(" ", some(WORDS, 2))),
                random.nextInt(2) > 0 ? 1 : 1 + random.nextInt(5));
    }

    /** Often one that only touches an event. */
    private Extent window(Chronology chronology) {
        Event event = one(chronology.events());
        Extent days = event.dating().within(chronology.timeline().extent());
        return switch (random.nextInt(5)) {
            case 0 -> Extent.ofDay(days.startDay());
            case 1 -> Extent.ofDay(days.startDay() - 1);
            case 2 -> Extent.ofDay(days.endDay());
            case 3 -> new Extent(days.endDay() - 1, days.endDay() + random.nextInt(100_000));
            default -> new Extent(Long.MIN_VALUE, Long.MAX_VALUE);
        };
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> List<T> some(List<T> of, int most) {
        List<T> chosen = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            chosen.add(one(of));
        }
        return chosen;
    }
}
