package conflicttimeline.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The headers of the site for those who serve it as files, in the three ways in which hosts are told: for nginx, for Caddy, and as {@code _headers}.
 * They are the ones that the server sends; a host that sends none of them serves a working site all the same.
 */
public final class StaticHeaders {
    private static final List<String> LANGUAGES = List.of("", "/hy", "/az", "/ru");

    private StaticHeaders() {}

    /**
     * Files by name, always in the same order and bytes.
     *
     * @param hsts whether TLS is always in front
     * @param hosts who may embed, as sources of {@code frame-ancestors}; empty for everybody
     */
    public static Map<String, String> files(boolean hsts, String hosts) {
        Map<String, String> page = of(Door.Kind.PAGE, hsts, hosts);
        Map<String, String> embed = of(Door.Kind.EMBED, hsts, hosts);
        Map<String, String> asset = of(Door.Kind.ASSET, hsts, hosts);
        Map<String, String> shared = new LinkedHashMap<>();
        shared.put("Access-Control-Allow-Origin", "*");
        shared.put("Cross-Origin-Resource-Policy", "cross-origin");
        shared.put("X-Content-Type-Options", "nosniff");
        Map<String, String> files = new LinkedHashMap<>();
        files.put("_headers", lines(page, embed, asset, shared));
        files.put("nginx.conf", nginx(page, embed, asset, shared));
        files.put("Caddyfile", caddy(page, embed, asset, shared));
        return files;
    }

    /** What a page that is a file says itself: what a browser takes from a {@code meta} element. On a stick its parts are files beside it. */
    public static String pagePolicy() {
        return SecurityHeaders.PAGE_POLICY
                .replace("; frame-ancestors 'none'", "")
                .replace("'self'", "'self' file:");
    }

    private static Map<String, String> of(Door.Kind kind, boolean hsts, String hosts) {
        Map<String, String> headers = new LinkedHashMap<>(SecurityHeaders.of(kind, hsts, hosts));
        headers.put("Cache-Control", (kind == Door.Kind.ASSET ? Caching.IMMUTABLE : Caching.REVALIDATE).header());
        return headers;
    }

    /** No path stands under two rules: hosts that read this file add up what they find. */
    private static String lines(
            Map<String, String> page,
            Map<String, String> embed,
            Map<String, String> asset,
            Map<String, String> shared) {
        StringBuilder text = new StringBuilder();
        for (String language : LANGUAGES) {
            for (String path : List.of("/", "/list/*", "/event/*")) {
                rule(text, language + path, page);
            }
            rule(text, language + "/embed/*", embed);
            rule(text, language + "/details.js", shared);
        }
        rule(text, "/assets/*", asset);
        rule(text, "/embed.js", shared);
        rule(text, "/oembed/*", shared);
        rule(text, "/pictures/*", shared);
        return text.toString();
    }

    private static void rule(StringBuilder text, String path, Map<String, String> headers) {
        text.append(path).append('\n');
        headers.forEach((name, value) ->
                text.append("  ").append(name).append(": ").append(value).append('\n'));
    }

    private static final String SHARED = "^/(([a-z][a-z]/)?details\\.js|embed\\.js|oembed/.*|pictures/.*)$";
    private static final String EMBEDS = "^/([a-z][a-z]/)?embed(/.*)?$";

    private static String nginx(
            Map<String, String> page,
            Map<String, String> embed,
            Map<String, String> asset,
            Map<String, String> shared) {
        StringBuilder text = new StringBuilder();
        text.append(
                "# Include this in a server block whose root is this folder. Headers that the block itself adds do not reach these\n");
        text.append("# locations: add them here too.\n");
        text.append("charset utf-8;\nindex index.html;\nerror_page 404 /404.html;\n\n");
        location(text, "~ \"" + EMBEDS + "\"", embed);
        location(text, "~ \"" + SHARED + "\"", shared);
        location(text, "/assets/", asset);
        location(text, "/", page);
        return text.toString();
    }

    private static void location(StringBuilder text, String where, Map<String, String> headers) {
        text.append("location ").append(where).append(" {\n");
        headers.forEach((name, value) -> text.append("    add_header ")
                .append(name)
                .append(" \"")
                .append(value)
                .append("\" always;\n"));
        text.append("}\n\n");
    }

    private static String caddy(
            Map<String, String> page,
            Map<String, String> embed,
            Map<String, String> asset,
            Map<String, String> shared) {
        StringBuilder text = new StringBuilder();
        text.append("# Import this in a site block whose root is this folder.\n");
        text.append("file_server\nhandle_errors {\n\trewrite * /404.html\n\tfile_server\n}\n\n");
        matcher(text, "embeds", "path_regexp embeds " + EMBEDS, embed);
        matcher(text, "shared", "path_regexp shared " + SHARED, shared);
        matcher(text, "assets", "path /assets/*", asset);
        matcher(
                text,
                "pages",
                "{\n\tnot path_regexp embedded " + EMBEDS + "\n\tnot path_regexp given " + SHARED
                        + "\n\tnot path /assets/*\n}",
                page);
        return text.toString();
    }

    private static void matcher(StringBuilder text, String name, String where, Map<String, String> headers) {
        text.append('@').append(name).append(' ').append(where).append('\n');
        text.append("header @").append(name).append(" {\n");
        headers.forEach((header, value) ->
                text.append('\t').append(header).append(" `").append(value).append("`\n"));
        text.append("}\n\n");
    }
}
