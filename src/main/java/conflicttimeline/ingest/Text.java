package conflicttimeline.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The characters of a file: UTF-8, or UTF-16 where a byte-order mark says so. The mark itself is left out.
 *
 * <p>It is decoded anew by each {@link #reader}, so that the text of a large file is never in memory as a whole.
 *
 * @param from where the text begins, after the mark
 * @param bad the first character of each line that could not be decoded, in order; at most 1,000
 */
record Text(byte[] bytes, int from, Charset charset, List<BadCharacter> bad) {
    /** What stands for a character that could not be decoded. */
    static final char DAMAGED = '\uFFFD';

    private static final int MOST_BAD = 1_000;
    private static final String SAVE_AGAIN = "save it again as \"CSV UTF-8 (Comma delimited)\"";

    /**
     * Bytes that are no character.
     *
     * @param line physical line
     * @param character where in the line, from 1
     * @param message what was found and how to mend it
     */
    record BadCharacter(long line, long character, String message) {}

    static Text of(byte[] bytes) {
        Charset charset = StandardCharsets.UTF_8;
        int from = 0;
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            from = 3;
        } else if (starts(bytes, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            from = 2;
        } else if (starts(bytes, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            from = 2;
        }
        return new Text(bytes, from, charset, bad(bytes, from, charset));
    }

    /** Why these bytes cannot be a CSV at all, if they are something else. */
    static Optional<String> otherThanText(byte[] bytes) {
        if (starts(bytes, 0x1F, 0x8B)) {
            return Optional.of("the file is compressed (gzip); expected a CSV; unpack it first");
        }
        if (starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Optional.of(
                    "the file is a spreadsheet's own format, not a CSV; open it in the spreadsheet and " + SAVE_AGAIN);
        }
        if (starts(bytes, '%', 'P', 'D', 'F')) {
            return Optional.of("the file is a PDF; expected a CSV");
        }
        if (starts(bytes, 0xFF, 0xFE, 0, 0) || starts(bytes, 0, 0, 0xFE, 0xFF)) {
            return Optional.of("the file is UTF-32; expected UTF-8; " + SAVE_AGAIN);
        }
        if (bytes.length > 3 && (bytes[0] == 0 ^ bytes[1] == 0) && (bytes[2] == 0 ^ bytes[3] == 0)) {
            return Optional.of("the file is UTF-16 without a byte-order mark; expected UTF-8; " + SAVE_AGAIN);
        }
        return Optional.empty();
    }

    /** Reads it from the beginning; what cannot be decoded comes as U+FFFD. */
    Reader reader() {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new InputStreamReader(new ByteArrayInputStream(bytes, from, bytes.length - from), decoder);
    }

    /** The beginning, at most so many characters. */
    String head(int characters) {
        char[] head = new char[characters];
        try (Reader reader = reader()) {
            int length = 0;
            for (int read = 0; read >= 0 && length < characters; length += Math.max(read, 0)) {
                read = reader.read(head, length, characters - length);
            }
            return new String(head, 0, length);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Reading from memory", e);
        }
    }

    private static List<BadCharacter> bad(byte[] bytes, int from, Charset charset) {
        List<BadCharacter> bad = new ArrayList<>();
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(1 << 13);
        var lines = new Lines();
        while (bad.size() < MOST_BAD) {
            CoderResult result = decoder.decode(in, out, true);
            for (char c : out.flip().toString().toCharArray()) {
                lines.next(c);
            }
            out.clear();
            if (result.isUnderflow()) {
                break;
            }
            if (result.isError()) {
                if (bad.isEmpty() || bad.get(bad.size() - 1).line() != lines.line()) {
                    bad.add(new BadCharacter(
                            lines.line(), lines.column(), message(bytes, in.position(), lines.column(), charset)));
                }
                in.position(in.position() + result.length());
                lines.next(DAMAGED);
            }
        }
        return List.copyOf(bad);
    }

    private static String message(byte[] bytes, int at, long column, Charset charset) {
        int found = Byte.toUnsignedInt(bytes[at]);
        String where = String.format(java.util.Locale.ROOT, "byte 0x%02X at character %d of the line", found, column);
        if (!charset.equals(StandardCharsets.UTF_8)) {
            return where + " is not " + charset.name() + "; " + SAVE_AGAIN;
        }
        String windows = new String(bytes, at, 1, Charset.forName("windows-1252"));
        boolean letter = Character.isLetter(windows.charAt(0)) || "‘’“”–—…«»".contains(windows);
        return where + " is not UTF-8" + (letter ? " (in Windows-1252 it would be " + Shown.quoted(windows) + ")" : "")
                + "; " + SAVE_AGAIN;
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (Byte.toUnsignedInt(bytes[i]) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
