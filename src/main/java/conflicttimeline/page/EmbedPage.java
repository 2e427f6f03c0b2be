package conflicttimeline.page;

import conflicttimeline.chronology.Timeline;
import conflicttimeline.http.Address;
import java.util.List;

/**
 * {@code /embed}: the timeline in a frame of someone else's page. Its first view is light: the drawing's data, and of each event date, title and
 * link; the rest comes when the reader asks for it.
 *
 * @param listHref the same view as a list
 * @param drawingHref the same view as a drawing
 * @param fullHref the same view on the page that stands by itself
 * @param rows what is listed, in time
 * @param some a sentence where the list has only the most important; else empty
 * @param chosen the event that the address chooses; none or one
 * @param drawing JSON for the script; empty where the script asks for it
 * @param settings JSON for the script, with the words that the drawing says
 * @param wordsHref a script with the words for what comes later
 * @param detailsHref a script with everything that is known of every event
 */
public record EmbedPage(
        Frame frame,
        Timeline timeline,
        Address.View view,
        String listHref,
        String drawingHref,
        String fullHref,
        Filters filters,
        List<Notice> notices,
        List<Row> rows,
        String some,
        List<ShownEvent> chosen,
        String drawing,
        String settings,
        String wordsHref,
        String detailsHref) {

    /**
     * One event of the list.
     *
     * @param turning whether it is a turning point; with an article these are printed
     */
    public record Row(int position, String title, String href, String dateLabel, boolean turning) {}

    public EmbedPage {
        notices = List.copyOf(notices);
        rows = List.copyOf(rows);
        chosen = List.copyOf(chosen);
    }
}
