package conflicttimeline.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** The headers of every response of a kind of door, failures and 304 included. */
final class SecurityHeaders {
    private static final String OWN_PARTS = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "object-src 'none'",
            "require-trusted-types-for 'script'",
            // lets the page begin the thread of its own film, and nothing else: web/app/film.js
            "trusted-types conflict-timeline-film");

    /** What a page may load: its own script, style, pictures and data; inline nothing but {@link ScriptWatch}, nothing from elsewhere. */
    static final String PAGE_POLICY = OWN_PARTS.replace("script-src 'self'", "script-src 'self' " + ScriptWatch.SOURCE)
            + "; frame-src 'self'; frame-ancestors 'none'";

    /** What is no page loads nothing, wherever someone opens it. */
    static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

    /** A picture that is opened by itself runs nothing and loads nothing; it may be shown anywhere. */
    static final String PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    /** Only what browsers know on every system: of web-share and bluetooth Chromium complains on Linux, and a page has them for itself alone anyway. */
    private static final String PERMISSIONS = "clipboard-write=(self), fullscreen=(self), "
            + "accelerometer=(), autoplay=(), camera=(), clipboard-read=(), display-capture=(), "
            + "encrypted-media=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), "
            + "magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), "
            + "publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

    private SecurityHeaders() {}

    /**
     * @param hsts whether the operator says that TLS is always in front
     * @param hosts who may embed, as sources of {@code frame-ancestors}; empty lets everybody, a file and an app's view included. Then the
     *     directive is left out: {@code *} would match addresses of the network only
     */
    static Map<String, String> of(Door.Kind kind, boolean hsts, String hosts) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Content-Type-Options", "nosniff");
        if (hsts) {
            headers.put("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
        if (kind == Door.Kind.PAGE) {
            headers.put("Content-Security-Policy", PAGE_POLICY);
            headers.put("X-Frame-Options", "DENY");
            headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
            headers.put("Cross-Origin-Resource-Policy", "same-origin");
            headers.put("Cross-Origin-Opener-Policy", "same-origin");
            headers.put("Permissions-Policy", PERMISSIONS);
            return headers;
        }
        if (kind == Door.Kind.EMBED) {
            headers.put("Content-Security-Policy", OWN_PARTS + (hosts.isEmpty() ? "" : "; frame-ancestors " + hosts));
            headers.put("Referrer-Policy", "no-referrer");
            // an article that is isolated from other origins may hold it
            headers.put("Cross-Origin-Resource-Policy", "cross-origin");
            headers.put("Cross-Origin-Embedder-Policy", "require-corp");
            headers.put("Cross-Origin-Opener-Policy", "same-origin-allow-popups");
            headers.put("Permissions-Policy", PERMISSIONS.replace("fullscreen=(self)", "fullscreen=*"));
            return headers;
        }
        headers.put("Content-Security-Policy", kind == Door.Kind.PICTURE ? PICTURE_POLICY : DATA_POLICY);
        headers.put("Referrer-Policy", "no-referrer");
        if (kind == Door.Kind.DOWNLOAD) {
            headers.put("X-Frame-Options", "DENY");
            headers.put("Cross-Origin-Resource-Policy", "same-origin");
            return headers;
        }
        headers.put("Cross-Origin-Resource-Policy", "cross-origin");
        headers.put("Access-Control-Allow-Origin", "*");
        if (kind == Door.Kind.ASSET) {
            // a thread of a page that is isolated, as an embed is, must be so itself
            headers.put("Cross-Origin-Embedder-Policy", "require-corp");
        }
        if (kind != Door.Kind.ASSET && kind != Door.Kind.PICTURE) {
            headers.put("X-Frame-Options", "DENY");
            headers.put("Access-Control-Expose-Headers", "ETag");
        }
        return headers;
    }
}
