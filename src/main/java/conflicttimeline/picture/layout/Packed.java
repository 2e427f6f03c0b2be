package conflicttimeline.picture.layout;

import java.util.List;

/** A lane, packed; every event of it is in one of both. */
record Packed(List<Spot> spots, List<Pill> pills) {
    static final Packed NOTHING = new Packed(List.of(), List.of());

    long names() {
        return spots.stream().filter(Spot::isNamed).count();
    }
}
