package conflicttimeline.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.chronology.Sizes;
import conflicttimeline.http.Json;
import conflicttimeline.http.Reply;
import conflicttimeline.http.Seeded;
import conflicttimeline.http.TestSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code openapi.json}, {@code docs/api.md} and the server say the same. */
@NullUnmarked
class OpenApiTest {
    private static final TestSite SITE = TestSite.shared();

    private static final Map<String, Object> OPEN_API =
            SITE.get("/api/v1/openapi.json").json();

    /** Every word that any address of the site reads, with a value that it refuses. */
    private static final Map<String, String> BAD = new TreeMap<>(Map.ofEntries(
            Map.entry("event", "x".repeat(201)),
            Map.entry("from", "yesterday"),
            Map.entry("to", "tomorrow"),
            Map.entry("q", "x".repeat(201)),
            Map.entry("category", "x".repeat(201)),
            Map.entry("actor", "x".repeat(201)),
            Map.entry("importance", "6"),
            Map.entry("lang", "fr"),
            Map.entry("theme", "pink"),
            Map.entry("view", "sideways"),
            Map.entry("page", "0"),
            Map.entry("limit", "0"),
            Map.entry("cursor", "x"),
            Map.entry("v", "old")));

    @Test
    void describesEveryAddressOfTheApiAndNoOther() {
        Set<String> doors = new TreeSet<>(Set.of("/health"));
        SITE.api.doors().forEach(door -> doors.add(door.path()));

        assertEquals(doors, new TreeSet<>(members(OPEN_API, "paths").keySet()));
        assertEquals(doors, new TreeSet<>(sections().keySet()), "docs/api.md");
    }

    @Test
    void describesEachWordThatAnAddressReadsAndNoOther() {
        for (String path : members(OPEN_API, "paths").keySet()) {
            Set<String> described = new TreeSet<>(parameters(path));
            Set<String> read = new TreeSet<>();
            String address = path.replace("{id}", "1905-06-clashes");
            BAD.forEach((word, bad) -> {
                Reply reply = SITE.get(address + "?" + word + "=" + bad);
                if (reply.status() == 200) {
                    return;
                }
                assertEquals(word, reply.json().get("parameter"), address);
                read.add(word);
            });

            assertEquals(read, described, "openapi.json of " + path);
            assertEquals(read, parametersInDocs(path), "docs/api.md of " + path);
        }
    }

    @Test
    void givesTheLimitsAndDefaultsThatHold() {
        Map<String, Object> limit = members(parameter("limit"), "schema");
        assertEquals(Api.USUAL_LIMIT, limit.get("default"));
        assertEquals(Sizes.MOST_ASKED, limit.get("maximum"));
        assertEquals(
                200, SITE.get("/api/v1/events?limit=" + limit.get("maximum")).status());
        @SuppressWarnings("unchecked")
        List<String> languages =
                (List<String>) members(parameter("lang"), "schema").get("enum");
        languages.forEach(lang ->
                assertEquals(200, SITE.get("/api/v1/timeline?lang=" + lang).status()));
        assertEquals(conflicttimeline.words.Language.values().length, languages.size());
        assertTrue(docs().contains(
                        "| `limit` | events a page, 1 to " + Sizes.MOST_ASKED + " | " + Api.USUAL_LIMIT + " |"));
        assertTrue(docs().contains(String.format(java.util.Locale.ROOT, "at most %,d events", Sizes.MOST_WHOLE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/timeline",
                "/api/v1/timeline?q=shusha&lang=hy",
                "/api/v1/events?limit=500",
                "/api/v1/events?limit=5",
                "/api/v1/events?q=nothingissolikethis",
                "/api/v1/matches",
                "/api/v1/matches?q=shusha",
                "/api/v1/details",
                "/api/v1/drawing",
                "/api/v1/drawing?lang=ru",
                "/api/v1/openapi.json",
                "/health"
            })
    void describesEveryMemberOfEveryAnswer(String address) {
        assertFits(address, address.replaceAll("\\?.*", ""));
    }

    @Test
    void describesEachEvent() {
        SITE.get("/api/v1/details")
                .list("events")
                .forEach(event -> assertFits("/api/v1/events/" + event.get("id"), "/api/v1/events/{id}"));
    }

    @Test
    void describesADegradedServer() {
        try (TestSite degraded = TestSite.of(Seeded.chronology(1))) {
            degraded.refused = Optional.of(new Health.Refused("timeline.csv", 4));
            degraded.rebuilt = Optional.of("The database could not be read");
            degraded.notKept = Optional.of("The version is not kept");
            assertEquals(
                    List.of(),
                    new Shape(OPEN_API)
                            .misfits(schema("/health"), degraded.get("/health").json()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/events?importance=9",
                "/api/v1/events/1905-06-clash",
                "/api/v1/timeline?v=old",
                "/api/v1/nothing",
                "/api/v1/broken"
            })
    void describesEveryFailure(String address) {
        Reply reply = SITE.get(address);

        assertTrue(reply.status() >= 400, address);
        assertEquals(
                List.of(), new Shape(OPEN_API).misfits(Map.of("$ref", "#/components/schemas/Problem"), reply.json()));
    }

    @Test
    void theFailureInTheDocumentationIsARealOne() {
        var block = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(docs());
        assertTrue(block.find());
        assertEquals(
                Json.read(block.group(1)),
                SITE.get("/api/v1/events?importance=9").json());
    }

    @Test
    void theDocumentationNamesEveryMember() {
        Set<String> names = new TreeSet<>();
        collectMembers(members(OPEN_API, "components", "schemas"), names);
        assertTrue(names.size() > 50, names.toString());
        names.removeIf(name -> docs().contains("`" + name + "`"));

        assertEquals(Set.of(), names, "members that docs/api.md does not name");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        Set<String> references = new TreeSet<>();
        collectReferences(OPEN_API, references);
        references.forEach(reference -> assertTrue(new Shape(OPEN_API).resolve(reference) != null, reference));
        Set<String> described = new TreeSet<>();
        members(OPEN_API, "components", "schemas").keySet().forEach(name -> described.add("schemas/" + name));
        members(OPEN_API, "components", "parameters").keySet().forEach(name -> described.add("parameters/" + name));
        described.removeIf(name -> references.contains("#/components/" + name));
        assertEquals(Set.of(), described, "described, but used nowhere");
    }

    private static void assertFits(String address, String path) {
        Reply reply = SITE.get(address);
        assertEquals(200, reply.status(), address);
        assertEquals(List.of(), new Shape(OPEN_API).misfits(schema(path), reply.json()), address);
    }

    private static Map<String, Object> schema(String path) {
        return members(OPEN_API, "paths", path, "get", "responses", "200", "content", "application/json", "schema");
    }

    @SuppressWarnings("unchecked")
    private static List<String> parameters(String path) {
        Object list = members(OPEN_API, "paths", path, "get").get("parameters");
        List<String> words = new ArrayList<>();
        for (Map<String, Object> parameter :
                list == null ? List.<Map<String, Object>>of() : (List<Map<String, Object>>) list) {
            Map<String, Object> resolved = parameter.containsKey("$ref")
                    ? new Shape(OPEN_API).resolve((String) parameter.get("$ref"))
                    : parameter;
            if (resolved.get("in").equals("query")) {
                words.add((String) resolved.get("name"));
            }
        }
        return words;
    }

    private static Map<String, Object> parameter(String name) {
        return members(OPEN_API, "components", "parameters", name);
    }

    private static Set<String> parametersInDocs(String path) {
        Set<String> words = new TreeSet<>();
        sections()
                .get(path)
                .lines()
                .filter(line -> line.startsWith("Parameters: "))
                .flatMap(line -> Stream.of(line.substring(12).split(", ")))
                .forEach(word -> words.add(word.replace("`", "")));
        return words;
    }

    /** The text below each address's heading. */
    private static Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        for (String section : docs().split("(?m)^(?=##)")) {
            if (section.startsWith("### `/")) {
                sections.put(section.substring(5, section.indexOf('`', 5)), section);
            }
        }
        return sections;
    }

    private static String docs() {
        try {
            return Files.readString(Path.of("docs/api.md"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> members(Map<String, Object> from, String... names) {
        Map<String, Object> found = from;
        for (String name : names) {
            Object next = found.get(name);
            assertTrue(next instanceof Map, "No " + name + " in " + found.keySet());
            found = (Map<String, Object>) next;
        }
        return found;
    }

    private static void collectMembers(Object schema, Set<String> names) {
        if (schema instanceof Map<?, ?> map) {
            if (map.get("properties") instanceof Map<?, ?> properties) {
                properties.keySet().forEach(name -> names.add((String) name));
            }
            map.values().forEach(part -> collectMembers(part, names));
        } else if (schema instanceof List<?> list) {
            list.forEach(part -> collectMembers(part, names));
        }
    }

    private static void collectReferences(Object part, Set<String> references) {
        if (part instanceof Map<?, ?> map) {
            if (map.get("$ref") instanceof String reference) {
                references.add(reference);
            }
            map.values().forEach(inner -> collectReferences(inner, references));
        } else if (part instanceof List<?> list) {
            list.forEach(inner -> collectReferences(inner, references));
        }
    }
}
