/**
 * HTML for people, complete without script. Door: {@link conflicttimeline.page.Pages}, which answers {@code /} and
 * {@code /event/{id}} and writes failures as pages. What the CSV says reaches a page as text only; every link within the
 * site is relative.
 *
 * <p>The templates of {@code src/main/jte} are compiled by the build; they read the public records of this room and decide
 * nothing themselves.
 */
@NullMarked
package conflicttimeline.page;

import org.jspecify.annotations.NullMarked;
