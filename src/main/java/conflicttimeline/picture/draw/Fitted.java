package conflicttimeline.picture.draw;

import conflicttimeline.picture.layout.Broken;
import conflicttimeline.picture.layout.FontKey;
import java.util.List;

/**
 * A text in as many lines as let it stand largest in a box; of equals in the fewest. Nothing is cut: where it is too long it is small.
 *
 * @param form its lines
 * @param sizePx of its font
 */
record Fitted(Broken form, double sizePx) {

    /**
     * @param forms the text in one line, in two, in three
     * @param mostPx no larger than this
     * @param linePart line height, as a part of the size
     */
    static Fitted of(
            List<Broken> forms, FontKey.Style style, double mostPx, double widthPx, double heightPx, double linePart) {
        Fitted best = new Fitted(forms.get(0), 0);
        for (Broken form : forms) {
            double size = Math.min(mostPx, heightPx / (form.lines().size() * linePart));
            for (String line : form.lines()) {
                size = Math.min(size, Type.fitting(line, style, size, widthPx));
            }
            if (size > best.sizePx + 0.01) {
                best = new Fitted(form, size);
            }
        }
        return best;
    }
}
