package conflicttimeline.store;

import static conflicttimeline.store.tables.Tables.ACTOR;
import static conflicttimeline.store.tables.Tables.CAUSE;
import static conflicttimeline.store.tables.Tables.DATE_LABEL;
import static conflicttimeline.store.tables.Tables.ERA;
import static conflicttimeline.store.tables.Tables.EVENT;
import static conflicttimeline.store.tables.Tables.LANE;
import static conflicttimeline.store.tables.Tables.SIDE;
import static conflicttimeline.store.tables.Tables.SNAPSHOT;
import static org.jooq.impl.DSL.countDistinct;

import conflicttimeline.chronology.CauseKind;
import conflicttimeline.chronology.Chronology;
import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.Era;
import conflicttimeline.chronology.EventFilter;
import conflicttimeline.chronology.EventInContext;
import conflicttimeline.chronology.Facets;
import conflicttimeline.chronology.Nearest;
import conflicttimeline.chronology.Timeline;
import conflicttimeline.store.tables.tables.records.SnapshotRecord;
import conflicttimeline.time.Extent;
import conflicttimeline.words.Language;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * One timeline as it was imported; it never changes. Every question is answered by H2, in a number of statements that
 * does not depend on how many events there are.
 *
 * <p>An answer is whole or none: each question throws {@link SnapshotGoneException} once the snapshot is being deleted,
 * {@link TimelineStore#KEPT} after another took its place, and {@link StoreException} if the database fails.
 */
public final class Snapshot {
    private final DSLContext dsl;
    private final long id;
    private final Timeline timeline;
    private final String derivedHash;
    private final EventRows rows;
    private volatile boolean gone;

    Snapshot(DSLContext dsl, long id, Timeline timeline, String derivedHash) {
        this.dsl = dsl;
        this.id = id;
        this.timeline = timeline;
        this.derivedHash = derivedHash;
        this.rows = new EventRows(dsl, id);
    }

    static Snapshot read(DSLContext dsl, long id) {
        List<String> lanes = dsl.select(LANE.NAME)
                .from(LANE)
                .where(LANE.SNAPSHOT_ID.eq(id))
                .orderBy(LANE.POSITION)
                .fetch(LANE.NAME);
        List<String> sides = dsl.select(SIDE.NAME)
                .from(SIDE)
                .where(SIDE.SNAPSHOT_ID.eq(id))
                .orderBy(SIDE.POSITION)
                .fetch(SIDE.NAME);
        List<Era> eras = dsl.selectFrom(ERA)
                .where(ERA.SNAPSHOT_ID.eq(id))
                .orderBy(ERA.POSITION)
                .fetch(row -> new Era(
                        row.getId(),
                        EventRows.dating(row.getStartEdtf(), row.getEndEdtf()),
                        row.getTitle(),
                        row.getSummary()));
        SnapshotRecord row = dsl.selectFrom(SNAPSHOT).where(SNAPSHOT.ID.eq(id)).fetchSingle();
        var timeline = new Timeline(
                row.getTimelineId(),
                row.getTitle(),
                row.getSummary(),
                new Extent(row.getStartDay(), row.getEndDay()),
                lanes,
                eras,
                sides,
                row.getVersion(),
                row.getEventCount());
        return new Snapshot(dsl, id, timeline, row.getDerivedHash());
    }

    /** Hash of what the program made of the content, see {@link Derived}. */
    String derivedHash() {
        return derivedHash;
    }

    /** Says that its rows are about to be deleted; from now on every answer may have holes. */
    void letGo() {
        gone = true;
    }

    /**
     * What is said of the whole, worked out anew from everything that is stored; equal to {@link #timeline()} unless the
     * database is damaged. H2 has no checksum that notices a single changed bit. Cost: reads all of it.
     */
    Timeline timelineOfContent() {
        List<Entry> entries = matching(EventFilter.ALL, -1, Integer.MAX_VALUE, Language.EN);
        for (int position = 0; position < entries.size(); position++) {
            Entry entry = entries.get(position);
            if (entry.position() != position
                    || !entry.extent().equals(entry.event().dating().within(timeline.extent()))) {
                throw new IllegalStateException(
                        "The days or the place in time of \"" + entry.event().id() + "\" are wrong");
            }
        }
        return Chronology.of(
                        timeline.id(),
                        timeline.title(),
                        timeline.summary(),
                        timeline.eras(),
                        entries.stream().map(Entry::event).toList(),
                        timeline.perspectiveNames(),
                        timeline.lanes())
                .timeline();
    }

    /** {@link #derivedHash()} worked out anew, from everything that is stored. */
    String hashOfDerived() {
        Map<Language, List<String>> labels = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            labels.put(
                    language,
                    dsl.select(DATE_LABEL.LABEL)
                            .from(DATE_LABEL)
                            .where(DATE_LABEL.SNAPSHOT_ID.eq(id))
                            .and(DATE_LABEL.LANG.eq(language.tag()))
                            .orderBy(DATE_LABEL.EVENT_POSITION)
                            .fetch(DATE_LABEL.LABEL));
        }
        List<String> foldedTexts = dsl.select(EVENT.FOLDED_TEXT)
                .from(EVENT)
                .where(EVENT.SNAPSHOT_ID.eq(id))
                .orderBy(EVENT.POSITION)
                .fetch(EVENT.FOLDED_TEXT);
        return new Derived(foldedTexts, labels).hash();
    }

    /**
     * An answer from several statements, or several tables. The rows of a snapshot are only ever deleted all together, and
     * not before {@link #letGo()}: if that has not been called by the end, every statement saw every row.
     */
    private <T> T whole(Supplier<T> question) {
        try {
            T answer = question.get();
            if (gone) {
                throw new SnapshotGoneException(version());
            }
            return answer;
        } catch (DataAccessException e) {
            if (gone) {
                throw new SnapshotGoneException(version());
            }
            throw new StoreException("The database did not answer: " + Database.said(e), e);
        } catch (IllegalStateException | IllegalArgumentException e) {
            // rows that do not fit together
            if (gone) {
                throw new SnapshotGoneException(version());
            }
            throw e;
        }
    }

    /** Hash of the content. */
    public String version() {
        return timeline.version();
    }

    /** What is said of the whole. */
    public Timeline timeline() {
        return timeline;
    }

    /** How many events match. */
    public int count(EventFilter filter) {
        return whole(() -> counted(filter));
    }

    /**
     * Matching events in time.
     *
     * @param afterPosition only later ones; -1 from the start
     * @param limit at most so many
     */
    public List<Entry> events(EventFilter filter, int afterPosition, int limit, Language language) {
        return whole(() -> matching(filter, afterPosition, limit, language));
    }

    /**
     * What matches a filter.
     *
     * @param positions of all that match, ascending
     * @param facets how many events each choice would leave
     */
    public record Matches(List<Integer> positions, Facets facets) {
        public Matches {
            positions = List.copyOf(positions);
        }
    }

    /** What matches, by position, and how many events each choice would leave. */
    public Matches matches(EventFilter filter) {
        return whole(() -> matchesOf(filter));
    }

    /** Where the matching events stand in time, ascending; cheaper than the events themselves. */
    public List<Integer> positions(EventFilter filter) {
        return whole(() -> dsl.select(EVENT.POSITION)
                .from(EVENT)
                .where(EVENT.SNAPSHOT_ID.eq(id))
                .and(Asked.all(filter))
                .orderBy(EVENT.POSITION)
                .fetch(EVENT.POSITION));
    }

    /**
     * The events at these positions, in time, without actors, other names, causes, accounts and sources: enough to name
     * them. Two statements, however many there are.
     */
    public List<Entry> heads(Collection<Integer> positions, Language language) {
        return whole(() -> rows.heads(
                rows.of(positions, EVENT, EVENT.SNAPSHOT_ID, EVENT.POSITION)
                        .orderBy(EVENT.POSITION)
                        .fetchInto(EVENT),
                language));
    }

    /** One event with causes, effects and neighbours; absent if there is none with this id. */
    public Optional<EventInContext> event(String eventId, Language language) {
        return whole(() -> inContext(eventId, language));
    }

    /** These events with causes, effects and neighbours, in the order given; a few statements, however many there are. */
    public List<EventInContext> inContext(List<Entry> entries, Language language) {
        return whole(() -> new Contexts(rows).of(entries, language));
    }

    /** The ids that were probably meant, best first ({@link Nearest}). Cost: one comparison an event. */
    public List<String> nearestIds(String eventId, int limit) {
        return Nearest.of(
                eventId,
                whole(() -> dsl.select(EVENT.ID)
                        .from(EVENT)
                        .where(EVENT.SNAPSHOT_ID.eq(id))
                        .orderBy(EVENT.POSITION)
                        .fetch(EVENT.ID)),
                limit);
    }

    /**
     * One step from cause to effect, by position.
     *
     * @param kind absent where the file does not say
     */
    public record Step(int effect, int cause, Optional<CauseKind> kind, String reason) {}

    /** All steps from cause to effect, by the effect's position, then in the file's order. */
    public List<Step> causes() {
        return whole(() -> dsl.selectFrom(CAUSE)
                .where(CAUSE.SNAPSHOT_ID.eq(id))
                .orderBy(CAUSE.EVENT_POSITION, CAUSE.POSITION)
                .fetch(row -> new Step(
                        row.getEventPosition(),
                        row.getCausePosition(),
                        EventRows.kind(row.getKind()),
                        row.getReason())));
    }

    /** How many events each choice would leave. */
    public Facets facets(EventFilter filter) {
        return whole(() -> facetsOf(filter));
    }

    private Optional<EventInContext> inContext(String eventId, Language language) {
        List<Entry> found = rows.read(
                dsl.selectFrom(EVENT)
                        .where(EVENT.SNAPSHOT_ID.eq(id))
                        .and(EVENT.ID.eq(eventId))
                        .fetch(),
                language);
        return new Contexts(rows).of(found, language).stream().findFirst();
    }

    private List<Entry> matching(EventFilter filter, int afterPosition, int limit, Language language) {
        return rows.read(
                dsl.selectFrom(EVENT)
                        .where(EVENT.SNAPSHOT_ID.eq(id))
                        .and(EVENT.POSITION.gt(afterPosition))
                        .and(Asked.all(filter))
                        .orderBy(EVENT.POSITION)
                        .limit(limit)
                        .fetch(),
                language);
    }

    private int counted(EventFilter filter) {
        return dsl.fetchCount(
                dsl.selectOne().from(EVENT).where(EVENT.SNAPSHOT_ID.eq(id)).and(Asked.all(filter)));
    }

    /**
     * What matches, and what each choice would leave. Words are what costs: H2 compares them with every text. So it does that once,
     * and the rest is counted here.
     */
    private Matches matchesOf(EventFilter filter) {
        if (filter.words().isEmpty()) {
            List<Integer> positions = dsl.select(EVENT.POSITION)
                    .from(EVENT)
                    .where(EVENT.SNAPSHOT_ID.eq(id))
                    .and(Asked.all(filter))
                    .orderBy(EVENT.POSITION)
                    .fetch(EVENT.POSITION);
            return new Matches(positions, facetsOf(filter));
        }
        var found = new FoundByWords(dsl, id, filter);
        return new Matches(found.positions(), found.facets(timeline.lanes(), actorNames()));
    }

    private List<String> actorNames() {
        return dsl.selectDistinct(ACTOR.NAME)
                .from(ACTOR)
                .where(ACTOR.SNAPSHOT_ID.eq(id))
                .fetch(ACTOR.NAME);
    }

    private Facets facetsOf(EventFilter filter) {
        if (!filter.words().isEmpty()) {
            return new FoundByWords(dsl, id, filter).facets(timeline.lanes(), actorNames());
        }
        Map<String, Integer> categories = new LinkedHashMap<>();
        timeline.lanes().forEach(lane -> categories.put(lane, 0));
        dsl.select(EVENT.CATEGORY, DSL.count())
                .from(EVENT)
                .where(EVENT.SNAPSHOT_ID.eq(id))
                .and(Asked.window(filter))
                .and(Asked.actors(filter))
                .and(Asked.importance(filter))
                .groupBy(EVENT.CATEGORY)
                .forEach(row -> categories.put(row.value1(), row.value2()));
        SortedMap<Integer, Integer> importances = new TreeMap<>();
        IntStream.rangeClosed(1, 5).forEach(importance -> importances.put(importance, 0));
        dsl.select(EVENT.IMPORTANCE, DSL.count())
                .from(EVENT)
                .where(EVENT.SNAPSHOT_ID.eq(id))
                .and(Asked.window(filter))
                .and(Asked.actors(filter))
                .and(Asked.categories(filter))
                .groupBy(EVENT.IMPORTANCE)
                .forEach(row -> importances.put(row.value1(), row.value2()));
        Condition butActors = Asked.window(filter).and(Asked.categories(filter)).and(Asked.importance(filter));
        return new Facets(counted(filter), categories, actors(butActors), importances);
    }

    private Map<String, Integer> actors(Condition condition) {
        Map<String, Integer> all = new TreeMap<>();
        actorNames().forEach(name -> all.put(name, 0));
        dsl.select(ACTOR.NAME, countDistinct(EVENT.POSITION))
                .from(ACTOR)
                .join(EVENT)
                .on(EVENT.SNAPSHOT_ID.eq(ACTOR.SNAPSHOT_ID))
                .and(EVENT.POSITION.eq(ACTOR.EVENT_POSITION))
                .where(EVENT.SNAPSHOT_ID.eq(id))
                .and(condition)
                .groupBy(ACTOR.NAME)
                .forEach(row -> all.put(row.value1(), row.value2()));
        return FoundByWords.mostFirst(all);
    }
}
