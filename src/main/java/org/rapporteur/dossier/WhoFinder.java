package org.rapporteur.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.ArticleId;
import org.rapporteur.dossier.WhoCard.HeldOffice;
import org.rapporteur.extraction.Speaker;

/** Puts together what articles call somebody. */
final class WhoFinder {
    private static final int NEWEST = 5;

    private static final Comparator<HeldOffice> FIRST_HELD_FIRST = Comparator.<HeldOffice, LocalDate>comparing(
                    HeldOffice::first, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(HeldOffice::source, Stories.OLDEST_FIRST);

    /** A speaker where a line names one. */
    private record Named(Speaker speaker, Source source) {}

    private final Ledger ledger;

    WhoFinder(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Of several persons who bear the name, the one most often mentioned. */
    Optional<WhoCard> card(String typed) {
        return ledger.names().persons().named(typed).stream().findFirst().map(this::cardOf);
    }

    private WhoCard cardOf(String person) {
        List<Named> named = new ArrayList<>();
        Set<ArticleId> articles = new HashSet<>();
        for (ArticleLines article : ledger.articles()) {
            collect(article, person, named);
            if (article.affiliations().keySet().stream()
                    .anyMatch(name -> ledger.names().persons().of(name).equals(person))) {
                articles.add(article.article());
            }
        }
        named.forEach(one -> articles.add(one.source().article()));
        return new WhoCard(
                person,
                offices(named),
                articles.size(),
                newest(ledger.quotes(), person),
                newest(ledger.reported(), person));
    }

    private static <T> List<T> newest(List<Told<T>> newestFirst, String person) {
        return newestFirst.stream()
                .filter(told -> person.equals(told.person()))
                .map(Told::line)
                .limit(NEWEST)
                .toList();
    }

    private void collect(ArticleLines article, String person, List<Named> named) {
        List<Named> all = new ArrayList<>();
        article.quotations().forEach(one -> all.add(new Named(one.item().speaker(), one.source())));
        article.reported().forEach(one -> all.add(new Named(one.item().speaker(), one.source())));
        article.stances().forEach(one -> all.add(new Named(one.item().holder(), one.source())));
        all.stream()
                .filter(one -> person.equals(ledger.names().person(one.speaker())))
                .forEach(named::add);
    }

    private List<HeldOffice> offices(List<Named> named) {
        Map<String, List<Named>> byOffice = new LinkedHashMap<>();
        named.stream()
                .sorted((a, b) -> Stories.OLDEST_FIRST.compare(a.source(), b.source()))
                .filter(one -> isOffice(one.speaker().role()))
                .forEach(one -> byOffice.computeIfAbsent(key(one), key -> new ArrayList<>())
                        .add(one));
        if (byOffice.isEmpty()) {
            named.stream()
                    .filter(one -> party(one) != null)
                    .forEach(one -> byOffice.computeIfAbsent(String.valueOf(party(one)), key -> new ArrayList<>())
                            .add(one));
        }
        return byOffice.values().stream()
                .map(this::office)
                .sorted(FIRST_HELD_FIRST)
                .toList();
    }

    /** "Her Russian counterpart" is none. */
    private static boolean isOffice(@Nullable String role) {
        return role != null && !role.toLowerCase(Locale.ROOT).contains("counterpart");
    }

    private String key(Named one) {
        String role = ledger.names()
                .parties()
                .withoutParty(String.valueOf(one.speaker().role()));
        return role.toLowerCase(Locale.ROOT) + "/" + party(one);
    }

    private @Nullable String party(Named one) {
        return ledger.names()
                .party(one.speaker(), one.source().article(), one.source().published());
    }

    private HeldOffice office(List<Named> oldestFirst) {
        List<LocalDate> days = oldestFirst.stream()
                .flatMap(one -> Optional.ofNullable(one.source().published()).stream())
                .toList();
        @Nullable LocalDate first = days.isEmpty() ? null : days.getFirst();
        @Nullable LocalDate last = days.isEmpty() ? null : days.getLast();
        Named newest = oldestFirst.getLast();
        return new HeldOffice(newest.speaker().role(), party(newest), first, last, newest.source());
    }
}
