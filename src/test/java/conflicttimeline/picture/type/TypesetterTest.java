package conflicttimeline.picture.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import conflicttimeline.words.Language;
import conflicttimeline.words.Messages;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Letters of pictures. */
@NullUnmarked
class TypesetterTest {
    @ParameterizedTest
    @EnumSource(Face.class)
    void everyFaceHasTheLettersOfTheFourLanguages(Face face) {
        Set<String> missing = new TreeSet<>();
        for (Language language : Language.values()) {
            Messages.of(language).patterns().values().forEach(text -> text.codePoints()
                    .filter(Character::isLetterOrDigit)
                    .filter(c -> !Typesetter.has(c, face))
                    .forEach(c -> missing.add(Character.toString(c))));
        }
        "AaƏəĞğIıİiŞşÇçÖöÜü БЯбяЁё ԱՖաֆև – — “” « » … ’ · № 0123456789 →"
                .codePoints()
                .filter(c -> !Typesetter.has(c, face))
                .forEach(c -> missing.add(Character.toString(c)));

        assertEquals(Set.of(), missing);
    }

    @Test
    void aWiderTextIsWiderAndEachFaceHasItsOwnWidths() {
        assertTrue(Typesetter.ems("wide", Face.SANS) > 2 * Typesetter.ems("i", Face.SANS));
        assertTrue(Typesetter.ems("Ceasefire", Face.SANS_BOLD) > Typesetter.ems("Ceasefire", Face.SANS));
        assertEquals(0, Typesetter.ems("", Face.SANS));
    }

    @Test
    void aLetterStandsOnItsLineAndUpward() {
        var bounds = Typesetter.glyph('H', Face.SANS).outline().getBounds2D();

        assertEquals(0, bounds.getMaxY(), 0.001);
        assertTrue(bounds.getMinY() < -0.65 && bounds.getMinY() > -0.8, bounds.toString());
    }

    @Test
    void aCharacterThatTheFaceLacksIsAnOutlinedBox() {
        int emoji = 0x1F9ED;
        assertFalse(Typesetter.has(emoji, Face.SANS));
        var outline = Typesetter.glyph(emoji, Face.SANS).outline();

        assertFalse(outline.contains(0.3, -0.3), "it is hollow");
        assertTrue(outline.contains(0.08, -0.3), "it has an edge");
        assertEquals(
                1,
                Typesetter.set(Character.toString(emoji), Face.SANS)
                        .characters()
                        .size());
    }

    @Test
    void rightToLeftWordsStandInTheirOwnOrder() {
        String shalom = "\u05E9\u05DC\u05D5\u05DD";
        String set = new String(
                Typesetter.set("a (" + shalom + ") b", Face.SANS).characters().stream()
                        .mapToInt(c -> c)
                        .toArray(),
                0,
                10);

        assertEquals("a (" + new StringBuilder(shalom).reverse() + ") b", set);
    }

    @Test
    void whatOnlySteersIsNotDrawn() {
        assertEquals(
                Typesetter.set("a b", Face.SANS).characters(),
                Typesetter.set("\u202Ea\u200D\tb\uFE0F\u2069", Face.SANS).characters());
    }
}
