package conflicttimeline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.store.tables.DefaultSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Field;
import org.junit.jupiter.api.Test;

/** What {@code db/schema.sql} promises to its readers. */
class SchemaTest {
    private static final Path SCHEMA = Path.of("src/main/resources/db/schema.sql");
    private static final Pattern TABLE = Pattern.compile("create table (\\w+) \\(");
    private static final Pattern COLUMN = Pattern.compile("  (\\w+) (?:varchar|bigint|int|double)\\b.*");

    private final List<String> lines = Files.readAllLines(SCHEMA);

    SchemaTest() throws IOException {}

    @Test
    void saysOfEachColumnWhatItHolds() {
        List<String> columns =
                lines.stream().filter(line -> COLUMN.matcher(line).matches()).toList();
        assertTrue(columns.size() > 50, columns.size() + " columns");
        assertEquals(
                List.of(),
                columns.stream()
                        .filter(line -> !line.matches("[^-]+, -- \\w[^-]{3,}.*"))
                        .toList());
    }

    @Test
    void saysOfEachTableWhatItHolds() {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("create table")) {
                assertTrue(lines.get(i - 1).matches("-- [A-Z].*\\."), lines.get(i));
            }
        }
    }

    @Test
    void isWhatTheCodeWasGeneratedFrom() {
        Map<String, List<String>> written = new TreeMap<>();
        String table = "";
        for (String line : lines) {
            Matcher begin = TABLE.matcher(line);
            Matcher column = COLUMN.matcher(line);
            if (begin.matches()) {
                table = begin.group(1);
            } else if (column.matches()) {
                written.computeIfAbsent(table, none -> new ArrayList<>()).add(column.group(1));
            }
        }
        Map<String, List<String>> generated = new TreeMap<>();
        DefaultSchema.DEFAULT_SCHEMA
                .getTables()
                .forEach(each -> generated.put(
                        each.getName(),
                        Arrays.stream(each.fields()).map(Field::getName).toList()));
        assertEquals(written, generated);
    }

    /** Because a database of another form must be told from ours by its number. */
    @Test
    void hasANumberOfItsOwnForEachForm() throws Exception {
        StringBuilder bare = new StringBuilder();
        lines.forEach(line -> bare.append(line.replaceAll("--.*", "").strip()).append('\n'));
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(bare.toString().replaceAll("\\s+", " ").getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "1 2ccfbe195859eddd",
                StoreFormat.NUMBER + " " + HexFormat.of().formatHex(hash).substring(0, 16),
                "the tables have changed: raise StoreFormat.NUMBER and write the new hash here");
    }
}
