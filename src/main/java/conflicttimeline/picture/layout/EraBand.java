package conflicttimeline.picture.layout;

import java.util.List;

/**
 * @param fromPx along time, not cut at the body's edges by more than 1 px; at least 1.5 px wide
 * @param lines empty when the name does not fit
 * @param textX left of the name
 * @param textY top of the name
 */
public record EraBand(
        String id,
        String title,
        boolean tinted,
        double fromPx,
        double toPx,
        List<String> lines,
        double textX,
        double textY) {
    public EraBand {
        lines = List.copyOf(lines);
    }
}
