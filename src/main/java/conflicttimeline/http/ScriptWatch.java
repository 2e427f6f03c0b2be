package conflicttimeline.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The one script that stands in the page itself: it notices that the page's script does not come, or fails before it draws, and says so on the root
 * element, where the style sheet moves the list up. A file would not come either.
 */
public final class ScriptWatch {
    /** As it stands between its tags, to the letter. */
    public static final String TEXT =
            "addEventListener(\"error\",()=>document.documentElement.setAttribute(\"data-script-failed\",\"\"),true)";

    /** By which the policy knows it: a source of {@code script-src}. */
    static final String SOURCE = "'sha256-" + digest() + "'";

    private ScriptWatch() {}

    private static String digest() {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(TEXT.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sum);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }
}
