package conflicttimeline;

import conflicttimeline.chronology.Acceptance;
import conflicttimeline.chronology.Revision;
import conflicttimeline.chronology.Timeline;
import conflicttimeline.chronology.Wanted;
import conflicttimeline.export.ChangeFeed;
import conflicttimeline.http.Versions;
import conflicttimeline.keep.Changes;
import conflicttimeline.keep.KeptFolder;
import conflicttimeline.keep.KeptScripts;
import conflicttimeline.keep.KeptVersions;
import conflicttimeline.keep.OldVersions;
import conflicttimeline.store.Snapshot;
import conflicttimeline.store.TimelineStore;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What {@code --keep} adds to a running site. */
final class Keep implements AutoCloseable {
    private final KeptFolder folder;
    private final KeptScripts scripts;
    private final OldVersions old;
    private final Changes changes;
    private volatile Optional<String> notKept = Optional.empty();

    private Keep(KeptFolder folder, KeptScripts scripts) {
        this.folder = folder;
        this.scripts = scripts;
        this.old = new OldVersions(folder::chronology, Loaded.LABELS);
        this.changes = new Changes(folder::chronology);
    }

    /**
     * @return absent without {@code --keep}
     * @throws CannotStart if the folder cannot be used
     */
    static Optional<Keep> open(Settings settings, Settings.Reading reading) throws CannotStart {
        try {
            Optional<Path> folder = settings.keepFolder();
            if (folder.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Keep(
                    KeptFolder.open(folder.get(), reading.limits(), InstantSource.system()),
                    new KeptScripts(folder.get())));
        } catch (InvalidPathException e) {
            throw new CannotStart(
                    CannotStart.CALL, "--keep is \"" + e.getInput() + "\", which cannot be the name of a folder here");
        } catch (IOException e) {
            throw new CannotStart(CannotStart.CALL, e.getMessage() + "; choose it with --keep");
        }
    }

    /** A file has become what is served. */
    void accept(String name, byte[] bytes, Timeline timeline) {
        notKept = folder.accept(name, bytes, timeline);
    }

    /** Why the version that is served is not kept; empty when it is. */
    Optional<String> notKept() {
        return notKept;
    }

    /** Of the articles' script, all that were ever served here. */
    KeptScripts scripts() {
        return scripts;
    }

    Versions<Snapshot> versions(Supplier<Snapshot> served, TimelineStore store) {
        return new KeptVersions(served, store::withVersion, folder, old);
    }

    /** What each acceptance changed. */
    ChangeFeed.History history() {
        return new ChangeFeed.History() {
            @Override
            public List<Acceptance> accepted() {
                return folder.accepted();
            }

            @Override
            public List<Revision> newest(List<Acceptance> accepted, int most, Wanted wanted) {
                return changes.newest(accepted, most, wanted);
            }
        };
    }

    @Override
    public void close() {
        changes.close();
        old.close();
    }
}
