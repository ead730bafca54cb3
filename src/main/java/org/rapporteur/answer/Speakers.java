package org.rapporteur.answer;

import java.util.Optional;

/** Names who speaks where a sentence taken out of its place no longer says so. */
final class Speakers {
    /** Words of ours to put before the sentence, such as {@code "[Sergei Lavrov:] "}; empty when it stands well alone or nobody is sure. */
    Optional<String> leadIn(Candidate candidate) {
        return Optional.empty();
    }
}
