package conflicttimeline.picture.layout;

import java.util.List;

/** The axis in two levels: the lower counts, the upper names what contains it. */
public record Axis(List<Tick> upper, List<Tick> lower) {
    public Axis {
        upper = List.copyOf(upper);
        lower = List.copyOf(lower);
    }
}
