package conflicttimeline.export;

import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.Folding;
import conflicttimeline.chronology.Source;
import conflicttimeline.chronology.Timeline;
import conflicttimeline.http.Publishing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Who says so, as BibTeX: one {@code @misc} for the timeline, and one for each source of its events, however many cite it.
 *
 * <p>A source's key is its publisher and a checksum of what it says, so it stays the same when other sources come and go.
 * {@code note} tells for which events it is cited, {@code keywords} are their ids. A source of a timeline has no year.
 */
final class Bibliography {
    private static final int HEX_DIGITS = 8;
    private static final int MOST_NAME_LETTERS = 30;

    private final StringBuilder text = new StringBuilder();

    private Bibliography() {}

    static String write(Selection taken, Publishing publishing) {
        var bibliography = new Bibliography();
        bibliography.timeline(taken, publishing);
        Map<Source, List<Entry>> cited = new LinkedHashMap<>();
        for (Entry entry : taken.entries()) {
            for (Source source : new LinkedHashSet<>(entry.event().sources())) {
                cited.computeIfAbsent(source, s -> new ArrayList<>()).add(entry);
            }
        }
        cited.forEach(bibliography::source);
        return bibliography.text.toString();
    }

    private void timeline(Selection taken, Publishing publishing) {
        Timeline timeline = taken.timeline();
        List<String> about = new ArrayList<>(List.of("Version " + timeline.version(), publishing.license()));
        if (!taken.filter().isEmpty()) {
            about.add("timeline.bib?" + taken.filter());
        }
        text.append("@comment{")
                .append(BibliographyText.escaped(String.join("; ", about)))
                .append("}\n\n");
        begin(key(timeline.id(), timeline.version()));
        name("author", publishing.publisher());
        name("title", timeline.title());
        field("url", BibliographyText.address(publishing.baseUrl()));
        field("version", BibliographyText.escaped(timeline.version()));
        field("note", BibliographyText.escaped(String.join("; ", about)));
        end();
    }

    private void source(Source source, List<Entry> events) {
        String all = source.publisher() + "\n" + source.title() + "\n" + source.url();
        String publisher = source.publisher().isEmpty() ? host(source.url()) : source.publisher();
        begin(key(publisher, checksum(all)));
        name("author", source.title().isEmpty() ? "" : source.publisher());
        name("title", source.title().isEmpty() ? source.publisher() : source.title());
        field("url", BibliographyText.address(source.url()));
        field(
                "note",
                BibliographyText.escaped(String.join(
                        "; ",
                        events.stream()
                                .map(entry -> entry.event().title() + " (" + entry.dateLabel() + ")")
                                .toList())));
        field(
                "keywords",
                BibliographyText.escaped(String.join(
                        ", ", events.stream().map(entry -> entry.event().id()).toList())));
        end();
    }

    private void begin(String key) {
        text.append("@misc{").append(key);
    }

    /** A name or a title that no style may turn to lower case or split into first and last names: hence the second braces. */
    private void name(String field, String words) {
        if (!words.isEmpty()) {
            field(field, "{" + BibliographyText.escaped(words) + "}");
        }
    }

    private void field(String field, String finished) {
        if (!finished.isEmpty()) {
            text.append(",\n  ").append(field).append(" = {").append(finished).append('}');
        }
    }

    private void end() {
        text.append("\n}\n\n");
    }

    /** ASCII letters and digits of the name, as far as it has any, and what makes it unique. */
    private static String key(String name, String unique) {
        String letters = Folding.fold(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String first = letters.substring(0, Math.min(letters.length(), MOST_NAME_LETTERS));
        return (first.isEmpty() ? "source" : first.replaceAll("-$", "")) + "-" + unique;
    }

    private static String host(String url) {
        return url.replaceFirst("^https?://(www\\.)?", "").replaceFirst("[/?#].*", "");
    }

    private static String checksum(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
