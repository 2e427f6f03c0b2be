package conflicttimeline.chronology;

import java.util.Optional;

/**
 * One step along the thread of causes, seen from one of its ends.
 *
 * @param other the event at the other end
 * @param kind how one led to the other; absent where the file does not say
 * @param reason why, in one sentence; may be empty
 */
public record Link(Entry other, Optional<CauseKind> kind, String reason) {}
