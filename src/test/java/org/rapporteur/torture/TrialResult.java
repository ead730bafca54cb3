package org.rapporteur.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * What a trial came to.
 *
 * @param figures one line of counts and times, for people
 * @param wrong each thing that must not be and was, in one line, with what is needed to see it again; empty when all went well
 */
public record TrialResult(String figures, List<String> wrong) {
    private static final int SHOWN = 50;

    public TrialResult {
        wrong = List.copyOf(wrong);
    }

    /** Whether nothing went wrong. */
    public boolean isGood() {
        return wrong.isEmpty();
    }

    /** For a test: fails with all that went wrong. */
    public void assertGood() {
        assertThat(isGood()).as(toString()).isTrue();
    }

    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder(figures).append("; ").append(wrong.size()).append(" wrong");
        wrong.stream().limit(SHOWN).forEach(one -> text.append("\n  ").append(one));
        return text.toString();
    }
}
