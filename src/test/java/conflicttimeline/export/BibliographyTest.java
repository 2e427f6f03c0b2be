package conflicttimeline.export;

import static conflicttimeline.Builders.chronology;
import static conflicttimeline.Builders.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.chronology.Chronology;
import conflicttimeline.chronology.Source;
import conflicttimeline.http.Address;
import conflicttimeline.http.TestSite;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.Value;
import org.junit.jupiter.api.Test;

/** {@code /timeline.bib}, read by JBibTeX. */
class BibliographyTest {
    private static final TestSite SITE = TestSite.shared();

    private static Collection<BibTeXEntry> read(String text) {
        try {
            BibTeXDatabase database = new BibTeXParser().parse(new StringReader(text));
            // two entries of one key would be one here
            assertEquals(
                    text.lines().filter(line -> line.startsWith("@misc{")).count(),
                    database.getEntries().size());
            return database.getEntries().values();
        } catch (Exception e) {
            throw new AssertionError(text, e);
        }
    }

    /** What a reader sees of a field. */
    private static String shown(BibTeXEntry entry, String field) {
        Value value = entry.getField(new Key(field));
        if (value == null) {
            return "none";
        }
        try {
            return new LaTeXPrinter().print(new LaTeXParser().parse(new StringReader(value.toUserString())));
        } catch (Exception e) {
            throw new AssertionError(value.toUserString(), e);
        }
    }

    private static String raw(BibTeXEntry entry, String field) {
        Value value = entry.getField(new Key(field));
        return value == null ? "none" : value.toUserString();
    }

    @Test
    void hasEachSourceOfTheShippedEventsOnceAndTheTimeline() {
        Set<Source> sources = new HashSet<>();
        TestSite.read(Path.of("data/timeline.csv")).events().forEach(e -> sources.addAll(e.sources()));
        Collection<BibTeXEntry> entries = read(SITE.get("/timeline.bib").text());

        assertTrue(sources.size() > 100, "only " + sources.size());
        assertEquals(sources.size() + 1, entries.size());
        Set<String> addresses = new HashSet<>();
        entries.forEach(entry -> addresses.add(raw(entry, "url")));
        sources.forEach(source -> assertTrue(addresses.contains(source.url()), source.url()));
    }

    @Test
    void aSourceSaysWhoWhatWhereAndForWhich() {
        BibTeXEntry entry = List.copyOf(read(Bibliography.write(
                        Taken.all(chronology(
                                event("b")
                                        .on("1994-05-12")
                                        .titled("Ceasefire")
                                        .source(
                                                "Şuşa & Sons",
                                                "A {50%} #1_x \\ ~^ $",
                                                "https://example.org/?q=%25&a={b}_#c"),
                                event("a")
                                        .on("1916-07")
                                        .titled("Somme")
                                        .source(
                                                "Şuşa & Sons",
                                                "A {50%} #1_x \\ ~^ $",
                                                "https://example.org/?q=%25&a={b}_#c"))),
                        Taken.NOBODY)))
                .get(1);

        assertEquals("misc", entry.getType().getValue());
        assertTrue(
                entry.getKey().getValue().matches("susa-sons-[0-9a-f]{8}"),
                entry.getKey().getValue());
        assertEquals("{Şuşa \\& Sons}", raw(entry, "author"));
        assertEquals("Şuşa & Sons", shown(entry, "author"));
        assertEquals(
                "{A \\textbraceleft{}50\\%\\textbraceright{} \\#1\\_x \\textbackslash{} \\textasciitilde{}\\textasciicircum{} \\$}",
                raw(entry, "title"));
        assertEquals("https://example.org/?q=%25&a=%7Bb%7D_#c", raw(entry, "url"));
        assertEquals("Somme (July 1916); Ceasefire (12 May 1994)", shown(entry, "note"));
        assertEquals("a, b", shown(entry, "keywords"));
    }

    @Test
    void ofOneEventOnlyItsSourcesAreThere() {
        int sources = SITE.snapshot()
                .event("1905-06-clashes", conflicttimeline.words.Language.EN)
                .orElseThrow()
                .entry()
                .event()
                .sources()
                .size();

        assertEquals(
                1 + sources,
                read(SITE.get("/timeline.bib?event=1905-06-clashes").text()).size());
    }

    @Test
    void theTimelineSaysVersionLicencePublisherAndFilter() {
        Chronology one = chronology(event("x"));
        BibTeXEntry entry = List.copyOf(read(Bibliography.write(
                        Taken.as(one, Address.START.withQ("a_b").withImportance(4)), Taken.SOMEBODY)))
                .get(0);

        assertEquals("test-" + one.timeline().version(), entry.getKey().getValue());
        assertEquals("{A \\& B, \\textbraceleft{}publisher\\textbraceright{}; 100\\%}", raw(entry, "author"));
        assertEquals("https://example.org/t/", raw(entry, "url"));
        assertEquals(
                "Version " + one.timeline().version() + "; CC-BY-4.0; timeline.bib?q=a_b&importance=4",
                shown(entry, "note"));
    }

    @Test
    void aKeyIsTheSameWhateverElseIsTaken() {
        String all = SITE.get("/timeline.bib").text();
        read(SITE.get("/timeline.bib?category=War&lang=ru").text()).stream()
                .skip(1)
                .forEach(entry -> assertTrue(
                        all.contains("@misc{" + entry.getKey().getValue() + ","),
                        entry.getKey().getValue()));
    }

    @Test
    void everyTimelineCanBeRead() {
        for (long seed = 0; seed < 40; seed++) {
            Chronology drawn = new Drawn(seed).chronology(20);
            Set<Source> sources = new HashSet<>();
            drawn.events().forEach(e -> sources.addAll(e.sources()));
            Collection<BibTeXEntry> entries = read(Bibliography.write(Taken.all(drawn), Taken.SOMEBODY));

            assertEquals(sources.size() + 1, entries.size());
            // every brace is closed where the field ends, so nothing of a text became another field
            entries.forEach(entry -> assertTrue(Set.of("author", "title", "url", "version", "note", "keywords")
                    .containsAll(entry.getFields().keySet().stream()
                            .map(Key::getValue)
                            .toList())));
        }
    }
}
