package conflicttimeline.ingest;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Looks through a text once for what would make all that follows unreadable: a quote that is never closed, text after a
 * closing quote, a cell or a row beyond the limits. Keeps no text; linear.
 */
final class Structure {
    /**
     * The first place from which on the text cannot be read.
     *
     * @param place where the cell at fault begins
     * @param cell which cell of its row, from 0
     * @param record how many characters stand before its row
     */
    record Fault(Place place, int cell, long record, String message) {}

    private enum State {
        CELL_BEGINS,
        UNQUOTED,
        QUOTED,
        /** The character before was a quote inside a quoted cell. */
        QUOTE
    }

    private final char separator;
    private final Limits limits;
    private final Lines lines = new Lines();
    private State state = State.CELL_BEGINS;
    private final long skippedLines;
    private long position;
    private long record;
    private long row = 1;
    private int cell;
    private int lastFilled = -1;
    private int cellCharacters;
    private long cellLine = 1;
    private boolean afterReturn;
    private Optional<Fault> fault = Optional.empty();

    private Structure(char separator, long skippedLines, Limits limits) {
        this.separator = separator;
        this.skippedLines = skippedLines;
        this.limits = limits;
    }

    /** @param text without the line that names the separator */
    static Optional<Fault> fault(Reader text, Dialect dialect, Limits limits) {
        var structure = new Structure(dialect.separator(), dialect.skippedLines(), limits);
        char[] block = new char[1 << 13];
        try {
            for (int read; structure.fault.isEmpty() && (read = text.read(block)) >= 0; ) {
                for (int i = 0; i < read && structure.fault.isEmpty(); i++) {
                    structure.next(block[i]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory", e);
        }
        structure.end();
        return structure.fault;
    }

    private void next(char c) {
        boolean secondHalfOfLineEnd = c == '\n' && afterReturn;
        afterReturn = c == '\r';
        switch (state) {
            case CELL_BEGINS -> {
                if (!secondHalfOfLineEnd) {
                    cellLine = lines.line();
                    if (c == '"') {
                        state = State.QUOTED;
                        lastFilled = cell;
                    } else {
                        state = State.UNQUOTED;
                        unquoted(c);
                    }
                } else {
                    record = position + 1;
                }
            }
            case UNQUOTED -> unquoted(c);
            case QUOTED -> {
                if (c == '"') {
                    state = State.QUOTE;
                } else {
                    cellCharacters++;
                }
            }
            case QUOTE -> {
                if (c == '"') {
                    state = State.QUOTED;
                    cellCharacters++;
                } else if (c == separator || c == '\n' || c == '\r') {
                    unquoted(c);
                } else {
                    fail(
                            "has " + Shown.quoted(Character.toString(c)) + " after the closing quote on line "
                                    + (lines.line() + skippedLines)
                                    + "; expected the next cell; write a quote inside a cell twice (\"\") and close each quote");
                }
            }
            default -> throw new IllegalStateException("No such state");
        }
        lines.next(c);
        position++;
    }

    private void unquoted(char c) {
        if (c == separator) {
            endOfCell();
        } else if (c == '\n' || c == '\r') {
            endOfCell();
            endOfRow();
        } else {
            cellCharacters++;
            lastFilled = Trim.blank(c) ? lastFilled : cell;
        }
    }

    private void endOfCell() {
        if (cellCharacters > limits.cellCharacters()) {
            fail("has " + cellCharacters + " characters; expected at most " + limits.cellCharacters()
                    + " in one cell; shorten it");
        }
        state = State.CELL_BEGINS;
        cellCharacters = 0;
        cell++;
    }

    private void endOfRow() {
        if (fault.isEmpty() && (lastFilled >= limits.columns() || cell > CsvFile.CELLS)) {
            int columns = lastFilled >= limits.columns() ? lastFilled + 1 : cell;
            cell = -1;
            cellLine = lines.line();
            fail("the row has " + columns + " columns; expected at most " + limits.columns()
                    + "; remove those that are not needed");
        }
        record = position + 1;
        row++;
        cell = 0;
        lastFilled = -1;
    }

    private void end() {
        if (fault.isPresent()) {
            return;
        }
        if (state == State.QUOTED) {
            fail("the quote (\") that opens this cell is never closed; expected a closing quote at the end of the"
                    + " cell, and a quote inside it written twice (\"\")");
        } else if (state != State.CELL_BEGINS || cell > 0) {
            endOfCell();
            endOfRow();
        }
    }

    private void fail(String message) {
        if (fault.isEmpty()) {
            fault = Optional.of(new Fault(new Place(cellLine + skippedLines, row), cell, record, message));
        }
    }
}
