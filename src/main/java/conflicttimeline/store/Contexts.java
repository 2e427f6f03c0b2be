package conflicttimeline.store;

import static conflicttimeline.store.tables.Tables.CAUSE;
import static conflicttimeline.store.tables.Tables.EVENT;

import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.EventInContext;
import conflicttimeline.chronology.Link;
import conflicttimeline.store.tables.tables.records.CauseRecord;
import conflicttimeline.words.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Result;

/** Puts events among what led to them and what followed: three statements and those of
 * {@link EventRows}. */
final class Contexts {
    private final EventRows rows;

    Contexts(EventRows rows) {
        this.rows = rows;
    }

    List<EventInContext> of(List<Entry> events, Language language) {
        if (events.isEmpty()) {
            return List.of();
        }
        List<Integer> at = events.stream().map(Entry::position).toList();
        Map<Integer, Result<CauseRecord>> causes = rows.of(at, CAUSE, CAUSE.SNAPSHOT_ID, CAUSE.EVENT_POSITION)
                .orderBy(CAUSE.EVENT_POSITION, CAUSE.POSITION)
                .fetchInto(CAUSE)
                .intoGroups(CAUSE.EVENT_POSITION);
        Map<Integer, Result<CauseRecord>> effects = rows.of(at, CAUSE, CAUSE.SNAPSHOT_ID, CAUSE.CAUSE_POSITION)
                .orderBy(CAUSE.EVENT_POSITION, CAUSE.POSITION)
                .fetchInto(CAUSE)
                .intoGroups(CAUSE.CAUSE_POSITION);
        Set<Integer> others = new TreeSet<>();
        at.forEach(position -> others.addAll(List.of(position - 1, position + 1)));
        causes.values().forEach(list -> list.forEach(row -> others.add(row.getCausePosition())));
        effects.values().forEach(list -> list.forEach(row -> others.add(row.getEventPosition())));
        Map<Integer, Entry> known = new HashMap<>();
        events.forEach(entry -> known.put(entry.position(), entry));
        others.removeAll(known.keySet());
        rows.read(
                        rows.of(others, EVENT, EVENT.SNAPSHOT_ID, EVENT.POSITION)
                                .orderBy(EVENT.POSITION)
                                .fetchInto(EVENT),
                        language)
                .forEach(entry -> known.put(entry.position(), entry));
        return events.stream()
                .map(entry -> new EventInContext(
                        entry,
                        rowsAt(causes, entry).stream()
                                .map(row -> link(known, row.getCausePosition(), row))
                                .toList(),
                        rowsAt(effects, entry).stream()
                                .map(row -> link(known, row.getEventPosition(), row))
                                .toList(),
                        Optional.ofNullable(known.get(entry.position() - 1)),
                        Optional.ofNullable(known.get(entry.position() + 1))))
                .toList();
    }

    private static List<CauseRecord> rowsAt(Map<Integer, Result<CauseRecord>> rows, Entry entry) {
        Result<CauseRecord> found = rows.get(entry.position());
        return found == null ? List.of() : found;
    }

    private static Link link(Map<Integer, Entry> known, int position, CauseRecord row) {
        Entry other = known.get(position);
        if (other == null) {
            throw new IllegalStateException("The database has no event at position " + position);
        }
        return new Link(other, EventRows.kind(row.getKind()), row.getReason());
    }
}
