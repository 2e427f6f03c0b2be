package conflicttimeline.browser;

import conflicttimeline.Site;

/** The shipped file as it is served without any option, to all tests that only read it. It ends with the tests. */
final class Shipped {
    private static final Site SITE = Site.start("--port", "0");

    private Shipped() {}

    /** Such as {@code http://127.0.0.1:40123/}. */
    static String address() {
        return "http://127.0.0.1:" + SITE.port() + "/";
    }
}
