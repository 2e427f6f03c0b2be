package conflicttimeline.time;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A set of dates: one of them ({@code [1667,1668]}) or all of them ({@code {1667,1668}}). It is drawn as its hull.
 *
 * @param all whether all are meant, or one of them
 * @param members at least one
 * @param openBefore whether it begins with {@code ..}: the first member or earlier
 * @param openAfter whether it ends with {@code ..}: the last member or later
 */
record WrittenSet(boolean all, List<Member> members, boolean openBefore, boolean openAfter) implements Written {
    WrittenSet {
        members = List.copyOf(members);
    }

    /** A date, or the dates from one to another: {@code 1670..1672}. For a single date both are the same. */
    record Member(WrittenDate first, WrittenDate last) {
        String text() {
            return first.equals(last) ? first.text() : first.text() + ".." + last.text();
        }
    }

    @Override
    public String text() {
        String dates = members.stream().map(Member::text).collect(Collectors.joining(","));
        return (all ? "{" : "[") + (openBefore ? ".." : "") + dates + (openAfter ? ".." : "") + (all ? "}" : "]");
    }

    @Override
    public Extent extent() {
        return new Extent(earliest().extent().startDay(), latest().extent().endDay());
    }

    @Override
    public Precision precision() {
        return isOneDate() ? earliest().precision() : Precision.RANGE;
    }

    @Override
    public Qualifier qualifier() {
        Qualifier together = Qualifier.CERTAIN;
        for (Member member : members) {
            together =
                    together.and(member.first().qualifier()).and(member.last().qualifier());
        }
        return together;
    }

    @Override
    public Moment first() {
        return earliest().first();
    }

    @Override
    public Moment last() {
        return latest().last();
    }

    /** Whether all dates from one to another are meant, none left out: {@code {1988..1990}}. */
    boolean isStretch() {
        return all && members.size() == 1;
    }

    private boolean isOneDate() {
        return members.size() == 1
                && members.get(0).first().equals(members.get(0).last())
                && !openBefore
                && !openAfter;
    }

    private WrittenDate earliest() {
        return members.stream()
                .map(Member::first)
                .min(Comparator.comparing(date -> date.extent().startDay()))
                .orElseThrow();
    }

    private WrittenDate latest() {
        return members.stream()
                .map(Member::last)
                .max(Comparator.comparing(date -> date.extent().endDay()))
                .orElseThrow();
    }
}
