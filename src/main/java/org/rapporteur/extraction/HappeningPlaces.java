package org.rapporteur.extraction;

import java.util.Optional;
import org.rapporteur.text.WordPattern;

/** The place that a sentence names as that of what it tells: "in Lindvara", "at Brenn". */
final class HappeningPlaces {
    private static final WordPattern IN =
            WordPattern.of("(?i)\\b(?:in|at|near|outside)\\s(?:the\\s(?:[\\p{L}\\-]+\\s){0,4}(?:of\\s)?)?$");
    private static final int REACH = 60;

    private HappeningPlaces() {}

    static Optional<String> in(SentenceView view, ArticleReading reading) {
        for (NameMention name : view.names()) {
            int start = name.whole().start();
            String before = view.words().substring(Math.max(0, start - REACH), start);
            // "At the G8" names who met, not where.
            boolean numbered = name.name().chars().anyMatch(Character::isDigit);
            if (!name.person() && !numbered && IN.isIn(before)) {
                return Optional.of(name.name());
            }
        }
        return Optional.empty();
    }
}
