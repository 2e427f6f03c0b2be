/**
 * The interface's words in four languages, from {@code messages_*.properties}. Door:
 * {@link conflicttimeline.words.Messages#of}. Reads its own resources and nothing else.
 */
@NullMarked
package conflicttimeline.words;

import org.jspecify.annotations.NullMarked;
