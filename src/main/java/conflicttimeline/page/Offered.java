package conflicttimeline.page;

import java.util.List;

/**
 * What else the site has of a view, for the dialog by which it is shared.
 *
 * @param formats of files that can be taken away, by extension
 */
public record Offered(List<String> formats) {
    public Offered {
        formats = List.copyOf(formats);
    }
}
