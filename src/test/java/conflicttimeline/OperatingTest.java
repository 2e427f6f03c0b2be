package conflicttimeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** {@code docs/operating.md} lists the settings that there are, with their defaults. */
class OperatingTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(--[a-z-]+)` \\| (?:`([^`]*)`|(none|off)|[^|]*) \\|");

    @Test
    void everySettingIsDocumentedWithItsDefault() throws IOException {
        Map<String, String> documented = new TreeMap<>();
        var row = ROW.matcher(Files.readString(Path.of("docs/operating.md")));
        while (row.find()) {
            documented.put(row.group(1), row.group(2) == null ? "" : row.group(2));
        }
        Map<String, String> offered = new TreeMap<>();
        for (var option : new CommandLine(new Serve())
                .setInterpolateVariables(false)
                .getCommandSpec()
                .options()) {
            if (!option.usageHelp() && !option.versionHelp()) {
                String fallback = option.defaultValue().replaceFirst("^\\$\\{env:[A-Z_]+:-(.*)}$", "$1");
                boolean said = !option.longestName().matches("--lanes|--hsts");
                offered.put(option.longestName(), said ? fallback : "");
            }
        }
        assertEquals(offered, documented);
    }

    @Test
    void everySettingIsReadFromTheEnvironmentUnderItsName() {
        for (var option : new CommandLine(new Serve())
                .setInterpolateVariables(false)
                .getCommandSpec()
                .options()) {
            if (!option.usageHelp() && !option.versionHelp()) {
                String variable = "TIMELINE_"
                        + option.longestName().substring(2).replace('-', '_').toUpperCase(java.util.Locale.ROOT);
                assertEquals("${env:" + variable, option.defaultValue().replaceFirst(":-.*", ""), option.longestName());
            }
        }
    }
}
