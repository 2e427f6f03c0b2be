package conflicttimeline.convert;

import conflicttimeline.convert.Slides.Slide;
import conflicttimeline.http.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * TimelineJS as JSON: version 3, read and written, and the old version 2, read. Numbers may be texts; an empty text counts as
 * absent.
 */
final class SlideJson {
    /** Where a slide has what of ours it has no place for. */
    private static final String ROW = "row";

    private static final String SIDES = "perspectives";

    private static final Pattern PLACE = Pattern.compile("line: (\\d+), column: (\\d+)");

    private final List<Slide> slides = new ArrayList<>();
    private final List<String> remarks;

    private SlideJson(List<String> remarks) {
        this.remarks = remarks;
    }

    /**
     * Reads either version.
     *
     * @param remarks told what of the whole is left out
     * @throws IllegalArgumentException if it is no JSON, or no timeline; the message says what was expected
     */
    static Slides read(String text, List<String> remarks) {
        var reader = new SlideJson(remarks);
        Map<String, Object> whole = members(parsed(text));
        List<String> sides =
                list(whole.get(SIDES)).stream().map(SlideJson::text).toList();
        if (whole.containsKey("timeline")) {
            reader.old(members(whole.get("timeline")));
        } else if (whole.get("events") instanceof List<?>) {
            reader.present(whole);
        } else {
            throw new IllegalArgumentException(
                    "has neither a list \"events\" (TimelineJS 3) nor \"timeline\" (version 2) at its top; expected one of them");
        }
        return new Slides(reader.slides, sides);
    }

    private static Object parsed(String text) {
        try {
            return Json.read(text);
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            // the last place is where reading stopped; one before it is where something unfinished began
            String place = PLACE.matcher(message)
                    .results()
                    .reduce((before, last) -> last)
                    .map(last -> "line " + last.group(1) + ", character " + last.group(2) + ": ")
                    .orElse("");
            String why = message.lines()
                    .findFirst()
                    .orElse("")
                    .replaceFirst("^No JSON of the shape \\w+: ", "")
                    .replaceAll(" \\([^()]*\\[Source.*", "");
            throw new IllegalArgumentException(
                    place + "is no JSON (" + why + "); expected a timeline as TimelineJS reads it", e);
        }
    }

    private void present(Map<String, Object> whole) {
        for (Map.Entry<String, Object> member : whole.entrySet()) {
            String name = member.getKey();
            boolean known = Set.of("title", "events", "eras", "scale", SIDES).contains(name);
            if (!known || name.equals("scale") && !Set.of("human", "").contains(text(member.getValue()))) {
                remarks.add("\"" + name + "\" at the top is left out; a timeline of ours has no place for it");
            }
        }
        if (!members(whole.get("title")).isEmpty()) {
            slide("title", "title", whole.get("title"));
        }
        List<?> eras = list(whole.get("eras"));
        for (int i = 0; i < eras.size(); i++) {
            slide("eras[" + i + "]", "era", eras.get(i));
        }
        List<?> events = list(whole.get("events"));
        for (int i = 0; i < events.size(); i++) {
            slide("events[" + i + "]", "", events.get(i));
        }
    }

    private void slide(String place, String type, @Nullable Object slide) {
        Map<String, String> cells = new LinkedHashMap<>();
        SlideTable.putText(cells, "Type", type);
        members(slide).forEach((name, member) -> {
            switch (name) {
                case "start_date" -> date(cells, "", members(member));
                case "end_date" -> date(cells, "End ", members(member));
                case "text" -> {
                    if (member instanceof String words) {
                        SlideTable.putText(cells, "Text", words.strip());
                    }
                    rename(cells, members(member), Map.of("headline", "Headline", "text", "Text"), "text.");
                }
                case "media" ->
                    rename(
                            cells,
                            members(member),
                            Map.of(
                                    "url",
                                    "Media",
                                    "credit",
                                    "Media Credit",
                                    "caption",
                                    "Media Caption",
                                    "thumbnail",
                                    "Media Thumbnail",
                                    "alt",
                                    "Alt Text"),
                            "media.");
                case "background" ->
                    rename(cells, members(member), Map.of("url", "Background", "color", "Background"), "background.");
                case "group" -> SlideTable.putText(cells, "Group", text(member));
                case "display_date" -> SlideTable.putText(cells, "Display Date", text(member));
                case ROW -> members(member).forEach((column, cell) -> SlideTable.putText(cells, column, text(cell)));
                // true is what is usual
                case "autolink" -> SlideTable.putText(cells, name, Boolean.TRUE.equals(member) ? "" : text(member));
                default -> SlideTable.putText(cells, name, text(member));
            }
        });
        slides.add(new Slide(place, cells));
    }

    private static void rename(
            Map<String, String> cells, Map<String, Object> members, Map<String, String> columns, String before) {
        members.forEach((name, member) ->
                SlideTable.putText(cells, Optional.ofNullable(columns.get(name)).orElse(before + name), text(member)));
    }

    private static void date(Map<String, String> cells, String before, Map<String, Object> date) {
        String hour = text(date.get("hour"));
        String time = hour.isEmpty() ? "" : hour + ":" + two(date.get("minute")) + ":" + two(date.get("second"));
        SlideTable.put(
                cells,
                before,
                DateParts.read(text(date.get("year")), text(date.get("month")), text(date.get("day")), time));
        SlideTable.putText(
                cells, before.isEmpty() ? "Display Date" : "end_date.display_date", text(date.get("display_date")));
        SlideTable.putText(cells, before + "date format", text(date.get("format")));
    }

    private static String two(@Nullable Object number) {
        String text = text(number);
        return text.length() < 2 ? "0".repeat(2 - text.length()) + text : text;
    }

    /** Version 2: {@code timeline.date[]} with {@code startDate: "2011,12,10"}, and the title in the timeline itself. */
    private void old(Map<String, Object> timeline) {
        if (!text(timeline.get("headline")).isEmpty()) {
            oldSlide("timeline", "title", timeline);
        }
        List<?> eras = list(timeline.get("era"));
        for (int i = 0; i < eras.size(); i++) {
            oldSlide("timeline.era[" + i + "]", "era", members(eras.get(i)));
        }
        List<?> dates = list(timeline.get("date"));
        for (int i = 0; i < dates.size(); i++) {
            oldSlide("timeline.date[" + i + "]", "", members(dates.get(i)));
        }
    }

    private void oldSlide(String place, String type, Map<String, Object> slide) {
        Map<String, String> cells = new LinkedHashMap<>();
        SlideTable.putText(cells, "Type", type);
        slide.forEach((name, member) -> {
            switch (name) {
                case "startDate", "endDate" -> {
                    if (!type.equals("title")) {
                        oldDate(cells, name.equals("startDate") ? "" : "End ", text(member));
                    }
                }
                case "headline" -> SlideTable.putText(cells, "Headline", text(member));
                case "text" -> SlideTable.putText(cells, "Text", text(member));
                case "tag" -> SlideTable.putText(cells, "Group", text(member));
                case "asset" ->
                    rename(
                            cells,
                            members(member),
                            Map.of(
                                    "media",
                                    "Media",
                                    "credit",
                                    "Media Credit",
                                    "caption",
                                    "Media Caption",
                                    "thumbnail",
                                    "Media Thumbnail"),
                            "asset.");
                default -> {
                    boolean structure = type.equals("title")
                            && Set.of("type", "date", "era").contains(name);
                    SlideTable.putText(cells, name, structure ? "" : text(member));
                }
            }
        });
        slides.add(new Slide(place, cells));
    }

    private static void oldDate(Map<String, String> cells, String before, String date) {
        String[] parts = date.split(",", -1);
        if (date.isEmpty()) {
            return;
        }
        if (parts.length == 1) {
            SlideTable.put(cells, before, DateParts.readOld(date).orElse(new DateParts(date, "", "", "")));
            return;
        }
        String time =
                parts.length > 3 ? parts[3].strip() + ":" + (parts.length > 4 ? two(parts[4].strip()) : "00") : "";
        SlideTable.put(cells, before, DateParts.read(parts[0], parts[1], parts.length > 2 ? parts[2] : "", time));
    }

    /** Writes version 3. */
    static String write(Slides slides) {
        Map<String, Object> whole = new LinkedHashMap<>();
        List<Map<String, Object>> eras = new ArrayList<>();
        List<Map<String, Object>> events = new ArrayList<>();
        for (Slide slide : slides.slides()) {
            Map<String, Object> members = written(slide);
            if (slide.isTitle()) {
                whole.put("title", members);
            } else {
                (slide.isEra() ? eras : events).add(members);
            }
        }
        whole.put("events", events);
        if (!eras.isEmpty()) {
            whole.put("eras", eras);
        }
        if (!slides.sides().isEmpty()) {
            whole.put(SIDES, slides.sides());
        }
        return Json.write(whole);
    }

    private static Map<String, Object> written(Slide slide) {
        Map<String, Object> members = new LinkedHashMap<>();
        put(members, "start_date", writtenDate(slide, ""));
        put(members, "end_date", writtenDate(slide, "End "));
        put(members, "text", some(slide, "headline", "Headline", "text", "Text"));
        put(members, "media", some(slide, "url", "Media", "credit", "Media Credit", "caption", "Media Caption"));
        members.putAll(some(
                slide,
                "group",
                "Group",
                "display_date",
                "Display Date",
                Slides.ID,
                Slides.ID,
                Slides.EDTF,
                Slides.EDTF));
        Map<String, Object> row = new LinkedHashMap<>();
        Slides.OURS.forEach(column -> row.putAll(some(slide, column, column)));
        slide.cells().keySet().stream()
                .filter(column -> column.startsWith(Slides.SIDE))
                .sorted()
                .forEach(column -> row.putAll(some(slide, column, column)));
        put(members, ROW, row);
        return members;
    }

    private static void put(Map<String, Object> members, String name, Map<String, Object> some) {
        if (!some.isEmpty()) {
            members.put(name, some);
        }
    }

    private static Map<String, Object> writtenDate(Slide slide, String before) {
        Map<String, Object> date = new LinkedHashMap<>();
        for (String part : List.of("Year", "Month", "Day")) {
            if (slide.has(before + part)) {
                date.put(part.toLowerCase(java.util.Locale.ROOT), Integer.valueOf(slide.cell(before + part)));
            }
        }
        if (slide.has(before + "Time")) {
            String[] time = slide.cell(before + "Time").split(":", -1);
            date.put("hour", Integer.valueOf(time[0]));
            date.put("minute", Integer.valueOf(time[1]));
            date.put("second", Integer.valueOf(time[2]));
        }
        return date;
    }

    /** Those cells that the slide has, under names of JSON; {@code names} are name, column, name, column. */
    private static Map<String, Object> some(Slide slide, String... names) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i += 2) {
            if (slide.has(names[i + 1])) {
                members.put(names[i], slide.cell(names[i + 1]));
            }
        }
        return members;
    }

    private static Map<String, Object> members(@Nullable Object value) {
        return value instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .filter(member -> member.getValue() != null)
                        .collect(Collectors.toMap(
                                member -> String.valueOf(member.getKey()),
                                Map.Entry::getValue,
                                (a, b) -> a,
                                LinkedHashMap::new))
                : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    /** A text or a number as a text; of what is more, its JSON. */
    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Map<?, ?> || value instanceof List<?>
                ? Json.write(value)
                : String.valueOf(value).strip();
    }
}
