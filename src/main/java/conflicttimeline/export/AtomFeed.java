package conflicttimeline.export;

import conflicttimeline.chronology.Difference.Kind;
import conflicttimeline.chronology.Difference.Part;
import conflicttimeline.chronology.Difference.WholePart;
import conflicttimeline.chronology.Digest;
import conflicttimeline.chronology.Digest.Named;
import conflicttimeline.chronology.Revision;
import conflicttimeline.chronology.Timeline;
import conflicttimeline.chronology.Wanted;
import conflicttimeline.http.Address;
import conflicttimeline.http.Publishing;
import conflicttimeline.http.Query;
import conflicttimeline.time.DateLabel;
import conflicttimeline.words.Messages;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes revisions as an Atom feed: one entry for each, which says in words how many events were added, changed and removed, and names them.
 * Ids say the version and the time of its acceptance and no address, so that they stay when a site moves.
 */
final class AtomFeed {
    private final Timeline timeline;
    private final Address asked;
    private final Publishing publishing;
    private final Messages words;
    private final XmlText xml = new XmlText();

    AtomFeed(Timeline timeline, Address asked, Publishing publishing) {
        this.timeline = timeline;
        this.asked = asked;
        this.publishing = publishing;
        this.words = Messages.of(asked.lang());
    }

    /**
     * @param revisions newest first, of each what is asked for
     */
    String write(List<Revision> revisions) {
        List<Revision> told = revisions.stream().filter(this::isTold).toList();
        xml.open(
                "feed",
                "xmlns",
                "http://www.w3.org/2005/Atom",
                "xml:lang",
                words.language().tag());
        xml.text("id", id(""));
        xml.text("title", words.text("page.feed", "timeline", timeline.title()));
        if (!timeline.summary().isEmpty()) {
            xml.text("subtitle", timeline.summary());
        }
        xml.text("updated", String.valueOf(updated(told, revisions)));
        String query = asked.query().isEmpty() ? "" : "?" + asked.query();
        xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", address("timeline.atom" + query));
        String page = asked.event().map(AtomFeed::eventPath).orElse("");
        Address shown = asked.event().isPresent() ? Address.START.withLang(asked.lang()) : asked;
        String shownQuery = shown.query().isEmpty() ? "" : "?" + shown.query();
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", address(page + shownQuery));
        xml.open("author");
        xml.text("name", publishing.publisher().isEmpty() ? timeline.title() : publishing.publisher());
        xml.close("author");
        if (!publishing.license().isEmpty()) {
            xml.text("rights", publishing.license());
        }
        if (!publishing.licenseHref().isEmpty()) {
            xml.empty("link", "rel", "license", "href", publishing.licenseHref());
        }
        xml.text("generator", "Conflict Timeline");
        told.forEach(this::entry);
        xml.close("feed");
        return xml.toString();
    }

    /** Where a filter asks for some events, a revision that changed none of them is not told, nor is the first. */
    private boolean isTold(Revision revision) {
        return new Wanted(asked.event(), asked.filter()).equals(Wanted.ALL)
                || revision.changed().filter(changed -> !changed.isEmpty()).isPresent();
    }

    /** When something was told last; of a filter that nothing has met, when the telling began. */
    private static Instant updated(List<Revision> told, List<Revision> all) {
        if (!told.isEmpty()) {
            return told.get(0).accepted().at();
        }
        return all.isEmpty()
                ? Instant.EPOCH
                : all.get(all.size() - 1).accepted().at();
    }

    private void entry(Revision revision) {
        String version = revision.accepted().version();
        xml.open("entry");
        xml.text("id", id(revision.accepted().at() + " " + version));
        xml.text("title", title(revision));
        xml.text("updated", revision.accepted().at().toString());
        xml.text("published", revision.accepted().at().toString());
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", address(pinned(version)));
        xml.open("content", "type", "xhtml");
        xml.open("div", "xmlns", "http://www.w3.org/1999/xhtml");
        xml.text("p", words.text("picture.version", "version", version));
        revision.changed().ifPresent(changed -> {
            list("feed.heading.added", changed, Kind.ADDED, version);
            list("feed.heading.changed", changed, Kind.CHANGED, version);
            list(
                    "feed.heading.removed",
                    changed,
                    Kind.REMOVED,
                    revision.before().orElse(version));
            if (!changed.whole().isEmpty()) {
                xml.text("p", whole(changed));
            }
        });
        xml.close("div");
        xml.close("content");
        xml.close("entry");
    }

    private String title(Revision revision) {
        if (revision.changed().isEmpty()) {
            return words.count("feed.first", revision.events());
        }
        Digest changed = revision.changed().get();
        List<String> parts = new ArrayList<>();
        count(parts, "feed.added", changed, Kind.ADDED);
        count(parts, "feed.changed", changed, Kind.CHANGED);
        count(parts, "feed.removed", changed, Kind.REMOVED);
        return parts.isEmpty() ? whole(changed) : String.join("; ", parts);
    }

    private void count(List<String> parts, String key, Digest changed, Kind kind) {
        int count = changed.count(kind);
        if (count > 0) {
            parts.add(words.count(key, count));
        }
    }

    private String whole(Digest changed) {
        return words.text(
                "feed.whole",
                "parts",
                String.join(
                        ", ",
                        Arrays.stream(WholePart.values())
                                .filter(changed.whole()::contains)
                                .map(part -> words.text("feed.whole." + word(part)))
                                .toList()));
    }

    /** Names events, each with a link to it as it is in a version, and what of it has changed. */
    private void list(String heading, Digest changed, Kind kind, String version) {
        int count = changed.count(kind);
        if (count == 0) {
            return;
        }
        xml.text("h4", words.text(heading));
        xml.open("ul");
        List<Named> named = changed.named(kind);
        for (Named event : named) {
            xml.open("li");
            xml.text(
                    "a",
                    event.title(),
                    "href",
                    address(eventPath(event.id()) + pinned(version)),
                    "xml:lang",
                    publishing.contentLang());
            String parts = String.join(
                    ", ",
                    Arrays.stream(Part.values())
                            .filter(event.parts()::contains)
                            .map(part -> words.text("feed.part." + word(part)))
                            .toList());
            xml.add(" (" + DateLabel.of(event.dating(), words::pattern) + ")" + (parts.isEmpty() ? "" : ": " + parts));
            xml.close("li");
        }
        xml.close("ul");
        if (count > named.size()) {
            xml.text("p", words.count("feed.more", count - named.size()));
        }
    }

    private static String word(Enum<?> part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    private static String eventPath(String id) {
        return "event/" + Query.encode(id);
    }

    private String pinned(String version) {
        return "?"
                + Address.START
                        .withLang(asked.lang())
                        .withVersion(Optional.of(version))
                        .query();
    }

    /** In full where the site knows its own address; else relative to the feed's. */
    private String address(String fromRoot) {
        String address = publishing.baseUrl() + fromRoot;
        return address.isEmpty() || address.startsWith("?") ? "./" + address : address;
    }

    /** A name-based UUID (RFC 4122, version 3): equal for equal parts. Another language or filter tells another thing. */
    private String id(String part) {
        String name = String.join("\n", "conflict-timeline feed", timeline.id(), asked.query(), part);
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
