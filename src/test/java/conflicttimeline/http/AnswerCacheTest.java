package conflicttimeline.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Finished answers are kept, within a bound. */
class AnswerCacheTest {
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger zipped = new AtomicInteger();

    private AnswerCache cache(long mostBytes) {
        return new AnswerCache(mostBytes, plain -> {
            zipped.incrementAndGet();
            return AnswerCache.gzip(plain);
        });
    }

    private byte[] body(int bytes) {
        made.incrementAndGet();
        return "x".repeat(bytes).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    private static AnswerKey key(String address) {
        return new AnswerKey("version", address, Language.EN, "make");
    }

    @Test
    void whatIsKeptIsNotMadeAgain() {
        AnswerCache cache = cache(1 << 20);
        for (int i = 0; i < 5; i++) {
            cache.get(key("a"), Accepted.GZIP, () -> body(5000));
            cache.get(key("a"), Accepted.GZIP_ONLY, () -> body(5000));
        }

        assertEquals(1, made.get());
        assertEquals(1, zipped.get());
    }

    @Test
    void aShortAnswerIsCompressedOnlyForThoseWhoRefuseItPlain() {
        AnswerCache cache = cache(1 << 20);

        assertEquals(
                Encoding.IDENTITY,
                cache.get(key("a"), Accepted.GZIP, () -> body(1023)).encoding());
        assertEquals(0, zipped.get());
        assertEquals(
                Encoding.GZIP,
                cache.get(key("a"), Accepted.GZIP_ONLY, () -> body(1023)).encoding());
        assertEquals(
                Encoding.GZIP,
                cache.get(key("b"), Accepted.GZIP, () -> body(1024)).encoding());
    }

    @Test
    void whatDoesNotShrinkIsSentPlain() {
        byte[] noise = new byte[4096];
        new Random(7).nextBytes(noise);

        AnswerCache.Finished finished = cache(1 << 20).get(key("noise"), Accepted.GZIP, () -> noise);
        assertEquals(Encoding.IDENTITY, finished.encoding());
        assertArrayEquals(noise, finished.bytes());
    }

    @Test
    void staysWithinItsBoundAndLetsGoWhatWasNotAskedForTheLongest() {
        AnswerCache cache = cache(100_000);
        for (int i = 0; i < 1000; i++) {
            cache.get(key("often"), Accepted.IDENTITY, () -> body(2000));
            int n = i;
            cache.get(key("once " + n), Accepted.IDENTITY, () -> body(2000 + n));
            assertTrue(cache.keptBytes() <= 100_000, cache.keptBytes() + "");
        }

        assertEquals(1001, made.get(), "what is asked for often stays");
    }

    @Test
    void answersThatComplainAreKeptApartAndPushOutNoOthers() {
        AnswerCache cache = cache(160_000);
        cache.get(key("sound"), Accepted.GZIP, () -> body(2000));
        for (int i = 0; i < 1000; i++) {
            String complaint = "wrong " + i;
            cache.get(key("a").complaining(complaint), Accepted.IDENTITY, () -> body(2000));
            cache.get(key("a").complaining(complaint), Accepted.IDENTITY, () -> body(2000));
            assertTrue(cache.keptBytes() <= 13_000, cache.keptBytes() + "");
        }
        cache.get(key("sound"), Accepted.GZIP, () -> body(2000));

        assertEquals(1001, made.get(), "each is made once");
        assertEquals(1, zipped.get());
    }

    @Test
    void anAnswerThatWouldPushOutMostOthersIsNotKept() {
        AnswerCache cache = cache(10_000);
        cache.get(key("small"), Accepted.IDENTITY, () -> body(1000));
        cache.get(key("large"), Accepted.IDENTITY, () -> body(9000));
        cache.get(key("large"), Accepted.IDENTITY, () -> body(9000));
        cache.get(key("small"), Accepted.IDENTITY, () -> body(1000));

        assertEquals(3, made.get());
    }

    @Test
    void aBoundOfNothingKeepsNothing() {
        AnswerCache cache = cache(0);
        cache.get(key("a"), Accepted.IDENTITY, () -> body(1));

        assertEquals(0, cache.keptBytes());
    }

    @Test
    void aFailureIsNotKept() {
        AnswerCache cache = cache(1 << 20);

        assertThrows(
                IllegalStateException.class,
                () -> cache.get(key("a"), Accepted.GZIP, () -> {
                    throw new IllegalStateException("not now");
                }));
        assertEquals(10, cache.get(key("a"), Accepted.GZIP, () -> body(10)).bytes().length);
    }

    @Test
    void manyWhoAskAtOnceGetOneAnswer() throws Exception {
        AnswerCache cache = cache(1 << 20);
        CountDownLatch start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<AnswerCache.Finished>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return cache.get(key("a"), Accepted.GZIP, () -> body(50_000));
                }));
            }
            start.countDown();
            AnswerCache.Finished first = answers.get(0).get();
            for (Future<AnswerCache.Finished> answer : answers) {
                assertSame(first, answer.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(1, made.get());
        assertEquals(1, zipped.get());
    }

    @Test
    void everyPartOfAKeyAndTheEncodingDecideTheETag() {
        AnswerKey key = new AnswerKey("v", "/a", Language.EN, "m");
        List<String> tags = List.of(
                key.entityTag(Encoding.IDENTITY),
                key.entityTag(Encoding.GZIP),
                new AnswerKey("w", "/a", Language.EN, "m").entityTag(Encoding.IDENTITY),
                new AnswerKey("v", "/b", Language.EN, "m").entityTag(Encoding.IDENTITY),
                new AnswerKey("v", "/a", Language.RU, "m").entityTag(Encoding.IDENTITY),
                new AnswerKey("v", "/a", Language.EN, "n").entityTag(Encoding.IDENTITY),
                new AnswerKey("v", "/a", Language.EN, "m", "c").entityTag(Encoding.IDENTITY),
                new AnswerKey("v/a", "", Language.EN, "m").entityTag(Encoding.IDENTITY),
                new AnswerKey("", "v/a", Language.EN, "m").entityTag(Encoding.IDENTITY));

        assertEquals(tags.size(), tags.stream().distinct().count(), tags.toString());
        tags.forEach(tag -> assertTrue(tag.matches("\"[0-9a-f]{24}\""), tag));
    }
}
