package conflicttimeline.chronology;

import java.util.Optional;

/**
 * An earlier event that led to this one.
 *
 * @param id the earlier event
 * @param kind how it led here; absent where the file says only the id
 * @param reason why, in one sentence; may be empty
 */
public record Cause(String id, Optional<CauseKind> kind, String reason) {}
