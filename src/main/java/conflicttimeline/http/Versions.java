package conflicttimeline.http;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which data an address is answered from: those served now, or where versions are kept those that its word {@code v} names.
 *
 * @param <S> the data of one version
 */
public interface Versions<S> {
    /** What is served now. */
    S current();

    /**
     * The data of a version: of the current one, of one whose place another has just taken, or of one that is kept. Waits where it has to
     * be loaded.
     *
     * @throws Failure 503 where too many wait
     */
    Optional<S> withVersion(String version);

    /** Whether versions last. Where they do not, {@code v} is a word that pages and files do not know. */
    boolean kept();

    /** When a version was first accepted; absent where it is not kept. Cheap. */
    Optional<Instant> since(String version);

    /**
     * What an address for programs asks for.
     *
     * @throws BadParameter if {@code v} cannot be read
     * @throws Failure 409 if there is no such version
     */
    default S asked(Parameters parameters) {
        if (!kept()) {
            return current();
        }
        Optional<String> version = parameters.one("v");
        return version.isEmpty()
                ? current()
                : withVersion(version.get()).orElseThrow(() -> new Failure(ProblemDetails.noSuchVersion()));
    }

    /** Versions that do not last. */
    static <S> Versions<S> live(Supplier<S> current) {
        return new Versions<>() {
            @Override
            public S current() {
                return current.get();
            }

            @Override
            public Optional<S> withVersion(String version) {
                return Optional.empty();
            }

            @Override
            public boolean kept() {
                return false;
            }

            @Override
            public Optional<Instant> since(String version) {
                return Optional.empty();
            }
        };
    }
}
