package conflicttimeline.page;

import conflicttimeline.chronology.CauseStep;
import conflicttimeline.chronology.DrawingColumns;
import conflicttimeline.chronology.Entry;
import conflicttimeline.http.Address;
import conflicttimeline.http.Json;
import conflicttimeline.http.Publishing;
import conflicttimeline.store.Snapshot;
import conflicttimeline.time.DateLabel;
import conflicttimeline.words.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page carries for its script, as JSON in data blocks. {@code web/app/settings.js} and {@code web/model/events.js} read it. */
final class PageData {
    private final Snapshot snapshot;
    private final Publishing publishing;
    private final Links links;
    private final Edition edition;
    private final Address address;
    private final Messages words;

    PageData(Snapshot snapshot, Publishing publishing, Links links, Edition edition, Messages words) {
        this.snapshot = snapshot;
        this.publishing = publishing;
        this.links = links;
        this.edition = edition;
        this.address = links.keep();
        this.words = words;
    }

    /** All that the drawing needs. */
    String drawing(List<Entry> entries) {
        return Json.writeForHtml(DrawingColumns.of(
                snapshot.timeline(),
                entries,
                snapshot.causes().stream()
                        .map(step -> new CauseStep(step.effect(), step.cause()))
                        .toList(),
                address.lang().tag(),
                publishing.contentLang(),
                dating -> DateLabel.of(dating, words::pattern)));
    }

    /** Versions, languages and addresses; the words come beside them. */
    Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("version", snapshot.version());
        settings.put("lang", address.lang().tag());
        settings.put("contentLang", publishing.contentLang());
        settings.put("api", links.file("api/v1/"));
        settings.put("home", links.start());
        settings.put("event", links.eventPattern());
        settings.put("contact", publishing.contactHref());
        if (edition.kept()) {
            // a word of the address that the script carries on; empty for what is served now
            settings.put("v", address.version().orElse(""));
        }
        if (edition.canBePinned()) {
            settings.put("day", edition.day(words));
        }
        return settings;
    }

    private static final Pattern PLURAL = Pattern.compile("(.*)\\.(?:one|few|many)");

    /** The words that the script says, by key. A plural form that reads as the {@code other} is left out: the script takes that one instead. */
    static SortedMap<String, String> words(Messages words, Predicate<String> said) {
        SortedMap<String, String> messages = new TreeMap<>();
        words.patterns().forEach((key, pattern) -> {
            Matcher plural = PLURAL.matcher(key);
            boolean again = plural.matches() && pattern.equals(words.patterns().get(plural.group(1) + ".other"));
            if (said.test(key) && !again) {
                messages.put(key, pattern);
            }
        });
        return messages;
    }

    /** Whether the script says this: its own words, and of the dates those that it writes itself. */
    static boolean isSaid(String key) {
        return key.startsWith("web.") || isDate(key);
    }

    /** What only dialogs say. */
    static final List<String> DIALOGS = List.of("web.share.", "web.help.", "web.legend.", "web.key.");

    /** Whether the page says it before a dialog is opened whose words come with it. */
    static boolean isSaidAtOnce(String key) {
        return isSaid(key) && (key.equals("web.share.cite") || DIALOGS.stream().noneMatch(key::startsWith));
    }

    /** Whether the script needs it to draw, before anything is asked of the drawing. */
    static boolean isDrawn(String key) {
        return isDate(key)
                || key.startsWith("web.cluster")
                || key.startsWith("web.lane.")
                || key.startsWith("web.overview")
                || key.equals("web.drawing")
                || key.equals("web.event");
    }

    private static boolean isDate(String key) {
        return key.startsWith("date.month")
                || key.startsWith("date.tick.")
                || List.of("date.ce", "date.bce", "date.day", "date.year", "date.th")
                        .contains(key);
    }
}
