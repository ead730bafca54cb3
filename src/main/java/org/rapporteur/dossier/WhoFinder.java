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
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.ArticleId;
import org.rapporteur.dossier.WhoCard.HeldOffice;
import org.rapporteur.extraction.Speaker;

/** Puts together what articles call somebody. */
final class WhoFinder {
    private static final int NEWEST = 5;

    /** "Picked up U.S. President", "the accounts name Defence Minister"; but "former Defence Minister". */
    private static final Pattern BESIDE = Pattern.compile(
            "^(?:(?!former|deputy|then|acting|ex|outgoing|incoming|retired|vice|first|senior|chief|assistant|designate|(?:to|of|for|in|at)\\s)\\p{Ll}[\\p{L}-]*\\s)+(?=\\p{Lu})");

    /** "National security adviser to U.S. President Obama" is cut at the first dot. */
    private static final Pattern CUT = Pattern.compile("\\s(?:to|of|for|in|at)(?:\\sthe)?(?:\\s\\p{Lu})?$");

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
        List<Named> called = new ArrayList<>();
        Set<ArticleId> articles = new HashSet<>();
        for (ArticleLines article : ledger.articles()) {
            collect(article, person, named);
            article.called().stream()
                    .map(one -> new Named(one.item().person(), one.source()))
                    .filter(one -> person.equals(ledger.names().person(one.speaker())))
                    .forEach(called::add);
            if (article.affiliations().keySet().stream()
                    .anyMatch(name -> ledger.names().persons().of(name).equals(person))) {
                articles.add(article.article());
            }
        }
        named.forEach(one -> articles.add(one.source().article()));
        called.addAll(named);
        return new WhoCard(
                person,
                offices(called),
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
        @Nullable String mostly = mostly(named);
        Map<String, List<Named>> byOffice = new LinkedHashMap<>();
        named.stream()
                .sorted((a, b) -> Stories.OLDEST_FIRST.compare(a.source(), b.source()))
                .filter(one -> isOffice(one.speaker().role()))
                .forEach(one -> byOffice.computeIfAbsent(key(one.speaker(), mostly), key -> new ArrayList<>())
                        .add(one));
        if (byOffice.isEmpty()) {
            named.stream()
                    .filter(one -> party(one) != null)
                    .forEach(one -> byOffice.computeIfAbsent(String.valueOf(party(one)), key -> new ArrayList<>())
                            .add(one));
        }
        return byOffice.values().stream()
                .map(oldestFirst -> office(oldestFirst, mostly))
                .sorted(FIRST_HELD_FIRST)
                .toList();
    }

    /** "Her Russian counterpart" is none. */
    private static boolean isOffice(@Nullable String role) {
        return role != null && !role.toLowerCase(Locale.ROOT).contains("counterpart");
    }

    /** An office without its state is that of the state for which the person mostly speaks: "President" beside "Russian President". */
    private String key(Speaker speaker, @Nullable String mostly) {
        String role = ledger.names().parties().withoutParty(alone(String.valueOf(speaker.role())));
        return role.toLowerCase(Locale.ROOT) + "/" + party(speaker, mostly);
    }

    private @Nullable String party(Named one) {
        return ledger.names()
                .party(one.speaker(), one.source().article(), one.source().published());
    }

    private @Nullable String party(Speaker speaker, @Nullable String mostly) {
        return ledger.names().parties().inRole(speaker.role()).orElse(mostly);
    }

    private @Nullable String mostly(List<Named> named) {
        Map<String, Long> times = named.stream()
                .flatMap(one -> Stream.ofNullable(party(one)))
                .collect(Collectors.groupingBy(party -> party, TreeMap::new, Collectors.counting()));
        return times.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static String alone(String role) {
        return BESIDE.matcher(CUT.matcher(role).replaceFirst("")).replaceFirst("");
    }

    private HeldOffice office(List<Named> oldestFirst, @Nullable String mostly) {
        List<LocalDate> days = oldestFirst.stream()
                .flatMap(one -> Optional.ofNullable(one.source().published()).stream())
                .toList();
        @Nullable LocalDate first = days.isEmpty() ? null : days.getFirst();
        @Nullable LocalDate last = days.isEmpty() ? null : days.getLast();
        Named newest = oldestFirst.reversed().stream()
                .filter(WhoFinder::saysSo)
                .findFirst()
                .orElseGet(oldestFirst::getLast);
        String role = newest.speaker().role();
        return new HeldOffice(
                role == null ? null : alone(role),
                role == null ? party(newest) : party(newest.speaker(), mostly),
                first,
                last,
                newest.source());
    }

    /** Whether the sentence itself names the person and the office. */
    private static boolean saysSo(Named one) {
        String sentence = one.source().sentence();
        String name = String.valueOf(one.speaker().name());
        return sentence.contains(String.valueOf(one.speaker().role()))
                && sentence.contains(name.substring(name.lastIndexOf(' ') + 1));
    }
}
