package conflicttimeline.page;

import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.EventFilter;
import conflicttimeline.chronology.EventInContext;
import conflicttimeline.chronology.Sizes;
import conflicttimeline.http.Address;
import conflicttimeline.http.Parameters;
import conflicttimeline.http.ProblemDetails;
import conflicttimeline.http.Publishing;
import conflicttimeline.http.Request;
import conflicttimeline.http.Versions;
import conflicttimeline.store.Snapshot;
import conflicttimeline.words.Language;
import conflicttimeline.words.Messages;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The pages as files: each page a folder with an index, each language but English in a folder of its own. They have the same content, drawing,
 * search, links and embeds as those that are served; only what answers a question is not there.
 */
public final class FixedPages {
    private final Snapshot snapshot;
    private final Publishing publishing;
    private final PageAssets assets;
    private final Offered offered;
    private final Sides sides;

    public FixedPages(Snapshot snapshot, Publishing publishing, PageAssets assets, Offered offered) {
        this.snapshot = snapshot;
        this.publishing = publishing;
        this.assets = assets;
        this.offered = offered;
        this.sides = Sides.of(snapshot);
    }

    /**
     * Writes every page of every language, with the words that an embed loads later, and with a base address the answers that a CMS asks for.
     *
     * @param file told each file's path from the site's root, with {@code /} between its parts, and its text
     */
    public void write(BiConsumer<String, String> file) {
        for (Language language : Language.values()) {
            write(language, file);
        }
        file.accept("404.html", missing());
    }

    private void write(Language language, BiConsumer<String, String> file) {
        Address start = Address.START.withLang(language);
        String folder = Links.folder(language);
        page("/", start, file, links -> new TimelineWriter(
                        snapshot, sides, publishing, assets, offered, links, Edition.NONE)
                .write(List.of()));
        page("/list", start.withView(Address.View.LIST), file, links -> new TimelineWriter(
                        snapshot, sides, publishing, assets, offered, links, Edition.NONE)
                .write(List.of()));
        page("/embed", start, file, links -> embed(links).write(List.of()));
        oembed(start, "", file);
        file.accept(folder + "embed/words.js", EmbedWriter.wordsScript(Messages.of(language)));
        for (Entry entry : snapshot.events(EventFilter.ALL, -1, Sizes.MOST_WHOLE, language)) {
            String id = entry.event().id();
            EventInContext found = snapshot.event(id, language).orElseThrow();
            page("/event/" + id, start, file, links -> new EventWriter(
                            snapshot, sides, publishing, assets, offered, links, Edition.NONE)
                    .write(found, Walk.of(Parameters.NONE).in(language)));
            page("/embed/event/" + id, start, file, links -> embed(links).write(found));
            oembed(start.withEvent(id), "event/" + id, file);
        }
    }

    private EmbedWriter embed(Links links) {
        return new EmbedWriter(snapshot, sides, publishing, assets, links, Edition.NONE);
    }

    /** Writes one page. */
    private interface Writing {
        String write(Links links);
    }

    private static void page(String path, Address address, BiConsumer<String, String> file, Writing writing) {
        Links links = Links.inFolder(path, address);
        String folder = Links.folder(address.lang()) + (path.equals("/") ? "" : path.substring(1) + "/");
        file.accept(folder + "index.html", writing.write(links));
    }

    private void oembed(Address shown, String path, BiConsumer<String, String> file) {
        if (publishing.baseUrl().isEmpty()) {
            return;
        }
        Links links = Links.inFolder("/", shown);
        String folder = Links.folder(shown.lang());
        String answer = new OEmbed(Versions.live(() -> snapshot), publishing, "")
                .json(shown, publishing.baseUrl() + links.fromRoot(Links.EMBED, shown), snapshot);
        String name = path.isEmpty() ? (folder.isEmpty() ? "index" : folder.replace("/", "")) : folder + path;
        file.accept("oembed/" + name + ".json", answer);
    }

    /** A host answers with it wherever a page is missing: its links stand on the site's own path, not on where they are read. */
    private String missing() {
        ProblemDetails problem = ProblemDetails.of(404, "There is no such page");
        String base = publishing.baseUrl();
        String root = base.isEmpty() ? "/" : base.replaceFirst("^https?://[^/]+", "");
        Links links = new Links(root, Address.START, "", true);
        return new FailureWriter(() -> snapshot, publishing, assets, links)
                .write(problem, new Request("/", Map.of(), Parameters.NONE));
    }
}
