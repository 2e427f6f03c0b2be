package conflicttimeline.ingest;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines with characters that could not be decoded, until a cell is found that each belongs to. */
final class DamagedLines {
    private final Map<Long, Text.BadCharacter> unclaimed = new HashMap<>();

    private final boolean none;

    DamagedLines(List<Text.BadCharacter> bad) {
        none = bad.isEmpty();
        bad.forEach(b -> unclaimed.put(b.line(), b));
    }

    /** Whether every character of the file could be decoded. */
    boolean none() {
        return none;
    }

    /** What is wrong on this line, once. */
    Optional<Text.BadCharacter> claim(long line) {
        return Optional.ofNullable(unclaimed.remove(line));
    }

    /** What stands in no cell that was read. */
    Collection<Text.BadCharacter> rest() {
        return unclaimed.values();
    }
}
