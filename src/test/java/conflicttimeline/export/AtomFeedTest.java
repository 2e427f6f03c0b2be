package conflicttimeline.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import conflicttimeline.chronology.Acceptance;
import conflicttimeline.chronology.Chronology;
import conflicttimeline.chronology.Difference;
import conflicttimeline.chronology.Digest;
import conflicttimeline.chronology.Revision;
import conflicttimeline.chronology.Wanted;
import conflicttimeline.http.Address;
import conflicttimeline.http.Parameters;
import conflicttimeline.http.Publishing;
import conflicttimeline.ingest.Limits;
import conflicttimeline.ingest.TimelineReader;
import conflicttimeline.words.Language;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The feed as a foreign reader of feeds sees it. */
@NullUnmarked
class AtomFeedTest {
    private static final Instant FIRST = Instant.parse("2026-03-04T10:20:30.123Z");
    private static final Instant SECOND = Instant.parse("2026-03-05T00:00:00Z");

    private static final Chronology BEFORE = read("one,1990,One,War\ntwo,1991-05,Two,Politics\n");
    private static final Chronology AFTER = read("one,1990,Uno,War\nthree,1992,Three,War\n");

    private static Chronology read(String rows) {
        var reading = TimelineReader.read(
                "t.csv",
                ("id,start,title,category\n" + rows).getBytes(StandardCharsets.UTF_8),
                Limits.USUAL,
                List.of("War", "Politics"));
        return reading.chronology().orElseThrow(() -> new AssertionError(reading.problems()));
    }

    private static List<Revision> revisions(Chronology before, Chronology after, Address asked) {
        var wanted = new Wanted(asked.event(), asked.filter());
        return List.of(
                new Revision(
                        new Acceptance(SECOND, after.timeline().version()),
                        Optional.of(before.timeline().version()),
                        Optional.of(Digest.of(wanted.of(Difference.between(before, after)))),
                        after.timeline().eventCount()),
                new Revision(
                        new Acceptance(FIRST, before.timeline().version()),
                        Optional.empty(),
                        Optional.empty(),
                        before.timeline().eventCount()));
    }

    private static String write(Chronology before, Chronology after, String query, Publishing publishing) {
        Address asked = Selection.asked(Parameters.read(query));
        return new AtomFeed(after.timeline(), asked, publishing).write(revisions(before, after, asked));
    }

    private static SyndFeed feed(String text) {
        try {
            return new SyndFeedInput().build(new StringReader(text));
        } catch (FeedException e) {
            throw new AssertionError(text, e);
        }
    }

    private static String content(SyndEntry entry) {
        return entry.getContents().get(0).getValue();
    }

    @Test
    void saysWhatEachVersionChangedNewestFirst() {
        SyndFeed feed = feed(write(BEFORE, AFTER, "", Taken.SOMEBODY));

        assertEquals("atom_1.0", feed.getFeedType());
        assertEquals("t: changes", feed.getTitle());
        assertEquals(Date.from(SECOND), feed.getPublishedDate());
        assertEquals(Taken.SOMEBODY.publisher(), feed.getAuthors().get(0).getName());
        assertEquals("CC-BY-4.0", feed.getCopyright());
        assertEquals(2, feed.getEntries().size());

        SyndEntry newest = feed.getEntries().get(0);
        String version = AFTER.timeline().version();
        assertEquals("1 event added; 1 event changed; 1 event removed; ", newest.getTitle() + "; ");
        assertEquals(Date.from(SECOND), newest.getUpdatedDate());
        assertEquals("https://example.org/t/?v=" + version, newest.getLink());
        String said = content(newest);
        for (String part : List.of(
                "<a href=\"https://example.org/t/event/one?v=" + version + "\" xml:lang=\"en\">Uno</a> (1990): title",
                ">Three</a> (1992)",
                // what is gone is shown as it was
                "<a href=\"https://example.org/t/event/two?v="
                        + BEFORE.timeline().version() + "\" xml:lang=\"en\">Two</a> (May 1991)",
                "Changed of the timeline itself: lanes")) {
            assertTrue(said.contains(part), said);
        }
        assertEquals(
                "The first version that is kept, with 2 events",
                feed.getEntries().get(1).getTitle());
    }

    @Test
    void itsIdsSayNoAddressAndStay() {
        String here = write(BEFORE, AFTER, "", Taken.SOMEBODY);
        String there = write(BEFORE, AFTER, "", new Publishing("en", "", "", "", "https://elsewhere.example/"));
        List<String> ids =
                feed(here).getEntries().stream().map(SyndEntry::getUri).toList();
        assertEquals(
                ids, feed(there).getEntries().stream().map(SyndEntry::getUri).toList());
        assertEquals(feed(here).getUri(), feed(there).getUri());
        assertTrue(feed(here).getUri().startsWith("urn:uuid:"), feed(here).getUri());
        assertEquals(2, java.util.Set.copyOf(ids).size());
        assertNotEquals(
                feed(here).getUri(),
                feed(write(BEFORE, AFTER, "lang=ru", Taken.SOMEBODY)).getUri());
    }

    @Test
    void namesItselfAndThePage() {
        String text = write(BEFORE, AFTER, "category=War", Taken.SOMEBODY);
        var links = feed(text).getLinks();
        assertEquals(
                List.of(
                        "https://example.org/t/timeline.atom?category=War",
                        "https://example.org/t/?category=War",
                        "https://creativecommons.org/licenses/by/4.0/"),
                links.stream()
                        .map(link -> link.getHref())
                        .sorted(java.util.Comparator.comparing(
                                href -> href.contains("atom") ? 0 : href.contains("example") ? 1 : 2))
                        .toList());
        // without an address of its own its links are relative to where it was found
        String relative = write(BEFORE, AFTER, "", Taken.NOBODY);
        assertTrue(relative.contains("href=\"timeline.atom\"") && relative.contains("href=\"./?v="), relative);
        feed(relative);
    }

    @Test
    void aFilterLeavesEntriesThatItMeets() {
        SyndFeed politics = feed(write(BEFORE, AFTER, "category=Politics", Taken.SOMEBODY));
        assertEquals(1, politics.getEntries().size());
        assertEquals("1 event removed", politics.getEntries().get(0).getTitle());
        SyndFeed one = feed(write(BEFORE, AFTER, "event=one", Taken.SOMEBODY));
        assertEquals("1 event changed", one.getEntries().get(0).getTitle());
        assertFalse(content(one.getEntries().get(0)).contains("lanes"));
        SyndFeed nothing = feed(write(BEFORE, AFTER, "q=nothing-has-this", Taken.SOMEBODY));
        assertEquals(List.of(), nothing.getEntries());
        assertEquals(Date.from(FIRST), nothing.getPublishedDate());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>&amp;]]></b>",
                "]]>",
                "a\u0001b\u000bc\u0000d",
                "\ufffe",
                "\"'><script>alert(1)</script>",
                "\ud83d\ude00 {count}"
            })
    void hostileTextsAreTexts(String title) {
        Chronology before = read("one,1990,One,War\n");
        // as a CSV cannot say all of them, the event is made
        var was = before.events().get(0);
        var is = new conflicttimeline.chronology.Event(
                was.id(),
                was.dating(),
                title,
                was.summary(),
                was.category(),
                was.importance(),
                was.place(),
                was.coordinates(),
                was.actors(),
                was.aliases(),
                was.causes(),
                was.note(),
                was.perspectives(),
                was.sources());
        Chronology after = Chronology.of("t", title, title, List.of(), List.of(is), List.of(), List.of());
        String text = write(before, after, "", new Publishing("en", title, title, "", ""));
        SyndFeed feed = feed(text);

        assertFalse(text.contains("<script>") || text.contains("<b>"), text);
        assertEquals(XmlText.sound(title) + ": changes", feed.getTitle());
        assertEquals(XmlText.sound(title), feed.getAuthors().get(0).getName());
        String shown = title.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                // as the foreign reader writes it again
                .replace("\ud83d\ude00", "&#x1f600;");
        assertTrue(
                content(feed.getEntries().get(0)).contains(">" + XmlText.sound(shown) + "</a>"),
                content(feed.getEntries().get(0)));
    }

    @ParameterizedTest
    @EnumSource
    void speaksTheLanguageThatIsAskedFor(Language language) {
        String lang = language == Language.EN ? "" : "lang=" + language.tag();
        String text = write(BEFORE, AFTER, lang, Taken.SOMEBODY);
        assertTrue(text.contains(" xml:lang=\"" + language.tag() + "\""), text);
        assertEquals(
                language == Language.EN,
                feed(text).getEntries().get(0).getTitle().contains("added"));
        assertTrue(
                language == Language.EN || text.contains("?lang=" + language.tag() + "&amp;v="),
                "its links lead to pages in that language");
    }

    @Test
    void ofManyChangesTheFirstAreNamedAndTheOthersCounted() {
        StringBuilder rows = new StringBuilder("one,1990,One,War\n");
        for (int i = 0; i < Digest.MOST_NAMED + 7; i++) {
            rows.append("e").append(i).append(",1991,E,War\n");
        }
        Chronology after = read(rows.toString());
        SyndEntry entry = feed(write(read("one,1990,One,War\n"), after, "", Taken.NOBODY))
                .getEntries()
                .get(0);
        assertEquals("107 events added", entry.getTitle());
        assertEquals(Digest.MOST_NAMED, content(entry).split("<li>", -1).length - 1);
        assertTrue(content(entry).contains("and 7 more"), content(entry));
    }
}
