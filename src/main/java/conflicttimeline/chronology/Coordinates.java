package conflicttimeline.chronology;

/**
 * A place on the globe, in degrees of WGS 84.
 *
 * @param latitude -90 to 90, north positive
 * @param longitude -180 to 180, east positive
 */
public record Coordinates(double latitude, double longitude) {
    public Coordinates {
        // written so that NaN fails too
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException(
                    "No place on the globe: " + latitude + ", " + longitude + "; expected -90..90, -180..180");
        }
    }
}
