package org.rapporteur.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.ArticleId;
import org.rapporteur.index.PassagePlace;

/**
 * A line of the dossier with what it is found by.
 *
 * @param line as it is shown
 * @param person who is behind it, by the name that the whole folder gives; null when nobody is named
 * @param parties whose it is
 * @param from the first day it is of; null when it has none
 * @param to the last day it is of; null when it has none
 * @param sources every article that prints it, near-copies too, oldest first, undated last
 */
record Told<T>(
        T line,
        @Nullable String person,
        List<String> parties,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<Source> sources) {
    /** Whether no article printed it before {@code day}. */
    boolean isNewSince(LocalDate day) {
        LocalDate first = sources.getFirst().published();
        return first != null && !first.isBefore(day);
    }

    /** Whether it stands in one of these passages. */
    boolean isIn(Set<PassagePlace> places) {
        return sources.stream()
                .anyMatch(source -> places.contains(new PassagePlace(source.article(), source.passageNumber())));
    }

    /** Whether none but {@code articles} print it. */
    boolean isOnlyIn(Set<ArticleId> articles) {
        return sources.stream().allMatch(source -> articles.contains(source.article()));
    }
}
