package conflicttimeline.picture;

import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.Event;
import conflicttimeline.http.Address;
import conflicttimeline.http.Query;
import conflicttimeline.picture.layout.Window;
import conflicttimeline.words.Language;
import conflicttimeline.words.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The cards of a timeline and of its events: where each is, and what is seen in it. */
final class Cards {
    private Cards() {}

    /**
     * The address of a card from the site's root.
     *
     * @param event id of the event whose card it is; absent for that of the timeline
     */
    static String address(Optional<String> event, Language language) {
        Address address = Address.START.withLang(language);
        String query = event.map(address::withEvent).orElse(address).query();
        return "timeline.png?" + new Query(query).add("size", Size.CARD.word());
    }

    static String altOfTimeline(Known known) {
        List<String> turningPoints = IntStream.range(0, known.events().count())
                .filter(i -> known.events().importance(i) == Event.TURNING_POINT)
                .mapToObj(known.events()::title)
                .toList();
        Messages words = Messages.of(known.language());
        return AltText.ofTimeline(
                known.timeline().title(), span(known, words), known.timeline().eventCount(), turningPoints, words);
    }

    static String altOfEvent(Known known, int position) {
        Entry entry = known.entries().get(position);
        Messages words = Messages.of(known.language());
        return AltText.ofEvent(
                entry.event().title(),
                entry.dateLabel(),
                known.timeline().title(),
                span(known, words),
                known.timeline().eventCount(),
                words);
    }

    private static String span(Known known, Messages words) {
        var whole = known.timeline().extent();
        return Spans.words(new Window(whole.startDay(), whole.endDay()), words);
    }
}
