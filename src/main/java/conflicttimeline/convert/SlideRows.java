package conflicttimeline.convert;

import conflicttimeline.convert.Slides.Slide;
import conflicttimeline.export.CsvLine;
import conflicttimeline.ingest.Slug;
import conflicttimeline.ingest.WebAddress;
import conflicttimeline.time.Dating;
import conflicttimeline.time.EdtfException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Slides as rows of our CSV, to be read and judged as any CSV is. HTML becomes text, a medium a source, a group a category; an
 * id is made where none can be kept. What has no place is said.
 */
final class SlideRows {
    private static final Pattern SRC =
            Pattern.compile("(?i)\\b(?:src|href|cite)\\s*=\\s*[\"']?((?:https?:)?//[^\"'\\s>]+)");
    private static final int LONGEST_TITLE = 80;

    private final List<String> columns;
    private final List<String> remarks;
    private final Set<String> taken = new HashSet<>();
    private final List<String> places = new ArrayList<>();
    private final StringBuilder csv = new StringBuilder();
    private boolean titled;

    private SlideRows(Slides slides, List<String> remarks) {
        this.remarks = remarks;
        this.columns = Stream.of(
                        Stream.of("type", "id", "start", "end", "title", "summary", "category"),
                        Slides.OURS.stream(),
                        slides.sides().stream().map(side -> Slides.SIDE + side),
                        // also where nothing says their order
                        slides.slides().stream()
                                .flatMap(
                                        slide -> slide.cells().keySet().stream().sorted())
                                .filter(column -> column.startsWith(Slides.SIDE)))
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    /**
     * The rows.
     *
     * @param csv with a line of names
     * @param places where each row below it comes from
     */
    record Made(String csv, List<String> places) {
        Made {
            places = List.copyOf(places);
        }
    }

    /**
     * @param remarks told what cannot be carried over
     */
    static Made of(Slides slides, List<String> remarks) {
        var rows = new SlideRows(slides, remarks);
        CsvLine.append(rows.csv, rows.columns);
        // each slide by itself, also where two say the same
        Set<Slide> keeping = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Slide slide : slides.slides()) {
            // ids that can stay are taken first, so that none that is made up takes one away
            String id = slide.cell(Slides.ID);
            if (!id.isEmpty() && Slug.fault(id).isEmpty() && rows.taken.add(Slug.key(id))) {
                keeping.add(slide);
            }
        }
        slides.slides().forEach(slide -> rows.row(slide, keeping.contains(slide)));
        return new Made(rows.csv.toString(), rows.places);
    }

    private void row(Slide slide, boolean keepsId) {
        boolean title = slide.isTitle() && !titled;
        if (slide.isTitle() && titled) {
            remark(slide, "is a second title; it becomes an event");
        }
        titled |= title;
        DateParts start = date(slide, "");
        DateParts end = date(slide, "End ");
        if (slide.isEra() && (start.isEmpty() || end.isEmpty()) && !slide.has(Slides.EDTF)) {
            remark(slide, "is an era without both dates, and is left out; expected a start and an end");
            return;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("type", title ? "title" : slide.isEra() ? "era" : "event");
        PlainText headline = PlainText.of(slide.cell("Headline"));
        PlainText text = PlainText.of(slide.cell("Text"));
        lost(slide, headline);
        lost(slide, text);
        cells.put("title", title(slide, headline.text(), text.text(), start));
        cells.put("summary", text.text());
        cells.put("id", keepsId ? slide.cell(Slides.ID) : newId(slide, cells.get("title"), start));
        if (!title) {
            cells.put("start", dating(slide, start, end));
        }
        if (cells.get("type").equals("event")) {
            cells.put("category", slide.cell("Group"));
            Slides.OURS.forEach(column -> cells.put(column, slide.cell(column)));
            slide.cells().forEach((column, cell) -> {
                if (column.startsWith(Slides.SIDE)) {
                    cells.put(column, cell);
                }
            });
            cells.put("sources", sources(slide));
        }
        leftOut(slide, cells.get("type"));
        places.add(slide.place() + (headline.text().isEmpty() ? "" : " (" + brief(headline.text()) + ")"));
        CsvLine.append(
                csv,
                columns.stream()
                        .map(column -> {
                            String cell = cells.getOrDefault(column, "");
                            return column.equals("start") || Slides.NUMBERS.contains(column)
                                    ? cell
                                    : CsvLine.guarded(cell);
                        })
                        .toList());
    }

    private static DateParts date(Slide slide, String before) {
        return DateParts.read(
                slide.cell(before + "Year"),
                slide.cell(before + "Month"),
                slide.cell(before + "Day"),
                slide.cell(before + "Time"));
    }

    private String title(Slide slide, String headline, String text, DateParts start) {
        if (!headline.isEmpty()) {
            return headline;
        }
        String instead = Stream.of(
                        text, PlainText.of(slide.cell("Media Caption")).text(), start.edtf())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
        String first = brief(instead);
        if (!first.isEmpty()) {
            remark(slide, "has no headline; its title becomes \"" + first + "\"");
        }
        return first;
    }

    private static String brief(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= LONGEST_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }

    private String newId(Slide slide, String title, DateParts start) {
        String written = slide.cell(Slides.ID);
        String year = slide.isTitle() || slide.isEra() || start.isEmpty()
                ? ""
                : start.edtf().split("(?<=.)-")[0] + "-";
        String mended = Slug.mended(written.isEmpty() ? year + title : written);
        String base = mended.isEmpty() ? "slide" : mended;
        String id = base;
        for (int i = 2; !taken.add(Slug.key(id)); i++) {
            id = base + "-" + i;
        }
        if (!written.isEmpty()) {
            remark(
                    slide,
                    "its unique_id \"" + written + "\" becomes \"" + id
                            + "\"; an id of ours has letters, digits and -, and is there once");
        }
        return id;
    }

    /** The exact date, unless someone has changed its parts since it was written; else what the parts say. */
    private String dating(Slide slide, DateParts start, DateParts end) {
        String edtf = slide.cell(Slides.EDTF);
        if (!edtf.isEmpty()) {
            try {
                if (DatesShown.agree(Dating.read(edtf, ""), start, slide.isEra() && end.isEmpty() ? start : end)) {
                    return edtf;
                }
                remark(slide, "its edtf \"" + edtf + "\" is not what its dates say; the dates are taken");
            } catch (EdtfException e) {
                remark(slide, "its edtf " + e.getMessage() + "; the dates are taken");
            }
        }
        if (slide.has("Display Date")) {
            remark(
                    slide,
                    "its display date \"" + slide.cell("Display Date")
                            + "\" is left out; if the date is uncertain write it so in start, as 1915~ or 1915?");
        }
        if (!start.time().isEmpty() && start.day().isEmpty()
                || !end.time().isEmpty() && end.day().isEmpty()) {
            remark(slide, "has a time without a day; the time is left out");
        }
        // an era has two dates, even where they are one
        return slide.isEra() ? start.edtf() + "/" + end.edtf() : DatesShown.says(start, end);
    }

    private String sources(Slide slide) {
        String ours = slide.cell("sources");
        String medium = medium(slide);
        if (medium.isEmpty() || ours.contains(slide.cell("Media"))) {
            return ours;
        }
        return ours.isEmpty() ? medium : medium + "; " + ours;
    }

    private String medium(Slide slide) {
        String written = slide.cell("Media");
        String credit = entry(slide, "Media Credit");
        String caption = entry(slide, "Media Caption");
        Optional<String> url = address(written);
        if (!written.isEmpty() && url.isEmpty()) {
            remark(slide, "its media \"" + brief(written) + "\" is left out; a source of ours has a web address");
        } else if (written.startsWith("<")) {
            remark(slide, "of its media only the address " + url.orElse("") + " is kept; the markup is left out");
        }
        String name = credit.isEmpty() || caption.isEmpty() ? credit + caption : credit + " — " + caption;
        if (url.isEmpty()) {
            return name;
        }
        return name.isEmpty() ? url.get() : name + " | " + url.get();
    }

    /** One line, and without the semicolon that would begin the next source. */
    private String entry(Slide slide, String column) {
        PlainText plain = PlainText.of(slide.cell(column));
        lost(slide, plain);
        String line = plain.text().replaceAll("\\s*\\n\\s*", " ").strip();
        String entry = line.replaceAll(";(?=\\s|$)", ",");
        if (!entry.equals(line)) {
            remark(
                    slide,
                    "a semicolon in its " + column + " becomes a comma; in a list of ours it begins the next entry");
        }
        return entry;
    }

    private static Optional<String> address(String media) {
        Matcher src = SRC.matcher(media);
        String found = media.startsWith("<") ? (src.find() ? src.group(1) : "") : media;
        String url = found.startsWith("//") ? "https:" + found : found;
        return url.isEmpty() || WebAddress.fault(url).isPresent() ? Optional.empty() : Optional.of(url);
    }

    private void lost(Slide slide, PlainText plain) {
        if (!plain.lost().isEmpty()) {
            remark(slide, String.join(", ", plain.lost()) + " in its text is left out; texts of ours are plain");
        }
    }

    private void leftOut(Slide slide, String type) {
        Set<String> read = new HashSet<>(Slides.COLUMNS);
        read.removeAll(Set.of("Media Thumbnail", "Alt Text", "Background"));
        read.addAll(Set.of(Slides.ID, Slides.EDTF));
        if (type.equals("event")) {
            read.addAll(Slides.OURS);
        } else {
            read.removeAll(Set.of("Media", "Media Credit", "Media Caption", "Group"));
        }
        if (type.equals("title")) {
            read.removeAll(Set.of("Year", "End Year", "Display Date"));
        }
        List<String> rest = slide.cells().keySet().stream()
                .filter(column -> !read.contains(column) && !column.startsWith(Slides.SIDE))
                .sorted()
                .toList();
        if (!rest.isEmpty()) {
            remark(
                    slide,
                    String.join(", ", rest) + " left out; a row of type " + type + " has no place for "
                            + (rest.size() == 1 ? "it" : "them"));
        }
    }

    private void remark(Slide slide, String what) {
        remarks.add(slide.place() + ": " + what);
    }
}
