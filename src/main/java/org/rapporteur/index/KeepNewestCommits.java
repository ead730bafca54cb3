package org.rapporteur.index;

import java.util.List;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexDeletionPolicy;

/** Keeps the newest few commits, so that a damaged one has a sound predecessor. */
final class KeepNewestCommits extends IndexDeletionPolicy {
    private final int kept;

    KeepNewestCommits(int kept) {
        this.kept = kept;
    }

    @Override
    public void onInit(List<? extends IndexCommit> commits) {
        onCommit(commits);
    }

    @Override
    public void onCommit(List<? extends IndexCommit> commits) {
        commits.subList(0, Math.max(0, commits.size() - kept)).forEach(IndexCommit::delete);
    }
}
