package conflicttimeline.picture.type;

import java.awt.geom.Path2D;

/**
 * A drawn character, in ems.
 *
 * @param advance from its origin to that of the next
 * @param outline filled, y downward from the base line; not to be changed
 */
public record Glyph(double advance, Path2D outline) {}
