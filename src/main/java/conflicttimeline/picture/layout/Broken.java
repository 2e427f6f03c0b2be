package conflicttimeline.picture.layout;

import java.util.List;

/**
 * A text in lines.
 *
 * @param widthPx of the widest line, rounded up to whole px
 */
public record Broken(double widthPx, List<String> lines) {
    public Broken {
        lines = List.copyOf(lines);
    }
}
