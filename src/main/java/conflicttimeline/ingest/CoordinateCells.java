package conflicttimeline.ingest;

import conflicttimeline.chronology.Coordinates;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads {@code lat} and {@code lon}: degrees with a decimal point, both or neither. Where a file is separated by semicolons
 * or tabs the spreadsheet may write a decimal comma, and it is read: no number of degrees has thousands.
 */
final class CoordinateCells {
    private static final int LONGEST = 30;

    private CoordinateCells() {}

    static Optional<Coordinates> read(Cells cells, boolean decimalComma) {
        String lat = cells.plain("lat");
        String lon = cells.plain("lon");
        if (lat.isEmpty() && lon.isEmpty()) {
            return Optional.empty();
        }
        if (lat.isEmpty() || lon.isEmpty()) {
            String empty = lat.isEmpty() ? "lat" : "lon";
            if (!cells.present(empty)) {
                String other = lat.isEmpty() ? "lon" : "lat";
                cells.error(
                        empty,
                        "is empty, but " + other + " is " + Shown.quoted(lat + lon)
                                + "; expected both or neither; add it or remove the other");
            }
            return Optional.empty();
        }
        OptionalDouble latitude = degrees(cells, "lat", lat, 90, decimalComma);
        OptionalDouble longitude = degrees(cells, "lon", lon, 180, decimalComma);
        return latitude.isPresent() && longitude.isPresent()
                ? Optional.of(new Coordinates(latitude.getAsDouble(), longitude.getAsDouble()))
                : Optional.empty();
    }

    private static OptionalDouble degrees(Cells cells, String column, String text, int most, boolean decimalComma) {
        String number = decimalComma ? text.replace(',', '.') : text;
        if (!isDecimal(number)) {
            boolean comma = isDecimal(text.replace(',', '.'));
            cells.error(
                    column,
                    Shown.quoted(text)
                            + (comma
                                    ? " has a decimal comma; expected a point: \"" + text.replace(',', '.') + "\""
                                    : " is no number of degrees; expected one such as 39.82, south and west negative"));
            return OptionalDouble.empty();
        }
        double degrees = Double.parseDouble(number);
        if (Math.abs(degrees) > most) {
            cells.error(
                    column,
                    Shown.quoted(text) + " is not on the globe; expected -" + most + " to " + most
                            + (most == 90 && Math.abs(degrees) <= 180 ? "; are lat and lon swapped?" : ""));
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(degrees);
    }

    private static boolean isDecimal(String text) {
        return text.length() <= LONGEST && text.matches("[+-]?[0-9]+(\\.[0-9]+)?");
    }
}
