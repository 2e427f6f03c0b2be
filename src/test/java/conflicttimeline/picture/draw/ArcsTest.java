package conflicttimeline.picture.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.picture.layout.Box;
import conflicttimeline.picture.layout.FontKey;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arcs of pictures are those that {@code web/draw/arcs.js} draws, written as it writes them. */
@NullUnmarked
class ArcsTest {
    private static final List<ArcCases.Case> CASES = ArcCases.read();

    static List<ArcCases.Case> cases() {
        return CASES;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theyAreThoseOfTheFirstReading(ArcCases.Case of) {
        assertEquals(of.arcs(), arcs(of).map(ArcsTest::written).toList());
    }

    @Test
    void theCasesShowEveryRouteAndGaps() {
        Set<ArcRoute> routes = CASES.stream()
                .flatMap(ArcsTest::arcs)
                .map(Arc::route)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ArcRoute.class)));
        assertEquals(EnumSet.allOf(ArcRoute.class), routes);
        assertTrue(
                CASES.stream()
                                .flatMap(ArcsTest::arcs)
                                .filter(arc -> arc.parts().size() > 1)
                                .count()
                        > 50,
                "arcs that are open");
    }

    private static Stream<Arc> arcs(ArcCases.Case of) {
        List<Box> names = FoldedNames.of(of.scene(), name -> of.measure().width(name, FontKey.LANE)).values().stream()
                .map(FoldedNames.Name::box)
                .toList();
        return Arcs.of(of.scene(), of.links(), of.measure(), names).stream();
    }

    private static List<String> written(Arc arc) {
        ArcLink link = arc.link();
        return List.of(
                link.from() + "-" + link.to(),
                link.kind().name().toLowerCase(Locale.ROOT),
                word(arc.route()),
                arc.parts().stream()
                        .map(part -> "M" + at(part.from()) + "C" + at(part.first()) + " " + at(part.second()) + " "
                                + at(part.to()))
                        .collect(Collectors.joining()),
                "M" + arc.head().stream().map(ArcsTest::at).collect(Collectors.joining("L")) + "Z");
    }

    /** As the first reading calls it: {@code downEarly}. */
    private static String word(ArcRoute route) {
        String[] words = route.name().toLowerCase(Locale.ROOT).split("_");
        return words.length == 1
                ? words[0]
                : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
    }

    private static String at(Point point) {
        return px(point.x()) + " " + px(point.y());
    }

    /** In hundredths. */
    private static String px(double value) {
        return BigDecimal.valueOf(Math.round(value * 100), 2)
                .stripTrailingZeros()
                .toPlainString();
    }
}
