package conflicttimeline.page;

/**
 * Script and style of the pages.
 *
 * @param script relative to the site's root, such as {@code assets/index-HASH.js}
 * @param style relative to the site's root
 */
public record PageAssets(String script, String style) {}
