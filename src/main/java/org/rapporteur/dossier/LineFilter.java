package org.rapporteur.dossier;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.ArticleId;
import org.rapporteur.index.PassagePlace;

/** Tells whether a line is wanted: the filter as the ledger of one generation understands it. */
final class LineFilter {
    private final Filter filter;
    private final List<String> persons;
    private final Optional<String> party;
    private final Set<PassagePlace> onTopic;

    /** @param onTopic the passages that are about the filter's topic; not looked at when it has none */
    LineFilter(Filter filter, Ledger ledger, Set<PassagePlace> onTopic) {
        this.filter = filter;
        this.persons =
                filter.person() == null ? List.of() : ledger.names().persons().named(filter.person());
        this.party = filter.party() == null
                ? Optional.empty()
                : ledger.names().parties().named(filter.party());
        this.onTopic = onTopic;
    }

    boolean wants(Told<?> told) {
        return (filter.person() == null || told.person() != null && persons.contains(told.person()))
                && wantsParty(told)
                && isInTime(told)
                && isOnTopic(told);
    }

    /** As {@link #wants}; nobody is behind an event, so that a person only has to be named in it. */
    boolean wantsEvent(Told<TimelineLine> told) {
        String sentence = told.line().source().sentence();
        boolean named = filter.person() == null
                || persons.stream()
                        .anyMatch(person -> sentence.contains(person.substring(person.lastIndexOf(' ') + 1)));
        return named && wantsParty(told) && isInTime(told) && isOnTopic(told);
    }

    /** Whether a person or a party is wanted. */
    boolean isOfSomebody() {
        return filter.isOfSomebody();
    }

    /** Whether the folder has anything about the filter's topic. */
    boolean hasTopic() {
        return !onTopic.isEmpty();
    }

    /** Whether an article has a passage on the topic and, where a person or a party is wanted, a line of theirs. */
    Predicate<ArticleId> articles(Ledger ledger) {
        Set<ArticleId> about = new HashSet<>();
        onTopic.forEach(place -> about.add(place.article()));
        boolean byLines = filter.isOfSomebody();
        Set<ArticleId> withLines = new HashSet<>();
        if (byLines) {
            Stream.of(
                            ledger.quotes().stream().filter(this::wants),
                            ledger.reported().stream().filter(this::wants),
                            ledger.stances().stream().filter(this::wants),
                            ledger.events().stream().filter(this::wantsEvent))
                    .flatMap(told -> told)
                    .flatMap(told -> told.sources().stream())
                    .forEach(source -> withLines.add(source.article()));
        }
        return article ->
                (filter.topic() == null || about.contains(article)) && (!byLines || withLines.contains(article));
    }

    private boolean wantsParty(Told<?> told) {
        return filter.party() == null || party.isPresent() && told.parties().contains(party.get());
    }

    private boolean isInTime(Told<?> told) {
        LocalDate day = told.from();
        if (filter.from() == null && filter.to() == null) {
            return true;
        }
        return day != null && !isBefore(told.to(), filter.from()) && !isBefore(filter.to(), day);
    }

    private static boolean isBefore(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a != null && b != null && a.isBefore(b);
    }

    private boolean isOnTopic(Told<?> told) {
        return filter.topic() == null || told.isIn(onTopic);
    }
}
