package conflicttimeline;

import conflicttimeline.api.Api;
import conflicttimeline.api.Health;
import conflicttimeline.export.ChangeFeed;
import conflicttimeline.export.Exports;
import conflicttimeline.http.Answer;
import conflicttimeline.http.Door;
import conflicttimeline.http.ErrorPages;
import conflicttimeline.http.Publishing;
import conflicttimeline.http.Versions;
import conflicttimeline.page.Offered;
import conflicttimeline.page.Pages;
import conflicttimeline.page.SocialCard;
import conflicttimeline.picture.Pictures;
import conflicttimeline.picture.Size;
import conflicttimeline.store.Snapshot;
import conflicttimeline.store.TimelineStore;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The site map.
 *
 * <pre>
 * /                          the chronology: list without script, drawing with it
 * /event/{id}                one event
 * /embed                     the chronology in a frame of another page
 * /embed/event/{id}          one event in a frame
 * /oembed                    how an address of ours is embedded, for a CMS
 * /embed.js                  for articles: frames that fit, and links into them
 * /timeline.svg              a picture of any view
 * /timeline.png              the same, and cards for messages and posts
 * /api/v1/timeline           the whole in figures
 * /api/v1/events             events by filter
 * /api/v1/events/{id}        one event with its causes and effects
 * /api/v1/matches            positions of what a filter finds
 * /api/v1/details            every event with all that is known
 * /api/v1/drawing            what the drawing needs, in columns
 * /api/v1/openapi.json       all of this for programs
 * /timeline.csv, .json, …    the timeline, or what a filter leaves of it, to take away
 * /timeline.atom             what each version changed, where versions are kept
 * /assets/…                  script and style of the pages
 * /icon.svg                  for a browser's tab
 * /health                    how the server is
 * /gallery/index.html        awkward situations, while developing
 * </pre>
 */
final class Routes {
    private final Api api;
    private final Exports exports;
    private final Optional<ChangeFeed> feed;
    private final Health health;
    private final Pages pages;
    private final Pictures pictures;
    private final Assets assets;

    Routes(Settings settings, Assets assets, Loaded loaded, Optional<Keep> keep) {
        TimelineStore store = loaded.store();
        Supplier<Snapshot> current = () -> store.current().orElse(loaded.snapshot());
        Versions<Snapshot> versions =
                keep.map(kept -> kept.versions(current, store)).orElseGet(() -> Versions.live(current));
        Publishing publishing = settings.publishing();
        this.assets = assets;
        this.api = new Api(
                current, keep.isPresent() ? versions::withVersion : store::withVersion, publishing, Version.build());
        this.exports = new Exports(versions, publishing, Version.build());
        this.feed = keep.map(kept -> new ChangeFeed(current, kept.history(), publishing, Version.build()));
        this.health = new Health(() -> loaded.health(current.get(), keep.flatMap(Keep::notKept)));
        this.pictures = new Pictures(versions, publishing, Version.build());
        this.pages = new Pages(versions, publishing, assets.pages(), offered(pictures), Version.build());
    }

    /** What the site has of a view beside its pages. */
    static Offered offered(Pictures pictures) {
        return new Offered(
                Exports.extensions(),
                Arrays.stream(Size.values())
                        .map(size -> new Offered.Picture(size.word(), size.widthPx(), size.heightPx()))
                        .toList(),
                (snapshot, language, event) -> event
                        .map(id -> pictures.card(snapshot, language, id))
                        .orElseGet(() -> Optional.of(pictures.card(snapshot, language)))
                        .map(card -> new SocialCard(card.fromRoot(), card.widthPx(), card.heightPx(), card.alt()))
                        .stream()
                        .toList());
    }

    List<Door> doors() {
        return Stream.of(
                        pages.doors(),
                        api.doors(),
                        exports.doors(),
                        feed.map(ChangeFeed::door).stream().toList(),
                        pictures.doors(),
                        List.of(assets.door(), assets.host(), Assets.icon(), health.door()),
                        assets.gallery())
                .flatMap(List::stream)
                .toList();
    }

    /** What is made before anyone asks. */
    List<Answer> atImport() {
        return api.atImport();
    }

    ErrorPages errorPages() {
        return pages;
    }
}
