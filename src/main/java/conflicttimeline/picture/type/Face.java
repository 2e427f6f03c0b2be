package conflicttimeline.picture.type;

/**
 * The four faces that pictures are set in: DejaVu Condensed, which has Latin with all Azerbaijani letters, Cyrillic and Armenian.
 *
 * @see <a href="https://dejavu-fonts.github.io/License.html">their licence</a>, which lets them go with a program
 */
public enum Face {
    SANS("DejaVuSansCondensed"),
    SANS_BOLD("DejaVuSansCondensed-Bold"),
    SERIF_BOLD("DejaVuSerifCondensed-Bold"),
    SERIF_ITALIC("DejaVuSerifCondensed-Italic");

    private final String file;

    Face(String file) {
        this.file = file;
    }

    /** Where it lies on the class path. */
    String resource() {
        return "/net/sf/jasperreports/fonts/dejavu/" + file + ".ttf";
    }
}
