package org.rapporteur.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GapGroupsTest {
    private static final Instant NEWEST = Instant.parse("2012-11-20T10:00:00Z");
    private static final Instant EARLIER = Instant.parse("2012-11-01T10:00:00Z");

    @Test
    void questionsThatDifferInWordingAloneCountTogetherAndTheMostAskedComesFirst() {
        List<KnownGap> gaps = List.of(
                KnownGap.asked("Who won the cup?", "nothing on the subject", 2, NEWEST),
                KnownGap.asked("on what date was the treaty signed", "not stated", 1, NEWEST),
                KnownGap.asked("When was the treaty signed?", "no record of what was asked about", 3, EARLIER));
        assertThat(GapGroups.of(gaps))
                .containsExactly(
                        new KnownGap(
                                "on what date was the treaty signed",
                                "not stated",
                                4,
                                0,
                                NEWEST,
                                List.of("When was the treaty signed?"),
                                List.of()),
                        KnownGap.asked("Who won the cup?", "nothing on the subject", 2, NEWEST));
    }

    @Test
    void whatFoundNoAnswerAndWasVotedDownIsOneAndTellsWhyItFoundNone() {
        KnownGap voted = new KnownGap(
                "When was the treaty signed?", "voted down", 0, 2, NEWEST, List.of(), List.of("in 2010", "wrong"));
        KnownGap asked = KnownGap.asked("when was the treaty signed", "not stated", 3, EARLIER);
        assertThat(GapGroups.of(List.of(voted, asked)))
                .containsExactly(new KnownGap(
                        "When was the treaty signed?",
                        "not stated",
                        3,
                        2,
                        NEWEST,
                        List.of("when was the treaty signed"),
                        List.of("in 2010", "wrong")));
    }

    @Test
    void aQuestionOfNothingButQuestionWordsIsTheSameAsItselfAlone() {
        List<KnownGap> gaps = List.of(
                KnownGap.asked("why?", "not stated", 1, NEWEST),
                KnownGap.asked("and who?", "not stated", 1, NEWEST),
                KnownGap.asked("why?", "not stated", 1, EARLIER));
        assertThat(GapGroups.of(gaps)).extracting(KnownGap::question).containsExactly("why?", "and who?");
    }
}
