package conflicttimeline.picture.draw;

import conflicttimeline.picture.type.Face;
import conflicttimeline.picture.type.Typesetter;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes a sheet as SVG. Each letter's outline is there once and used where it stands, so nothing depends on the fonts of whoever looks.
 */
final class Svg {
    /** Letters are drawn on so many units to the em. */
    private static final int EM = 1000;

    private static final double HUNDREDTHS = 100;

    private final Sheet sheet;
    private final StringBuilder body = new StringBuilder(1 << 16);
    private final StringBuilder letters = new StringBuilder(1 << 14);
    private final Map<Letter, String> idByLetter = new LinkedHashMap<>();

    private record Letter(Face face, int codePoint) {}

    Svg(Sheet sheet) {
        this.sheet = sheet;
    }

    String write() {
        sheet.inks().forEach(this::write);
        String size = "width=\"" + sheet.widthPx() + "\" height=\"" + sheet.heightPx() + "\"";
        String box = "viewBox=\"0 0 " + number(sheet.paperWidthPx()) + ' ' + number(sheet.paperHeightPx()) + '"';
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" " + size + ' ' + box
                + " role=\"img\" aria-labelledby=\"title desc\" xml:lang=\""
                + text(sheet.lang()) + "\" lang=\"" + text(sheet.lang()) + "\">\n<title id=\"title\">"
                + text(sheet.title())
                + "</title>\n<desc id=\"desc\">" + text(sheet.description()) + "</desc>\n<defs>\n" + letters
                + "</defs>\n<path fill=\"" + sheet.ground() + "\" d=\"M0 0h" + number(sheet.paperWidthPx()) + "v"
                + number(sheet.paperHeightPx()) + "H0z\"/>\n" + body + "</svg>\n";
    }

    private void write(Ink ink) {
        if (ink instanceof Ink.Group group) {
            body.append("<g class=\"").append(group.name());
            boolean moved = group.x() != 0 || group.y() != 0;
            attribute("transform", moved ? "translate(" + number(group.x()) + ' ' + number(group.y()) + ')' : "", "");
            body.append("\">\n");
            group.inks().forEach(this::write);
            body.append("</g>\n");
        } else if (ink instanceof Ink.Filled filled) {
            body.append("<path fill=\"").append(filled.color());
            path(body, filled.path(), 1, HUNDREDTHS);
        } else if (ink instanceof Ink.Stroked stroked) {
            body.append("<path fill=\"none\" stroke=\"").append(stroked.color());
            attribute("stroke-width", number(stroked.widthPx()), "1");
            attribute("stroke-opacity", number(stroked.opacity()), "1");
            attribute(
                    "stroke-dasharray", stroked.dash().stream().map(Svg::number).collect(Collectors.joining(" ")), "");
            path(body, stroked.path(), 1, HUNDREDTHS);
        } else if (ink instanceof Ink.Words words) {
            words(words);
        }
    }

    private void attribute(String name, String said, String usual) {
        if (!said.equals(usual)) {
            body.append("\" ").append(name).append("=\"").append(said);
        }
    }

    private void words(Ink.Words words) {
        body.append("<g fill=\"")
                .append(words.color())
                .append("\" transform=\"translate(")
                .append(number(words.x()))
                .append(' ')
                .append(number(words.baselineY()))
                .append(")scale(")
                .append(rounded(words.sizePx() / EM, 1e6))
                .append(')');
        attribute("stroke", words.halo(), "");
        if (!words.halo().isEmpty()) {
            attribute("stroke-width", number(Ink.Words.HALO_PX * EM / words.sizePx()), "");
            attribute("stroke-linejoin", "round", "");
            attribute("paint-order", "stroke", "");
        }
        body.append("\">");
        double at = 0;
        for (int codePoint : words.line().characters()) {
            var glyph = Typesetter.glyph(codePoint, words.line().face());
            if (glyph.outline().getCurrentPoint() != null) {
                body.append("<use href=\"#")
                        .append(idByLetter.computeIfAbsent(
                                new Letter(words.line().face(), codePoint), letter -> define(letter, glyph.outline())))
                        .append("\" x=\"")
                        .append(Math.round(at * EM))
                        .append("\"/>");
            }
            at += glyph.advance();
        }
        body.append("</g>\n");
    }

    private String define(Letter letter, Shape outline) {
        String id = "l" + idByLetter.size();
        letters.append("<path id=\"").append(id);
        path(letters, outline, EM, 1);
        return id;
    }

    /** The rest of an element, from within its last attribute on. Points are relative to each other, so that rounding does not add up. */
    private static void path(StringBuilder out, Shape shape, double scale, double parts) {
        out.append("\" d=\"");
        double[] c = new double[6];
        double[] at = {0, 0};
        double[] first = {0, 0};
        for (PathIterator it = shape.getPathIterator(null); !it.isDone(); it.next()) {
            int kind = it.currentSegment(c);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> {
                    out.append('M');
                    points(out, c, 1, scale, parts, new double[] {0, 0});
                    first = last(c, 1, scale, parts);
                }
                case PathIterator.SEG_LINETO -> {
                    out.append('l');
                    points(out, c, 1, scale, parts, at);
                }
                case PathIterator.SEG_QUADTO -> {
                    out.append('q');
                    points(out, c, 2, scale, parts, at);
                }
                case PathIterator.SEG_CUBICTO -> {
                    out.append('c');
                    points(out, c, 3, scale, parts, at);
                }
                default -> out.append('z');
            }
            at = kind == PathIterator.SEG_CLOSE
                    ? first
                    : last(
                            c,
                            kind == PathIterator.SEG_CUBICTO ? 3 : kind == PathIterator.SEG_QUADTO ? 2 : 1,
                            scale,
                            parts);
        }
        out.append("\"/>\n");
    }

    private static double[] last(double[] c, int count, double scale, double parts) {
        return new double[] {
            Math.round(c[2 * count - 2] * scale * parts) / parts, Math.round(c[2 * count - 1] * scale * parts) / parts
        };
    }

    private static void points(StringBuilder out, double[] c, int count, double scale, double parts, double[] at) {
        for (int i = 0; i < 2 * count; i++) {
            double absolute = Math.round(c[i] * scale * parts) / parts;
            String said = rounded(absolute - at[i % 2], parts);
            if (i > 0 && !said.startsWith("-")) {
                out.append(' ');
            }
            out.append(said);
        }
    }

    /** In hundredths: finer than any screen, and short. */
    private static String number(double px) {
        return rounded(px, HUNDREDTHS);
    }

    private static String rounded(double px, double parts) {
        double rounded = Math.round(px * parts) / parts;
        if (rounded == Math.rint(rounded)) {
            return Long.toString((long) rounded);
        }
        // Double.toString writes small numbers with an exponent
        return java.math.BigDecimal.valueOf(rounded).stripTrailingZeros().toPlainString();
    }

    /** Text as XML has it; characters that XML cannot have are left out. */
    private static String text(String plain) {
        StringBuilder written = new StringBuilder(plain.length());
        plain.codePoints().forEach(c -> {
            boolean allowed =
                    c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c > 0xFFFF;
            switch (c) {
                case '<' -> written.append("&lt;");
                case '>' -> written.append("&gt;");
                case '&' -> written.append("&amp;");
                case '"' -> written.append("&quot;");
                default -> {
                    if (allowed) {
                        written.appendCodePoint(c);
                    }
                }
            }
        });
        return written.toString();
    }
}
