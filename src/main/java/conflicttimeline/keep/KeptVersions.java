package conflicttimeline.keep;

import conflicttimeline.http.Versions;
import conflicttimeline.store.Snapshot;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The version that is served, those before it, and every one that is kept.
 *
 * @param served what is served now
 * @param recent one whose place another has just taken, while it is still in the database
 * @param old loads the others
 */
public record KeptVersions(
        Supplier<Snapshot> served, Function<String, Optional<Snapshot>> recent, KeptFolder folder, OldVersions old)
        implements Versions<Snapshot> {
    @Override
    public Snapshot current() {
        return served.get();
    }

    @Override
    public Optional<Snapshot> withVersion(String version) {
        Snapshot now = served.get();
        if (now.version().equals(version)) {
            return Optional.of(now);
        }
        return recent.apply(version).or(() -> folder.holds(version) ? old.of(version) : Optional.empty());
    }

    @Override
    public boolean kept() {
        return true;
    }

    @Override
    public Optional<Instant> since(String version) {
        return folder.since(version);
    }
}
