package conflicttimeline.picture;

import conflicttimeline.http.Answer;
import conflicttimeline.http.Door;
import conflicttimeline.http.Parameters;
import conflicttimeline.http.Publishing;
import conflicttimeline.http.Request;
import conflicttimeline.http.Versions;
import conflicttimeline.ingest.Limits;
import conflicttimeline.ingest.TimelineReader;
import conflicttimeline.store.Snapshot;
import conflicttimeline.store.TimelineStore;
import conflicttimeline.time.DateLabel;
import conflicttimeline.words.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;

/** The pictures of one CSV, asked by address, without a server. */
@NullUnmarked
final class PictureSite implements AutoCloseable {
    static final Publishing PUBLISHING =
            new Publishing("en", "CC-BY-4.0", "A publisher", "", "https://example.org/timeline/");

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final List<String> LANES =
            List.of("War", "Human cost", "Unrest", "Politics", "Ceasefires and diplomacy", "International");

    final TimelineStore store;
    final Pictures pictures;

    private PictureSite(Path csv) {
        try {
            var reading = TimelineReader.read(csv, Limits.USUAL, LANES);
            var chronology = reading.chronology().orElseThrow(() -> new AssertionError(reading.problems()));
            store = TimelineStore.open("jdbc:h2:mem:picture" + NUMBER.incrementAndGet());
            store.replaceWith(chronology, (dating, language) -> DateLabel.of(dating, Messages.of(language)::pattern));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        pictures = new Pictures(Versions.live(this::snapshot), PUBLISHING, "test", Duration.ofMillis(100));
    }

    static PictureSite real() {
        return new PictureSite(Path.of("data/timeline.csv"));
    }

    static PictureSite ofText(String csv) {
        try {
            Path file = Files.createTempFile("timeline", ".csv");
            Files.writeString(file, csv);
            try {
                return new PictureSite(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Snapshot snapshot() {
        return store.current().orElseThrow();
    }

    /** Asks an address such as {@code /timeline.svg?size=small}. */
    Answer ask(String address) {
        String path = address.replaceFirst("\\?.*", "");
        String query = address.substring(Math.min(address.length(), path.length() + 1));
        Door door = pictures.doors().stream()
                .filter(d -> d.path().equals(path))
                .findFirst()
                .orElseThrow();
        return door.handler().answer(new Request(path, Map.of(), Parameters.read(query)));
    }

    byte[] bytes(String address) {
        return ask(address).body().get();
    }

    @Override
    public void close() {
        store.close();
    }
}
