package conflicttimeline.page;

import conflicttimeline.store.Snapshot;
import conflicttimeline.words.Language;
import java.util.List;
import java.util.Optional;

/** Where the cards of pages are. Pages tell of them and do not draw; who draws is wired in. */
@FunctionalInterface
public interface SocialCards {
    /** For a site without cards. */
    SocialCards NONE = (snapshot, language, event) -> List.of();

    /**
     * The card of the timeline, or of one of its events; none where there is none.
     *
     * @param event its id; absent for the timeline
     */
    List<SocialCard> of(Snapshot snapshot, Language language, Optional<String> event);
}
