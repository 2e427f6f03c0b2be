package conflicttimeline;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a run of the command line said and how it ended. */
record Run(int exitCode, String out, String err) {
    static Run of(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = Main.line()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Run(exitCode, out.toString(), err.toString());
    }
}
