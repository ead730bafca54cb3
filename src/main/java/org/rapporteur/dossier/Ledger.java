package org.rapporteur.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.ArticleId;
import org.rapporteur.extraction.Affiliations;
import org.rapporteur.extraction.Speaker;
import org.rapporteur.index.Generation;
import org.rapporteur.retrieval.FormGroups;
import org.rapporteur.text.Aliases;

/** All lines of one generation of the index, put together over its articles. Immutable. */
final class Ledger {
    /**
     * Who is who in a folder.
     *
     * @param affiliations for whom each person speaks, by full name
     * @param told the persons of whom each article itself tells for whom they speak
     */
    record Names(Persons persons, Parties parties, Affiliations affiliations, Map<ArticleId, Set<String>> told) {
        /** The person behind a line, by full name; null when none is named. */
        @Nullable
        String person(Speaker speaker) {
            return speaker.name() == null ? null : persons.of(speaker.name());
        }

        /**
         * For whom a speaker speaks, by this article or else by the others; null when none tells.
         *
         * @param article where he does
         * @param day the article's; null when it has none
         */
        @Nullable
        String party(Speaker speaker, ArticleId article, @Nullable LocalDate day) {
            Optional<String> inRole = speaker.party() == null ? parties.inRole(speaker.role()) : Optional.empty();
            Speaker known = new Speaker(person(speaker), speaker.role(), speaker.party(), speaker.resolution());
            return inRole.or(() -> Optional.ofNullable(affiliations
                                    .filled(known, told.getOrDefault(article, Set.of()), day)
                                    .party())
                            .map(parties::of))
                    .orElse(null);
        }
    }

    private final Names names;
    private final Stories stories;
    private final List<ArticleLines> articles;
    private final List<Told<QuoteLine>> quotes;
    private final List<Told<ReportedLine>> reported;
    private final List<Told<TimelineLine>> events;
    private final List<Told<StanceLine>> stances;
    private final Issues issues;
    private final DemandBook demands;
    private final Stems stems = new Stems();

    Ledger(Generation generation, List<ArticleLines> articles, Aliases aliases, LocalDate today) {
        this.articles = articles;
        this.names = names(articles, aliases);
        this.stories = new Stories(generation);
        this.quotes = new QuoteGathering(names, stories)
                .gather(articles.stream().flatMap(one -> one.quotations().stream())).stream()
                        .sorted(NEWEST_FIRST)
                        .toList();
        this.reported = new ReportedGathering(names, stories)
                .gather(articles.stream()).stream().sorted(NEWEST_FIRST).toList();
        this.events = new EventGathering(names, stories, today)
                .gather(articles.stream().flatMap(one -> one.happenings().stream()));
        this.stances = new StanceGathering(names).gather(articles.stream().flatMap(one -> one.stances().stream()));
        this.issues = new Issues(
                stances, company(), new IssueWords(names.parties().all(), new FormGroups(aliases.groups()), stems));
        this.demands = new DemandBook(this);
    }

    /** By their day, undated last; of one article in order of its text. */
    static final Comparator<Told<?>> NEWEST_FIRST = Comparator.<Told<?>, LocalDate>comparing(
                    Told::from, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(told -> told.sources().getFirst(), Stories.OLDEST_FIRST);

    private static Names names(List<ArticleLines> articles, Aliases aliases) {
        List<String> persons = new ArrayList<>();
        List<String> parties = new ArrayList<>();
        articles.stream().flatMap(Ledger::speakers).forEach(speaker -> {
            Stream.ofNullable(speaker.name()).forEach(persons::add);
            Stream.ofNullable(speaker.party()).forEach(parties::add);
        });
        for (ArticleLines article : articles) {
            persons.addAll(article.affiliations().keySet());
            article.called()
                    .forEach(one ->
                            persons.add(String.valueOf(one.item().person().name())));
            parties.addAll(article.affiliations().values());
            article.happenings().forEach(one -> parties.addAll(one.item().parties()));
        }
        Persons known = new Persons(persons, aliases.usualNames());
        List<Affiliations.Telling> tellings = new ArrayList<>();
        Map<ArticleId, Set<String>> told = new HashMap<>();
        for (ArticleLines article : articles) {
            Map<String, String> own = article.affiliations().entrySet().stream()
                    .collect(Collectors.toMap(entry -> known.of(entry.getKey()), Map.Entry::getValue, (a, b) -> a));
            told.put(article.article(), own.keySet());
            tellings.add(Affiliations.Telling.of(
                    article.date(), own, speakers(article).map(speaker -> withUsualName(speaker, known))));
        }
        return new Names(known, new Parties(parties, aliases), new Affiliations(tellings), told);
    }

    private static Speaker withUsualName(Speaker speaker, Persons known) {
        String name = speaker.name();
        return name == null
                ? speaker
                : new Speaker(known.of(name), speaker.role(), speaker.party(), speaker.resolution());
    }

    /** The parties that each article names. */
    private Map<ArticleId, Set<String>> company() {
        Map<ArticleId, Set<String>> company = new HashMap<>();
        for (ArticleLines article : articles) {
            Set<String> named = company.computeIfAbsent(article.article(), key -> new HashSet<>());
            speakers(article)
                    .forEach(speaker -> Stream.ofNullable(names.party(speaker, article.article(), article.date()))
                            .forEach(named::add));
            article.happenings()
                    .forEach(one -> one.item()
                            .parties()
                            .forEach(party -> named.add(names.parties().of(party))));
        }
        stances.forEach(told -> told.sources()
                .forEach(source -> company.computeIfAbsent(source.article(), key -> new HashSet<>())
                        .add(told.line().party())));
        return company;
    }

    private static Stream<Speaker> speakers(ArticleLines article) {
        return Stream.of(
                        article.quotations().stream().map(one -> one.item().speaker()),
                        article.reported().stream().map(one -> one.item().speaker()),
                        article.stances().stream().map(one -> one.item().holder()))
                .flatMap(speakers -> speakers);
    }

    Names names() {
        return names;
    }

    Stories stories() {
        return stories;
    }

    List<ArticleLines> articles() {
        return articles;
    }

    /** Newest first, undated last. */
    List<Told<QuoteLine>> quotes() {
        return quotes;
    }

    /** Newest first, undated last. */
    List<Told<ReportedLine>> reported() {
        return reported;
    }

    /** Oldest first by the day of the event. */
    List<Told<TimelineLine>> events() {
        return events;
    }

    /** Oldest first, undated last. */
    List<Told<StanceLine>> stances() {
        return stances;
    }

    Stems stems() {
        return stems;
    }

    Issues issues() {
        return issues;
    }

    DemandBook demands() {
        return demands;
    }
}
