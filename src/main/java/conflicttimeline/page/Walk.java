package conflicttimeline.page;

import conflicttimeline.chronology.CauseThread.Member;
import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.Event;
import conflicttimeline.chronology.EventInContext;
import conflicttimeline.http.Address;
import conflicttimeline.http.Parameters;
import conflicttimeline.store.Snapshot;
import conflicttimeline.words.Language;
import conflicttimeline.words.Messages;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Previous and next of an event's page, through what its address says: everything, the turning points, a thread or what a search found.
 *
 * @param address the language and look and, with {@code step}, what it goes through
 * @param complaints what of it could not be read, in English sentences
 */
record Walk(Address address, List<String> complaints) {
    Walk {
        complaints = List.copyOf(complaints);
    }

    /** Only what a page of one event goes by; without {@code step} that is language and look. */
    static Walk of(Parameters parameters) {
        Parameters look = parameters.only("lang", "theme", "step", "v");
        boolean walks = Address.readKindly(look)
                .address()
                .step()
                .filter(step -> step != Address.Step.ALL)
                .isPresent();
        Address.Kindly asked = Address.readKindly(
                walks
                        ? parameters.only(
                                "lang", "theme", "step", "why", "sowhat", "q", "category", "actor", "importance", "v")
                        : look);
        return new Walk(walks ? asked.address() : Links.look(asked.address()), asked.complaints());
    }

    /** The same in a language. */
    Walk in(Language language) {
        return new Walk(address.withLang(language), complaints);
    }

    Optional<Entry> previous(EventInContext found, Snapshot snapshot) {
        return address.step().isEmpty() ? found.previous() : beside(found, snapshot, false);
    }

    Optional<Entry> next(EventInContext found, Snapshot snapshot) {
        return address.step().isEmpty() ? found.next() : beside(found, snapshot, true);
    }

    /** Where a neighbour is, walked in the same way. */
    String href(Entry neighbour, Links links) {
        return links.page(Links.eventFromRoot(neighbour.event().id()), address);
    }

    private Optional<Entry> beside(EventInContext found, Snapshot snapshot, boolean later) {
        NavigableSet<Integer> positions = new TreeSet<>(positions(snapshot));
        int at = found.entry().position();
        return Optional.ofNullable(later ? positions.higher(at) : positions.lower(at))
                .flatMap(position -> snapshot.heads(List.of(position), address.lang()).stream()
                        .findFirst());
    }

    private List<Integer> positions(Snapshot snapshot) {
        return switch (address.step().orElse(Address.Step.ALL)) {
            case ALL -> snapshot.positions(Address.START.filter());
            case TURNING_POINTS ->
                snapshot.positions(
                        Address.START.withImportance(Event.TURNING_POINT).filter());
            case FOUND -> snapshot.positions(address.filter());
            case THREAD ->
                address.thread().stream()
                        .flatMap(followed -> snapshot.event(followed.of(), address.lang()).stream()
                                .flatMap(of -> thread(snapshot, of, followed)))
                        .toList();
        };
    }

    private Stream<Integer> thread(Snapshot snapshot, EventInContext of, Address.Followed followed) {
        return new ThreadTeller(snapshot, Links.from("/", address), Messages.of(address.lang()))
                .follow(of.entry().position(), followed.way()).members().stream()
                        .map(Member::position);
    }
}
