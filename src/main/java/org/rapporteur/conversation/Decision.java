package org.rapporteur.conversation;

import org.jspecify.annotations.Nullable;

/** What a message wants of us. */
sealed interface Decision {
    /** @param question as typed, without our name and the word "ask" */
    record Ask(String question) implements Decision {}

    /** @param topic null for everything */
    record Latest(@Nullable String topic) implements Decision {}

    /** @param topic null for everything */
    record Sources(@Nullable String topic) implements Decision {}

    /**
     * A command that asks the dossier.
     *
     * @param typed what stands behind its word; may be empty
     */
    record OfDossier(DossierWord word, String typed) implements Decision {}

    /**
     * A person, or else a question: "who Lavrov", "who resigned".
     *
     * @param typed the whole message
     * @param name what stands behind "who"
     */
    record Who(String typed, String name) implements Decision {}

    /** What comes behind the last list of the thread. */
    record More() implements Decision {}

    /**
     * Lines of the dossier as a file.
     *
     * @param typed what stands behind the word "export"
     */
    record Export(String typed) implements Decision {}

    /**
     * What a channel or room is told without being asked.
     *
     * @param typed what stands behind the word; may be empty
     */
    record OfWatches(WatchWord word, String typed) implements Decision {}

    /** @param line of the last list, from 1; 0 for all of it, or for the last answer */
    record Why(int line) implements Decision {}

    record Status() implements Decision {}

    /** @param confirmed whether the folder is said to be meant as it is */
    record Refresh(boolean confirmed) implements Decision {}

    record Rollback() implements Decision {}

    /** @param address as typed; null when there was none */
    record Add(@Nullable String address) implements Decision {}

    /** @param asFile whether all of them are wanted, as a file */
    record Gaps(boolean asFile) implements Decision {}

    record Help() implements Decision {}

    /** A greeting. */
    record Hello() implements Decision {}

    /** Thanks, or "ok". */
    record Thanks() implements Decision {}

    /**
     * Something that looks like a command and is none.
     *
     * @param typed the word without its slash
     * @param nearest the command whose name is nearest
     */
    record Unknown(String typed, String nearest) implements Decision {}
}
