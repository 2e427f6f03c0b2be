package conflicttimeline.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML that becomes text. */
class PlainTextTest {
    @ParameterizedTest(name = "[{0}] is [{1}]")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "A <b>bold</b> <i class='x'>word</i>|A bold word",
                "one<br>two<br/>three|one~two~three",
                "<p>one</p><p>two</p>|one~two",
                "see <a href=\"https://example.org/a?b=1&amp;c\">the page</a>.|see the page (https://example.org/a?b=1&c).",
                "<a href='https://example.org'>https://example.org</a>|https://example.org",
                "<a name=x>anchor</a>|anchor",
                "a < b and c > d|a < b and c > d",
                "1 <2 and <3|1 <2 and <3",
                "R&amp;D &mdash; &#1351;&#x578; &nosuch; &amp;lt;|R&D — Շո &nosuch; &lt;",
                "x<!-- hidden <b> -->y|xy",
                "x<script>alert('<p>')</script>y|xy",
                "an open <b|an open <b",
                "&#0;&#xD800;|&#0;&#xD800;"
            })
    void losesItsMarkup(String html, String text) {
        assertEquals(text.replace('~', '\n'), PlainText.of(html).text());
    }

    @Test
    void namesWhatWasShownAndIsNoText() {
        assertEquals(
                List.of("<img>", "<iframe>"),
                PlainText.of("a<img src=x><IFRAME src=y></IFRAME><img src=z>").lost());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><b>bold</b>",
                "a < b & c > d; &amp; &lt;",
                "one\ntwo\n\nthree",
                "\"quoted\" 'x'",
                "Շուշի 🕊️",
                "<!--",
                "<",
                "&"
            })
    void thatIsPlainComesBackFromHtmlAsItWas(String text) {
        assertEquals(text, PlainText.of(PlainText.toHtml(text)).text());
    }

    @Test
    void takesLinearTime() {
        // quadratic time would take hours here
        String open = "<a <".repeat(300_000);
        assertEquals(open.strip(), PlainText.of(open).text());
        String signs = "< ".repeat(500_000) + ">";
        assertEquals(signs, PlainText.of(signs).text());
    }
}
