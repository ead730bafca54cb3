package org.rapporteur.feeds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.rapporteur.guard.HostileXml;
import org.rapporteur.guard.SafeXml;
import org.rapporteur.torture.Trial;
import org.rapporteur.torture.TrialResult;

/**
 * Reads feeds and bare XML that want to read a file with a known word in it and to connect to a listener: the word must not turn up in anything that was
 * read, nobody may knock, and none may take long.
 */
public final class HostileFeedTrial implements Trial {
    private static final String CANARY = "canary7f3a";

    /** Of the processor: another program's work is not the document's. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final Duration LONGEST = Duration.ofMillis(200);

    /** The first documents load classes, and are not timed. */
    private static final int WARM = 50;

    private final List<String> wrong = new ArrayList<>();
    private int refused;
    private long slowest;

    @Override
    public TrialResult run(Path root, long seed, int n) throws IOException {
        Path secret = Files.writeString(root.resolve("secret"), CANARY);
        Random random = new Random(seed);
        HostileXml hostile = new HostileXml(random);
        try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(100);
            String here = "127.0.0.1:" + listener.getLocalPort();
            List<String> targets = List.of(
                    secret.toUri().toString(),
                    secret.toString(),
                    "http://" + here + "/x",
                    "ftp://" + here + "/x",
                    "jar:http://" + here + "/x.jar!/y",
                    "netdoc:" + secret);
            for (int i = 0; i < n; i++) {
                read(hostile.next(targets), i, "seed " + seed + ", no. " + i);
            }
            if (knocks(listener)) {
                wrong.add("seed " + seed + ": a connection was made");
            }
        }
        return new TrialResult(
                n + " documents, " + refused + " refused, the slowest took " + slowest / 1_000_000 + " ms", wrong);
    }

    private void read(byte[] document, int number, String name) {
        long start = CLOCK.getCurrentThreadCpuTime();
        try {
            Feed feed = FeedReader.read(document, URI.create("https://wire.example/feed"));
            look(feed.toString(), name);
        } catch (NoFeedException e) {
            refused++;
            look(e.what(), name);
        } catch (RuntimeException | StackOverflowError e) {
            wrong.add(name + ": " + e);
        }
        look(bare(document), name);
        long took = CLOCK.getCurrentThreadCpuTime() - start;
        if (number >= WARM) {
            slowest = Math.max(slowest, took);
            if (took > LONGEST.toNanos()) {
                wrong.add(name + ": took " + took / 1_000_000 + " ms");
            }
        }
    }

    private void look(String read, String name) {
        if (read.contains(CANARY)) {
            wrong.add(name + ": read the file");
        }
    }

    private static String bare(byte[] document) {
        StringBuilder text = new StringBuilder();
        try {
            XMLStreamReader xml = SafeXml.reader(new ByteArrayInputStream(document));
            while (xml.hasNext()) {
                xml.next();
                text.append(xml.hasText() ? xml.getText() : "");
            }
        } catch (XMLStreamException | RuntimeException e) {
            text.append(e.getMessage());
        }
        return text.toString();
    }

    private static boolean knocks(ServerSocket listener) throws IOException {
        try {
            listener.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }
}
