package conflicttimeline.page;

import conflicttimeline.http.Address;
import conflicttimeline.http.Publishing;
import conflicttimeline.http.Query;
import conflicttimeline.words.Language;
import conflicttimeline.words.Messages;
import java.util.Arrays;
import java.util.List;

/**
 * What every page has around its content. Absent texts are empty.
 *
 * @param words of the interface, in the reader's language
 * @param title of the document
 * @param description one or two sentences
 * @param pageLang language of title and description
 * @param canonical the address by which search engines know the page
 * @param openGraphUrl the same in full; empty without a base address
 * @param type Open Graph's {@code og:type}
 * @param previous the page before, where pages have an order
 * @param next the page after
 * @param languages this page in every language
 * @param embeddable this page as it was asked for, in full, by which a CMS finds how it is embedded; empty without a base address
 * @param edition what is known of the version that is shown
 * @param live this page with the data that are served now, relative; empty where it shows them
 * @param cards the picture that a link to it is shown with; none without a base address, because it is loaded from elsewhere
 */
public record Frame(
        Messages words,
        Links links,
        Publishing publishing,
        PageAssets assets,
        String timelineTitle,
        String version,
        String title,
        String description,
        String pageLang,
        String canonical,
        String openGraphUrl,
        String type,
        String previous,
        String next,
        List<InLanguage> languages,
        String embeddable,
        Edition edition,
        String live,
        List<SocialCard> cards) {

    public Frame {
        languages = List.copyOf(languages);
        cards = List.copyOf(cards);
    }

    /** The same with its card, where the site has a base address. */
    Frame with(List<SocialCard> pictures) {
        return new Frame(
                words,
                links,
                publishing,
                assets,
                timelineTitle,
                version,
                title,
                description,
                pageLang,
                canonical,
                openGraphUrl,
                type,
                previous,
                next,
                languages,
                embeddable,
                edition,
                live,
                publishing.baseUrl().isEmpty()
                        ? List.of()
                        : pictures.stream().map(this::pinned).toList());
    }

    /** The card of the version that the page shows. */
    private SocialCard pinned(SocialCard card) {
        return links.keep()
                .version()
                .map(version -> new SocialCard(
                        card.fromRoot() + "&v=" + Query.encode(version), card.widthPx(), card.heightPx(), card.alt()))
                .orElse(card);
    }

    /** Whether the page is of a version that its address names; search engines are led to the page of what is served now. */
    public boolean pinned() {
        return links.pinned();
    }

    /** Where feed readers learn what changes; empty where versions are not kept, or there is no content. */
    public String feed() {
        return edition.kept() && !version.isEmpty() ? links.feed() : "";
    }

    /**
     * The page in one language.
     *
     * @param href relative
     * @param alternate in full; empty without a base address, because a search engine takes no other
     */
    public record InLanguage(Language language, String href, String alternate, boolean current) {}

    /** {@code light} or {@code dark}; empty leaves it to the reader's system. */
    public String theme() {
        return links.keep().theme().map(Address.Theme::word).orElse("");
    }

    /** Where a CMS finds how this page is embedded; a folder of files has an answer ready in JSON alone. Empty where there is none. */
    public String oembed(String format) {
        if (embeddable.isEmpty() || !links.fixed()) {
            return embeddable.isEmpty() ? "" : OEmbed.address(publishing.baseUrl(), embeddable, format);
        }
        return format.equals("json") ? OEmbed.file(publishing.baseUrl(), embeddable) : "";
    }

    /**
     * This page in every language.
     *
     * @param path of the page, from the site's root
     * @param address what is shown, with the reader's look and view
     * @param plain the same by which search engines know it
     */
    static List<InLanguage> languages(Links links, String base, String path, Address address, Address plain) {
        return Arrays.stream(Language.values())
                .map(language -> new InLanguage(
                        language,
                        links.page(path, address.withLang(language)),
                        base.isEmpty() ? "" : base + links.fromRoot(path, plain.withLang(language)),
                        language == address.lang()))
                .toList();
    }

    /** In full where the site knows its own address. */
    static String absolute(Links links, String base, String path, Address address) {
        return base.isEmpty() ? links.page(path, address) : base + links.fromRoot(path, address);
    }
}
