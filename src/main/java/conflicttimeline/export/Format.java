package conflicttimeline.export;

import conflicttimeline.http.Answer;
import conflicttimeline.http.Publishing;
import java.util.Locale;

/** The kinds of file that can be taken away; each is at {@code /timeline.} and its extension. */
enum Format {
    CSV("text/csv; charset=utf-8; header=present") {
        @Override
        String write(Selection taken, Publishing publishing) {
            return TimelineCsv.write(taken.timeline(), taken.eras(), taken.events());
        }
    },

    JSON(Answer.JSON) {
        @Override
        String write(Selection taken, Publishing publishing) {
            return TimelineJson.write(taken, publishing);
        }
    },

    JSONLD("application/ld+json") {
        @Override
        String write(Selection taken, Publishing publishing) {
            return LinkedData.write(taken, publishing);
        }
    },

    ICS("text/calendar; charset=utf-8") {
        @Override
        String write(Selection taken, Publishing publishing) {
            return CalendarFile.write(taken, publishing);
        }
    },

    BIB("application/x-bibtex; charset=utf-8") {
        @Override
        String write(Selection taken, Publishing publishing) {
            return Bibliography.write(taken, publishing);
        }
    };

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    abstract String write(Selection taken, Publishing publishing);

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }
}
