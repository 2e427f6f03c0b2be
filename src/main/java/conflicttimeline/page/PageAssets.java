package conflicttimeline.page;

import java.util.List;

/**
 * Scripts and styles of the pages, relative to the site's root, such as {@code assets/index-HASH.js}.
 *
 * @param script of the timeline's page
 * @param scriptParts without which that script does not run, for a page to ask for at once
 * @param style of every page
 * @param printStyle of every page on paper
 * @param embedScript of an embed's first view
 * @param embedRest what takes over once the reader wants more
 * @param embedStyle of an embed's first view
 * @param share of the dialog by which a view is shared
 * @param shareStyle of that dialog
 * @param help of the dialog that says how to read the drawing
 * @param screen shows a crowd that moves
 * @param film of the thread that paints it
 * @param host for articles, by its content
 * @param hostIntegrity by which an article holds to that script; empty for plain modules
 * @param modules whether the embed's scripts are modules as they were written, not bundled into one that asks no other file
 */
public record PageAssets(
        String script,
        List<String> scriptParts,
        String style,
        String printStyle,
        String embedScript,
        String embedRest,
        String embedStyle,
        String share,
        String shareStyle,
        String help,
        String screen,
        String film,
        String host,
        String hostIntegrity,
        boolean modules) {}
