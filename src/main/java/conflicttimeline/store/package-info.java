/**
 * The only room with SQL. Door: {@link conflicttimeline.store.TimelineStore}, which takes a whole chronology in one step and
 * gives the {@link conflicttimeline.store.Snapshot} that answers questions about it.
 */
@NullMarked
package conflicttimeline.store;

import org.jspecify.annotations.NullMarked;
