package conflicttimeline.picture.draw;

import conflicttimeline.picture.layout.LaneBand;
import java.util.function.Function;

/**
 * The words of a picture around its drawing.
 *
 * @param title of the timeline
 * @param about what is shown: from when to when, how many events
 * @param source publisher, licence, version, address
 * @param none said in place of events where there are none
 * @param laneCount below the name of a lane
 * @param lang of the words, a BCP 47 tag
 * @param alternative what is seen, for whoever does not see it
 */
public record Wording(
        String title,
        String about,
        String source,
        String none,
        Function<LaneBand, String> laneCount,
        String lang,
        String alternative) {}
