package conflicttimeline.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Finished answers, as the bytes that are sent. Each is made and compressed once, however many ask at the same time; when
 * there are too many bytes, those not asked for the longest are let go. Answers that complain of what was asked have a
 * sixteenth of the room, to themselves. Safe for use by many threads.
 */
public final class AnswerCache {
    /** Where compressing begins to pay, in bytes: below, an answer fits one packet either way. */
    public static final int LEAST_COMPRESSED_BYTES = 1024;

    /** What one entry costs besides its bytes, roughly. */
    private static final int ENTRY_BYTES = 400;

    /** Which part of the room answers that complain have. */
    private static final int COMPLAINING = 16;

    private final UnaryOperator<byte[]> gzip;
    private final Shelf answers;
    private final Shelf complaints;
    private final ConcurrentHashMap<Key, CompletableFuture<Finished>> inTheMaking = new ConcurrentHashMap<>();

    /**
     * @param mostBytes how many bytes are kept at most; 0 keeps nothing
     */
    public AnswerCache(long mostBytes) {
        this(mostBytes, AnswerCache::gzip);
    }

    /** The same with another way to compress. */
    AnswerCache(long mostBytes, UnaryOperator<byte[]> gzip) {
        this.gzip = gzip;
        this.complaints = new Shelf(mostBytes / COMPLAINING);
        this.answers = new Shelf(mostBytes - mostBytes / COMPLAINING);
    }

    /**
     * Bytes as they are sent.
     *
     * @param bytes not to be changed
     */
    record Finished(byte[] bytes, Encoding encoding) {}

    private record Key(AnswerKey answer, Accepted accepted) {}

    /** How many bytes are kept now. */
    public long keptBytes() {
        return answers.bytes() + complaints.bytes();
    }

    /**
     * The finished answer, made if it is not kept. A failure of {@code body} reaches everyone who waits, and is not kept.
     */
    Finished get(AnswerKey answer, Accepted accepted, Supplier<byte[]> body) {
        if (accepted != Accepted.GZIP_ONLY) {
            return find(answer, accepted, body);
        }
        // most answers are compressed for everyone; only a short one has to be for those who refuse it plain
        Finished usual = find(answer, Accepted.GZIP, body);
        return usual.encoding() == Encoding.GZIP ? usual : find(answer, Accepted.GZIP_ONLY, usual::bytes);
    }

    private Finished find(AnswerKey answer, Accepted accepted, Supplier<byte[]> body) {
        Key key = new Key(answer, accepted);
        Finished found = find(key);
        if (found != null) {
            return found;
        }
        CompletableFuture<Finished> mine = new CompletableFuture<>();
        CompletableFuture<Finished> other = inTheMaking.putIfAbsent(key, mine);
        if (other != null) {
            return await(other);
        }
        try {
            // it may have been finished between the look and the claim
            found = find(key);
            Finished finished = found != null ? found : finish(body.get(), accepted);
            keep(key, finished);
            mine.complete(finished);
            return finished;
        } catch (Throwable e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            inTheMaking.remove(key, mine);
        }
    }

    /** Encodes once. Plain is kept where gzip would not be smaller, unless plain is refused. */
    private Finished finish(byte[] plain, Accepted accepted) {
        boolean tooSmall = plain.length < LEAST_COMPRESSED_BYTES && accepted != Accepted.GZIP_ONLY;
        if (accepted == Accepted.IDENTITY || accepted == Accepted.NOTHING || tooSmall) {
            return new Finished(plain, Encoding.IDENTITY);
        }
        byte[] zipped = gzip.apply(plain);
        return zipped.length < plain.length || accepted == Accepted.GZIP_ONLY
                ? new Finished(zipped, Encoding.GZIP)
                : new Finished(plain, Encoding.IDENTITY);
    }

    private @Nullable Finished find(Key key) {
        return shelf(key).find(key);
    }

    private void keep(Key key, Finished finished) {
        shelf(key).keep(key, finished);
    }

    private Shelf shelf(Key key) {
        return key.answer().complaint().isEmpty() ? answers : complaints;
    }

    /** A bounded room, which lets go of what was not asked for the longest. */
    private static final class Shelf {
        private final long mostBytes;
        private final Map<Key, Finished> kept = new LinkedHashMap<>(64, 0.75f, true);
        private long bytes;

        Shelf(long mostBytes) {
            this.mostBytes = mostBytes;
        }

        synchronized long bytes() {
            return bytes;
        }

        synchronized @Nullable Finished find(Key key) {
            return kept.get(key);
        }

        synchronized void keep(Key key, Finished finished) {
            long more = finished.bytes().length + ENTRY_BYTES;
            // an answer that would push out most others is made each time
            if (more > mostBytes / 2 || kept.putIfAbsent(key, finished) != null) {
                return;
            }
            bytes += more;
            var oldest = kept.entrySet().iterator();
            while (bytes > mostBytes) {
                bytes -= oldest.next().getValue().bytes().length + ENTRY_BYTES;
                oldest.remove();
            }
        }
    }

    private static Finished await(CompletableFuture<Finished> other) {
        try {
            return other.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw e;
        }
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (GZIPOutputStream out = new GZIPOutputStream(zipped, 8192) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("Compressing in memory", e);
        }
        return zipped.toByteArray();
    }
}
