package org.rapporteur.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.answer.AnswerResult.GapReason;

/** A notebook in memory. */
final class FakeNotebook implements Notebook {
    static final Instant WHEN = Instant.parse("2012-11-20T10:00:00Z");

    /** The questions of each thread. */
    final Map<String, List<String>> asked = new HashMap<>();

    private final List<KnownGap> gaps = new ArrayList<>();

    @Override
    public void note(String thread, String question, GapReason reason) {
        gaps.add(KnownGap.asked(question, thread + " " + reason, 1, WHEN));
    }

    @Override
    public List<KnownGap> gaps(int most) {
        return gaps;
    }

    @Override
    public List<String> questions(String thread, int most) {
        return asked.getOrDefault(thread, List.of());
    }
}
