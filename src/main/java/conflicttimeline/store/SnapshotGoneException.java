package conflicttimeline.store;

/**
 * A snapshot was asked after its time: another took its place more than {@link TimelineStore#KEPT} ago, and its rows are
 * deleted. Who asked starts again with the current one.
 */
public final class SnapshotGoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SnapshotGoneException(String version) {
        super("Version " + version + " is no longer kept; ask for the current one");
    }
}
