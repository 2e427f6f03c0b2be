package conflicttimeline.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.http.Failure;
import conflicttimeline.words.Language;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pictures of the shipped timeline, and of awkward ones. */
@NullUnmarked
class PicturesTest {
    private static final PictureSite SITE = PictureSite.real();
    private static final double TOUCH_PX = 0.2;

    @AfterAll
    static void close() {
        SITE.close();
    }

    private static DrawnSvg svg(PictureSite site, String query) {
        return new DrawnSvg(site.bytes("/timeline.svg" + query));
    }

    private static BufferedImage png(PictureSite site, String query) {
        try {
            return ImageIO.read(new ByteArrayInputStream(site.bytes("/timeline.png" + query)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** No letters of one name touch those of another, none lies on a symbol or a cluster, and none leaves the paper. */
    private static void assertNothingMeets(DrawnSvg svg) {
        List<Rectangle2D> names = new ArrayList<>(svg.letterBoxes("label"));
        List<Rectangle2D> shapes = new ArrayList<>(svg.shapeBoxes("mark"));
        shapes.addAll(svg.shapeBoxes("cluster"));
        List<String> meet = new ArrayList<>();
        String[] box = svg.root().getAttribute("viewBox").split(" ");
        Rectangle2D paper = new Rectangle2D.Double(0, 0, Double.parseDouble(box[2]), Double.parseDouble(box[3]));
        for (int i = 0; i < names.size(); i++) {
            Rectangle2D name = names.get(i);
            if (!paper.contains(name)) {
                meet.add("cut: " + name);
            }
            for (Rectangle2D other : names.subList(i + 1, names.size())) {
                addIfMeeting(meet, "names", name, other);
            }
            shapes.forEach(shape -> addIfMeeting(meet, "name and shape", name, shape));
        }
        for (Rectangle2D lane : svg.letterBoxes("lane-name")) {
            shapes.forEach(shape -> addIfMeeting(meet, "lane and shape", lane, shape));
            names.forEach(name -> addIfMeeting(meet, "lane and name", lane, name));
        }
        for (String kind : List.of("header", "source", "lane-name", "drawing")) {
            svg.letterBoxes(kind).stream()
                    .filter(letters -> !paper.contains(letters))
                    .forEach(letters -> meet.add("cut: " + kind + " " + letters));
        }
        assertEquals(List.of(), meet);
    }

    private static void addIfMeeting(List<String> meet, String what, Rectangle2D a, Rectangle2D b) {
        Rectangle2D both = a.createIntersection(b);
        if (both.getWidth() > TOUCH_PX && both.getHeight() > TOUCH_PX) {
            meet.add(what + ": " + a + " and " + b);
        }
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void everySizeIsAPngOfThatSizeThatIsNotBlank(Size size) {
        for (String look : List.of("", "&theme=dark")) {
            BufferedImage image = png(SITE, "?size=" + size.word() + look);

            assertEquals(size.widthPx(), image.getWidth());
            assertEquals(size.heightPx(), image.getHeight());
            Map<Integer, Integer> counts = new HashMap<>();
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    counts.merge(image.getRGB(x, y), 1, Integer::sum);
                }
            }
            assertTrue(counts.size() > 50, counts.size() + " colours");
            int paper = image.getRGB(1, 1);
            int all = image.getWidth() * image.getHeight();
            assertTrue(counts.get(paper) < 0.95 * all, "nearly blank");
            assertEquals(look.isEmpty(), (paper & 0xFF) > 128, "light or dark");
        }
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void everySizeIsAWellFormedSvgWithoutTextThatNeedsAFont(Size size) {
        DrawnSvg svg = svg(SITE, "?size=" + size.word());

        assertEquals(Integer.toString(size.widthPx()), svg.root().getAttribute("width"));
        assertEquals(Integer.toString(size.heightPx()), svg.root().getAttribute("height"));
        assertEquals("img", svg.root().getAttribute("role"));
        assertEquals(0, svg.count("text"));
        assertTrue(svg.count("use") > 100, svg.count("use") + " letters");
        assertEquals(
                List.of(),
                svg.names().stream()
                        .filter(name -> name.startsWith("on")
                                || List.of("script", "style", "image", "a").contains(name))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?size=small",
                "?size=square&lang=hy",
                "?size=tall&lang=ru",
                "?size=slide&lang=az",
                "?from=1991&to=1994",
                "?from=2020-09&to=2020-12",
                "?from=2023-09-15&to=2023-10-05",
                "?q=lachin",
                "?category=War&size=small",
                "?importance=5",
                "?event=2020-karabakh-war",
                "?event=1994-ceasefire&size=small",
                "?event=1905-06-clashes&size=small",
                "?why=2023-exodus&event=2023-exodus"
            })
    void nothingMeetsInTheRealPicture(String query) {
        DrawnSvg svg = svg(SITE, query);

        assertNothingMeets(svg);
        assertFalse(svg.letterBoxes("label").isEmpty());
        assertEquals(6, svg.letterBoxes("lane-name").size());
    }

    @Test
    void equalViewsAreEqualBytesOnAnyMachine() {
        try (PictureSite other = PictureSite.real()) {
            for (String address : List.of("/timeline.png?size=small", "/timeline.svg", "/timeline.png?size=card")) {
                assertArrayEquals(SITE.bytes(address), other.bytes(address), address);
            }
        }
    }

    @Test
    void itIsDescribedInTheLanguageAskedFor() {
        DrawnSvg svg = svg(SITE, "");
        assertEquals("The Nagorno-Karabakh conflict", svg.text("title"));
        String said = svg.text("desc");
        assertTrue(said.startsWith("Timeline “The Nagorno-Karabakh conflict”, 1987 to 2026: "), said);
        assertTrue(said.contains("Turning points: ") && said.contains("Second Karabakh War (44-Day War)"), said);
        assertEquals("en", svg.root().getAttribute("lang"));

        assertTrue(svg(SITE, "?lang=ru").text("desc").startsWith("Хронология «"), "in Russian");
        assertTrue(svg(SITE, "?q=lachin").text("desc").contains("match"), "says what matches");
        assertTrue(
                svg(SITE, "?event=2020-karabakh-war").text("desc").contains("Chosen: Second Karabakh War"),
                "says what is chosen");
    }

    @ParameterizedTest
    @CsvSource({
        "size=huge,size",
        "from=yesterday,from",
        "importance=9,importance",
        "lang=de,lang",
        "theme=blue,theme",
        "size=small&size=card,size"
    })
    void aBadParameterIsNamed(String query, String parameter) {
        Failure failure = assertThrows(Failure.class, () -> SITE.ask("/timeline.png?" + query));

        assertEquals(400, failure.problem().status());
        assertEquals(parameter, failure.problem().parameter().orElseThrow());
    }

    @Test
    void anUnknownSizeIsToldTheSixThereAre() {
        Failure failure = assertThrows(Failure.class, () -> SITE.ask("/timeline.png?size=huge"));

        assertEquals(
                "size: \"huge\" is no size; expected wide, card, slide, small, square, tall",
                failure.problem().detail());
    }

    @ParameterizedTest
    @ValueSource(strings = {"event=2020-karabakh-wra", "why=2020-karabakh-wra", "size=card&event=2020-karabakh-wra"})
    void anUnknownEventIsToldTheNearest(String query) {
        Failure failure = assertThrows(Failure.class, () -> SITE.ask("/timeline.svg?" + query));

        assertEquals(404, failure.problem().status());
        assertEquals("2020-karabakh-war", failure.problem().nearest().get(0));
    }

    @Test
    void viewsThatLookTheSameAreKeptOnce() {
        assertEquals(
                SITE.ask("/timeline.svg?from=2001&to=2003&theme=light").key(),
                SITE.ask("/timeline.svg?to=2003-12-31&from=2001-01-02&view=list&page=3&step=all&utm=x")
                        .key());
        assertEquals(
                SITE.ask("/timeline.png?size=card").key(),
                SITE.ask("/timeline.png?size=card&q=war&from=2001").key());
        assertNotEquals(
                SITE.ask("/timeline.png").key(), SITE.ask("/timeline.svg").key());
        assertNotEquals(
                SITE.ask("/timeline.png").key(),
                SITE.ask("/timeline.png?theme=dark").key());
        assertNotEquals(
                SITE.ask("/timeline.png").key(),
                SITE.ask("/timeline.png?event=2020-karabakh-war").key());
    }

    @Test
    void aDownloadIsSavedUnderItsName() {
        assertEquals(
                "attachment; filename=\"timeline.png\"",
                SITE.ask("/timeline.png?download").headers().get("Content-Disposition"));
        assertFalse(SITE.ask("/timeline.png").headers().containsKey("Content-Disposition"));
    }

    @Test
    void aWindowWithoutEventsSaysSo() {
        DrawnSvg svg = svg(SITE, "?from=1950&to=1951");

        assertEquals(0, svg.letterBoxes("label").size());
        assertTrue(svg.text("desc").contains("0 events"), svg.text("desc"));
        assertTrue(svg.letterBoxes("none").size() == 1, "a sentence in its place");
    }

    @Test
    void aWindowFarFromTheTimelineShowsItsNearestEnd() {
        assertNothingMeets(svg(SITE, "?from=Y-500000000"));
        assertNothingMeets(svg(SITE, "?from=9000&to=9001"));
        assertNothingMeets(svg(SITE, "?to=-4000"));
    }

    @Test
    void atMostTwoAreDrawnAtOnce() throws Exception {
        ExecutorService others = Executors.newFixedThreadPool(Pictures.MOST_AT_ONCE);
        CountDownLatch drawing = new CountDownLatch(Pictures.MOST_AT_ONCE);
        CountDownLatch done = new CountDownLatch(1);
        try {
            List<Future<byte[]>> held = new ArrayList<>();
            for (int i = 0; i < Pictures.MOST_AT_ONCE; i++) {
                held.add(others.submit(() -> SITE.pictures.inTurn(() -> {
                    drawing.countDown();
                    await(done);
                    return new byte[0];
                })));
            }
            drawing.await();
            Failure failure = assertThrows(Failure.class, () -> SITE.bytes("/timeline.png?size=small"));
            assertEquals(503, failure.problem().status());
            done.countDown();
            for (Future<byte[]> one : held) {
                one.get();
            }
            assertTrue(SITE.bytes("/timeline.png?size=small").length > 0);
        } finally {
            done.countDown();
            others.shutdown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aTurnIsGivenBackWhenDrawingFails() {
        for (int i = 0; i < 2 * Pictures.MOST_AT_ONCE; i++) {
            assertThrows(
                    IllegalStateException.class,
                    () -> SITE.pictures.inTurn(() -> {
                        throw new IllegalStateException("no ink");
                    }));
        }
        assertTrue(SITE.bytes("/timeline.svg?size=small").length > 0);
    }

    @Test
    void cardsAreKnownByTheirAddressAndTellTheirAlternative() {
        Pictures.Card whole = SITE.pictures.card(SITE.snapshot(), Language.EN);
        assertEquals("timeline.png?size=card", whole.fromRoot());
        assertTrue(whole.alt().startsWith("Timeline “The Nagorno-Karabakh conflict”, 1905 to 2026: "), whole.alt());

        Pictures.Card event = SITE.pictures
                .card(SITE.snapshot(), Language.RU, "2024-ambassador-recall")
                .orElseThrow();
        assertEquals("timeline.png?event=2024-ambassador-recall&lang=ru&size=card", event.fromRoot());
        assertTrue(event.alt().startsWith("Belarus and Armenia recall their ambassadors, 13 июня 2024"), event.alt());
        assertTrue(SITE.pictures.card(SITE.snapshot(), Language.EN, "nothing").isEmpty());
        assertEquals(
                Size.CARD.widthPx(),
                png(SITE, "?" + event.fromRoot().split("\\?")[1]).getWidth());
    }

    /** Timelines that nobody wishes for. */
    @Nested
    class Awkward {
        private static final String HEAD = "type,id,start,end,title,category,importance,place,sources\n";
        private static final String EMOJI = "\uD83E\uDDED";
        private static final String HEBREW = "\u05D4\u05E1\u05DB\u05DD (1994) \u05E0\u05D7\u05EA\u05DD";

        private static String row(int n, String start, String title, String category, int importance) {
            return "event,e" + n + "," + start + ",,\"" + title.replace("\"", "\"\"") + "\",\"" + category + "\","
                    + importance + ",,Archive — Report\n";
        }

        @Test
        void hostileTitlesStayHarmless() {
            List<String> titles = List.of(
                    "</title><script>alert(1)</script>",
                    "\"/><image href=\"http://example.org/x\"/>",
                    "<![CDATA[ ]]> &amp; &#0; &bogus;",
                    EMOJI + " " + EMOJI + EMOJI,
                    HEBREW,
                    "W".repeat(70),
                    "\u202Egnp.exe\u202C and \u200Bmore",
                    "e\u0301\u0302\u0303\u0304 combining",
                    "\uDBFF\uDFFD beyond");
            StringBuilder csv = new StringBuilder(HEAD)
                    .append("title,t,,,\"</title><svg onload=alert(1)> " + "W".repeat(400) + "\",,,,\n");
            for (int i = 0; i < titles.size(); i++) {
                csv.append(row(
                        i, (1990 + i) + "-05-01", titles.get(i), i % 2 == 0 ? "<b>War</b> & peace" : EMOJI, 5 - i % 3));
            }
            try (PictureSite site = PictureSite.ofText(csv.toString())) {
                for (Size size : Size.values()) {
                    DrawnSvg svg = svg(site, "?size=" + size.word());
                    assertNothingMeets(svg);
                    assertEquals(
                            List.of(),
                            svg.names().stream()
                                    .filter(name -> List.of("script", "image", "svg", "onload")
                                            .contains(name))
                                    .toList());
                    assertTrue(svg.text("desc").contains("<script>alert(1)</script>"), "said as it stands");
                    assertEquals(
                            size.widthPx(), png(site, "?size=" + size.word()).getWidth());
                }
                for (int i = 0; i < titles.size(); i++) {
                    assertNothingMeets(svg(site, "?size=card&event=e" + i));
                    assertNothingMeets(svg(site, "?size=small&event=e" + i));
                }
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 12, 40})
        void lanesOfAnyNumberFitThePicture(int lanes) {
            StringBuilder csv = new StringBuilder(HEAD);
            for (int i = 0; i < 3 * lanes; i++) {
                csv.append(row(
                        i,
                        1960 + i % 60 + "-03",
                        "Event " + i,
                        "A category with a rather long name, number " + i % lanes,
                        1 + i % 5));
            }
            try (PictureSite site = PictureSite.ofText(csv.toString())) {
                for (Size size : Size.values()) {
                    DrawnSvg svg = svg(site, "?size=" + size.word());
                    assertNothingMeets(svg);
                    if (size != Size.CARD) {
                        assertEquals(
                                Math.min(lanes, Known.MOST_LANES),
                                svg.letterBoxes("lane-name").size(),
                                size.word());
                    }
                }
            }
        }

        @Test
        void oneEventIsAPicture() {
            try (PictureSite site = PictureSite.ofText(HEAD + row(1, "1994-05-12", "The only one", "Politics", 3))) {
                for (Size size : Size.values()) {
                    assertNothingMeets(svg(site, "?size=" + size.word()));
                }
                assertEquals(1, svg(site, "").letterBoxes("label").size());
                assertEquals(
                        1, svg(site, "?event=e1&size=card").shapeBoxes("mark").size());
            }
        }

        @Test
        void tenThousandEventsAreCountedInClustersAndThePictureStaysSmall() {
            StringBuilder csv = new StringBuilder(HEAD);
            for (int i = 0; i < 10_000; i++) {
                String start = String.format("%d-%02d-%02d", 1905 + i * 7 % 120, 1 + i % 12, 1 + i * 5 % 28);
                csv.append(row(i, start, "Report number " + i + " of that day", "Lane " + i % 7, 1 + i % 29 % 5));
            }
            try (PictureSite site = PictureSite.ofText(csv.toString())) {
                byte[] bytes = site.bytes("/timeline.svg?from=1905&to=2026");
                DrawnSvg svg = new DrawnSvg(bytes);

                assertNothingMeets(svg);
                assertTrue(bytes.length < 400_000, bytes.length + " bytes");
                assertTrue(svg.letterBoxes("cluster").size() > 50, "clusters");
                assertTrue(svg.letterBoxes("label").size() > 100, "names");
                byte[] card = site.bytes("/timeline.svg?size=card");
                assertTrue(card.length < 400_000, card.length + " bytes");
                assertEquals(1200, png(site, "?size=card&event=e77").getWidth());
            }
        }
    }
}
