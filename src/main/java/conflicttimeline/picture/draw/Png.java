package conflicttimeline.picture.draw;

import conflicttimeline.picture.type.Typesetter;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes a sheet as PNG, from the same outlines as SVG. Needs no screen and no fonts. */
final class Png {
    static {
        // pictures are drawn in memory: no screen is looked for
        System.setProperty("java.awt.headless", "true");
    }

    /** The fewer, the smaller the file and the longer it takes: past this a picture takes three times as long for a fiftieth less. */
    private static final float QUALITY = 0.3f;

    private Png() {}

    static byte[] write(Sheet sheet) {
        BufferedImage image = new BufferedImage(sheet.widthPx(), sheet.heightPx(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(Color.decode(sheet.ground()));
            graphics.fillRect(0, 0, sheet.widthPx(), sheet.heightPx());
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.scale(sheet.scale(), sheet.scale());
            sheet.inks().forEach(ink -> draw(graphics, ink));
        } finally {
            graphics.dispose();
        }
        Set<Integer> drawn = new TreeSet<>();
        sheet.inks().forEach(ink -> colours(ink, drawn));
        return encoded(FewColours.of(image, drawn, rgb(sheet.ground())));
    }

    private static void colours(Ink ink, Set<Integer> drawn) {
        if (ink instanceof Ink.Group group) {
            group.inks().forEach(inside -> colours(inside, drawn));
        } else if (ink instanceof Ink.Filled filled) {
            drawn.add(rgb(filled.color()));
        } else if (ink instanceof Ink.Stroked stroked) {
            drawn.add(rgb(stroked.color()));
        } else if (ink instanceof Ink.Words words) {
            drawn.add(rgb(words.color()));
        }
    }

    private static int rgb(String color) {
        return Color.decode(color).getRGB() & 0xFFFFFF;
    }

    private static byte[] encoded(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam small = writer.getDefaultWriteParam();
            small.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            small.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), small);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing PNG in memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static void draw(Graphics2D graphics, Ink ink) {
        if (ink instanceof Ink.Group group) {
            graphics.translate(group.x(), group.y());
            group.inks().forEach(inside -> draw(graphics, inside));
            graphics.translate(-group.x(), -group.y());
        } else if (ink instanceof Ink.Filled filled) {
            graphics.setColor(Color.decode(filled.color()));
            graphics.fill(filled.path());
        } else if (ink instanceof Ink.Stroked stroked) {
            stroke(graphics, stroked);
        } else if (ink instanceof Ink.Words words) {
            Path2D outline = outline(words);
            if (!words.halo().isEmpty()) {
                graphics.setColor(Color.decode(words.halo()));
                graphics.setStroke(
                        new BasicStroke((float) Ink.Words.HALO_PX, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                graphics.draw(outline);
            }
            graphics.setColor(Color.decode(words.color()));
            graphics.fill(outline);
        }
    }

    private static void stroke(Graphics2D graphics, Ink.Stroked stroked) {
        float[] dash = new float[stroked.dash().size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = stroked.dash().get(i).floatValue();
        }
        graphics.setStroke(new BasicStroke(
                (float) stroked.widthPx(),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_MITER,
                4,
                dash.length == 0 ? null : dash,
                0));
        graphics.setColor(Color.decode(stroked.color()));
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) stroked.opacity()));
        graphics.draw(stroked.path());
        graphics.setComposite(AlphaComposite.SrcOver);
    }

    private static Path2D outline(Ink.Words words) {
        Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double at = 0;
        for (int codePoint : words.line().characters()) {
            var glyph = Typesetter.glyph(codePoint, words.line().face());
            AffineTransform place =
                    AffineTransform.getTranslateInstance(words.x() + at * words.sizePx(), words.baselineY());
            place.scale(words.sizePx(), words.sizePx());
            all.append(glyph.outline().getPathIterator(place), false);
            at += glyph.advance();
        }
        return all;
    }
}
