package conflicttimeline.picture.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a title breaks. Lines are balanced: as narrow as their number allows, so that none is left with one word. A break is at
 * white space. Nothing is hyphenated, cut or shortened.
 */
public final class Breaks {
    /** Widths are rounded up and given this much more. */
    private static final double SLACK_PX = 1;

    private final Measure measure;
    private final Map<FontKey, Map<String, List<Broken>>> remembered = new EnumMap<>(FontKey.class);

    public Breaks(Measure measure) {
        this.measure = measure;
    }

    double width(String text, FontKey font) {
        return measure.width(text, font);
    }

    /** The balanced forms of a text: in one line, in two, in three; fewer when it has fewer words. */
    public List<Broken> forms(String text, FontKey font) {
        return remembered.computeIfAbsent(font, f -> new HashMap<>()).computeIfAbsent(text, t -> breakAll(t, font));
    }

    private List<Broken> breakAll(String text, FontKey font) {
        List<String> words = Arrays.stream(text.split("[ \t\n\r]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return List.of(new Broken(SLACK_PX, List.of("")));
        }
        String whole = String.join(" ", words);
        List<Broken> found = new ArrayList<>();
        found.add(new Broken(Math.ceil(measure.width(whole, font)) + SLACK_PX, List.of(whole)));
        if (words.size() == 1) {
            return found;
        }
        double[] widths =
                words.stream().mapToDouble(word -> measure.width(word, font)).toArray();
        double spacePx = Math.max(0, measure.width("n n", font) - 2 * measure.width("n", font));
        for (int count = 2; count <= Math.min(3, words.size()); count++) {
            List<String> lines = balance(words, widths, spacePx, count);
            double widest = lines.stream()
                    .mapToDouble(line -> measure.width(line, font))
                    .max()
                    .orElse(0);
            double widthPx = Math.ceil(widest) + SLACK_PX;
            if (widthPx >= found.get(found.size() - 1).widthPx()) {
                break;
            }
            found.add(new Broken(widthPx, lines));
        }
        return found;
    }

    /** The narrowest way to set words in 2 or 3 lines. */
    private static List<String> balance(List<String> words, double[] widths, double spacePx, int count) {
        int all = words.size();
        double[] sums = new double[all + 1];
        for (int i = 0; i < all; i++) {
            sums[i + 1] = sums[i] + widths[i] + spacePx;
        }
        double best = Double.POSITIVE_INFINITY;
        List<Integer> ends = List.of(all);
        for (int a = 1; a < all - (count - 2); a++) {
            double first = sums[a] - spacePx;
            if (count == 2) {
                double width = Math.max(first, sums[all] - sums[a] - spacePx);
                if (width < best) {
                    best = width;
                    ends = List.of(a, all);
                }
                continue;
            }
            if (first >= best) {
                break;
            }
            for (int b = a + 1; b < all; b++) {
                double width = Math.max(first, Math.max(sums[b] - sums[a] - spacePx, sums[all] - sums[b] - spacePx));
                if (width < best) {
                    best = width;
                    ends = List.of(a, b, all);
                }
            }
        }
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int end : ends) {
            lines.add(String.join(" ", words.subList(from, end)));
            from = end;
        }
        return lines;
    }
}
