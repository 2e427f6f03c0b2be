package conflicttimeline.export;

import conflicttimeline.chronology.Cause;
import conflicttimeline.chronology.CauseKind;
import conflicttimeline.chronology.Chronology;
import conflicttimeline.chronology.Coordinates;
import conflicttimeline.chronology.Era;
import conflicttimeline.chronology.Event;
import conflicttimeline.chronology.Perspective;
import conflicttimeline.chronology.Source;
import conflicttimeline.time.Dating;
import conflicttimeline.time.EdtfDate;
import conflicttimeline.time.EdtfException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Timelines as a CSV can hold them, full of what a format may stumble over; the same for the same seed. */
public final class Drawn {
    private static final List<String> TEXTS = List.of(
            "=SUM(A1)",
            "+1",
            "-1",
            "@import",
            "'=x",
            "''+y",
            "'tis",
            "\tbegins with a tab",
            "\nbegins with a line",
            "a, b",
            "say \"so\"",
            "\"",
            "one\ntwo",
            "x;y; z",
            "ends;",
            "100% & $5 #1 _a_ ~b ^c {d} \\e",
            "}{",
            "%",
            "BEGIN:VEVENT",
            "@misc{x,",
            "</script><b>bold</b>",
            "Şuşa",
            "Շուշի, Степанакерт",
            "🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️🕊️",
            "北京北京北京北京北京北京北京北京北京北京北京北京北京北京北京北京北京",
            "null",
            "1994-05-12",
            "A plain sentence that is longer than seventy-five octets, so that it has to be folded somewhere.");

    private static final List<String> NAMES = List.of(
            "Armenia", "Azerbaijan", "=cmd", "-dash", "x;y", "ends;", "O'Neil", "'=quoted", "a | b", "Արցախ", "\"q\"");

    private static final List<String> DATES = List.of(
            "-0044-03-15",
            "0000",
            "0001-01-01",
            "0999",
            "1905-02",
            "1915~",
            "1918-05-28",
            "1920-04-27?",
            "192X",
            "19XX",
            "1923-21",
            "1988-02-20",
            "1988-02-27%",
            "[1988-03-01,1988-03-05]",
            "[..1990]",
            "1991-12-24",
            "1992",
            "1994-05-12T10:30:00",
            "2004-06~-11",
            "2020-11",
            "9999-12-31",
            "Y12345");

    private final Random random;
    private final List<String> texts;

    public Drawn(long seed) {
        this(seed, TEXTS);
    }

    private Drawn(long seed, List<String> texts) {
        this.random = new Random(seed);
        this.texts = texts;
    }

    /** One whose texts have no white space at their ends, which HTML does not keep. */
    public static Drawn trimmed(long seed) {
        return new Drawn(seed, TEXTS.stream().map(String::strip).toList());
    }

    public Chronology chronology(int count) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(event(i, events));
        }
        List<Era> eras = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Dating dating = dating();
            if (!dating.isPoint()) {
                eras.add(new Era("era-" + i, dating, one(texts), random.nextBoolean() ? "" : one(texts)));
            }
        }
        return Chronology.of(
                "drawn", one(texts), random.nextBoolean() ? "" : one(texts), eras, events, SIDES, List.of());
    }

    private static final List<String> SIDES = List.of("Side A", "50%, \"quoted\"", "Կողմ");

    private Event event(int number, List<Event> before) {
        Dating dating = dating();
        List<Source> sources = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            sources.add(source());
        }
        List<Perspective> accounts = new ArrayList<>();
        SIDES.stream()
                .filter(side -> random.nextInt(3) == 0)
                .forEach(side -> accounts.add(new Perspective(side, one(texts))));
        return new Event(
                (number % 3 == 0 ? "Շուշի-" : "event-") + number,
                dating,
                one(texts),
                random.nextBoolean() ? "" : one(texts),
                random.nextInt(4) == 0 ? "" : one(texts),
                1 + random.nextInt(5),
                random.nextBoolean() ? "" : one(texts),
                random.nextBoolean() ? Optional.empty() : Optional.of(coordinates()),
                some(NAMES),
                some(NAMES),
                causes(dating, before),
                random.nextBoolean() ? "" : one(texts),
                accounts,
                sources);
    }

    private Coordinates coordinates() {
        return random.nextBoolean()
                ? new Coordinates(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180)
                : new Coordinates(random.nextInt(90), -random.nextInt(1800) / 1e7);
    }

    private Source source() {
        // a semicolon before a space would begin the next entry
        String name = one(NAMES).replace("ends;", "ends");
        return switch (random.nextInt(4)) {
            case 0 -> new Source(name.replace(" | ", " "), "", "");
            case 1 -> new Source(name.replace(" | ", " "), "A — title, or two;", "");
            case 2 -> new Source(name, "A title | with a bar", "https://example.org/?q=%25;a={b}#c");
            default -> new Source("", "", "https://example.org/" + random.nextInt(5));
        };
    }

    /** Of earlier rows, so that they go round in no circle, and none that begins after this event has ended. */
    private List<Cause> causes(Dating dating, List<Event> before) {
        List<Cause> causes = new ArrayList<>();
        for (Event cause : before) {
            boolean late = cause.dating().start() instanceof EdtfDate begins
                    && dating.end().orElse(dating.start()) instanceof EdtfDate ends
                    && ends.isBefore(begins);
            if (!late && random.nextInt(before.size()) < 2) {
                Optional<CauseKind> kind =
                        random.nextBoolean() ? Optional.empty() : Optional.of(one(List.of(CauseKind.values())));
                String reason = random.nextBoolean() ? "" : one(NAMES);
                causes.add(new Cause(cause.id(), kind, reason));
            }
        }
        return causes;
    }

    private Dating dating() {
        while (true) {
            try {
                return switch (random.nextInt(8)) {
                    case 0 -> Dating.read(one(DATES), "..");
                    case 1 -> Dating.read("..", one(DATES));
                    case 2 -> Dating.read(one(DATES) + "/", "");
                    case 3 -> Dating.read("/" + one(DATES), "");
                    case 4 -> Dating.read(one(DATES), one(DATES));
                    default -> Dating.read(one(DATES), "");
                };
            } catch (EdtfException e) {
                // an end before its start; another one
            }
        }
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private List<String> some(List<String> of) {
        Set<String> chosen = new LinkedHashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            chosen.add(one(of));
        }
        return List.copyOf(chosen);
    }
}
