package conflicttimeline.store;

import static conflicttimeline.store.tables.Tables.ACTOR;
import static conflicttimeline.store.tables.Tables.ALIAS;
import static conflicttimeline.store.tables.Tables.CAUSE;
import static conflicttimeline.store.tables.Tables.DATE_LABEL;
import static conflicttimeline.store.tables.Tables.ERA;
import static conflicttimeline.store.tables.Tables.EVENT;
import static conflicttimeline.store.tables.Tables.LANE;
import static conflicttimeline.store.tables.Tables.PERSPECTIVE;
import static conflicttimeline.store.tables.Tables.SIDE;
import static conflicttimeline.store.tables.Tables.SNAPSHOT;
import static conflicttimeline.store.tables.Tables.SOURCE;

import conflicttimeline.chronology.Cause;
import conflicttimeline.chronology.CauseKind;
import conflicttimeline.chronology.Chronology;
import conflicttimeline.chronology.Coordinates;
import conflicttimeline.chronology.Era;
import conflicttimeline.chronology.Event;
import conflicttimeline.chronology.Perspective;
import conflicttimeline.chronology.Source;
import conflicttimeline.chronology.Timeline;
import conflicttimeline.time.Bound;
import conflicttimeline.time.Extent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableRecord;

/** Writes one chronology as one snapshot, in batches; runs inside its caller's transaction. */
final class Import {
    private static final int BATCH = 2000;

    private final DSLContext dsl;
    private final long id;
    private final Chronology chronology;
    private final Derived derived;
    private final String derivedHash;
    private final Map<Table<?>, List<Object[]>> waiting = new LinkedHashMap<>();

    Import(DSLContext dsl, long id, Chronology chronology, Derived derived, String derivedHash) {
        this.dsl = dsl;
        this.id = id;
        this.chronology = chronology;
        this.derived = derived;
        this.derivedHash = derivedHash;
    }

    void write() {
        whole();
        Map<String, Integer> positions = new HashMap<>();
        List<Event> events = chronology.events();
        for (int position = 0; position < events.size(); position++) {
            positions.put(events.get(position).id(), position);
        }
        for (int position = 0; position < events.size(); position++) {
            event(position, events.get(position));
            parts(position, events.get(position), positions);
        }
        waiting.forEach(this::flush);
    }

    private void whole() {
        Timeline timeline = chronology.timeline();
        var row = dsl.newRecord(SNAPSHOT);
        row.setId(id);
        row.setVersion(timeline.version());
        row.setTimelineId(timeline.id());
        row.setTitle(timeline.title());
        row.setSummary(timeline.summary());
        row.setStartDay(timeline.extent().startDay());
        row.setEndDay(timeline.extent().endDay());
        row.setEventCount(timeline.eventCount());
        row.setDerivedHash(derivedHash);
        add(row);
        for (int i = 0; i < timeline.lanes().size(); i++) {
            var lane = dsl.newRecord(LANE);
            lane.setSnapshotId(id);
            lane.setPosition(i);
            lane.setName(timeline.lanes().get(i));
            add(lane);
        }
        for (int i = 0; i < timeline.perspectiveNames().size(); i++) {
            var side = dsl.newRecord(SIDE);
            side.setSnapshotId(id);
            side.setPosition(i);
            side.setName(timeline.perspectiveNames().get(i));
            add(side);
        }
        for (int i = 0; i < timeline.eras().size(); i++) {
            Era from = timeline.eras().get(i);
            var era = dsl.newRecord(ERA);
            era.setSnapshotId(id);
            era.setPosition(i);
            era.setId(from.id());
            era.setStartEdtf(from.dating().start().text());
            era.setEndEdtf(from.dating().end().map(Bound::text).orElse(""));
            era.setTitle(from.title());
            era.setSummary(from.summary());
            add(era);
        }
    }

    private void event(int position, Event event) {
        Extent days = event.dating().within(chronology.timeline().extent());
        var row = dsl.newRecord(EVENT);
        row.setSnapshotId(id);
        row.setPosition(position);
        row.setId(event.id());
        row.setStartEdtf(event.dating().start().text());
        event.dating().end().map(Bound::text).ifPresent(row::setEndEdtf);
        row.setStartDay(days.startDay());
        row.setEndDay(days.endDay());
        row.setTitle(event.title());
        row.setSummary(event.summary());
        row.setCategory(event.category());
        row.setImportance(event.importance());
        row.setPlace(event.place());
        event.coordinates().map(Coordinates::latitude).ifPresent(row::setLat);
        event.coordinates().map(Coordinates::longitude).ifPresent(row::setLon);
        row.setNote(event.note());
        row.setFoldedText(derived.foldedTexts().get(position));
        add(row);
        derived.dateLabels().forEach((language, texts) -> {
            var label = dsl.newRecord(DATE_LABEL);
            label.setSnapshotId(id);
            label.setEventPosition(position);
            label.setLang(language.tag());
            label.setLabel(texts.get(position));
            add(label);
        });
    }

    private void parts(int at, Event event, Map<String, Integer> positions) {
        for (int i = 0; i < event.actors().size(); i++) {
            var actor = dsl.newRecord(ACTOR);
            actor.setSnapshotId(id);
            actor.setEventPosition(at);
            actor.setPosition(i);
            actor.setName(event.actors().get(i));
            add(actor);
        }
        for (int i = 0; i < event.aliases().size(); i++) {
            var alias = dsl.newRecord(ALIAS);
            alias.setSnapshotId(id);
            alias.setEventPosition(at);
            alias.setPosition(i);
            alias.setName(event.aliases().get(i));
            add(alias);
        }
        for (int i = 0; i < event.causes().size(); i++) {
            Cause from = event.causes().get(i);
            Integer earlier = positions.get(from.id());
            if (earlier == null) {
                throw new IllegalArgumentException(
                        "The cause \"" + from.id() + "\" of \"" + event.id() + "\" is no event of this chronology");
            }
            var cause = dsl.newRecord(CAUSE);
            cause.setSnapshotId(id);
            cause.setEventPosition(at);
            cause.setPosition(i);
            cause.setCausePosition(earlier);
            from.kind().map(CauseKind::word).ifPresent(cause::setKind);
            cause.setReason(from.reason());
            add(cause);
        }
        for (int i = 0; i < event.perspectives().size(); i++) {
            Perspective from = event.perspectives().get(i);
            var perspective = dsl.newRecord(PERSPECTIVE);
            perspective.setSnapshotId(id);
            perspective.setEventPosition(at);
            perspective.setPosition(i);
            perspective.setName(from.name());
            perspective.setAccount(from.text());
            add(perspective);
        }
        for (int i = 0; i < event.sources().size(); i++) {
            Source from = event.sources().get(i);
            var source = dsl.newRecord(SOURCE);
            source.setSnapshotId(id);
            source.setEventPosition(at);
            source.setPosition(i);
            source.setPublisher(from.publisher());
            source.setTitle(from.title());
            source.setUrl(from.url());
            add(source);
        }
    }

    private void add(TableRecord<?> row) {
        List<Object[]> rows = waiting.computeIfAbsent(row.getTable(), table -> new ArrayList<>());
        rows.add(row.intoArray());
        if (rows.size() >= BATCH) {
            flush(row.getTable(), rows);
        }
    }

    /** One statement for all rows of a table; a statement for each took most of the time of an import. */
    private void flush(Table<?> table, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            dsl.batch(dsl.insertInto(table).columns(table.fields()).values(new Object[table.fields().length]))
                    .bind(rows.toArray(Object[][]::new))
                    .execute();
            rows.clear();
        }
    }
}
