package conflicttimeline.export;

import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.Era;
import conflicttimeline.chronology.Event;
import conflicttimeline.chronology.Timeline;
import conflicttimeline.http.Address;
import conflicttimeline.http.Failure;
import conflicttimeline.http.ProblemDetails;
import conflicttimeline.store.Snapshot;
import conflicttimeline.time.Extent;
import conflicttimeline.words.Language;
import java.util.List;
import java.util.Optional;

/**
 * What is taken away.
 *
 * @param timeline the whole that it is of
 * @param entries the events asked for, in time, with their dates in the language asked for
 * @param eras all; where days were asked for, or one event, those that share a day with them
 * @param asked which events, and in which language
 */
record Selection(Timeline timeline, List<Entry> entries, List<Era> eras, Address asked) {
    /** How many ids are named when one is unknown. */
    private static final int MOST_NEAREST = 3;

    /** The words of an address that say what is taken away. */
    static final String[] WORDS = {"event", "from", "to", "q", "category", "actor", "importance", "lang"};

    Selection {
        entries = List.copyOf(entries);
        eras = List.copyOf(eras);
    }

    /** The words that are known here, all others ignored. One event is one event, whatever else is asked. */
    static Address asked(conflicttimeline.http.Parameters parameters) {
        Address asked = Address.read(parameters.only(WORDS));
        return asked.event()
                .map(id -> Address.START.withLang(asked.lang()).withEvent(id))
                .orElse(asked);
    }

    /**
     * Asks for it.
     *
     * @throws Failure 404 if one event is asked for and there is none with this id
     */
    static Selection of(Snapshot snapshot, Address asked) {
        Timeline timeline = snapshot.timeline();
        Language language = asked.lang();
        Optional<String> id = asked.event();
        if (id.isPresent()) {
            Entry entry = snapshot.event(id.get(), language)
                    .orElseThrow(() -> new Failure(
                            ProblemDetails.unknownEvent(id.get(), snapshot.nearestIds(id.get(), MOST_NEAREST))))
                    .entry();
            return new Selection(timeline, List.of(entry), touching(timeline, entry.extent()), asked);
        }
        List<Entry> entries = snapshot.events(asked.filter(), -1, timeline.eventCount(), language);
        List<Era> eras = asked.window().map(days -> touching(timeline, days)).orElse(timeline.eras());
        return new Selection(timeline, entries, eras, asked);
    }

    private static List<Era> touching(Timeline timeline, Extent days) {
        return timeline.eras().stream()
                .filter(era -> era.dating().within(timeline.extent()).intersects(days))
                .toList();
    }

    List<Event> events() {
        return entries.stream().map(Entry::event).toList();
    }

    /** The filter as a query string, without the language; empty for everything. */
    String filter() {
        return asked.withLang(Language.EN).query();
    }
}
