package org.rapporteur.ingest;

/** Says when so many articles are gone at once that it looks like an accident, such as a disk that is not mounted, rather than somebody's wish. */
final class Brake {
    /** More than this share of the articles, in percent. */
    private static final int SHARE = 30;

    /** One file that is taken away was taken away. */
    private static final int FEWEST = 2;

    private static final String GO_ON = "say \"refresh confirm\", or run: rapporteur refresh --confirm";

    private Brake() {}

    static boolean holds(int gone, int held) {
        return gone >= FEWEST && gone * 100L > (long) held * SHARE;
    }

    /** What to say then. */
    static String note(int gone, int held) {
        return gone + " of " + held
                + " articles are gone from the folder at once. That looks like an accident, so they stay for now. Put"
                + " the files back; or, when it is meant, " + GO_ON + ".";
    }

    /** What to say when nothing is known of the folder as a whole, or it is empty. */
    static String kept(int held, boolean listed) {
        String kept = "What was read earlier stays: " + held + " articles.";
        return listed ? kept + " When the folder is meant to be empty, " + GO_ON + "." : kept;
    }
}
