package org.rapporteur.answer;

import java.util.List;
import org.rapporteur.retrieval.Found;

/** What a search found, as an answer reports it. */
final class Retrievals {
    private Retrievals() {}

    static List<Retrieved> of(Found found) {
        return found.passages().stream()
                .map(passage -> new Retrieved(
                        passage.stored().article(),
                        passage.stored().passage().number(),
                        passage.stored().metadata().title(),
                        passage.stored().metadata().date(),
                        passage.stored().text(),
                        passage.score()))
                .toList();
    }
}
