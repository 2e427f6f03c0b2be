/**
 * Take it away: the timeline, or what a filter leaves of it, as a file for another program. Door:
 * {@link conflicttimeline.export.Exports}, the addresses {@code /timeline.csv} and others, each a {@link
 * conflicttimeline.export.Format} of one {@link conflicttimeline.export.Selection}. Documented in {@code docs/exports.md}.
 */
@NullMarked
package conflicttimeline.export;

import org.jspecify.annotations.NullMarked;
