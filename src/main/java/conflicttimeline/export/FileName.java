package conflicttimeline.export;

import conflicttimeline.chronology.Timeline;
import conflicttimeline.http.Address;
import conflicttimeline.http.Query;
import conflicttimeline.words.Language;

/** What a file is called when it is saved: of which timeline or event, of which version, whether all of it, and its format. */
final class FileName {
    private FileName() {}

    /**
     * As in {@code nagorno-karabakh-2f1c9a3e5b7d9f10-selection.csv}. A CSV whose title may be the name of its file keeps
     * that name.
     */
    static String of(Timeline timeline, Address asked, Format format) {
        String extension = "." + format.extension();
        if (format == Format.CSV && TimelineCsv.isCalledAfterFile(timeline)) {
            return timeline.id() + extension;
        }
        String part =
                asked.event().isPresent() || asked.withLang(Language.EN).query().isEmpty() ? "" : "-selection";
        return asked.event().orElse(timeline.id()) + "-" + timeline.version() + part + extension;
    }

    /**
     * The header {@code Content-Disposition}: to be saved under this name, which other letters than ASCII's have in a second,
     * encoded form.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc6266">RFC 6266</a>
     */
    static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^-+", "");
        String header = "attachment; filename=\"" + plain + "\"";
        return plain.equals(name) ? header : header + "; filename*=UTF-8''" + Query.encode(name);
    }
}
