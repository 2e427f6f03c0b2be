package conflicttimeline.picture.layout;

import java.util.Optional;

/**
 * @param shown how many of its events the window holds
 * @param nameBox where the lane's name stands inside the lane; absent when it stands beside it
 */
public record LaneBand(
        int index,
        String name,
        double fromPx,
        double toPx,
        int shown,
        int total,
        boolean folded,
        Optional<Box> nameBox) {

    public double heightPx() {
        return toPx - fromPx;
    }
}
