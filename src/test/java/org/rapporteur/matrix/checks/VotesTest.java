package org.rapporteur.matrix.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.checks.Fact;
import org.rapporteur.journal.Feedback;
import org.rapporteur.journal.Journal;
import org.rapporteur.matrix.homeserver.Person;

/** What people think of answers. */
@Timeout(300)
class VotesTest {
    @TempDir
    private Path root;

    @Test
    void aVoteCountsOncePerPersonAndIsUndoneByTakingItBack() throws IOException {
        try (Community community = Community.with(root, Map.of())) {
            Person ann = community.newPerson();
            Person ben = community.newPerson();
            String room = community.group(ann);
            ann.invite(room, ben.id());
            ben.join(room);
            String liked =
                    community.replyToQuestion(ann, room, Fact.of(1).question()).id();
            String disliked =
                    community.replyToQuestion(ann, room, Fact.of(2).question()).id();
            String foreign = ben.say(room, "Of no concern to it.");
            ann.react(room, liked, "👍️");
            ann.react(room, liked, "👍🏽");
            ben.react(room, liked, "👍");
            ann.react(room, disliked, "👎");
            String regretted = ben.react(room, disliked, "👎️");
            ben.react(room, liked, "🎉");
            ben.react(room, foreign, "👎");
            community.settle(ann, room);
            ben.redact(room, regretted);
            community.settle(ann, room);
            community.stop();
            try (Journal journal = Journal.open(community.data(), InstantSource.system())) {
                assertThat(journal.feedback().all()).isEqualTo(new Feedback.Counts(2, 1));
            }
        }
    }
}
