package conflicttimeline.chronology;

import conflicttimeline.time.Bound;
import conflicttimeline.time.Dating;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The version of a chronology: the first 16 hex digits of the SHA-256 of its content in one fixed form, the same on every
 * machine and Java version.
 *
 * <p>The form, in this order: the text {@code "conflict-timeline 1"}; id, title and summary of the whole; the names of
 * the sides; the lanes in drawing order; the eras; the events. An era is id, dating, title, summary; an event's parts go
 * in the order of {@link Event}'s components. A text is the number of its UTF-8 bytes (4 bytes, big-endian) and
 * those bytes; a list is the number of its entries (4 bytes) and the entries; what may be absent is a list of none or one;
 * a whole number is 8 bytes, a coordinate the 8 bytes of its IEEE 754 double; a dating is the canonical EDTF text of the
 * start and, if there is one, of the end; a cause's kind is its word.
 *
 * <p>Eras and events go in the chronology's own order, so rows may be moved in the file without changing the version;
 * only among rows that begin and end on the same days does the file's order count, because it is the order of reading.
 */
final class ContentHash {
    private static final int HEX_DIGITS = 16;

    private final DataOutputStream out;

    private ContentHash(DataOutputStream out) {
        this.out = out;
    }

    static String of(
            String id,
            String title,
            String summary,
            List<String> perspectiveNames,
            List<String> lanes,
            List<Era> eras,
            List<Event> events) {
        MessageDigest digest = sha256();
        try (var out = new DataOutputStream(new Blocks(digest))) {
            var hash = new ContentHash(out);
            hash.text("conflict-timeline 1");
            hash.text(id);
            hash.text(title);
            hash.text(summary);
            hash.texts(perspectiveNames);
            hash.texts(lanes);
            hash.list(eras, hash::era);
            hash.list(events, hash::event);
        } catch (IOException e) {
            throw new UncheckedIOException("Hashing in memory", e);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    }

    /** Writes one entry of a list. */
    private interface Part<T> {
        void write(T part) throws IOException;
    }

    private void era(Era era) throws IOException {
        text(era.id());
        dating(era.dating());
        text(era.title());
        text(era.summary());
    }

    private void event(Event event) throws IOException {
        text(event.id());
        dating(event.dating());
        text(event.title());
        text(event.summary());
        text(event.category());
        out.writeLong(event.importance());
        text(event.place());
        list(event.coordinates().stream().toList(), place -> {
            degrees(place.latitude());
            degrees(place.longitude());
        });
        texts(event.actors());
        texts(event.aliases());
        list(event.causes(), cause -> {
            text(cause.id());
            texts(cause.kind().map(CauseKind::word).stream().toList());
            text(cause.reason());
        });
        text(event.note());
        list(event.perspectives(), perspective -> {
            text(perspective.name());
            text(perspective.text());
        });
        list(event.sources(), source -> {
            text(source.publisher());
            text(source.title());
            text(source.url());
        });
    }

    private void dating(Dating dating) throws IOException {
        text(dating.start().text());
        Optional<Bound> end = dating.end();
        texts(end.map(Bound::text).stream().toList());
    }

    private void degrees(double degrees) throws IOException {
        // -0 and 0 are one place
        out.writeLong(Double.doubleToLongBits(degrees + 0.0));
    }

    private void texts(List<String> texts) throws IOException {
        list(texts, this::text);
    }

    private <T> void list(List<T> parts, Part<? super T> part) throws IOException {
        out.writeInt(parts.size());
        for (T each : parts) {
            part.write(each);
        }
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Hands bytes on to a digest in blocks. */
    private static final class Blocks extends OutputStream {
        private static final int BLOCK_BYTES = 1 << 16;

        private final MessageDigest digest;
        private final ByteArrayOutputStream block = new ByteArrayOutputStream(BLOCK_BYTES);

        Blocks(MessageDigest digest) {
            this.digest = digest;
        }

        @Override
        public void write(int oneByte) {
            block.write(oneByte);
            handOnIfFull();
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            block.write(bytes, from, count);
            handOnIfFull();
        }

        @Override
        public void close() {
            digest.update(block.toByteArray());
            block.reset();
        }

        private void handOnIfFull() {
            if (block.size() >= BLOCK_BYTES) {
                close();
            }
        }
    }
}
