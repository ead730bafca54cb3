package org.rapporteur.index;

import java.io.IOException;
import java.util.Random;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.tests.store.MockDirectoryWrapper;

/** Disks in memory on which anything can be made to fail. */
final class FaultyDisk {
    private FaultyDisk() {}

    static MockDirectoryWrapper empty(Random random) {
        return over(new ByteBuffersDirectory(), random);
    }

    private static MockDirectoryWrapper over(Directory memory, Random random) {
        MockDirectoryWrapper disk = new MockDirectoryWrapper(new Random(random.nextLong()), memory);
        disk.setThrottling(MockDirectoryWrapper.Throttling.NEVER);
        disk.setCheckIndexOnClose(false);
        disk.setAssertNoUnrefencedFilesOnClose(false);
        disk.setAssertNoDeleteOpenFile(false);
        disk.setAllowRandomFileNotFoundException(false);
        return disk;
    }

    /** Everything fails from the call of this number on, as when the power goes. */
    static Countdown everythingFrom(int first) {
        return new Countdown(first, Integer.MAX_VALUE);
    }

    /** Only the call of this number fails. */
    static Countdown once(int number) {
        return new Countdown(number, 1);
    }

    /** Fails a number of calls after so many that went well. */
    static final class Countdown extends MockDirectoryWrapper.Failure {
        private final int first;
        private int left;
        private int failing;
        private volatile boolean failed;

        private Countdown(int left, int failing) {
            this.first = left;
            this.left = left;
            this.failing = failing;
        }

        @Override
        public synchronized void eval(MockDirectoryWrapper disk) throws IOException {
            if (left-- <= 0 && failing > 0) {
                failing--;
                failed = true;
                throw new IOException("the disk says no");
            }
        }

        /** Never again. */
        synchronized void disarm() {
            failing = 0;
        }

        /** How many calls there were, while none has failed. */
        synchronized int seen() {
            return first - left;
        }

        /** Whether it came to that. */
        boolean hasFailed() {
            return failed;
        }
    }

    /** From now on nothing fails but what was ordered by a {@link Countdown}. */
    static void mend(MockDirectoryWrapper disk) {
        disk.setRandomIOExceptionRate(0);
        disk.setRandomIOExceptionRateOnOpen(0);
        disk.setMaxSizeInBytes(0);
    }

    /**
     * What is found after a start: the files in a directory without a lock and without anybody who still writes.
     *
     * @param lossy whether what was not yet forced to the disk is lost or garbled
     */
    static MockDirectoryWrapper afterCrash(
            MockDirectoryWrapper disk, KnowledgeIndex index, boolean lossy, Random random) throws IOException {
        if (lossy) {
            disk.crash();
        }
        Directory copy = DamagedFiles.copy(FilterDirectory.unwrap(disk));
        try {
            index.close();
        } catch (IOException | RuntimeException e) {
            // A process that is gone closes nothing.
        }
        return over(copy, random);
    }
}
