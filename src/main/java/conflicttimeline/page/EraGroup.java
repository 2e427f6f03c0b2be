package conflicttimeline.page;

import conflicttimeline.chronology.Era;
import conflicttimeline.chronology.Timeline;
import conflicttimeline.time.DateLabel;
import conflicttimeline.words.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Events of the list that follow each other within one era, year by year. An event belongs where its first possible day is; of
 * several eras that hold it, to the one that begins last. An era that another interrupts has a group before and after it.
 *
 * @param title of the era; empty where no era holds the events
 * @param label the era's dates in words
 * @param anchor the id of the era's first group, for links into the list; else empty
 * @param era its id, by which groups of one era are known; empty where there is none
 * @param years in time
 */
public record EraGroup(String title, String label, String anchor, String era, List<Year> years) {

    /**
     * The events of one year.
     *
     * @param label the year in words
     * @param first the number of its first event in the whole list, from 1
     */
    public record Year(String label, int first, List<ShownEvent> events) {
        public Year {
            events = List.copyOf(events);
        }
    }

    public EraGroup {
        years = List.copyOf(years);
    }

    int size() {
        return years.stream().mapToInt(year -> year.events().size()).sum();
    }

    /**
     * @param events in time
     * @param before how many events of the list are on pages before
     */
    static List<EraGroup> of(List<ShownEvent> events, int before, Timeline timeline, Messages words) {
        List<EraGroup> groups = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int from = 0; from < events.size(); ) {
            Optional<Era> era = eraOf(events.get(from), timeline);
            int to = from + 1;
            while (to < events.size() && eraOf(events.get(to), timeline).equals(era)) {
                to++;
            }
            String id = era.map(Era::id).orElse("");
            groups.add(new EraGroup(
                    era.map(Era::title).orElse(""),
                    era.map(e -> DateLabel.of(e.dating(), words::pattern)).orElse(""),
                    !id.isEmpty() && seen.add(id) ? "era-" + id : "",
                    id,
                    years(events.subList(from, to), before + from, words)));
            from = to;
        }
        return groups;
    }

    private static List<Year> years(List<ShownEvent> events, int before, Messages words) {
        List<Year> years = new ArrayList<>();
        for (int from = 0; from < events.size(); ) {
            int year = year(events.get(from));
            int to = from + 1;
            while (to < events.size() && year(events.get(to)) == year) {
                to++;
            }
            String label = year > 0
                    ? words.text("date.ce", "number", Integer.toString(year))
                    : words.text("date.bce", "number", Integer.toString(1 - year));
            years.add(new Year(label, before + from + 1, events.subList(from, to)));
            from = to;
        }
        return years;
    }

    private static Optional<Era> eraOf(ShownEvent shown, Timeline timeline) {
        long day = shown.entry().extent().startDay();
        return timeline.eras().stream()
                .filter(era -> {
                    var days = era.dating().within(timeline.extent());
                    return days.startDay() <= day && day < days.endDay();
                })
                .reduce((earlier, later) -> later);
    }

    private static int year(ShownEvent shown) {
        return LocalDate.ofEpochDay(shown.entry().extent().startDay()).getYear();
    }
}
