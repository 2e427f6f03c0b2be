package conflicttimeline.picture.layout;

/** An era with its days, {@code [startDay, endDay)}. */
public record EraInput(String id, String title, double startDay, double endDay) {}
