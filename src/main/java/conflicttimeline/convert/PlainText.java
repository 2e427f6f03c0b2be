package conflicttimeline.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with the limited HTML of TimelineJS, read as plain text: a block or {@code <br>} ends a line, a link becomes its words
 * with the address behind them, all other markup goes. One pass, linear.
 *
 * @param text without markup
 * @param lost what was shown and is no text, such as {@code <img>}; each named once
 */
record PlainText(String text, List<String> lost) {
    private static final Set<String> BREAKS = Set.of(
            "br", "/p", "/div", "/li", "/h1", "/h2", "/h3", "/h4", "/h5", "/h6", "/blockquote", "/tr", "/ul", "/ol");
    private static final Set<String> SHOWN =
            Set.of("img", "iframe", "video", "audio", "embed", "object", "svg", "canvas");
    private static final Pattern NAME = Pattern.compile("/?[A-Za-z][A-Za-z0-9]*");
    private static final Pattern HREF = Pattern.compile("(?i)\\bhref\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});");
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", "\u00a0"),
            Map.entry("shy", ""),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("laquo", "«"),
            Map.entry("raquo", "»"),
            Map.entry("copy", "©"));

    PlainText {
        lost = List.copyOf(lost);
    }

    /** Reads what may have markup. */
    static PlainText of(String html) {
        var text = new StringBuilder();
        List<String> lost = new ArrayList<>();
        String address = "";
        int linkFrom = 0;
        int at = 0;
        int close = 0;
        while (at < html.length()) {
            int open = html.indexOf('<', at);
            // looked for once, however many signs stand before it
            close = open < 0 || close > open ? close : html.indexOf('>', open);
            if (open < 0 || close < 0) {
                break;
            }
            Matcher name = NAME.matcher(html).region(open + 1, close);
            boolean comment = html.startsWith("<!--", open);
            if (!comment && !name.lookingAt()) {
                // a sign of less than
                text.append(decoded(html.substring(at, open + 1)));
                at = open + 1;
                continue;
            }
            text.append(decoded(html.substring(at, open)));
            at = close + 1;
            if (comment) {
                int end = html.indexOf("-->", open);
                at = end < 0 ? html.length() : end + 3;
                continue;
            }
            String tag = name.group().toLowerCase(Locale.ROOT);
            if (tag.equals("script") || tag.equals("style")) {
                int end = html.indexOf("</", at);
                at = end < 0 ? html.length() : end;
            } else if (tag.equals("a")) {
                Matcher href = HREF.matcher(html).region(open, close);
                address = href.find() ? decoded(group(href)) : "";
                linkFrom = text.length();
            } else if (tag.equals("/a")) {
                if (!address.isEmpty() && text.indexOf(address, linkFrom) < 0) {
                    text.append(" (").append(address).append(')');
                }
                address = "";
            } else if (BREAKS.contains(tag)) {
                text.append('\n');
            } else if (SHOWN.contains(tag) && !lost.contains("<" + tag + ">")) {
                lost.add("<" + tag + ">");
            }
        }
        text.append(decoded(html.substring(at)));
        return new PlainText(text.toString().strip(), lost);
    }

    /** A plain text as HTML that shows just it. */
    static String toHtml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\n", "<br>");
    }

    private static String group(Matcher href) {
        for (int i = 1; i <= 3; i++) {
            String found = href.group(i);
            if (found != null) {
                return found;
            }
        }
        return "";
    }

    private static String decoded(String html) {
        return html.indexOf('&') < 0
                ? html
                : ENTITY.matcher(html)
                        .replaceAll(found -> Matcher.quoteReplacement(decodedOne(found.group(), found.group(1))));
    }

    private static String decodedOne(String written, String name) {
        if (name.charAt(0) != '#') {
            return ENTITIES.getOrDefault(name, written);
        }
        boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        int number = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        boolean letter = Character.isValidCodePoint(number)
                && Character.getType(number) != Character.SURROGATE
                && (number >= ' ' || number == '\n' || number == '\t');
        return letter ? Character.toString(number) : written;
    }
}
