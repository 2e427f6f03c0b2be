package conflicttimeline.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import conflicttimeline.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that wants to run code in its readers' browsers. */
class HostileCellsIT {
    private static final List<String> PAYLOADS = List.of(
            "<script>document.body.dataset.ran=1</script>",
            "<img src=x onerror=\"document.body.dataset.ran=1\">",
            "</script><script>document.body.dataset.ran=1</script>",
            "<svg onload=document.body.dataset.ran=1>",
            "\"><b class=injected>x</b>",
            "javascript:document.body.dataset.ran=1",
            "<iframe srcdoc='<script>parent.document.body.dataset.ran=1</script>'></iframe>",
            "{{constructor.constructor('document.body.dataset.ran=1')()}}",
            "<!--<script>--><style>*{display:none}</style>",
            "]]><details open ontoggle=document.body.dataset.ran=1>");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void showsItsCellsAsTextAndRunsNothing() throws IOException {
        Path file = folder.resolve("hostile.csv");
        StringBuilder rows =
                new StringBuilder("id,start,title,summary,category,place,actors,note,perspective: A,causes,sources\n");
        for (int i = 0; i < PAYLOADS.size(); i++) {
            String cell = '"' + PAYLOADS.get(i).replace("\"", "\"\"") + '"';
            String cause = i == 0 ? "" : "\"e0 | trigger | " + PAYLOADS.get(i).replace("\"", "\"\"") + '"';
            rows.append("e").append(i).append(",19").append(70 + i).append(",");
            rows.append((cell + ",").repeat(7))
                    .append(cause)
                    .append(",")
                    .append(cell)
                    .append('\n');
        }
        Files.writeString(file, rows);
        try (Site site = Site.start("--port", "0", "--data", file.toString())) {
            String address = "http://127.0.0.1:" + site.port() + "/";
            try (Reader reader = Reader.at(address, 1280, 720).opens("")) {
                Page page = reader.page();
                for (int i = 0; i < PAYLOADS.size(); i++) {
                    page.locator("#event-e" + i + " .event-title a").click();
                    page.waitForSelector("#panel .panel-date");
                    reader.waitsForAddress("event", "e" + i);
                    String said = page.locator("#panel").textContent();
                    assertTrue(said.contains(PAYLOADS.get(i)), PAYLOADS.get(i) + " is not shown as text: " + said);
                }
                assertEquals(
                        List.of(0, true),
                        List.of(
                                page.locator(".injected, #panel script, #panel img, #panel iframe, #chronology script")
                                        .count(),
                                page.evaluate("() => document.body.dataset.ran === undefined")),
                        PAYLOADS.stream().collect(Collectors.joining("\n")));
            }
        }
    }
}
