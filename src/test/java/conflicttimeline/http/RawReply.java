package conflicttimeline.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came back on a connection of its own.
 *
 * @param text all of it, a byte a character
 * @param closed whether the server ended the connection
 */
public record RawReply(String text, boolean closed) {
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] (\\d{3}) ");

    /** How long a server that keeps the connection is listened to. */
    private static final int PATIENCE_MS = 400;

    static RawReply of(int port, String characters, boolean end) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 5000);
            socket.setSoTimeout(5000);
            try {
                socket.getOutputStream().write(characters.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
                if (end) {
                    socket.shutdownOutput();
                }
            } catch (IOException e) {
                // it had enough before we were done; what it said can still be read
            }
            return read(socket);
        } catch (IOException e) {
            throw new AssertionError("No connection", e);
        }
    }

    private static RawReply read(Socket socket) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        try {
            for (int n = socket.getInputStream().read(some);
                    n >= 0;
                    n = socket.getInputStream().read(some)) {
                all.write(some, 0, n);
                socket.setSoTimeout(PATIENCE_MS);
            }
            return new RawReply(all.toString(StandardCharsets.ISO_8859_1), true);
        } catch (SocketTimeoutException e) {
            return new RawReply(all.toString(StandardCharsets.ISO_8859_1), false);
        } catch (IOException e) {
            return new RawReply(all.toString(StandardCharsets.ISO_8859_1), true);
        }
    }

    /** The status of each answer, in order. */
    public List<Integer> statuses() {
        List<Integer> statuses = new ArrayList<>();
        Matcher lines = STATUS_LINE.matcher(text);
        while (lines.find()) {
            statuses.add(Integer.parseInt(lines.group(1)));
        }
        return statuses;
    }
}
