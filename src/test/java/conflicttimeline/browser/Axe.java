package conflicttimeline.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The rules of accessibility that a program can check, asked of axe within the page itself: its own driver opens a second page for
 * each question and fetches all styles again, which takes most of its time.
 */
final class Axe {
    private static final String SOURCE = source();

    private Axe() {}

    /** The broken rules of the whole page, with the first elements that break each; of all rules, or of those that are named. */
    static List<String> violations(Page page, String... rules) {
        return violations(page, List.of(), rules);
    }

    /** The same but for the list of events: it is alike in all states of the drawing, long, and looked at where it is the page. */
    static List<String> violationsBesideTheList(Page page, String... rules) {
        return violations(page, List.of("#events"), rules);
    }

    private static List<String> violations(Page page, List<String> left, String... rules) {
        if (!Boolean.TRUE.equals(page.evaluate("() => typeof axe === 'object'"))) {
            page.evaluate(SOURCE);
        }
        List<?> found = (List<?>) page.evaluate("""
                        async ({ left, rules }) => {
                          const options = { preload: false, resultTypes: ['violations'], elementRef: false }
                          if (rules.length > 0) options.runOnly = { type: 'rule', values: rules }
                          // rows that are left out or hidden are taken out meanwhile: axe would ask for their style, which takes most of its time
                          const rows = [...document.querySelectorAll(['#events li[hidden]', ...left.map(part => part + ' li')].join())]
                            .filter(row => !row.parentElement.closest('li'))
                            .map(row => { const place = new Comment(); row.replaceWith(place); return { row, place } })
                          const { violations } = await axe.run({ include: ['html'], exclude: left }, options)
                            .finally(() => rows.forEach(({ row, place }) => place.replaceWith(row)))
                          return violations.map(rule => `${rule.id}: ${rule.nodes.slice(0, 5).map(node => node.html).join(' | ')}`)
                        }
                        """, Map.of("left", left, "rules", Arrays.asList(rules)));
        return found.stream().map(String::valueOf).toList();
    }

    private static String source() {
        try (var in = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) {
                throw new IllegalStateException("axe.min.js is not among the test dependencies");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
