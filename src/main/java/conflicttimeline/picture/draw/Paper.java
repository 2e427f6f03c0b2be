package conflicttimeline.picture.draw;

/**
 * The size of a picture, and the size at which it is laid out: the paper is scaled to the picture, so that type stays readable where a picture
 * is shown small.
 */
public record Paper(int widthPx, int heightPx, double paperWidthPx) {
    double paperHeightPx() {
        return paperWidthPx * heightPx / widthPx;
    }
}
