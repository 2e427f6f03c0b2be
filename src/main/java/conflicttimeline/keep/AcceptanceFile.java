package conflicttimeline.keep;

import conflicttimeline.chronology.Acceptance;
import conflicttimeline.chronology.Timeline;
import conflicttimeline.http.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One acceptance as a file: its name says when and of which version, {@code 2026-03-04T10-20-30.123Z_2f1c9a3e5b7d9f10.json}, so
 * that a list of names is a history; its content says the same for a person, and how the CSV is to be read again.
 *
 * @param accepted when
 * @param version hash of the content
 * @param file what the CSV was called, after which a timeline without a title is called
 * @param events how many it has
 * @param lanes its categories in the order in which they are drawn
 */
record AcceptanceFile(String accepted, String version, String file, int events, List<String> lanes) {
    private static final Pattern NAME =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}T\\d{2}-\\d{2}-\\d{2}\\.\\d{3}Z)_([0-9a-f]{16})\\.json");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH-mm-ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** A record has a few hundred bytes, and some more where there are many lanes. */
    private static final long MOST_BYTES = 16 << 20;

    AcceptanceFile {
        Objects.requireNonNull(accepted, "accepted");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(file, "file");
        lanes = List.copyOf(lanes);
    }

    static AcceptanceFile of(Instant at, String file, Timeline timeline) {
        return new AcceptanceFile(at.toString(), timeline.version(), file, timeline.eventCount(), timeline.lanes());
    }

    /** What the name of a file says; absent where it is the name of something else. */
    static Optional<Acceptance> named(String name) {
        var parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Acceptance(TIME.parse(parts.group(1), Instant::from), parts.group(2)));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    static String name(Acceptance acceptance) {
        return TIME.format(acceptance.at()) + "_" + acceptance.version() + ".json";
    }

    byte[] bytes() {
        return (Json.write(this) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @throws IOException if it cannot be read, or is no such record; the message says which
     */
    static AcceptanceFile read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("it is far larger than a record");
        }
        try {
            return Objects.requireNonNull(Json.read(Files.readString(file), AcceptanceFile.class), "null");
        } catch (RuntimeException e) {
            throw new IOException("it is no record of an acceptance", e);
        }
    }
}
