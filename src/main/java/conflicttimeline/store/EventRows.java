package conflicttimeline.store;

import static conflicttimeline.store.tables.Tables.ACTOR;
import static conflicttimeline.store.tables.Tables.ALIAS;
import static conflicttimeline.store.tables.Tables.CAUSE;
import static conflicttimeline.store.tables.Tables.DATE_LABEL;
import static conflicttimeline.store.tables.Tables.EVENT;
import static conflicttimeline.store.tables.Tables.PERSPECTIVE;
import static conflicttimeline.store.tables.Tables.SOURCE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.unnest;

import conflicttimeline.chronology.Cause;
import conflicttimeline.chronology.CauseKind;
import conflicttimeline.chronology.Coordinates;
import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.Event;
import conflicttimeline.chronology.Perspective;
import conflicttimeline.chronology.Source;
import conflicttimeline.store.tables.tables.records.CauseRecord;
import conflicttimeline.store.tables.tables.records.EventRecord;
import conflicttimeline.time.Dating;
import conflicttimeline.time.EdtfException;
import conflicttimeline.time.Extent;
import conflicttimeline.words.Language;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SelectOnConditionStep;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Rows back to events, with their parts: one statement for each table of parts, two for causes, however many events. */
final class EventRows {
    private final DSLContext dsl;
    private final long id;

    EventRows(DSLContext dsl, long id) {
        this.dsl = dsl;
        this.id = id;
    }

    List<Entry> read(Result<EventRecord> events, Language language) {
        if (events.isEmpty()) {
            return List.of();
        }
        Wanted wanted = new Wanted(events.getValues(EVENT.POSITION));
        Map<Integer, List<String>> actors = wanted.of(ACTOR, ACTOR.SNAPSHOT_ID, ACTOR.EVENT_POSITION)
                .orderBy(ACTOR.EVENT_POSITION, ACTOR.POSITION)
                .fetchGroups(ACTOR.EVENT_POSITION, ACTOR.NAME);
        Map<Integer, List<String>> aliases = wanted.of(ALIAS, ALIAS.SNAPSHOT_ID, ALIAS.EVENT_POSITION)
                .orderBy(ALIAS.EVENT_POSITION, ALIAS.POSITION)
                .fetchGroups(ALIAS.EVENT_POSITION, ALIAS.NAME);
        Map<Integer, List<Cause>> causes = causes(wanted);
        Map<Integer, List<Perspective>> perspectives = wanted.of(
                        PERSPECTIVE, PERSPECTIVE.SNAPSHOT_ID, PERSPECTIVE.EVENT_POSITION)
                .orderBy(PERSPECTIVE.EVENT_POSITION, PERSPECTIVE.POSITION)
                .fetchGroups(
                        row -> row.get(PERSPECTIVE.EVENT_POSITION),
                        row -> new Perspective(row.get(PERSPECTIVE.NAME), row.get(PERSPECTIVE.ACCOUNT)));
        Map<Integer, List<Source>> sources = wanted.of(SOURCE, SOURCE.SNAPSHOT_ID, SOURCE.EVENT_POSITION)
                .orderBy(SOURCE.EVENT_POSITION, SOURCE.POSITION)
                .fetchGroups(
                        row -> row.get(SOURCE.EVENT_POSITION),
                        row -> new Source(row.get(SOURCE.PUBLISHER), row.get(SOURCE.TITLE), row.get(SOURCE.URL)));
        Map<Integer, String> labels = labels(wanted, language);
        return events.map(row -> {
            int position = row.getPosition();
            return entry(
                    row,
                    labels,
                    actors.getOrDefault(position, List.of()),
                    aliases.getOrDefault(position, List.of()),
                    causes.getOrDefault(position, List.of()),
                    perspectives.getOrDefault(position, List.of()),
                    sources.getOrDefault(position, List.of()));
        });
    }

    /** Events without their parts. */
    List<Entry> heads(Result<EventRecord> events, Language language) {
        if (events.isEmpty()) {
            return List.of();
        }
        Map<Integer, String> labels = labels(new Wanted(events.getValues(EVENT.POSITION)), language);
        return events.map(row -> entry(row, labels, List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    private static Entry entry(
            EventRecord row,
            Map<Integer, String> labels,
            List<String> actors,
            List<String> aliases,
            List<Cause> causes,
            List<Perspective> perspectives,
            List<Source> sources) {
        Event event = new Event(
                row.getId(),
                dating(row.getStartEdtf(), row.getEndEdtf()),
                row.getTitle(),
                row.getSummary(),
                row.getCategory(),
                row.getImportance(),
                row.getPlace(),
                coordinates(row.getLat(), row.getLon()),
                actors,
                aliases,
                causes,
                row.getNote(),
                perspectives,
                sources);
        return new Entry(
                row.getPosition(),
                event,
                new Extent(row.getStartDay(), row.getEndDay()),
                labels.getOrDefault(row.getPosition(), row.getStartEdtf()));
    }

    private static Map<Integer, String> labels(Wanted wanted, Language language) {
        return wanted.of(DATE_LABEL, DATE_LABEL.SNAPSHOT_ID, DATE_LABEL.EVENT_POSITION)
                .and(DATE_LABEL.LANG.eq(language.tag()))
                .fetchMap(DATE_LABEL.EVENT_POSITION, DATE_LABEL.LABEL);
    }

    /** In two statements: joined in one, H2 begins with all events and looks up what each of them caused. */
    private Map<Integer, List<Cause>> causes(Wanted wanted) {
        Result<CauseRecord> causes = wanted.of(CAUSE, CAUSE.SNAPSHOT_ID, CAUSE.EVENT_POSITION)
                .orderBy(CAUSE.EVENT_POSITION, CAUSE.POSITION)
                .fetchInto(CAUSE);
        if (causes.isEmpty()) {
            return Map.of();
        }
        Wanted earlier = new Wanted(Set.copyOf(causes.getValues(CAUSE.CAUSE_POSITION)));
        Map<Integer, String> ids = earlier.of(EVENT, EVENT.SNAPSHOT_ID, EVENT.POSITION, EVENT.POSITION, EVENT.ID)
                .fetchMap(EVENT.POSITION, EVENT.ID);
        return causes.intoGroups(CauseRecord::getEventPosition, row -> {
            String id = ids.get(row.getCausePosition());
            if (id == null) {
                throw new IllegalStateException(
                        "The database holds a cause at position " + row.getCausePosition() + ", where no event is");
            }
            return new Cause(id, kind(row.getKind()), row.getReason());
        });
    }

    /** The rows of {@code parts} that belong to events at these positions. */
    SelectOnConditionStep<Record> of(
            Collection<Integer> positions, Table<?> parts, Field<Long> snapshotId, Field<Integer> eventPosition) {
        return new Wanted(positions).of(parts, snapshotId, eventPosition);
    }

    /**
     * The positions asked for, as a table to join. H2 looks up each of them in a primary key, while for {@code in (…)} on
     * its second column it reads all rows of the snapshot: 2 ms against 130 ms for 500 of 20,000 events.
     */
    private final class Wanted {
        private final Table<?> table;
        private final Field<Integer> position;

        Wanted(Collection<Integer> positions) {
            this.table = unnest(positions.toArray(Integer[]::new)).as("wanted", "wanted_position");
            this.position = field(name("wanted", "wanted_position"), Integer.class);
        }

        SelectOnConditionStep<Record> of(Table<?> parts, Field<Long> snapshotId, Field<Integer> eventPosition) {
            return of(parts, snapshotId, eventPosition, parts.fields());
        }

        SelectOnConditionStep<Record> of(
                Table<?> parts, Field<Long> snapshotId, Field<Integer> eventPosition, Field<?>... fields) {
            return dsl.select(fields)
                    .from(table)
                    .join(parts)
                    .on(snapshotId.eq(id))
                    .and(eventPosition.eq(position));
        }
    }

    /** Reads what {@link Import} wrote from a valid dating. */
    static Dating dating(String start, @Nullable String end) {
        try {
            return Dating.stored(start, Optional.ofNullable(end));
        } catch (EdtfException e) {
            throw new IllegalStateException("The database holds the date \"" + start + "\" to \"" + end + "\"", e);
        }
    }

    private static Optional<Coordinates> coordinates(@Nullable Double lat, @Nullable Double lon) {
        return lat == null || lon == null ? Optional.empty() : Optional.of(new Coordinates(lat, lon));
    }

    static Optional<CauseKind> kind(@Nullable String word) {
        return Optional.ofNullable(word).map(w -> CauseKind.valueOf(w.toUpperCase(Locale.ROOT)));
    }
}
