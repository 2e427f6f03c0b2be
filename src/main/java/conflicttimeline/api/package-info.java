/**
 * JSON for programs: our own page, and everyone else's. Doors: {@link conflicttimeline.api.Api}, the data under
 * {@code /api/v1/}, and {@link conflicttimeline.api.Health}, how the server is. Documented in {@code docs/api.md} and
 * {@code openapi.json}; a test holds the three together.
 */
@NullMarked
package conflicttimeline.api;

import org.jspecify.annotations.NullMarked;
