package conflicttimeline.picture.layout;

import java.util.Optional;

/**
 * An event with its row.
 *
 * @param y row, px from the top of the lane
 */
record Spot(Item item, int y, Optional<Name> name) {
    boolean isNamed() {
        return name.isPresent();
    }
}
