package conflicttimeline.http;

import conflicttimeline.chronology.CauseThread.Way;
import conflicttimeline.chronology.EventFilter;
import conflicttimeline.chronology.Folding;
import conflicttimeline.chronology.Sizes;
import conflicttimeline.time.EdtfDate;
import conflicttimeline.time.Extent;
import conflicttimeline.words.Language;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a query string asks for: the one grammar for pages, data and links. Equal questions are equal addresses, however
 * they were written, and have one {@link #query()}.
 *
 * @param event id of the selected event
 * @param from the window begins on its first day
 * @param to the window ends on its last day, that day included
 * @param q words, all of which must occur; one space between them
 * @param categories lanes, any of them; in alphabetical order, each once
 * @param actors names, any of them; in alphabetical order, each once
 * @param importance the least, 1 to 5
 * @param thread of causes or of effects to follow
 * @param step what previous and next go through; absent leaves it to what is shown
 * @param lang the language of the answer
 * @param theme the look; absent leaves it to the reader's system
 * @param view what is shown first
 * @param page of the list, from 1
 * @param version of the data; absent for those that are served
 */
public record Address(
        Optional<String> event,
        Optional<EdtfDate> from,
        Optional<EdtfDate> to,
        String q,
        List<String> categories,
        List<String> actors,
        int importance,
        Optional<Followed> thread,
        Optional<Step> step,
        Language lang,
        Optional<Theme> theme,
        View view,
        int page,
        Optional<String> version) {

    /** Most characters of {@code q}. */
    public static final int MOST_Q_CHARACTERS = 200;

    /** Most characters of an id, of a category and of an actor; dates have a limit of their own. */
    public static final int MOST_CHARACTERS = Sizes.MOST_NAME_CHARACTERS;

    /** Most values of {@code category}, and of {@code actor}. */
    public static final int MOST_CHOICES = 50;

    /** The last page of a list there can be. */
    public static final int LAST_PAGE = 1_000_000;

    /** The address that asks for nothing: every default. */
    public static final Address START = new Address(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            List.of(),
            List.of(),
            1,
            Optional.empty(),
            Optional.empty(),
            Language.EN,
            Optional.empty(),
            View.DRAWING,
            1,
            Optional.empty());

    /** First and day after the last day that a date can have; the open sides of a window reach to them. */
    private static final Extent ALL_DAYS = new Extent(-366_000_000_000L, 366_000_000_000L);

    /** The look, where the address decides it. */
    public enum Theme {
        LIGHT,
        DARK;

        /** The word in the address. */
        public String word() {
            return Words.of(this);
        }
    }

    /** What is shown first. */
    public enum View {
        DRAWING,
        LIST,
        /** One event after the other in large type, for a projector. */
        PRESENT;

        /** The word in the address. */
        public String word() {
            return Words.of(this);
        }
    }

    /** What previous and next go through, with {@code event} as the place. */
    public enum Step {
        ALL,
        TURNING_POINTS,
        THREAD,
        FOUND;

        /** The word in the address. */
        public String word() {
            return Words.of(this);
        }
    }

    /**
     * A thread, followed from one event on: {@code why} back to its causes, {@code sowhat} forward to what came of it.
     *
     * @param of the event's id
     */
    public record Followed(Way way, String of) {
        /** The word in the address. */
        public String word() {
            return way == Way.BACK ? "why" : "sowhat";
        }
    }

    public Address {
        q = q.strip().replaceAll("\\s+", " ");
        categories = List.copyOf(new TreeSet<>(categories));
        actors = List.copyOf(new TreeSet<>(actors));
    }

    /** An id as events have it: trimmed, in normal form C. */
    public static String id(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    /**
     * Reads strictly, for programs.
     *
     * @throws BadParameter naming the first word that cannot be read
     */
    public static Address read(Parameters parameters) {
        return new AddressReader(parameters, failure -> {
                    throw failure;
                })
                .read();
    }

    /** Reads kindly, for people: what cannot be read is left at its default, with a sentence. */
    public static Kindly readKindly(Parameters parameters) {
        List<String> complaints = new ArrayList<>();
        Address address = new AddressReader(
                        parameters, failure -> complaints.add(failure.problem().detail()))
                .read();
        return new Kindly(address, complaints);
    }

    /**
     * An address read kindly.
     *
     * @param complaints one sentence for each word that could not be read
     */
    public record Kindly(Address address, List<String> complaints) {
        public Kindly {
            complaints = List.copyOf(complaints);
        }
    }

    /**
     * The days asked for: from the first day of {@code from} to the last day of {@code to}; a side that is not given is
     * open.
     */
    public Optional<Extent> window() {
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Extent(
                from.map(f -> f.extent().startDay()).orElse(ALL_DAYS.startDay()),
                to.map(t -> t.extent().endDay()).orElse(ALL_DAYS.endDay())));
    }

    /** Which events are asked for. */
    public EventFilter filter() {
        return new EventFilter(window(), Set.copyOf(categories), Set.copyOf(actors), Folding.words(q), importance);
    }

    /**
     * The canonical query string without {@code ?}: known words in one order, defaults left out; empty for
     * {@link #START}. Reading it gives an equal address.
     */
    public String query() {
        Query query = new Query();
        event.ifPresent(id -> query.add("event", id));
        from.ifPresent(date -> query.add("from", date.text()));
        to.ifPresent(date -> query.add("to", date.text()));
        if (!q.isEmpty()) {
            query.add("q", q);
        }
        categories.forEach(category -> query.add("category", category));
        actors.forEach(actor -> query.add("actor", actor));
        if (importance != START.importance) {
            query.add("importance", Integer.toString(importance));
        }
        thread.ifPresent(followed -> query.add(followed.word(), followed.of()));
        step.ifPresent(s -> query.add("step", s.word()));
        if (lang != START.lang) {
            query.add("lang", lang.tag());
        }
        theme.ifPresent(t -> query.add("theme", t.word()));
        if (view != START.view) {
            query.add("view", view.word());
        }
        if (page != START.page) {
            query.add("page", Integer.toString(page));
        }
        version.ifPresent(v -> query.add("v", v));
        return query.toString();
    }

    public Address withEvent(String id) {
        return with(Optional.of(id), thread, from, to, categories, actors, lang, theme, view, page);
    }

    public Address withoutEvent() {
        return with(Optional.empty(), thread, from, to, categories, actors, lang, theme, view, page);
    }

    public Address withPage(int number) {
        return with(event, thread, from, to, categories, actors, lang, theme, view, number);
    }

    public Address withLang(Language language) {
        return with(event, thread, from, to, categories, actors, language, theme, view, page);
    }

    public Address withTheme(Optional<Theme> look) {
        return with(event, thread, from, to, categories, actors, lang, look, view, page);
    }

    public Address withView(View first) {
        return with(event, thread, from, to, categories, actors, lang, theme, first, page);
    }

    public Address withWindow(Optional<EdtfDate> first, Optional<EdtfDate> last) {
        return with(event, thread, first, last, categories, actors, lang, theme, view, START.page);
    }

    /** Chooses the category, or gives it up if it is chosen; back on the list's first page. */
    public Address withCategoryToggled(String category) {
        return with(event, thread, from, to, toggled(categories, category), actors, lang, theme, view, START.page);
    }

    /** Chooses the actor, or gives it up if it is chosen; back on the list's first page. */
    public Address withActorToggled(String actor) {
        return with(event, thread, from, to, categories, toggled(actors, actor), lang, theme, view, START.page);
    }

    /** Other words to search for; back on the list's first page. */
    public Address withQ(String words) {
        return new Address(
                event,
                from,
                to,
                words,
                categories,
                actors,
                importance,
                thread,
                step,
                lang,
                theme,
                view,
                START.page,
                version);
    }

    /** Follows a thread, or none. */
    public Address withThread(Optional<Followed> followed) {
        return with(event, followed, from, to, categories, actors, lang, theme, view, page);
    }

    /** Goes through something else. */
    public Address withStep(Optional<Step> through) {
        return new Address(
                event, from, to, q, categories, actors, importance, thread, through, lang, theme, view, page, version);
    }

    /** Another least importance; back on the list's first page. */
    public Address withImportance(int least) {
        return new Address(
                event, from, to, q, categories, actors, least, thread, step, lang, theme, view, START.page, version);
    }

    /** The same of another version of the data; absent for those that are served. */
    public Address withVersion(Optional<String> other) {
        return new Address(
                event, from, to, q, categories, actors, importance, thread, step, lang, theme, view, page, other);
    }

    /** The same of the data that are served. */
    public Address live() {
        return withVersion(Optional.empty());
    }

    /** The same language, look and data, asking for every event. */
    public Address withoutFilter() {
        return START.withLang(lang).withTheme(theme).withView(view).withVersion(version);
    }

    private Address with(
            Optional<String> event,
            Optional<Followed> thread,
            Optional<EdtfDate> from,
            Optional<EdtfDate> to,
            List<String> categories,
            List<String> actors,
            Language lang,
            Optional<Theme> theme,
            View view,
            int page) {
        return new Address(
                event, from, to, q, categories, actors, importance, thread, step, lang, theme, view, page, version);
    }

    private static List<String> toggled(List<String> chosen, String choice) {
        return chosen.contains(choice)
                ? chosen.stream().filter(c -> !c.equals(choice)).toList()
                : Stream.concat(chosen.stream(), Stream.of(choice)).toList();
    }
}
