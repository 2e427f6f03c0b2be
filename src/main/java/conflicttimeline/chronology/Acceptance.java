package conflicttimeline.chronology;

import java.time.Instant;

/**
 * That a version became the one that is served.
 *
 * @param at when, to the millisecond
 * @param version hash of its content
 */
public record Acceptance(Instant at, String version) {}
