package org.rapporteur.watch;

import java.nio.file.Path;
import java.util.List;
import org.rapporteur.journal.SetClock;

/** What a newsroom tells, for tests of those who show it. */
public final class Tellings {
    private Tellings() {}

    /**
     * Of three articles that came after some watches were set, about a radar, a treaty and a fleet; each with a quotation.
     *
     * @param typed what stands behind "watch", or, after "digest ", behind that
     */
    public static Telling of(Path root, List<String> typed) {
        try (WatchedFolder folder = new WatchedFolder(root, new SetClock())) {
            folder.with("old.md", "Old", "2012-01-01", "The envoys met in Oslo for the first time. Nothing was agreed.")
                    .refresh();
            folder.look();
            typed.forEach(words -> set(folder, words));
            for (String topic : List.of("radar", "treaty", "fleet")) {
                folder.with(topic + ".md", "On the " + topic, "2012-11-20", """
                    The %1$s was the subject of a meeting in Oslo on Monday.

                    “The %1$s is not for sale,” Russian Foreign Minister Sergei Lavrov said on Monday.

                    “Nobody wants to buy the %1$s,” US envoy Ellen Tauscher said on Tuesday.\
                    """.formatted(topic));
            }
            folder.refresh();
            folder.pass(24);
            return folder.look().getFirst();
        }
    }

    private static void set(WatchedFolder folder, String words) {
        if (words.startsWith("digest ")) {
            folder.book().digest(WatchedFolder.PLACE, words.substring("digest ".length()));
        } else {
            folder.book().watch(WatchedFolder.PLACE, words);
        }
    }
}
