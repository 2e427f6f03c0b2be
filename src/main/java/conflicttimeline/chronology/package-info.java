/**
 * What a timeline is: events, eras, sources, accounts and causes, as immutable values that cannot be invalid. Door:
 * {@link conflicttimeline.chronology.Chronology}, the sound whole with its version, and
 * {@link conflicttimeline.chronology.EventFilter}, the one question asked of it. Pure: no files, no SQL, no HTTP.
 */
@NullMarked
package conflicttimeline.chronology;

import org.jspecify.annotations.NullMarked;
