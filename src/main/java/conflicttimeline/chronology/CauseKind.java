package conflicttimeline.chronology;

import java.util.Locale;

/** How one event led to another. */
public enum CauseKind {
    /** It set the other off. */
    TRIGGER,
    /** Without it the other would hardly have come about. */
    CONDITION,
    /** The other answered it. */
    RESPONSE,
    /** It made the other possible. */
    ENABLED;

    /** The word in the CSV and in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
