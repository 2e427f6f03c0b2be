package conflicttimeline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --db} may say. */
class DatabaseUrlTest {
    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:timeline, timeline.mv.db",
        "jdbc:h2:file:./timeline, timeline.mv.db",
        "jdbc:h2:file:./a/../b/timeline, b/timeline.mv.db",
        "jdbc:h2:file:/var/lib/t/timeline, /var/lib/t/timeline.mv.db",
        "jdbc:h2:file:zip:x.zip!/timeline, zip:x.zip!/timeline.mv.db",
        "jdbc:h2:file:Շուշի ö, Շուշի ö.mv.db",
    })
    void takesAFileWhereverItIs(String url, Path file) {
        assertEquals(Optional.of(file.toAbsolutePath()), DatabaseUrl.read(url).file());
    }

    @Test
    void takesAFileInTheHomeFolder() {
        assertEquals(
                Optional.of(Path.of(System.getProperty("user.home"), "timeline.mv.db")),
                DatabaseUrl.read("jdbc:h2:file:~/timeline").file());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:", "jdbc:h2:mem:timeline", "jdbc:h2:mem:My_Line-2"})
    void givesEachReaderOfAnAddressInMemoryItsOwn(String url) {
        assertEquals(Optional.empty(), DatabaseUrl.read(url).file());
        assertNotEquals(DatabaseUrl.read(url).jdbc(), DatabaseUrl.read(url).jdbc());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "timeline",
                "jdbc:postgresql://localhost/timeline",
                "jdbc:h2:tcp://localhost/timeline",
                "jdbc:h2:ssl://localhost/timeline",
                "jdbc:h2:zip:timeline.zip!/timeline",
                "jdbc:h2:timeline",
                "JDBC:H2:MEM:timeline",
                "jdbc:h2:file:",
                "jdbc:h2:file: ",
                "jdbc:h2:file:\0",
                "jdbc:h2:mem:a b",
                "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'http://a.example/x.sql'",
                "jdbc:h2:file:./timeline;INIT=DROP ALL OBJECTS",
                "jdbc:h2:file:./timeline\\;INIT=DROP ALL OBJECTS",
                "jdbc:h2:file:./timeline;AUTO_SERVER=TRUE",
            })
    void refusesEverythingElse(String url) {
        var refused = assertThrows(StoreException.class, () -> TimelineStore.open(url));
        assertEquals(
                "\"" + url + "\" is no database for this program; expected jdbc:h2:mem:NAME or jdbc:h2:file:PATH"
                        + " without further settings, as in --db jdbc:h2:file:./timeline",
                refused.getMessage());
    }
}
