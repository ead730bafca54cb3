package org.rapporteur.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.evaluation.AnswerSentenceScores.Ranked;

class AnswerSentenceScoresTest {
    @Test
    void countsPrecisionAtEachRightSentenceAndTheRankOfTheFirst() {
        Ranked rightAtTwoAndThree = new Ranked(List.of(1, 0, 1), List.of(0.5, 0.9, 0.1));
        Ranked rightAtOne = new Ranked(List.of(0, 1), List.of(0.1, 0.2));

        AnswerSentenceScores scores = AnswerSentenceScores.of(List.of(rightAtTwoAndThree, rightAtOne));

        assertThat(scores.map()).isCloseTo(((1 / 2.0 + 2 / 3.0) / 2 + 1) / 2, within(1e-12));
        assertThat(scores.mrr()).isCloseTo((1 / 2.0 + 1) / 2, within(1e-12));
        assertThat(scores.questions()).isEqualTo(2);
    }

    @Test
    void theEarlierOfEqualScoresComesFirst() {
        AnswerSentenceScores scores = AnswerSentenceScores.of(List.of(new Ranked(List.of(0, 1), List.of(0.3, 0.3))));

        assertThat(scores.mrr()).isEqualTo(0.5);
    }
}
