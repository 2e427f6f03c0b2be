package conflicttimeline.chronology;

import java.util.Optional;

/**
 * An acceptance, and what it changed.
 *
 * @param before the version that was served until then; absent for the first that is known
 * @param changed what is asked for of the difference from that one; absent for the first
 * @param events how many the accepted version has
 */
public record Revision(Acceptance accepted, Optional<String> before, Optional<Digest> changed, int events) {}
