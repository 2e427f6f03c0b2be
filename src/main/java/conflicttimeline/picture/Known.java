package conflicttimeline.picture;

import conflicttimeline.chronology.CauseStep;
import conflicttimeline.chronology.DrawingColumns;
import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.Timeline;
import conflicttimeline.picture.layout.AxisWords;
import conflicttimeline.picture.layout.EraInput;
import conflicttimeline.picture.layout.Opening;
import conflicttimeline.picture.layout.Placeable;
import conflicttimeline.picture.layout.Scale;
import conflicttimeline.picture.layout.Window;
import conflicttimeline.store.Snapshot;
import conflicttimeline.time.DateLabel;
import conflicttimeline.time.Extent;
import conflicttimeline.words.Language;
import conflicttimeline.words.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What every picture of a version in a language needs, worked out once.
 *
 * @param entries by position, without sources and the like
 * @param limits the widest window
 * @param opening the window where none is asked for
 */
record Known(
        Timeline timeline,
        Language language,
        Placeable events,
        List<Entry> entries,
        List<String> lanes,
        List<EraInput> eras,
        AxisWords axis,
        Window limits,
        Window opening) {

    /** A picture has at most so many lanes; the events of all further categories share the last. */
    static final int MOST_LANES = 24;

    /** Cost: reads every event, and keeps what is said of it in a line. */
    static Known of(Snapshot snapshot, Language language) {
        Timeline timeline = snapshot.timeline();
        Messages words = Messages.of(language);
        List<Integer> all = IntStream.range(0, timeline.eventCount()).boxed().toList();
        List<Entry> entries = snapshot.heads(all, language);
        List<CauseStep> causes = snapshot.causes().stream()
                .map(step -> new CauseStep(step.effect(), step.cause()))
                .toList();
        Extent whole = timeline.extent();
        Placeable events = Placeable.read(
                columns(timeline, entries),
                causes.stream()
                        .map(step -> List.of(step.effect(), step.cause()))
                        .toList());
        List<EraInput> eras = timeline.eras().stream()
                .map(era -> era(era.id(), era.title(), era.dating().within(whole)))
                .toList();
        return new Known(
                timeline,
                language,
                events,
                entries,
                lanes(timeline, words),
                eras,
                axis(words),
                Scale.limits(whole.startDay(), whole.endDay()),
                Opening.of(events, whole.startDay(), whole.endDay()));
    }

    private static EraInput era(String id, String title, Extent days) {
        return new EraInput(id, title, days.startDay(), days.endDay());
    }

    /** The columns that the browser gets, with the lanes that a picture has. */
    private static Map<String, List<Object>> columns(Timeline timeline, List<Entry> entries) {
        Map<String, Object> drawing =
                DrawingColumns.of(timeline, entries, List.of(), "", "", dating -> DateLabel.of(dating, key -> ""));
        Map<String, List<Object>> columns = new LinkedHashMap<>();
        if (drawing.get("events") instanceof Map<?, ?> read) {
            read.forEach((name, cells) -> {
                List<Object> column = new ArrayList<>();
                for (Object cell : (List<?>) cells) {
                    column.add(name.equals("lane") ? Math.min((Integer) cell, MOST_LANES - 1) : cell);
                }
                columns.put(String.valueOf(name), column);
            });
        }
        return columns;
    }

    private static List<String> lanes(Timeline timeline, Messages words) {
        List<String> lanes = timeline.lanes();
        if (lanes.size() <= MOST_LANES) {
            return lanes;
        }
        List<String> first = new ArrayList<>(lanes.subList(0, MOST_LANES - 1));
        first.add(words.text("picture.lanes.others"));
        return first;
    }

    private static AxisWords axis(Messages words) {
        return new AxisWords(
                months(words, "date.month."),
                months(words, "date.tick.month."),
                words.pattern("date.tick.decade"),
                words.pattern("date.tick.century"),
                words.pattern("date.tick.bce"),
                words.pattern("date.tick.monthYear"),
                words.pattern("date.tick.years"));
    }

    private static List<String> months(Messages words, String key) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> words.pattern(key + month))
                .toList();
    }
}
