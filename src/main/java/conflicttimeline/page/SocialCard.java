package conflicttimeline.page;

/**
 * The picture that messages and posts show of a link to a page.
 *
 * @param fromRoot its address from the site's root
 * @param alt what is seen in it
 */
public record SocialCard(String fromRoot, int widthPx, int heightPx, String alt) {}
