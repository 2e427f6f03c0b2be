package conflicttimeline.store;

import static conflicttimeline.store.tables.Tables.ACTOR;
import static conflicttimeline.store.tables.Tables.EVENT;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import conflicttimeline.chronology.EventFilter;
import java.util.Collection;
import org.jooq.Condition;

/** The parts of a filter as SQL conditions on the table of events. */
final class Asked {
    private Asked() {}

    static Condition all(EventFilter filter) {
        return window(filter)
                .and(categories(filter))
                .and(actors(filter))
                .and(words(filter))
                .and(importance(filter));
    }

    static Condition window(EventFilter filter) {
        return filter.window()
                .map(window -> EVENT.START_DAY.lt(window.endDay()).and(EVENT.END_DAY.gt(window.startDay())))
                .orElse(noCondition());
    }

    static Condition categories(EventFilter filter) {
        return filter.categories().isEmpty() ? noCondition() : EVENT.CATEGORY.in(filter.categories());
    }

    static Condition actors(EventFilter filter) {
        return filter.actors().isEmpty() ? noCondition() : namesOneOf(filter.actors());
    }

    static Condition importance(EventFilter filter) {
        return EVENT.IMPORTANCE.ge(filter.leastImportance());
    }

    /** Each word as a plain substring; {@code %} and {@code _} mean themselves. */
    static Condition words(EventFilter filter) {
        Condition all = noCondition();
        for (String word : filter.words()) {
            all = all.and(EVENT.FOLDED_TEXT.contains(word));
        }
        return all;
    }

    private static Condition namesOneOf(Collection<String> names) {
        return org.jooq.impl.DSL.exists(selectOne()
                .from(ACTOR)
                .where(ACTOR.SNAPSHOT_ID.eq(EVENT.SNAPSHOT_ID))
                .and(ACTOR.EVENT_POSITION.eq(EVENT.POSITION))
                .and(ACTOR.NAME.in(names)));
    }
}
