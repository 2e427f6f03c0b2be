package conflicttimeline.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import conflicttimeline.chronology.CauseStep;
import conflicttimeline.chronology.CauseThread;
import conflicttimeline.chronology.CauseThread.Way;
import conflicttimeline.chronology.Event;
import conflicttimeline.picture.draw.ArcLink;
import conflicttimeline.words.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which links a picture draws as arcs: those that the page draws. */
@NullUnmarked
class PictureLinksTest {
    private static final Path CASES = Path.of("src/test/resources/cases/arcs.json");

    private record Ground(Known known, List<CauseStep> steps) {
        static Ground of(PictureSite site) {
            return new Ground(
                    Known.of(site.snapshot(), Language.EN),
                    site.snapshot().causes().stream()
                            .map(step -> new CauseStep(step.effect(), step.cause()))
                            .toList());
        }

        int position(String id) {
            return known.events().positionOf(id);
        }

        CauseThread thread(String id, Way way) {
            return CauseThread.follow(
                    position(id), way, steps, at -> known.events().importance(at) == Event.TURNING_POINT);
        }
    }

    @ParameterizedTest
    @CsvSource({"why,2024-ambassador-recall", "sowhat,1994-ceasefire"})
    void aThreadHasTheStepsThatTheFirstReadingDraws(String word, String id) throws IOException {
        try (PictureSite site = PictureSite.real()) {
            Ground ground = Ground.of(site);
            CauseThread thread = ground.thread(id, word.equals("why") ? Way.BACK : Way.FORWARD);
            Links links = Links.of(thread, ground.position(id), ground.known.events());

            assertEquals(
                    expected(word + " " + id),
                    links.arcs().stream()
                            .map(link -> link.from() + " " + link.to() + " "
                                    + link.kind().name().toLowerCase(Locale.ROOT))
                            .toList());
        }
    }

    private static List<String> expected(String name) throws IOException {
        for (JsonNode one : new ObjectMapper().readTree(CASES.toFile())) {
            if (one.get("name").asText().startsWith(name + " at ")) {
                List<String> links = new ArrayList<>();
                one.get("links")
                        .forEach(link -> links.add(link.get(0) + " " + link.get(1) + " "
                                + link.get(2).asText()));
                return links;
            }
        }
        throw new AssertionError("No case of " + name);
    }

    @Test
    void whatIsChosenInAThreadIsToldWithAllItsStepsAndNamedWithItsNeighboursInIt() {
        try (PictureSite site = PictureSite.real()) {
            Ground ground = Ground.of(site);
            CauseThread thread = ground.thread("2024-ambassador-recall", Way.BACK);
            Set<Integer> members = new HashSet<>();
            thread.members().forEach(member -> members.add(member.position()));
            int untold = 0;
            for (CauseThread.Member member : thread.members()) {
                untold += member.first() ? 0 : 1;
                int chosen = member.position();
                Links links = Links.of(thread, chosen, ground.known.events());
                Set<Integer> near = new HashSet<>(ground.known.events().causesOf(chosen));
                ground.known.events().effectsOf(chosen).stream()
                        .filter(members::contains)
                        .forEach(near::add);
                Set<Integer> joined = new HashSet<>();
                for (ArcLink link : links.arcs()) {
                    assertEquals(link.to() == chosen, link.kind() == ArcLink.Kind.LED);
                    assertEquals(link.from() == chosen, link.kind() == ArcLink.Kind.FOLLOWED);
                    if (link.kind() != ArcLink.Kind.THREAD) {
                        joined.add(link.to() == chosen ? link.from() : link.to());
                    }
                }
                assertEquals(near, joined);
                near.add(thread.of());
                assertEquals(near, new HashSet<>(links.named()));
            }
            assertTrue(untold > 0, "every member is told first");
        }
    }

    @Test
    void aThicketHasNoMoreStepsThanThePageDraws() {
        StringBuilder csv = new StringBuilder("type,id,start,title,category,importance,causes,sources\n");
        StringBuilder far = new StringBuilder();
        for (int n = 0; n < 30; n++) {
            csv.append("event,far").append(n).append(",1990,Far ").append(n).append(",War,3,,A — B\n");
            far.append(n == 0 ? "" : "; ").append("far").append(n);
        }
        StringBuilder near = new StringBuilder();
        for (int n = 0; n < 30; n++) {
            csv.append("event,near")
                    .append(n)
                    .append(",1995,Near ")
                    .append(n)
                    .append(",War,3,")
                    .append(far);
            csv.append(",A — B\n");
            near.append(n == 0 ? "" : "; ").append("near").append(n);
        }
        csv.append("event,last,2000,Last,War,3,").append(near).append(",A — B\n");
        try (PictureSite site = PictureSite.ofText(csv.toString())) {
            Ground ground = Ground.of(site);
            Links links = Links.of(ground.thread("last", Way.BACK), ground.position("last"), ground.known.events());

            assertEquals(400, links.arcs().size());
            assertEquals(
                    30,
                    links.arcs().stream()
                            .filter(link -> link.kind() == ArcLink.Kind.LED)
                            .count());
        }
    }
}
