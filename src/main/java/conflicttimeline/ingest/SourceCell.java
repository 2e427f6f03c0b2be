package conflicttimeline.ingest;

import conflicttimeline.chronology.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code Publisher — Title | URL; …}; a publisher, a title or an address alone will do. */
final class SourceCell {
    private static final String COLUMN = "sources";

    private SourceCell() {}

    /** The sources of a row; complains of addresses that cannot be links. */
    static List<Source> read(Cells cells) {
        List<Source> sources = new ArrayList<>();
        for (String entry : cells.entries(COLUMN)) {
            source(entry, cells).ifPresent(sources::add);
        }
        if (sources.isEmpty() && cells.missing(COLUMN)) {
            cells.warn(COLUMN, "is empty; expected who says so, as Publisher — Title | https://example.org/page");
        }
        return sources;
    }

    private static Optional<Source> source(String entry, Cells cells) {
        int bar = entry.lastIndexOf(" | ");
        String rest = bar < 0 ? entry : Trim.both(entry.substring(0, bar));
        String url = bar < 0 ? "" : Trim.both(entry.substring(bar + 3));
        if (bar < 0 && entry.startsWith("| ")) {
            rest = "";
            url = Trim.both(entry.substring(2));
        } else if (bar < 0 && (WebAddress.looksLikeOne(entry) || entry.contains("://") && !entry.contains(" "))) {
            rest = "";
            url = entry;
        }
        if (!url.isEmpty()) {
            Optional<String> fault = WebAddress.fault(url);
            if (fault.isPresent()) {
                cells.error(COLUMN, fault.get());
                return Optional.empty();
            }
        }
        if (url.isEmpty() && (rest.contains("http://") || rest.contains("https://"))) {
            cells.warn(COLUMN, Shown.quoted(rest) + " has a web address in its title; expected \" | \" before it");
        }
        int dash = rest.indexOf(" — ");
        String publisher = Trim.both(dash < 0 ? rest : rest.substring(0, dash));
        String title = dash < 0 ? "" : Trim.both(rest.substring(dash + 3));
        return publisher.isEmpty() && title.isEmpty() && url.isEmpty()
                ? Optional.empty()
                : Optional.of(new Source(publisher, title, url));
    }
}
