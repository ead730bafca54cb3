package org.rapporteur.index;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexDeletionPolicy;

/**
 * Keeps the newest commit of each of the newest few readings of the folder, so that one can go back; and the one before the newest, so that a damaged
 * one has a sound predecessor. What was gone back from goes, when it no longer serves.
 */
final class KeepReadings extends IndexDeletionPolicy {
    private final int kept;
    private final Supplier<String> serving;

    /**
     * @param kept how many readings, at least 1
     * @param serving name of the list of segments that must stay, whatever comes; asked at every commit
     */
    KeepReadings(int kept, Supplier<String> serving) {
        this.kept = kept;
        this.serving = serving;
    }

    @Override
    public void onInit(List<? extends IndexCommit> commits) throws IOException {
        onCommit(commits);
    }

    @Override
    public void onCommit(List<? extends IndexCommit> commits) throws IOException {
        int oldest = Integer.MAX_VALUE;
        int readings = 0;
        int ofNewest = 0;
        for (IndexCommit commit : commits.reversed()) {
            int number = ReadingMark.of(commit).number();
            if (number < oldest && readings < kept) {
                oldest = number;
                readings++;
                ofNewest++;
            } else if (number == oldest && ofNewest == 1) {
                ofNewest++;
            } else if (!commit.getSegmentsFileName().equals(serving.get())) {
                commit.delete();
            }
        }
    }
}
