package conflicttimeline.picture.type;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One face, read once: the width and the outline of each character. Lengths are in ems, y grows downward from the base line.
 *
 * <p>A character that the face lacks is {@linkplain #has not there}, and is drawn as an outlined box, so that it can be seen that
 * something stands here.
 */
final class Typeface {
    /** Width of the box that stands for a missing character, its side bearings included. */
    private static final double BOX_ADVANCE = 0.62;

    private static final Map<Face, Typeface> READ = new EnumMap<>(Face.class);

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double em;
    private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();

    private Typeface(TrueTypeFont font) throws IOException {
        this.font = font;
        this.characters = font.getUnicodeCmapLookup();
        this.em = font.getUnitsPerEm();
    }

    /** The face; read when it is first asked for. */
    static Typeface of(Face face) {
        synchronized (READ) {
            return READ.computeIfAbsent(face, Typeface::read);
        }
    }

    private static Typeface read(Face face) {
        try (var in = Typeface.class.getResourceAsStream(face.resource())) {
            if (in == null) {
                throw new IllegalStateException("The class path has no " + face.resource());
            }
            return new Typeface(new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + face.resource(), e);
        }
    }

    /** Whether the face has this character. */
    boolean has(int codePoint) {
        return characters.getGlyphId(codePoint) != 0;
    }

    /** A character as this face draws it. */
    Glyph glyph(int codePoint) {
        return glyphs.computeIfAbsent(has(codePoint) ? codePoint : -1, this::read);
    }

    private Glyph read(int codePoint) {
        if (codePoint < 0) {
            return new Glyph(BOX_ADVANCE, box());
        }
        // the font's tables are read as they are needed, by one at a time
        synchronized (font) {
            try {
                int id = characters.getGlyphId(codePoint);
                GlyphData data = font.getGlyph().getGlyph(id);
                Path2D outline = new Path2D.Double();
                if (data != null) {
                    outline.append(data.getPath(), false);
                    outline.transform(java.awt.geom.AffineTransform.getScaleInstance(1 / em, -1 / em));
                }
                return new Glyph(font.getAdvanceWidth(id) / em, outline);
            } catch (IOException e) {
                throw new UncheckedIOException("Reading a letter of " + font, e);
            }
        }
    }

    private static Path2D box() {
        Path2D box = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        box.append(new Rectangle2D.Double(0.06, -0.72, 0.5, 0.72), false);
        // the other way round, so that it is a hole under either rule
        double[][] hole = {{0.11, -0.67}, {0.11, -0.05}, {0.51, -0.05}, {0.51, -0.67}};
        box.moveTo(hole[0][0], hole[0][1]);
        for (int i = 1; i < hole.length; i++) {
            box.lineTo(hole[i][0], hole[i][1]);
        }
        box.closePath();
        return box;
    }
}
