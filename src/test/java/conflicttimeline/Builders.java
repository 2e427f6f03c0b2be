package conflicttimeline;

import conflicttimeline.chronology.Cause;
import conflicttimeline.chronology.CauseKind;
import conflicttimeline.chronology.Chronology;
import conflicttimeline.chronology.Coordinates;
import conflicttimeline.chronology.Era;
import conflicttimeline.chronology.Event;
import conflicttimeline.chronology.Perspective;
import conflicttimeline.chronology.Source;
import conflicttimeline.time.Dating;
import conflicttimeline.time.EdtfException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Events for tests that say only what matters: {@code event("somme").on("1916-07")}. */
public final class Builders {
    private Builders() {}

    /** An event in 1916 with its id for a title, and nothing else; say the rest. */
    public static EventBuilder event(String id) {
        return new EventBuilder(id);
    }

    /** @param end EDTF; {@code ..} for still going on */
    public static Era era(String id, String start, String end) {
        return new Era(id, dating(start, end), id, "");
    }

    /** The whole with the id and title "test", lanes in the order of their first event. */
    public static Chronology chronology(EventBuilder... events) {
        return chronology(
                List.of(), Arrays.stream(events).map(EventBuilder::build).toList());
    }

    public static Chronology chronology(List<Era> eras, List<Event> events) {
        Set<String> sides = new LinkedHashSet<>();
        events.forEach(event -> event.perspectives().forEach(side -> sides.add(side.name())));
        return Chronology.of("test", "Test", "", eras, events, List.copyOf(sides), List.of());
    }

    /** @param end empty for a point */
    public static Dating dating(String start, String end) {
        try {
            return Dating.read(start, end);
        } catch (EdtfException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Collects the parts of one event. */
    public static final class EventBuilder {
        private final String id;
        private String start = "1916";
        private String end = "";
        private String title;
        private String summary = "";
        private String category = "";
        private int importance = Event.USUAL_IMPORTANCE;
        private String place = "";
        private Optional<Coordinates> coordinates = Optional.empty();
        private List<String> actors = List.of();
        private List<String> aliases = List.of();
        private final List<Cause> causes = new ArrayList<>();
        private String note = "";
        private final List<Perspective> perspectives = new ArrayList<>();
        private final List<Source> sources = new ArrayList<>();

        private EventBuilder(String id) {
            this.id = id;
            this.title = id;
        }

        /** A point. */
        public EventBuilder on(String edtf) {
            start = edtf;
            end = "";
            return this;
        }

        public EventBuilder from(String edtf) {
            start = edtf;
            return this;
        }

        /** The last day, included; {@code ..} for still going on. */
        public EventBuilder to(String edtf) {
            end = edtf;
            return this;
        }

        public EventBuilder titled(String text) {
            title = text;
            return this;
        }

        public EventBuilder summary(String text) {
            summary = text;
            return this;
        }

        public EventBuilder lane(String name) {
            category = name;
            return this;
        }

        public EventBuilder importance(int oneToFive) {
            importance = oneToFive;
            return this;
        }

        public EventBuilder place(String name) {
            place = name;
            return this;
        }

        public EventBuilder at(double latitude, double longitude) {
            coordinates = Optional.of(new Coordinates(latitude, longitude));
            return this;
        }

        public EventBuilder actors(String... names) {
            actors = List.of(names);
            return this;
        }

        public EventBuilder aliases(String... names) {
            aliases = List.of(names);
            return this;
        }

        public EventBuilder causedBy(String... ids) {
            for (String each : ids) {
                causes.add(new Cause(each, Optional.empty(), ""));
            }
            return this;
        }

        public EventBuilder causedBy(String earlierId, CauseKind kind, String reason) {
            causes.add(new Cause(earlierId, Optional.of(kind), reason));
            return this;
        }

        public EventBuilder note(String text) {
            note = text;
            return this;
        }

        public EventBuilder perspective(String name, String text) {
            perspectives.add(new Perspective(name, text));
            return this;
        }

        public EventBuilder source(String publisher, String sourceTitle, String url) {
            sources.add(new Source(publisher, sourceTitle, url));
            return this;
        }

        public Event build() {
            return new Event(
                    id,
                    dating(start, end),
                    title,
                    summary,
                    category,
                    importance,
                    place,
                    coordinates,
                    actors,
                    aliases,
                    causes,
                    note,
                    perspectives,
                    sources);
        }
    }
}
