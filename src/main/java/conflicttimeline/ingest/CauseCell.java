package conflicttimeline.ingest;

import conflicttimeline.chronology.Cause;
import conflicttimeline.chronology.CauseKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads {@code id | kind | reason; …}; kind and reason may be left out. */
final class CauseCell {
    static final String COLUMN = "causes";

    private static final List<String> KINDS =
            Arrays.stream(CauseKind.values()).map(CauseKind::word).toList();

    private CauseCell() {}

    /** The causes as they are written; whether their ids are in the file is seen later, by {@link Links}. */
    static List<Cause> read(Cells cells) {
        List<Cause> causes = new ArrayList<>();
        Set<String> named = new HashSet<>();
        boolean afterReason = false;
        for (String entry : cells.entries(COLUMN)) {
            String[] parts = entry.split("\\|", 3);
            String id = Trim.both(parts[0]);
            Optional<CauseKind> kind = kind(parts.length > 1 ? Trim.both(parts[1]) : "", cells);
            String reason = parts.length > 2 ? Trim.both(parts[2]) : "";
            Optional<String> fault = Slug.fault(id);
            if (fault.isPresent()) {
                cells.error(COLUMN, explained(id, fault.get(), afterReason));
            } else if (!named.add(Slug.key(id))) {
                cells.error(COLUMN, Shown.quoted(id) + " is named twice; expected each cause once; remove one");
            } else {
                causes.add(new Cause(id, kind, reason));
            }
            afterReason = !reason.isEmpty();
        }
        return causes;
    }

    private static String explained(String id, String fault, boolean afterReason) {
        if (id.isEmpty()) {
            return "a cause has no id before its \"|\"; expected id | kind | reason";
        }
        if (afterReason) {
            return Shown.quoted(id) + " is no id; a semicolon and a space begin the next cause and cannot be escaped;"
                    + " write a comma or a dash inside a reason";
        }
        if (id.indexOf(',') >= 0) {
            return Shown.quoted(id) + " is no id; expected a semicolon and a space between causes, not a comma: \""
                    + Shown.brief(id.replaceAll("\\s*,\\s*", "; ")) + "\"";
        }
        if (id.indexOf(';') >= 0) {
            return Shown.quoted(id) + " is no id; expected a space after the semicolon between causes: \""
                    + Shown.brief(id.replace(";", "; ")) + "\"";
        }
        return fault;
    }

    private static Optional<CauseKind> kind(String word, Cells cells) {
        if (word.isEmpty()) {
            return Optional.empty();
        }
        String lower = word.toLowerCase(Locale.ROOT);
        Optional<CauseKind> kind = Arrays.stream(CauseKind.values())
                .filter(k -> k.word().equals(lower))
                .findFirst();
        if (kind.isEmpty()) {
            String hint = Shown.nearest(word, KINDS);
            cells.error(
                    COLUMN,
                    Shown.quoted(word) + " is no kind of cause; expected trigger, condition, response or enabled"
                            + (hint.isEmpty() ? ", and a reason only after it: id | kind | reason" : hint));
        }
        return kind;
    }
}
