package org.rapporteur.ingest;

import java.util.List;
import java.util.Set;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.FileOutcome;

/**
 * What is in the folder.
 *
 * @param files those that may hold an article, by path
 * @param refused those that are not even opened, with the reason, by path
 * @param unreadable folders inside that could not be listed; what is in them is unknown, not gone
 * @param trouble why nothing is known about the folder as a whole, or that it is empty, and what to do; empty when all is well. Otherwise nothing
 *     may be taken for gone unless somebody who knows says so
 * @param listed whether the folder could be listed, be it empty
 */
record FolderScan(
        List<FoundFile> files,
        List<FileOutcome> refused,
        Set<String> unreadable,
        List<String> trouble,
        boolean listed) {
    FolderScan {
        files = List.copyOf(files);
        refused = List.copyOf(refused);
        unreadable = Set.copyOf(unreadable);
        trouble = List.copyOf(trouble);
    }

    static FolderScan failed(String trouble) {
        return new FolderScan(List.of(), List.of(), Set.of(), List.of(trouble), false);
    }

    static FolderScan empty(String trouble) {
        return new FolderScan(List.of(), List.of(), Set.of(), List.of(trouble), true);
    }

    /**
     * Whether an article that was not found is gone for certain.
     *
     * @param confirmed whether somebody says that the folder is meant to be as it is
     */
    boolean isGone(ArticleId id, boolean confirmed) {
        return listed
                && (trouble.isEmpty() || confirmed)
                && unreadable.stream().noneMatch(folder -> id.path().startsWith(folder + "/"));
    }
}
