package conflicttimeline.picture.draw;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The same image in 256 colours, which is half of the bytes. What is drawn has about twenty, which are all kept, and their shades on paper;
 * of the other shades at the edges of shapes the rarest are given the nearest that there is. Equal images give equal bytes.
 */
final class FewColours {
    private static final int MOST = 256;
    /** Of each colour on paper. */
    private static final int SHADES = 5;

    private FewColours() {}

    private record Counted(int rgb, int count) {}

    /**
     * @param drawn the colours that shapes and letters have
     * @param ground the colour of the paper
     */
    static BufferedImage of(BufferedImage image, Set<Integer> drawn, int ground) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        Map<Integer, Integer> counts = new HashMap<>();
        // most pixels are like the one before
        int from = 0;
        for (int i = 1; i <= pixels.length; i++) {
            if (i == pixels.length || pixels[i] != pixels[from]) {
                counts.merge(pixels[from] & 0xFFFFFF, i - from, Integer::sum);
                from = i;
            }
        }
        List<Counted> colours = new ArrayList<>();
        counts.forEach((rgb, count) -> colours.add(new Counted(rgb, count)));
        colours.sort(Comparator.comparingInt((Counted c) -> -c.count()).thenComparingInt(Counted::rgb));
        Set<Integer> all = new LinkedHashSet<>(Set.of(ground));
        drawn.stream().sorted().forEach(all::add);
        for (int part = 1; part < SHADES; part++) {
            int of = part;
            drawn.stream().sorted().forEach(rgb -> all.add(mixed(rgb, ground, of)));
        }
        colours.forEach(colour -> all.add(colour.rgb()));
        int[] kept = all.stream().limit(MOST).mapToInt(rgb -> rgb).toArray();
        int size = kept.length;
        Map<Integer, Byte> places = new HashMap<>();
        for (int place = 0; place < size; place++) {
            places.put(kept[place], (byte) place);
        }
        BufferedImage indexed = new BufferedImage(
                image.getWidth(),
                image.getHeight(),
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, size, kept, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE));
        byte[] cells = ((DataBufferByte) indexed.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            cells[i] = i > 0 && pixels[i] == pixels[i - 1]
                    ? cells[i - 1]
                    : places.computeIfAbsent(pixels[i] & 0xFFFFFF, rgb -> nearest(rgb, kept));
        }
        return indexed;
    }

    private static int mixed(int rgb, int ground, int part) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = rgb >> shift & 0xFF;
            int b = ground >> shift & 0xFF;
            mixed |= (a * part + b * (SHADES - part) + SHADES / 2) / SHADES << shift;
        }
        return mixed;
    }

    private static byte nearest(int rgb, int[] kept) {
        int found = 0;
        int least = Integer.MAX_VALUE;
        for (int place = 0; place < kept.length; place++) {
            int red = (rgb >> 16) - (kept[place] >> 16);
            int green = (rgb >> 8 & 0xFF) - (kept[place] >> 8 & 0xFF);
            int blue = (rgb & 0xFF) - (kept[place] & 0xFF);
            int away = 3 * red * red + 4 * green * green + 2 * blue * blue;
            if (away < least) {
                least = away;
                found = place;
            }
        }
        return (byte) found;
    }
}
