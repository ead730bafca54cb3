package org.rapporteur.parsing;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.formats.Draft;
import org.rapporteur.formats.Formats;
import org.rapporteur.formats.SourceFile;
import org.rapporteur.formats.UnreadableFileException;

/** What a parser might do that is taken over by a file: run in place of {@link ParserMain}, it does what the file says. */
public final class HostileProgram {
    private HostileProgram() {}

    /** A parser that asks it in place of the real program, and forgets with this process what stopped it. */
    public static FileParser parser() {
        return new ChildParser(new Attempts(null), HostileProgram.class, ChildParser.DEADLINE);
    }

    /** A file that is risky by its first bytes and says what to do. */
    public static byte[] order(String what) {
        return ("{\\rtf1 " + what + "}").getBytes(StandardCharsets.UTF_8);
    }

    public static void main(String[] arguments) {
        NoNetwork.install();
        ParserMain.serve(HostileProgram::read);
    }

    private static List<Draft> read(SourceFile file) throws UnreadableFileException {
        String[] words = new String(file.content(), StandardCharsets.UTF_8).split("[ }]+");
        switch (words[1]) {
            case "halt" -> Runtime.getRuntime().halt(77);
            case "hang" -> {
                while (!Thread.interrupted()) {
                    Thread.onSpinWait();
                }
            }
            case "memory" -> {
                List<byte[]> all = new ArrayList<>();
                while (!Thread.interrupted()) {
                    all.add(new byte[1 << 24]);
                }
            }
            case "overflow" -> overflow(1);
            case "connect" -> throw new UnreadableFileException(connect(Integer.parseInt(words[2])));
            case "environment" ->
                throw new UnreadableFileException(String.valueOf(System.getenv().keySet()));
            case "pid" ->
                throw new UnreadableFileException(
                        String.valueOf(ProcessHandle.current().pid()));
            default -> {}
        }
        return new Formats().read(file);
    }

    @SuppressWarnings("InfiniteRecursion") // meant
    private static int overflow(int depth) {
        return overflow(depth + 1) + 1;
    }

    /** How often a way to the network was refused, and what was not. */
    private static String connect(int port) {
        List<String> open = new ArrayList<>();
        attempt("socket", open, () -> new Socket("127.0.0.1", port).close());
        attempt(
                "channel",
                open,
                () -> SocketChannel.open(new InetSocketAddress("127.0.0.1", port))
                        .close());
        attempt(
                "url",
                open,
                () -> URI.create("http://127.0.0.1:" + port + "/")
                        .toURL()
                        .openStream()
                        .close());
        attempt("datagram", open, () -> new DatagramSocket().close());
        attempt("name", open, () -> InetAddress.getByName("example.org"));
        return "open: " + open;
    }

    private interface Way {
        void go() throws IOException;
    }

    private static void attempt(String name, List<String> open, Way way) {
        try {
            way.go();
            open.add(name);
        } catch (IOException | RuntimeException e) {
            // Refused.
        }
    }
}
