package conflicttimeline.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The headers of the site for those who serve it as files, in the three ways in which hosts are told: for nginx, for Caddy, and as {@code _headers}.
 * They are the ones that the server sends; a host that sends none of them serves a working site all the same.
 */
public final class StaticHeaders {
    private StaticHeaders() {}

    /** Files by name. */
    public static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("_headers", netlify());
        files.put("nginx.conf", nginx());
        files.put("Caddyfile", caddy());
        return files;
    }

    /** What a page that is a file says itself: what a browser takes from a {@code meta} element. On a stick its parts are files beside it. */
    public static String pagePolicy() {
        return SecurityHeaders.PAGE_POLICY
                .replace("; frame-ancestors 'none'", "")
                .replace("'self'", "'self' file:");
    }

    private static Map<String, String> of(Door.Kind kind) {
        Map<String, String> headers = new LinkedHashMap<>(SecurityHeaders.of(kind, false, ""));
        headers.put("Cache-Control", (kind == Door.Kind.ASSET ? Caching.IMMUTABLE : Caching.REVALIDATE).header());
        return headers;
    }

    private static String netlify() {
        StringBuilder text = new StringBuilder();
        rule(text, "/*", of(Door.Kind.PAGE), false);
        for (String embed : new String[] {"/embed/*", "/hy/embed/*", "/az/embed/*", "/ru/embed/*"}) {
            rule(text, embed, of(Door.Kind.EMBED), true);
        }
        rule(text, "/assets/*", of(Door.Kind.ASSET), true);
        Map<String, String> open =
                Map.of("Access-Control-Allow-Origin", "*", "Cross-Origin-Resource-Policy", "cross-origin");
        for (String file : new String[] {
            "/embed.js", "/details.js", "/hy/details.js", "/az/details.js", "/ru/details.js", "/oembed/*"
        }) {
            rule(text, file, open, true);
        }
        return text.toString();
    }

    /** @param over whether the headers of pages are taken away first: a host adds them up */
    private static void rule(StringBuilder text, String path, Map<String, String> headers, boolean over) {
        text.append(path).append('\n');
        if (over) {
            of(Door.Kind.PAGE).keySet().stream()
                    .filter(name -> !name.equals("X-Content-Type-Options"))
                    .forEach(name -> text.append("  ! ").append(name).append('\n'));
        }
        headers.forEach((name, value) ->
                text.append("  ").append(name).append(": ").append(value).append('\n'));
    }

    private static String nginx() {
        StringBuilder text = new StringBuilder();
        text.append("# Include this in a server block whose root is this folder.\n");
        text.append("charset utf-8;\nerror_page 404 /404.html;\n\n");
        location(text, "~ ^/([a-z]{2}/)?embed(/|$)", of(Door.Kind.EMBED));
        location(text, "/assets/", of(Door.Kind.ASSET));
        location(
                text,
                "~ ^/(([a-z]{2}/)?details\\.js|embed\\.js|oembed/)",
                Map.of("Access-Control-Allow-Origin", "*", "Cross-Origin-Resource-Policy", "cross-origin"));
        location(text, "/", of(Door.Kind.PAGE));
        return text.toString();
    }

    private static void location(StringBuilder text, String where, Map<String, String> headers) {
        text.append("location ").append(where).append(" {\n");
        headers.forEach((name, value) -> text.append("    add_header ")
                .append(name)
                .append(" \"")
                .append(value)
                .append("\";\n"));
        text.append("}\n\n");
    }

    private static String caddy() {
        StringBuilder text = new StringBuilder();
        text.append("# Import this in a site block whose root is this folder.\n");
        text.append("file_server\nhandle_errors {\n\trewrite * /404.html\n\tfile_server\n}\n\n");
        matcher(text, "embeds", "path_regexp ^/([a-z]{2}/)?embed(/.*)?$", of(Door.Kind.EMBED));
        matcher(text, "assets", "path /assets/*", of(Door.Kind.ASSET));
        matcher(
                text,
                "shared",
                "path_regexp ^/(([a-z]{2}/)?details\\.js|embed\\.js|oembed/.*)$",
                Map.of("Access-Control-Allow-Origin", "*", "Cross-Origin-Resource-Policy", "cross-origin"));
        matcher(
                text,
                "pages",
                "not path_regexp ^/(([a-z]{2}/)?embed(/.*)?|assets/.*|([a-z]{2}/)?details\\.js|embed\\.js|oembed/.*)$",
                of(Door.Kind.PAGE));
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
