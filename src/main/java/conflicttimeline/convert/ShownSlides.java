package conflicttimeline.convert;

import conflicttimeline.chronology.Chronology;
import conflicttimeline.chronology.Era;
import conflicttimeline.chronology.Event;
import conflicttimeline.chronology.Source;
import conflicttimeline.chronology.Timeline;
import conflicttimeline.convert.Slides.Slide;
import conflicttimeline.export.EventCells;
import conflicttimeline.time.DateLabel;
import conflicttimeline.time.Dating;
import conflicttimeline.words.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A chronology as slides. TimelineJS shows title, text, dates, group, and one medium, which is the first source with an
 * address; whatever else there is stands in columns that it passes over and that we read again. What it does not show is said.
 */
final class ShownSlides {
    private final Timeline timeline;
    private final Messages messages;
    private final List<String> remarks;

    private ShownSlides(Timeline timeline, Messages messages, List<String> remarks) {
        this.timeline = timeline;
        this.messages = messages;
        this.remarks = remarks;
    }

    /**
     * @param messages in which dates are said that are more than a day, a month or a year
     * @param remarks told what TimelineJS will not show
     */
    static Slides of(Chronology chronology, Messages messages, List<String> remarks) {
        Timeline timeline = chronology.timeline();
        var shown = new ShownSlides(timeline, messages, remarks);
        List<Slide> slides = new ArrayList<>();
        slides.add(shown.title());
        timeline.eras().forEach(era -> slides.add(shown.era(era)));
        chronology.events().forEach(event -> slides.add(shown.event(event)));
        return new Slides(slides, timeline.perspectiveNames());
    }

    private Slide title() {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("Type", "title");
        told(cells, timeline.id(), timeline.title(), timeline.summary());
        return new Slide(timeline.id(), cells);
    }

    private Slide era(Era era) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("Type", "era");
        told(cells, era.id(), era.title(), era.summary());
        dates(cells, era.dating());
        // an era is a band, which needs two dates
        if (!cells.containsKey("End Year")) {
            SlideTable.put(
                    cells,
                    "End ",
                    DatesShown.of(era.dating(), timeline.extent()).start());
        }
        if (!era.summary().isEmpty()) {
            remark(era.id(), List.of("the era's summary"));
        }
        return new Slide(era.id(), cells);
    }

    private Slide event(Event event) {
        Map<String, String> cells = new LinkedHashMap<>();
        told(cells, event.id(), event.title(), event.summary());
        dates(cells, event.dating());
        SlideTable.putText(cells, "Group", event.category());
        Optional<Source> medium = event.sources().stream()
                .filter(source -> !source.url().isEmpty())
                .findFirst();
        medium.ifPresent(source -> {
            cells.put("Media", source.url());
            SlideTable.putText(cells, "Media Credit", PlainText.toHtml(source.publisher()));
            SlideTable.putText(cells, "Media Caption", PlainText.toHtml(source.title()));
        });
        ours(cells, event);
        remark(event.id(), notShown(event, medium.isPresent()));
        return new Slide(event.id(), cells);
    }

    private static void told(Map<String, String> cells, String id, String title, String summary) {
        cells.put(Slides.ID, id);
        SlideTable.putText(cells, "Headline", PlainText.toHtml(title));
        SlideTable.putText(cells, "Text", PlainText.toHtml(summary));
    }

    private void dates(Map<String, String> cells, Dating dating) {
        DatesShown shown = DatesShown.of(dating, timeline.extent());
        SlideTable.put(cells, "", shown.start());
        SlideTable.put(cells, "End ", shown.end());
        cells.put(Slides.EDTF, dating.text());
        if (!shown.exact()) {
            cells.put("Display Date", DateLabel.of(dating, messages::pattern));
        }
    }

    private static void ours(Map<String, String> cells, Event event) {
        cells.put("importance", Integer.toString(event.importance()));
        SlideTable.putText(cells, "place", event.place());
        event.coordinates().ifPresent(place -> {
            cells.put("lat", EventCells.degrees(place.latitude()));
            cells.put("lon", EventCells.degrees(place.longitude()));
        });
        SlideTable.putText(cells, "actors", EventCells.entries(event.actors()));
        SlideTable.putText(cells, "aliases", EventCells.entries(event.aliases()));
        SlideTable.putText(
                cells,
                "causes",
                EventCells.entries(
                        event.causes().stream().map(EventCells::cause).toList()));
        SlideTable.putText(cells, "note", event.note());
        event.perspectives().forEach(account -> cells.put(Slides.SIDE + account.name(), account.text()));
        SlideTable.putText(
                cells,
                "sources",
                EventCells.entries(
                        event.sources().stream().map(EventCells::source).toList()));
    }

    private static List<String> notShown(Event event, boolean medium) {
        List<String> missing = new ArrayList<>();
        if (!event.note().isEmpty()) {
            missing.add("what is disputed");
        }
        if (!event.perspectives().isEmpty()) {
            missing.add("the accounts of the sides");
        }
        int sources = event.sources().size() - (medium ? 1 : 0);
        if (sources > 0) {
            missing.add(sources + (medium ? " more" : "") + (sources == 1 ? " source" : " sources"));
        }
        if (!event.causes().isEmpty()) {
            missing.add("causes");
        }
        if (!event.place().isEmpty() || event.coordinates().isPresent()) {
            missing.add("the place");
        }
        if (!event.actors().isEmpty()) {
            missing.add("actors");
        }
        if (!event.aliases().isEmpty()) {
            missing.add("other names");
        }
        if (event.importance() != Event.USUAL_IMPORTANCE) {
            missing.add("importance " + event.importance());
        }
        return missing;
    }

    private void remark(String id, List<String> missing) {
        if (!missing.isEmpty()) {
            remarks.add(id + ": TimelineJS has no place for " + String.join(", ", missing)
                    + "; kept in the file for reading it back, but not shown");
        }
    }
}
