package conflicttimeline.picture;

import conflicttimeline.http.BadParameter;
import conflicttimeline.http.Parameters;
import conflicttimeline.picture.draw.Paper;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The six sizes of pictures. There are no others, so that nobody can ask for ever new ones. Where a picture is mostly seen small, as on a
 * phone, it is laid out on smaller paper and enlarged.
 */
public enum Size {
    /** For an article: 16 to 9. */
    WIDE(1200, 675, 1200),
    /** What a message or a post shows of a link; with the title large and the events piled on their time. */
    CARD(1200, 630, 1200),
    /** For a projector. */
    SLIDE(1600, 900, 1280),
    /** For a newsletter or a column. */
    SMALL(800, 450, 800),
    /** For a post. */
    SQUARE(1080, 1080, 720),
    /** For a phone held upright: 4 to 5. */
    TALL(1080, 1350, 720);

    private final Paper paper;

    Size(int widthPx, int heightPx, double paperWidthPx) {
        this.paper = new Paper(widthPx, heightPx, paperWidthPx);
    }

    Paper paper() {
        return paper;
    }

    public int widthPx() {
        return paper.widthPx();
    }

    public int heightPx() {
        return paper.heightPx();
    }

    /** The word in the address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The size that is asked for, {@link #WIDE} when none is.
     *
     * @throws BadParameter for any other word
     */
    static Size read(Parameters parameters) {
        String word = parameters.one("size").orElse(WIDE.word());
        return Arrays.stream(values())
                .filter(size -> size.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new BadParameter(
                        "size",
                        "\"" + (word.length() > 40 ? word.substring(0, 40) + "…" : word) + "\" is no size; expected "
                                + Arrays.stream(values()).map(Size::word).collect(Collectors.joining(", "))));
    }
}
