package conflicttimeline.export;

import conflicttimeline.chronology.Chronology;
import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.Event;
import conflicttimeline.http.Address;
import conflicttimeline.http.Publishing;
import conflicttimeline.time.DateLabel;
import conflicttimeline.words.Messages;
import java.util.ArrayList;
import java.util.List;

/** Selections without a database, and what an operator may say of them. */
final class Taken {
    static final Publishing NOBODY = new Publishing("en", "CC-BY-4.0", "", "", "");

    static final Publishing SOMEBODY =
            new Publishing("en", "CC-BY-4.0", "A & B, {publisher}; 100%", "", "https://example.org/t");

    private Taken() {}

    /** All of it. */
    static Selection all(Chronology chronology) {
        return as(chronology, Address.START);
    }

    /** All of it, as if it had been asked for so. */
    static Selection as(Chronology chronology, Address asked) {
        List<Entry> entries = new ArrayList<>();
        for (Event event : chronology.events()) {
            entries.add(new Entry(
                    entries.size(),
                    event,
                    event.dating().within(chronology.timeline().extent()),
                    DateLabel.of(event.dating(), Messages.of(asked.lang())::pattern)));
        }
        return new Selection(
                chronology.timeline(), entries, chronology.timeline().eras(), asked);
    }
}
