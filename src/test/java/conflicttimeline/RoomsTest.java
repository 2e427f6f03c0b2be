package conflicttimeline;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The walls of the house: which room may use which, each with its reason. */
class RoomsTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("conflicttimeline");

    private static final Pattern IMPORT = Pattern.compile("(?:from|import)\\s*\\(?['\"](\\.[^'\"]+)['\"]");

    @ParameterizedTest(name = "{0} uses only: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "time;;a date means the same in every room, so its reading depends on none of them",
                "words;;any room may speak, so the words know no room",
                "chronology;time;what a timeline is does not change with where it is kept or shown",
                "ingest;time chronology;a file is read and checked the same way, whoever asks",
                "store;time chronology words;the database can be replaced or rebuilt without touching what reads or shows",
                "http;time chronology words;manners are the same for every handler, so they know no handler",
                "api;time chronology words store http;programs and people are served side by side, not through each other",
                "picture;time chronology words store http;a picture is drawn for programs, pages and posts alike, and so knows none of them",
                "page;time chronology words store http;programs and people are served side by side, not through each other",
                "keep;time chronology words ingest store http;what is kept is read again as any file is, and served as any version is",
                "convert;time chronology words ingest http export;another program's file becomes ours by the reading and writing that every file goes through",
                "export;time chronology words store http;what is taken away is made from the data, not from what is shown",
            })
    void aRoomUsesOnlyTheRoomsBelowIt(String room, String allowed, String because) {
        Set<String> open = new TreeSet<>(allowed == null ? List.of() : List.of(allowed.split(" ")));
        open.add(room);
        DescribedPredicate<JavaClass> closed = describe("a class of a room that is not " + open, type -> {
            String name = type.getPackageName();
            if (!name.startsWith("conflicttimeline")) {
                return false;
            }
            return name.equals("conflicttimeline") || !open.contains(name.split("\\.")[1]);
        });
        noClasses()
                .that()
                .resideInAPackage("conflicttimeline." + room + "..")
                .should()
                .dependOnClassesThat(closed)
                .because(because)
                .allowEmptyShould(true)
                .check(OURS);
    }

    @ParameterizedTest(name = "only {1} uses {0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "org.jooq..;conflicttimeline.store..;SQL is written in one room",
                "org.h2..;conflicttimeline.store..;the database is known to one room",
                "java.sql..;conflicttimeline.store..;the database is known to one room",
                "gg.jte..;conflicttimeline.page..;HTML is written in one room",
                "org.apache.fontbox..;conflicttimeline.picture.type..;letters are read in one room",
                "java.awt..;conflicttimeline.picture..;only pictures need what draws",
                "picocli..;conflicttimeline;a command line is what Main is for",
            })
    void aLibraryHasOneDoor(String library, String room, String because) {
        classes()
                .that(describe(
                        "our classes outside " + room,
                        type -> !(type.getPackageName() + ".").startsWith(room.replace("..", "") + ".")
                                || (!room.endsWith("..")
                                        && !type.getPackageName().equals(room))))
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage(library)
                .because(because)
                .allowEmptyShould(true)
                .check(OURS);
    }

    @ParameterizedTest(name = "one file uses {0}")
    @CsvSource({"com.fasterxml.jackson.,http", "de.siegmar.fastcsv.,ingest"})
    void aLibraryIsUsedInOneFile(String library, String room) {
        Set<String> users = OURS.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(d -> d.getTargetClass().getName().startsWith(library)))
                .map(type -> type.getName().replaceFirst("\\$.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                1, users.size(), library + " is to be used in one file of " + room + ", but these use it: " + users);
        assertTrue(users.iterator().next().startsWith("conflicttimeline." + room + "."), users.toString());
    }

    private static final Map<String, Set<String>> BROWSER_ARROWS = Map.of(
            "time", Set.of(),
            "i18n", Set.of(),
            "model", Set.of("time"),
            "layout", Set.of("time"),
            "draw", Set.of("layout"),
            "interact", Set.of("time", "model", "layout"),
            "panels", Set.of("model", "i18n"),
            // runs in other people's articles too, where nothing else of ours is
            "embed", Set.of(),
            // puts the rooms together, as Main does on the server: it may use all of them, and none of them uses it
            "app", Set.of("time", "i18n", "model", "layout", "draw", "interact", "panels", "embed"));

    /** Because a drawing can be tested without a page only if the rooms that compute it never see one. */
    @Test
    void aBrowserRoomUsesOnlyTheRoomsBelowIt() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path file : modules()) {
            String room = Path.of("web").relativize(file).getName(0).toString();
            Set<String> open = BROWSER_ARROWS.get(room);
            if (open == null) {
                continue;
            }
            var imports = IMPORT.matcher(Files.readString(file));
            while (imports.find()) {
                Path target = Path.of("web")
                        .relativize(file.resolveSibling(imports.group(1)).normalize());
                String other = target.getName(0).toString();
                if (!other.equals(room) && !open.contains(other)) {
                    broken.add(file + " imports " + target + ", but " + room + " may only use " + open);
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    /** Because these rooms run in a test without a page, and later in a worker. */
    @Test
    void pureBrowserRoomsTouchNoDocument() throws IOException {
        Pattern page = Pattern.compile(
                "\\b(document|location|history|localStorage|navigator)\\.|\\bwindow\\.(?:inner|add|match|request|document|location)");
        List<String> broken = new ArrayList<>();
        for (Path file : modules()) {
            String room = Path.of("web").relativize(file).getName(0).toString();
            if (!Set.of("time", "model", "layout", "i18n").contains(room)) {
                continue;
            }
            String code =
                    Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\\n]*", "");
            var use = page.matcher(code);
            while (use.find()) {
                broken.add(file + " uses " + use.group());
            }
        }
        assertEquals(List.of(), broken);
    }

    /** Because what the CSV says is text, and the content security policy would refuse the rest. */
    @Test
    void noModuleWritesMarkupOrInlineStyle() throws IOException {
        Pattern sink = Pattern.compile(
                "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser|createContextualFragment|\\beval\\(|new Function\\(|setAttribute\\(['\"]style");
        List<String> broken = new ArrayList<>();
        for (Path file : modules()) {
            var use = sink.matcher(Files.readString(file));
            while (use.find()) {
                broken.add(file + " uses " + use.group());
            }
        }
        assertEquals(List.of(), broken);
    }

    private static List<Path> modules() throws IOException {
        try (var files = Files.walk(Path.of("web"))) {
            List<Path> modules = files.filter(f -> f.toString().endsWith(".js"))
                    .filter(f -> !f.startsWith(Path.of("web", "test")))
                    .toList();
            assertTrue(
                    modules.size() > 10, "web/ has only " + modules.size() + " modules; is this the project's folder?");
            return modules;
        }
    }
}
