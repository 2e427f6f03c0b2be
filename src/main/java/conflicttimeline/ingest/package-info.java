/**
 * From a file to a sound chronology, or to the list of problems that a person can fix. Door:
 * {@link conflicttimeline.ingest.TimelineReader#read}.
 */
@NullMarked
package conflicttimeline.ingest;

import org.jspecify.annotations.NullMarked;
