package conflicttimeline.picture;

import conflicttimeline.words.Messages;
import java.util.List;

/**
 * What is seen in a picture, in words: for whoever does not see it, and for the {@code alt} of whoever shows it. Pure: names and numbers
 * in, sentences out, in the language of the words.
 */
public final class AltText {
    /** So many turning points are named; of more, how many more there are. */
    static final int MOST_NAMED = 14;

    private AltText() {}

    /**
     * A timeline, or a stretch of one: which, from when to when, how many events, and its turning points by name.
     *
     * @param title of the timeline
     * @param span from when to when, in words
     * @param count of the events that are seen
     * @param turningPoints their titles, in time
     */
    public static String ofTimeline(String title, String span, int count, List<String> turningPoints, Messages words) {
        String first = words.text("picture.alt", "title", title, "span", span, "events", events(count, words));
        if (turningPoints.isEmpty()) {
            return first;
        }
        int more = turningPoints.size() - MOST_NAMED;
        String titles = String.join("; ", turningPoints.subList(0, Math.min(MOST_NAMED, turningPoints.size())));
        return first
                + ' '
                + (more > 0
                        ? words.text("picture.alt.turning.more", "titles", titles, "more", words.number(more))
                        : words.text("picture.alt.turning", "titles", titles));
    }

    /** One event of a timeline. */
    public static String ofEvent(String event, String date, String title, String span, int count, Messages words) {
        return words.text(
                "picture.alt.event",
                "event",
                event,
                "date",
                date,
                "title",
                title,
                "span",
                span,
                "events",
                events(count, words));
    }

    /** Added to what is said of a timeline: how many of its events match what was asked for. */
    static String andMatches(String said, int count, Messages words) {
        return said + ' ' + words.text("picture.alt.match", "events", events(count, words));
    }

    /** Added to what is said of a timeline: which event is chosen. */
    static String andChosen(String said, String event, String date, Messages words) {
        return said + ' ' + words.text("picture.alt.chosen", "event", event, "date", date);
    }

    private static String events(int count, Messages words) {
        return words.count("page.count", count);
    }
}
