package org.rapporteur.app;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.article.FileOutcome.Change;
import org.rapporteur.ingest.Occasion;
import org.rapporteur.ingest.ReadingProgress;

/** A program that takes all the file descriptors there are, has the folder read, gives them back and has it read again. */
final class Starved {
    private Starved() {}

    public static void main(String[] folders) throws IOException {
        try (Core core = Core.open(Path.of(folders[0]), Path.of(folders[1]), false, InstantSource.system())) {
            read(core);
            long before = open();
            Files.writeString(Path.of(folders[0], "late.md"), "# Late\n\nThey met in the end.");
            List<FileInputStream> taken = takeAll();
            read(core);
            for (FileInputStream one : taken) {
                one.close();
            }
            read(core);
            System.out.println("leaked " + Math.max(0, open() - before));
        }
    }

    private static List<FileInputStream> takeAll() {
        List<FileInputStream> taken = new ArrayList<>();
        try {
            while (true) {
                taken.add(new FileInputStream("/dev/null"));
            }
        } catch (IOException e) {
            return taken;
        }
    }

    private static void read(Core core) {
        try {
            var report = core.refresher().refresh(Occasion.ASKED, ReadingProgress.IGNORED);
            System.out.println("added " + report.count(Change.ADDED) + " unchanged " + report.count(Change.UNCHANGED)
                    + " failed " + report.count(Change.FAILED) + " notes " + report.notes());
        } catch (RuntimeException e) {
            System.out.println("broken off: " + e.getMessage());
        }
    }

    private static long open() throws IOException {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors.count();
        }
    }
}
