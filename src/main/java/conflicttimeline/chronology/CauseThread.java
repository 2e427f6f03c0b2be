package conflicttimeline.chronology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * A thread: from one event back through all that led to it, or forward through all that followed. Events stand in
 * generations, by the fewest steps from the event that was asked about, so that several causes of one effect stand side by
 * side. The script has a twin, {@code web/model/thread.js}; both are held to {@code cases/threads.csv}.
 *
 * @param of position of the event asked about
 * @param members nearest generation first; those reached through one event stand together, in time
 */
public record CauseThread(int of, Way way, List<Member> members) {

    /** So many generations are always shown first. */
    private static final int NEAR = 2;

    /** Where a thread leads. */
    public enum Way {
        /** To the causes: why? */
        BACK,
        /** To what followed: so what? */
        FORWARD
    }

    /**
     * An event of the thread.
     *
     * @param generation fewest steps from the event asked about, which has 0
     * @param nearer the member one step nearer through which it was reached first; absent for the event asked about
     * @param end whether the thread does not go on from here: on the way back, a root
     * @param first whether it is shown before the rest: of the two nearest generations, or on the shortest way to a goal
     */
    public record Member(int position, int generation, Optional<Integer> nearer, boolean end, boolean first) {}

    /** Members that were reached through one event; the event asked about is a group of its own. */
    public record Group(int generation, Optional<Integer> nearer, List<Member> members) {
        public Group {
            members = List.copyOf(members);
        }
    }

    public CauseThread {
        members = List.copyOf(members);
    }

    /**
     * Follows a thread. Its goals are the turning points; on the way back every root too. What follows ends in many small
     * things, so on the way forward the ends are goals only where there is no turning point.
     *
     * @param steps every step of the timeline, in any order; no cycles
     * @param turningPoint whether the event at a position is one
     */
    public static CauseThread follow(int of, Way way, List<CauseStep> steps, IntPredicate turningPoint) {
        Map<Integer, List<Integer>> on = new HashMap<>();
        for (CauseStep step : steps) {
            boolean back = way == Way.BACK;
            on.computeIfAbsent(back ? step.effect() : step.cause(), p -> new ArrayList<>())
                    .add(back ? step.cause() : step.effect());
        }
        on.values().forEach(others -> others.sort(null));
        Map<Integer, Member> found = new LinkedHashMap<>();
        List<Member> queue = new ArrayList<>();
        queue.add(new Member(of, 0, Optional.empty(), !on.containsKey(of), true));
        found.put(of, queue.get(0));
        for (int n = 0; n < queue.size(); n++) {
            Member nearer = queue.get(n);
            int generation = nearer.generation() + 1;
            for (int other : on.getOrDefault(nearer.position(), List.of())) {
                Member reached = new Member(
                        other, generation, Optional.of(nearer.position()), !on.containsKey(other), generation <= NEAR);
                if (found.putIfAbsent(other, reached) == null) {
                    queue.add(reached);
                }
            }
        }
        Predicate<Member> weighty = member -> member.generation() > 0 && turningPoint.test(member.position());
        boolean ends = way == Way.BACK || queue.stream().noneMatch(weighty);
        Set<Integer> first = new HashSet<>();
        for (Member goal : queue) {
            if (weighty.test(goal) || (ends && goal.end())) {
                Optional<Member> at = Optional.of(goal);
                while (at.isPresent() && first.add(at.get().position())) {
                    at = at.get().nearer().map(found::get);
                }
            }
        }
        return new CauseThread(
                of,
                way,
                queue.stream()
                        .map(m -> new Member(
                                m.position(),
                                m.generation(),
                                m.nearer(),
                                m.end(),
                                m.first() || first.contains(m.position())))
                        .toList());
    }

    /** The members as they are told: side by side what was reached through one event; nearest first. */
    public List<Group> groups(Predicate<Member> told) {
        Map<Optional<Integer>, List<Member>> byNearer = new LinkedHashMap<>();
        members.stream().filter(told).forEach(member -> byNearer.computeIfAbsent(
                        member.nearer(), n -> new ArrayList<>())
                .add(member));
        return byNearer.entrySet().stream()
                .map(group -> new Group(group.getValue().get(0).generation(), group.getKey(), group.getValue()))
                .toList();
    }
}
