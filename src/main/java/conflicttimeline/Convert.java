package conflicttimeline;

import conflicttimeline.convert.Conversion;
import conflicttimeline.convert.Conversion.Form;
import conflicttimeline.ingest.UnreadableFileException;
import conflicttimeline.words.Language;
import conflicttimeline.words.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a file of TimelineJS ours, or ours one of theirs, and says what could not be carried over. */
@Command(
        name = "convert",
        description = {
            "Converts between this program's CSV and TimelineJS (CSV or JSON).",
            "What cannot be carried over is said line by line."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class Convert implements Callable<Integer> {
    @Parameters(paramLabel = "IN", index = "0", description = "The file to read; its form is known by its content.")
    private Path in = Path.of("");

    @Parameters(
            paramLabel = "OUT",
            index = "1",
            description =
                    "The file to write: .json is TimelineJS JSON; a .csv is ours if IN is theirs, and theirs if IN is ours.")
    private Path out = Path.of("");

    @Option(
            names = "--to",
            paramLabel = "FORM",
            converter = FormReader.class,
            description = "csv, timelinejs-csv or timelinejs-json, whatever OUT is called.")
    private Optional<Form> to = Optional.empty();

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            converter = LanguageReader.class,
            description = "Language of dates in words, for TimelineJS: en, hy, az or ru. Default: en.")
    private Language language = Language.EN;

    @Option(names = "--force", description = "Replace OUT if it is there.")
    private boolean force;

    @Mixin
    private final Settings.Reading reading = new Settings.Reading();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var err = spec.commandLine().getErr();
        try {
            refuseToReplace();
            Conversion.Outcome outcome = Conversion.convert(
                    in, out.toString(), to, reading.limits(), reading.laneOrder(), Messages.of(language));
            outcome.said().forEach(err::println);
            if (outcome.text().isEmpty()) {
                err.println(in + " has errors and is not converted; correct them and convert it again");
                return CannotStart.DATA;
            }
            write(outcome.text().get());
            spec.commandLine()
                    .getOut()
                    .println(out + ": " + outcome.to() + " from " + outcome.from() + ", " + outcome.events()
                            + (outcome.events() == 1 ? " event, " : " events, ") + outcome.eras()
                            + (outcome.eras() == 1 ? " era" : " eras"));
            return 0;
        } catch (CannotStart e) {
            err.println(e.sentence());
            return e.exitCode();
        } catch (UnreadableFileException e) {
            err.println(e.getMessage());
            return CannotStart.CALL;
        }
    }

    private void refuseToReplace() throws CannotStart {
        if (Files.isDirectory(out)) {
            throw new CannotStart(CannotStart.CALL, out + " is a folder; expected the name of a file");
        }
        if (Files.exists(out) && !force) {
            throw new CannotStart(
                    CannotStart.CALL, out + " is there already; choose another name, or replace it with --force");
        }
    }

    /** Writes beside the file and moves it there, so that it is never half written. */
    private void write(String text) throws CannotStart {
        Path target = out.toAbsolutePath();
        Path beside = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try {
                Files.writeString(beside, text, StandardOpenOption.CREATE_NEW);
                if (force) {
                    Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.move(beside, target);
                }
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new CannotStart(
                    CannotStart.CALL,
                    out + " could not be written (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + "); choose a folder that is there and may be written to");
        }
    }

    /** Reads {@code --to}. */
    static final class FormReader implements picocli.CommandLine.ITypeConverter<Form> {
        @Override
        public Form convert(String word) {
            for (Form form : Form.values()) {
                if (form.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                    return form;
                }
            }
            throw new picocli.CommandLine.TypeConversionException(
                    "\"" + word + "\" is no form; expected csv, timelinejs-csv or timelinejs-json");
        }
    }

    /** Reads {@code --lang}. */
    static final class LanguageReader implements picocli.CommandLine.ITypeConverter<Language> {
        @Override
        public Language convert(String tag) {
            return Language.ofTag(tag)
                    .orElseThrow(() -> new picocli.CommandLine.TypeConversionException(
                            "\"" + tag + "\" is no language of this program; expected en, hy, az or ru"));
        }
    }
}
