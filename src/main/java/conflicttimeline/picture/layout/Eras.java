package conflicttimeline.picture.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Eras: bands through all lanes, each with its name at the left of what is seen of it, or without where it does not fit.
 *
 * @param stripPx as high as the names need; 0 without eras
 */
record Eras(List<EraBand> bands, int stripPx) {
    private static final double LEAST_PX = 1.5;
    private static final double BEFORE_NAME_PX = 6;
    private static final double AFTER_NAME_PX = 3;
    /** First line below the top of the strip. */
    private static final double ABOVE_NAME_PX = 3;
    /** Heights of the strip for one, two and three lines. */
    private static final int[] STRIP_PX = {20, 30, 40};

    static Eras of(List<EraInput> eras, Scale scale, Breaks breaks, double topPx, int mostLines) {
        List<EraBand> bands = bands(eras, scale);
        List<EraBand> named = new ArrayList<>();
        int lines = 0;
        double freeFrom = scale.fromPx();
        for (int i = 0; i < bands.size(); i++) {
            EraBand band = bands.get(i);
            double textPx = Math.max(band.fromPx(), scale.fromPx()) + BEFORE_NAME_PX;
            double next = i + 1 < bands.size() ? bands.get(i + 1).fromPx() : Double.POSITIVE_INFINITY;
            double endPx = Math.min(Math.min(scale.toPx(), band.toPx()), next) - AFTER_NAME_PX;
            Optional<Broken> found = textPx < freeFrom
                    ? Optional.empty()
                    : breaks.forms(band.title(), FontKey.ERA).stream()
                            .limit(mostLines)
                            .filter(form -> textPx + form.widthPx() <= endPx)
                            .findFirst();
            if (found.isEmpty()) {
                named.add(band);
                continue;
            }
            Broken form = found.get();
            freeFrom = textPx + form.widthPx();
            lines = Math.max(lines, form.lines().size());
            named.add(new EraBand(
                    band.id(),
                    band.title(),
                    band.tinted(),
                    band.fromPx(),
                    band.toPx(),
                    form.lines(),
                    textPx,
                    topPx + ABOVE_NAME_PX));
        }
        return new Eras(named, bands.isEmpty() ? 0 : STRIP_PX[Math.max(0, lines - 1)]);
    }

    /** Every second era of the whole is tinted, so that a tint does not change with the window. */
    private static List<EraBand> bands(List<EraInput> eras, Scale scale) {
        List<EraBand> bands = new ArrayList<>();
        for (int i = 0; i < eras.size(); i++) {
            EraInput era = eras.get(i);
            double from = scale.dayToX(era.startDay());
            double to = scale.dayToX(era.endDay());
            if (to <= scale.fromPx() || from >= scale.toPx() || !(era.endDay() > era.startDay())) {
                continue;
            }
            double fromPx = Math.max(scale.fromPx() - 1, from);
            double toPx = Math.max(Math.min(scale.toPx() + 1, to), fromPx + LEAST_PX);
            bands.add(new EraBand(era.id(), era.title(), i % 2 == 1, fromPx, toPx, List.of(), 0, 0));
        }
        return bands;
    }
}
