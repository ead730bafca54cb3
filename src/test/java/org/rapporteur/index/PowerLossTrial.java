package org.rapporteur.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.tests.store.MockDirectoryWrapper;
import org.rapporteur.torture.Trial;
import org.rapporteur.torture.TrialResult;

/**
 * Power losses, failing disks and full ones in the middle of random readings. After each, what was published is held, or what was committed and not
 * yet told; never anything between, and the next reading works.
 */
public final class PowerLossTrial implements Trial {
    /** How many faults one index lives through. */
    private static final int LIFE = 25;

    /** Somewhat more than a reading needs. */
    private static final int MOST_CALLS = 6_000;

    private static final int MOST_BYTES = 60_000;

    private enum Fault {
        POWER_LOSS,
        IO_ERRORS,
        FULL_DISK
    }

    private final List<String> wrong = new ArrayList<>();
    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    private int failed;

    @Override
    public TrialResult run(Path root, long seed, int n) throws Exception {
        for (int life = 0; life * LIFE < n; life++) {
            long lifeSeed = seed * 1_000_003 + life;
            try {
                live(lifeSeed, Math.min(LIFE, n - life * LIFE));
            } catch (IOException | RuntimeException | AssertionError e) {
                wrong.add("life of seed " + lifeSeed + ": " + e);
            }
        }
        return new TrialResult(faults + ", of which " + failed + " broke a reading off", wrong);
    }

    private void live(long seed, int lifeFaults) throws IOException {
        Random random = new Random(seed);
        Model model = new Model(random);
        MockDirectoryWrapper disk = FaultyDisk.empty(random);
        KnowledgeIndex index = KnowledgeIndex.open(disk);
        Map<String, String> held = new TreeMap<>();
        // What may have been committed though it was told to have failed.
        List<Map<String, String>> untold = new ArrayList<>();
        for (int i = 0; i < lifeFaults; i++) {
            Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
            faults.merge(fault, 1, Integer::sum);
            Model.Change change = model.draw();
            Map<String, String> wanted = change.after(held);
            FaultyDisk.Countdown outage = FaultyDisk.everythingFrom(random.nextInt(MOST_CALLS));
            order(fault, disk, outage, random);
            boolean published = published(change, index, random);
            outage.disarm();
            FaultyDisk.mend(disk);
            failed += published ? 0 : 1;
            if (published) {
                untold.clear();
            }
            untold.add(published ? wanted : held);
            untold.add(wanted);
            String what = "seed " + seed + " fault " + i + " " + fault;
            if (fault != Fault.POWER_LOSS) {
                check(what + ", serving", Model.of(index), List.of(published ? wanted : held));
            }
            if (fault == Fault.POWER_LOSS || random.nextBoolean()) {
                disk = FaultyDisk.afterCrash(disk, index, fault == Fault.POWER_LOSS, random);
                index = KnowledgeIndex.open(disk);
                if (index.repair().isPresent()) {
                    wrong.add(what + ": " + index.repair().get());
                }
                check(what + ", opened again", Model.of(index), untold);
                untold.clear();
            }
            held = Model.of(index);
        }
        Model.Change last = model.draw();
        last.apply(index, random);
        check("seed " + seed + ", in the end", Model.of(index), List.of(last.after(held)));
        index.close();
    }

    private static void order(Fault fault, MockDirectoryWrapper disk, FaultyDisk.Countdown outage, Random random)
            throws IOException {
        switch (fault) {
            case POWER_LOSS -> disk.failOn(outage);
            case IO_ERRORS -> {
                disk.setRandomIOExceptionRate(random.nextDouble() * 0.001);
                disk.setRandomIOExceptionRateOnOpen(random.nextDouble() * 0.02);
            }
            case FULL_DISK -> disk.setMaxSizeInBytes(disk.sizeInBytes() + random.nextInt(MOST_BYTES));
        }
    }

    private static boolean published(Model.Change change, KnowledgeIndex index, Random random) {
        try {
            change.apply(index, random);
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private void check(String what, Map<String, String> held, List<Map<String, String>> allowed) {
        if (!allowed.contains(held)) {
            wrong.add(what + " holds " + held + " rather than " + allowed);
        }
    }
}
