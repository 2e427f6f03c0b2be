package conflicttimeline.page;

import conflicttimeline.http.Versions;
import conflicttimeline.time.DateLabel;
import conflicttimeline.time.Dating;
import conflicttimeline.time.EdtfException;
import conflicttimeline.words.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What a page knows of the version that it shows, beside its content.
 *
 * @param kept whether versions last, so that pages can be pinned to one and changes are told
 * @param since when the version was first accepted; absent where it is not kept
 * @param missing whether another version was asked for, which is not here
 */
public record Edition(boolean kept, Optional<Instant> since, boolean missing) {
    /** Of a site that keeps none. */
    public static final Edition NONE = new Edition(false, Optional.empty(), false);

    static Edition of(Versions<?> versions, String version, boolean missing) {
        return versions.kept() ? new Edition(true, versions.since(version), missing) : NONE;
    }

    /** Whether a link can be pinned to it. */
    boolean canBePinned() {
        return kept && since.isPresent();
    }

    /** The day of its acceptance in words, by UTC, such as {@code 4 March 2026}; empty where it is not kept. */
    public String day(Messages words) {
        return since.map(at -> {
                    LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
                    try {
                        return DateLabel.of(Dating.read(day.toString(), ""), words::pattern);
                    } catch (EdtfException e) {
                        throw new IllegalStateException("A clock gives no day: " + at, e);
                    }
                })
                .orElse("");
    }
}
