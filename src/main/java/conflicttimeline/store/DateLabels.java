package conflicttimeline.store;

import conflicttimeline.time.Dating;
import conflicttimeline.words.Language;

/** Says dates in words, at import. */
@FunctionalInterface
public interface DateLabels {
    String of(Dating dating, Language language);
}
