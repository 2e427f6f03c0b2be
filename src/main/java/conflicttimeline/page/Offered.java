package conflicttimeline.page;

import java.util.List;

/**
 * What else the site has of a view, beside its pages.
 *
 * @param formats of files that can be taken away, by extension
 * @param pictures sizes in which the server draws a view; the first is the usual one
 * @param cards what links to the pages are shown with
 */
public record Offered(List<String> formats, List<Picture> pictures, SocialCards cards) {

    /**
     * A size of pictures.
     *
     * @param name the word in the address
     */
    public record Picture(String name, int widthPx, int heightPx) {}

    /** Nothing beside the pages. */
    public static final Offered NOTHING = new Offered(List.of(), List.of(), SocialCards.NONE);

    public Offered {
        formats = List.copyOf(formats);
        pictures = List.copyOf(pictures);
    }
}
