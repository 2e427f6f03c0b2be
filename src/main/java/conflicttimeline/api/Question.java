package conflicttimeline.api;

import conflicttimeline.chronology.EventFilter;
import conflicttimeline.chronology.Folding;
import conflicttimeline.http.Address;
import conflicttimeline.store.Snapshot;
import conflicttimeline.words.Language;

/** What is asked, and of which data. */
record Question(Snapshot snapshot, Address address) {

    /** Everything, in one language. */
    static Question whole(Snapshot snapshot, Language language) {
        return new Question(snapshot, Address.START.withLang(language));
    }

    EventFilter filter() {
        return address.filter();
    }

    Language language() {
        return address.lang();
    }

    /** Equal for equal filters, however they are written: the words folded and in alphabetical order. */
    String filterQuery() {
        String words =
                String.join(" ", Folding.words(address.q()).stream().sorted().toList());
        return address.withQ(words).withLang(Language.EN).query();
    }
}
