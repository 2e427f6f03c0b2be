package conflicttimeline.page;

import conflicttimeline.chronology.CauseStep;
import conflicttimeline.chronology.CauseThread;
import conflicttimeline.chronology.CauseThread.Member;
import conflicttimeline.chronology.CauseThread.Way;
import conflicttimeline.chronology.Entry;
import conflicttimeline.chronology.Event;
import conflicttimeline.chronology.Link;
import conflicttimeline.chronology.Timeline;
import conflicttimeline.http.Address;
import conflicttimeline.store.Snapshot;
import conflicttimeline.words.Messages;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Tells the threads of a timeline in words, as the script does beside the drawing. */
final class ThreadTeller {
    /** More events of a thread than this are not told on one page. */
    private static final int MOST_TOLD = 500;

    private final Snapshot snapshot;
    private final Links links;
    private final Messages words;
    private final Timeline timeline;
    private final List<Snapshot.Step> steps;
    private final Set<Integer> turning;

    ThreadTeller(Snapshot snapshot, Links links, Messages words) {
        this.snapshot = snapshot;
        this.links = links;
        this.words = words;
        this.timeline = snapshot.timeline();
        this.steps = snapshot.causes();
        this.turning = Set.copyOf(snapshot.positions(
                Address.START.withImportance(Event.TURNING_POINT).filter()));
    }

    /** The thread of the event at a position. */
    CauseThread follow(int position, Way way) {
        return CauseThread.follow(
                position,
                way,
                steps.stream()
                        .map(step -> new CauseStep(step.effect(), step.cause()))
                        .toList(),
                turning::contains);
    }

    /** The thread in words; absent where nothing led to the event, or nothing followed. */
    Optional<ShownThread> tell(int position, Way way) {
        CauseThread thread = follow(position, way);
        if (thread.members().size() < 2) {
            return Optional.empty();
        }
        CauseThread told = new CauseThread(
                position, way, thread.members().stream().limit(MOST_TOLD).toList());
        TreeSet<Integer> needed =
                told.members().stream().map(Member::position).collect(Collectors.toCollection(TreeSet::new));
        int first = thread.members().stream().mapToInt(Member::position).min().orElse(position);
        int last = thread.members().stream().mapToInt(Member::position).max().orElse(position);
        needed.addAll(List.of(first, last));
        Map<Integer, Entry> entries = new HashMap<>();
        snapshot.heads(needed, words.language()).forEach(entry -> entries.put(entry.position(), entry));
        Map<CauseStep, Snapshot.Step> reasons = new HashMap<>();
        steps.forEach(step -> reasons.put(new CauseStep(step.effect(), step.cause()), step));
        String word = new Address.Followed(way, "").word();
        Event of = entry(entries, position).event();
        String[] around = words.text("web.thread." + word, "title", "\n").split("\n", -1);
        int count = thread.members().size();
        long hidden = told.members().stream().filter(member -> !member.first()).count();
        return Optional.of(new ShownThread(
                word,
                words.text("web." + word),
                words.text("web.follow." + word, "year", year(entry(entries, way == Way.BACK ? first : last))),
                words.count("web.count", count - 1),
                links.thread(new Address.Followed(way, of.id())),
                around[0],
                of.title(),
                around[1],
                words.text(
                        "web.thread.span",
                        "events",
                        words.count("web.count", count),
                        "from",
                        year(entry(entries, first)),
                        "to",
                        year(entry(entries, last))),
                groups(told, entries, reasons, Member::first),
                groups(told, entries, reasons, Predicate.not(Member::first)),
                hidden == 0 ? "" : words.count("web.thread.more", (int) hidden)));
    }

    private List<ShownThread.Group> groups(
            CauseThread thread,
            Map<Integer, Entry> entries,
            Map<CauseStep, Snapshot.Step> reasons,
            Predicate<Member> told) {
        String word = new Address.Followed(thread.way(), "").word();
        String[] around = words.text("web.thread.group." + word, "title", "\n").split("\n", -1);
        return thread.groups(told.and(member -> member.nearer().isPresent())).stream()
                .map(group -> {
                    int nearer = group.nearer().orElseThrow();
                    return new ShownThread.Group(
                            words.count("web.thread.away." + word, group.generation()),
                            around[0],
                            entry(entries, nearer).event().title(),
                            around[1],
                            group.members().stream()
                                    .map(member -> link(thread.way(), member, nearer, entries, reasons))
                                    .toList());
                })
                .toList();
    }

    private ShownEvent.ShownLink link(
            Way way, Member member, int nearer, Map<Integer, Entry> entries, Map<CauseStep, Snapshot.Step> reasons) {
        boolean back = way == Way.BACK;
        int far = member.position();
        Optional<Snapshot.Step> step =
                Optional.ofNullable(reasons.get(back ? new CauseStep(nearer, far) : new CauseStep(far, nearer)));
        return ShownEvent.link(
                new Link(
                        entry(entries, far),
                        step.flatMap(Snapshot.Step::kind),
                        step.map(Snapshot.Step::reason).orElse("")),
                back ? "cause" : "effect",
                timeline,
                links,
                words);
    }

    private static Entry entry(Map<Integer, Entry> entries, int position) {
        return Optional.ofNullable(entries.get(position))
                .orElseThrow(() -> new IllegalStateException("No event at position " + position));
    }

    private String year(Entry entry) {
        int year = LocalDate.ofEpochDay(entry.extent().startDay()).getYear();
        return year > 0
                ? words.text("date.ce", "number", Integer.toString(year))
                : words.text("date.bce", "number", Integer.toString(1 - year));
    }
}
