package conflicttimeline.chronology;

import conflicttimeline.time.Extent;

/**
 * An event in its place in the chronology.
 *
 * @param position its index in {@link Chronology#events()}, from 0; stable within one version
 * @param extent its days within the whole, open ends resolved ({@link conflicttimeline.time.Dating#within})
 * @param dateLabel its date in words, in the language that was asked for
 */
public record Entry(int position, Event event, Extent extent, String dateLabel) {}
