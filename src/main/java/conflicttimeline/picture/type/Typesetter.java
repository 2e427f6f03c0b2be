package conflicttimeline.picture.type;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets one line of text: which characters, in the order in which they stand from left to right. Characters that only steer
 * (joiners, marks of direction, line feeds) are left out; every other one is drawn. Right-to-left words stand in their own order; the
 * joined forms of Arabic letters are not made.
 */
public final class Typesetter {
    /** What has a mirrored twin, pairwise. */
    private static final String MIRRORED = "()[]{}<>«»‹›";

    private Typesetter() {}

    /**
     * A line of text, set.
     *
     * @param characters from left to right
     * @param ems its width
     */
    public record Line(Face face, List<Integer> characters, double ems) {
        public Line {
            characters = List.copyOf(characters);
        }
    }

    /** Sets a text in one line, in its own order of reading. */
    public static Line set(String text, Face face) {
        Typeface typeface = Typeface.of(face);
        List<Integer> characters = new ArrayList<>();
        double ems = 0;
        for (int codePoint : ordered(visible(Normalizer.normalize(text, Normalizer.Form.NFC)))
                .codePoints()
                .toArray()) {
            characters.add(codePoint);
            ems += typeface.glyph(codePoint).advance();
        }
        return new Line(face, characters, ems);
    }

    /** The width of a text in ems. */
    public static double ems(String text, Face face) {
        return set(text, face).ems();
    }

    /** A character as a face draws it. */
    public static Glyph glyph(int codePoint, Face face) {
        return Typeface.of(face).glyph(codePoint);
    }

    /** Whether a face has a character; what it has not is drawn as a box. */
    public static boolean has(int codePoint, Face face) {
        return Typeface.of(face).has(codePoint);
    }

    private static String ordered(String text) {
        if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            return text;
        }
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int runs = bidi.getRunCount();
        byte[] levels = new byte[runs];
        Object[] parts = new Object[runs];
        for (int i = 0; i < runs; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            String part = text.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            parts[i] = levels[i] % 2 == 0 ? part : backwards(part);
        }
        Bidi.reorderVisually(levels, 0, parts, 0, runs);
        StringBuilder visual = new StringBuilder(text.length());
        for (Object part : parts) {
            visual.append(part);
        }
        return visual.toString();
    }

    private static String backwards(String part) {
        StringBuilder turned = new StringBuilder(part).reverse();
        for (int i = 0; i < turned.length(); i++) {
            int at = MIRRORED.indexOf(turned.charAt(i));
            if (at >= 0) {
                turned.setCharAt(i, MIRRORED.charAt(at ^ 1));
            }
        }
        return turned.toString();
    }

    /** What is left cannot turn the line that it stands in. */
    private static String visible(String text) {
        int[] characters = text.codePoints()
                .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
                .filter(c -> !Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT
                        && !(c >= 0xFE00 && c <= 0xFE0F))
                .toArray();
        return new String(characters, 0, characters.length);
    }
}
