package conflicttimeline.picture.draw;

import conflicttimeline.picture.layout.Box;
import conflicttimeline.picture.layout.EraBand;
import conflicttimeline.picture.layout.FontKey;
import conflicttimeline.picture.layout.LaneBand;
import conflicttimeline.picture.layout.Measure;
import conflicttimeline.picture.layout.Scene;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Where words stand that no arc may cross: names of events, of lanes inside their lanes, and of eras. Second reading of {@code wordAreas}
 * in {@code web/draw/gaps.js}.
 */
final class WordAreas {
    /** Free about words, beside and above. */
    private static final double BESIDE_PX = 3;

    private static final double ABOVE_PX = 1;
    /** About what is chosen lies marker. */
    private static final double CHOSEN_BESIDE_PX = 6;

    private static final double CHOSEN_ABOVE_PX = 3;

    private WordAreas() {}

    /**
     * @param measure of the era's font
     * @param others words that the scene does not know
     */
    static List<Area> of(Scene scene, Measure measure, Collection<Box> others) {
        List<Area> areas = new ArrayList<>();
        for (Scene.Label label : scene.labels()) {
            areas.add(label.chosen() ? Area.about(label.box(), CHOSEN_BESIDE_PX, CHOSEN_ABOVE_PX) : about(label.box()));
        }
        scene.lanes().stream()
                .filter(lane -> lane.heightPx() > 0)
                .map(LaneBand::nameBox)
                .forEach(name -> name.ifPresent(box -> areas.add(about(box))));
        others.forEach(box -> areas.add(about(box)));
        for (EraBand era : scene.eras()) {
            if (!era.lines().isEmpty()) {
                double widthPx = era.lines().stream()
                        .mapToDouble(line -> measure.width(line, FontKey.ERA))
                        .max()
                        .orElse(0);
                double heightPx = era.lines().size() * FontKey.ERA.linePx();
                areas.add(about(new Box(era.textX(), era.textY(), widthPx, heightPx)));
            }
        }
        return areas;
    }

    private static Area about(Box box) {
        return Area.about(box, BESIDE_PX, ABOVE_PX);
    }
}
