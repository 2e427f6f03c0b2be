package conflicttimeline.chronology;

import conflicttimeline.time.Dating;

/** A named stretch of time behind the events. */
public record Era(String id, Dating dating, String title, String summary) {}
