package conflicttimeline.store;

import static conflicttimeline.store.tables.Tables.ACTOR;
import static conflicttimeline.store.tables.Tables.ALIAS;
import static conflicttimeline.store.tables.Tables.CAUSE;
import static conflicttimeline.store.tables.Tables.DATE_LABEL;
import static conflicttimeline.store.tables.Tables.EVENT;
import static conflicttimeline.store.tables.Tables.PERSPECTIVE;
import static conflicttimeline.store.tables.Tables.SOURCE;

import conflicttimeline.chronology.Cause;
import conflicttimeline.chronology.CauseKind;
import conflicttimeline.chronology.Coordinates;
import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.Event;
import conflicttimeline.chronology.Perspective;
import conflicttimeline.chronology.Source;
import conflicttimeline.store.tables.tables.records.EventRecord;
import conflicttimeline.time.Dating;
import conflicttimeline.time.EdtfException;
import conflicttimeline.time.Extent;
import conflicttimeline.words.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/** Rows back to events, with their parts: one statement for each table of parts, however many events. */
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
        int first = events.get(0).getPosition();
        int last = events.get(events.size() - 1).getPosition();
        // a few events far apart are asked for by position, a page by its range
        boolean apart = last - first + 1 > 2 * events.size() && events.size() <= 200;
        List<Integer> at = apart ? events.getValues(EVENT.POSITION) : List.of();
        Map<Integer, List<String>> actors = dsl.selectFrom(ACTOR)
                .where(ACTOR.SNAPSHOT_ID.eq(id))
                .and(apart ? ACTOR.EVENT_POSITION.in(at) : ACTOR.EVENT_POSITION.between(first, last))
                .orderBy(ACTOR.EVENT_POSITION, ACTOR.POSITION)
                .fetchGroups(ACTOR.EVENT_POSITION, ACTOR.NAME);
        Map<Integer, List<String>> aliases = dsl.selectFrom(ALIAS)
                .where(ALIAS.SNAPSHOT_ID.eq(id))
                .and(apart ? ALIAS.EVENT_POSITION.in(at) : ALIAS.EVENT_POSITION.between(first, last))
                .orderBy(ALIAS.EVENT_POSITION, ALIAS.POSITION)
                .fetchGroups(ALIAS.EVENT_POSITION, ALIAS.NAME);
        var earlier = EVENT.as("earlier");
        Map<Integer, List<Cause>> causes = dsl.select(CAUSE.EVENT_POSITION, earlier.ID, CAUSE.KIND, CAUSE.REASON)
                .from(CAUSE)
                .join(earlier)
                .on(earlier.SNAPSHOT_ID.eq(CAUSE.SNAPSHOT_ID))
                .and(earlier.POSITION.eq(CAUSE.CAUSE_POSITION))
                .where(CAUSE.SNAPSHOT_ID.eq(id))
                .and(apart ? CAUSE.EVENT_POSITION.in(at) : CAUSE.EVENT_POSITION.between(first, last))
                .orderBy(CAUSE.EVENT_POSITION, CAUSE.POSITION)
                .fetchGroups(row -> row.value1(), row -> new Cause(row.value2(), kind(row.value3()), row.value4()));
        Map<Integer, List<Perspective>> perspectives = dsl.selectFrom(PERSPECTIVE)
                .where(PERSPECTIVE.SNAPSHOT_ID.eq(id))
                .and(apart ? PERSPECTIVE.EVENT_POSITION.in(at) : PERSPECTIVE.EVENT_POSITION.between(first, last))
                .orderBy(PERSPECTIVE.EVENT_POSITION, PERSPECTIVE.POSITION)
                .fetchGroups(row -> row.getEventPosition(), row -> new Perspective(row.getName(), row.getAccount()));
        Map<Integer, List<Source>> sources = dsl.selectFrom(SOURCE)
                .where(SOURCE.SNAPSHOT_ID.eq(id))
                .and(apart ? SOURCE.EVENT_POSITION.in(at) : SOURCE.EVENT_POSITION.between(first, last))
                .orderBy(SOURCE.EVENT_POSITION, SOURCE.POSITION)
                .fetchGroups(
                        row -> row.getEventPosition(),
                        row -> new Source(row.getPublisher(), row.getTitle(), row.getUrl()));
        Map<Integer, String> labels = dsl.selectFrom(DATE_LABEL)
                .where(DATE_LABEL.SNAPSHOT_ID.eq(id))
                .and(DATE_LABEL.LANG.eq(language.tag()))
                .and(apart ? DATE_LABEL.EVENT_POSITION.in(at) : DATE_LABEL.EVENT_POSITION.between(first, last))
                .fetchMap(DATE_LABEL.EVENT_POSITION, DATE_LABEL.LABEL);
        return events.map(row -> {
            int position = row.getPosition();
            Event event = new Event(
                    row.getId(),
                    dating(row.getStartEdtf(), row.getEndEdtf()),
                    row.getTitle(),
                    row.getSummary(),
                    row.getCategory(),
                    row.getImportance(),
                    row.getPlace(),
                    coordinates(row.getLat(), row.getLon()),
                    actors.getOrDefault(position, List.of()),
                    aliases.getOrDefault(position, List.of()),
                    causes.getOrDefault(position, List.of()),
                    row.getNote(),
                    perspectives.getOrDefault(position, List.of()),
                    sources.getOrDefault(position, List.of()));
            return new Entry(
                    position,
                    event,
                    new Extent(row.getStartDay(), row.getEndDay()),
                    labels.getOrDefault(position, row.getStartEdtf()));
        });
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

    private static Optional<CauseKind> kind(@Nullable String word) {
        return Optional.ofNullable(word).map(w -> CauseKind.valueOf(w.toUpperCase(Locale.ROOT)));
    }
}
