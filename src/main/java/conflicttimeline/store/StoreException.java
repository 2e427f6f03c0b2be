package conflicttimeline.store;

import org.jspecify.annotations.Nullable;

/** The database cannot be used. The message is one sentence for the operator, with what to do. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean rebuildable;
    private final String found;

    StoreException(String message) {
        this(message, null, "", false);
    }

    StoreException(String message, Throwable cause) {
        this(message, cause, "", false);
    }

    /** @param found what is wrong with it, as a part of a sentence */
    StoreException(String message, @Nullable Throwable cause, String found, boolean rebuildable) {
        super(message, cause);
        this.found = found;
        this.rebuildable = rebuildable;
    }

    /** What is wrong with a rebuildable one, as a part of a sentence, and without the place of its file. */
    public String found() {
        return found;
    }

    /**
     * Whether the file is one of ours that can no longer be read, because it is damaged or of another version: then it can be
     * {@linkplain TimelineStore#setAside set aside} and rebuilt from the CSV.
     */
    public boolean rebuildable() {
        return rebuildable;
    }
}
