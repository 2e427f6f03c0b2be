package conflicttimeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.convert.Conversion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command {@code convert} as a person meets it. */
class ConvertTest {
    @TempDir
    private Path folder = Path.of("");

    private static Run convert(Object... arguments) {
        String[] line = new String[arguments.length + 1];
        line[0] = "convert";
        for (int i = 0; i < arguments.length; i++) {
            line[i + 1] = arguments[i].toString();
        }
        Run run = Run.of(line);
        return new Run(
                run.exitCode(), run.out().replace("\r\n", "\n"), run.err().replace("\r\n", "\n"));
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theShippedFileGoesThereAndBackToTheSameBytes() throws IOException {
        Path json = folder.resolve("t.json");
        Path csv = folder.resolve("t.csv");
        Path again = folder.resolve("again.json");

        Run there = convert("data/timeline.csv", json);
        assertEquals(0, there.exitCode(), there.err());
        assertEquals(json + ": TimelineJS JSON from this program's CSV, 127 events, 7 eras\n", there.out());
        Run back = convert(json, csv);
        assertEquals(csv + ": this program's CSV from TimelineJS JSON, 127 events, 7 eras\n", back.out());
        assertEquals("", back.err());
        convert(csv, again);
        assertEquals(Files.readString(json), Files.readString(again));
        assertEquals(0, Run.of("check", csv.toString()).exitCode());
        assertEquals(List.of("again.json", "t.csv", "t.json"), names());
    }

    @Test
    void aCsvBecomesTheOtherKindOfCsvUnlessOneIsNamed() throws IOException {
        Path theirs = folder.resolve("theirs.csv");
        assertTrue(convert("data/timeline.csv", theirs).out().contains("TimelineJS CSV from this program's CSV"));
        assertTrue(
                convert(theirs, folder.resolve("ours.csv")).out().contains("this program's CSV from TimelineJS CSV"));
        assertTrue(convert(theirs, folder.resolve("same.csv"), "--to", "timelinejs-csv")
                .out()
                .contains("TimelineJS CSV from TimelineJS CSV"));
        assertEquals(Files.readString(theirs), Files.readString(folder.resolve("same.csv")));
    }

    @Test
    void whatIsThereIsNotReplacedUnlessThatIsAskedFor() throws IOException {
        Path out = Files.writeString(folder.resolve("out.json"), "mine");

        Run refused = convert("data/timeline.csv", out);
        assertEquals(2, refused.exitCode());
        assertEquals(out + " is there already; choose another name, or replace it with --force\n", refused.err());
        assertEquals("mine", Files.readString(out));
        assertEquals(0, convert("data/timeline.csv", out, "--force").exitCode());
        assertTrue(Files.readString(out).startsWith("{"));
        assertEquals(List.of("out.json"), names());
    }

    @Test
    void aFileWithErrorsIsNotConverted() throws IOException {
        Path in = Files.writeString(folder.resolve("in.csv"), "Year,Month,Headline\n1994,13,X\n");
        Run said = convert(in, folder.resolve("out.csv"));

        assertEquals(1, said.exitCode());
        assertEquals(
                "in.csv line 2 (X), start: \"1994-13\" has month 13; expected 01-12, or 21-41 for a season or another part of"
                        + " a year\n" + in + " has errors and is not converted; correct them and convert it again\n",
                said.err());
        assertEquals(List.of("in.csv"), names());
    }

    @Test
    void aWrongCallIsOneSentence() throws IOException {
        Path missing = folder.resolve("missing.json");
        Run absent = convert(missing, folder.resolve("out.csv"));
        assertEquals(2, absent.exitCode());
        assertEquals(missing + " does not exist; expected a CSV or JSON file\n", absent.err());

        Run inFolder = convert("data/timeline.csv", folder);
        assertEquals(2, inFolder.exitCode());
        assertEquals(folder + " is a folder; expected the name of a file\n", inFolder.err());

        Run nowhere = convert("data/timeline.csv", folder.resolve("no/such/out.json"));
        assertEquals(2, nowhere.exitCode());
        assertTrue(nowhere.err().contains("could not be written"), nowhere.err());

        Run form = convert("data/timeline.csv", folder.resolve("x.json"), "--to", "pdf");
        assertEquals(2, form.exitCode());
        assertTrue(
                form.err().contains("\"pdf\" is no form; expected csv, timelinejs-csv or timelinejs-json"), form.err());
        assertFalse(Files.exists(folder.resolve("x.json")));
    }

    /** The page names the options and forms that there are. */
    @Test
    void everyOptionIsDocumented() throws IOException {
        String page = Files.readString(Path.of("docs/exports.md"));
        String call = page.lines()
                .filter(line -> line.contains(" convert IN OUT"))
                .findFirst()
                .orElseThrow();
        List<String> own = new CommandLine(new Convert())
                .getCommandSpec().options().stream()
                        .filter(option -> !option.usageHelp() && !option.versionHelp())
                        .map(option -> option.longestName())
                        .filter(name -> !READING.contains(name))
                        .sorted()
                        .toList();
        assertEquals(
                own,
                Pattern.compile("--[a-z-]+")
                        .matcher(call)
                        .results()
                        .map(option -> option.group())
                        .sorted()
                        .toList());
        for (Conversion.Form form : Conversion.Form.values()) {
            String word = form.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            assertTrue(page.contains("`--to " + word + "`"), word);
        }
    }

    /** Those of every command that reads a file, documented in {@code docs/operating.md}. */
    private static final List<String> READING = List.of("--lanes", "--max-events", "--max-file-mib");

    @Test
    void datesInWordsAreInTheLanguageAskedFor() throws IOException {
        Path in = Files.writeString(folder.resolve("in.csv"), "id,start,title\na,1915~,A\n");
        Path out = folder.resolve("out.json");

        assertEquals(0, convert(in, out, "--lang", "ru").exitCode());
        assertTrue(Files.readString(out).contains("1915"), Files.readString(out));
        assertFalse(Files.readString(out).contains("c. 1915"), Files.readString(out));
    }
}
