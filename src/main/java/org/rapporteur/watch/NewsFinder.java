package org.rapporteur.watch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.Passage;
import org.rapporteur.article.Sentence;
import org.rapporteur.dossier.Development;
import org.rapporteur.dossier.Dossier;
import org.rapporteur.dossier.Filter;
import org.rapporteur.dossier.NameKind;
import org.rapporteur.dossier.Since;
import org.rapporteur.dossier.Source;
import org.rapporteur.journal.Sightings;
import org.rapporteur.journal.WatchRow;

/** Finds what is new for watches. Safe for use by many threads. */
final class NewsFinder {
    /** Lines of each kind that are looked at; a place is shown a few of them. */
    private static final int MOST = 200;

    private final Dossier dossier;
    private final Arrivals arrivals;
    private final Sightings sightings;

    NewsFinder(Dossier dossier, Arrivals arrivals, Sightings sightings) {
        this.dossier = dossier;
        this.arrivals = arrivals;
        this.sightings = sightings;
    }

    /** What a watch is for, as the dossier is asked for it: by a name the folder knows as a party's alone, a party is meant. */
    Filter filter(Subject subject) {
        String name = subject.name();
        boolean party = name != null && !dossier.knows(NameKind.PERSON, name) && dossier.knows(NameKind.PARTY, name);
        return Filter.NONE
                .withTopic(subject.topic())
                .withPerson(party ? null : name)
                .withParty(party ? name : null);
    }

    /** What batches later than {@code batch}, up to {@code last}, brought of everything. */
    News ofEverything(int batch, int last) {
        Set<ArticleId> came = arrivals.between(batch, last);
        return came.isEmpty() ? new News(List.of()) : new News(parts(new Round(came, batch).everything()));
    }

    /**
     * What batches up to {@code last} brought for these watches.
     *
     * @param batch the last one that the place was told
     */
    News of(List<WatchRow> watches, int batch, int last) {
        Set<String> told = new HashSet<>();
        List<News.Part> parts = new ArrayList<>();
        for (WatchRow watch : watches) {
            int from = watch.batch() == null ? last : Math.max(batch, watch.batch());
            Set<ArticleId> came = arrivals.between(from, last);
            Subject subject = Subject.read(watch.words());
            if (!came.isEmpty() && subject != null) {
                parts.addAll(parts(new Round(came, from).of(watch, subject, told)));
            }
        }
        return new News(parts);
    }

    private static List<News.Part> parts(News.Part part) {
        return part.isEmpty() ? List.of() : List.of(part);
    }

    /** The articles that came after a batch. */
    private final class Round {
        private final Map<ArticleId, Article> came;
        private final Novelty novelty;

        Round(Set<ArticleId> came, int batch) {
            this.came = came.stream()
                    .flatMap(id -> dossier.article(id).stream())
                    .collect(Collectors.toMap(Article::id, article -> article));
            this.novelty = Novelty.after(batch, this.came.values(), sightings);
        }

        News.Part everything() {
            Since found = dossier.brought(came.keySet(), Filter.NONE, MOST);
            return new News.Part(null, List.of(), List.of(), List.of(), List.of(), articles(found));
        }

        News.Part of(WatchRow watch, Subject subject, Set<String> told) {
            Since found = dossier.brought(came.keySet(), filter(subject), MOST);
            Predicate<Source> wanted = source -> subject.isIn(source.sentence())
                    && novelty.isNew(source.sentence())
                    && !told.contains(name(source.article(), source.sentence()));
            var changed = found.changed().items().stream()
                    .filter(line -> wanted.test(line.now().source()))
                    .toList();
            Set<ArticleId> shown = tell(changed.stream().map(line -> line.now().source()), told);
            var stances = found.stances().items().stream()
                    .filter(line -> wanted.test(line.source()))
                    .toList();
            shown.addAll(tell(stances.stream().map(line -> line.source()), told));
            var quotes = found.quotes().items().stream()
                    .filter(line -> wanted.test(line.source()))
                    .toList();
            shown.addAll(tell(quotes.stream().map(line -> line.source()), told));
            var reported = found.reported().items().stream()
                    .filter(line -> wanted.test(line.source()))
                    .toList();
            shown.addAll(tell(reported.stream().map(line -> line.source()), told));
            List<Development> articles = articles(found).stream()
                    .filter(development -> subject.isTopic() || !shown.contains(development.article()))
                    .flatMap(development -> shown(development, subject, told).stream())
                    .filter(development -> told.add(name(development.article(), development.text())))
                    .toList();
            return new News.Part(watch, changed, stances, quotes, reported, articles);
        }

        /** Notes that these are told; gives their articles. */
        private static Set<ArticleId> tell(Stream<Source> sources, Set<String> told) {
            Set<ArticleId> articles = new HashSet<>();
            sources.forEach(source -> {
                told.add(name(source.article(), source.sentence()));
                articles.add(source.article());
            });
            return articles;
        }

        private List<Development> articles(Since found) {
            return found.articles().items().stream()
                    .filter(development -> isNew(development.article()))
                    .toList();
        }

        private boolean isNew(ArticleId id) {
            Article article = came.get(id);
            return article != null && novelty.isNew(article);
        }

        /**
         * An article by its first new sentence, not told otherwise, that shows why it is told: it holds the phrase, the name, or all words of the topic. By its lead when only
         * the topic is looked for, which may be spread over the article.
         */
        private Optional<Development> shown(Development lead, Subject subject, Set<String> told) {
            Article article = came.get(lead.article());
            Optional<Development> best = article == null ? Optional.empty() : sentence(article, lead, subject, told);
            return best.isPresent() || subject.phrase() != null || subject.name() != null ? best : Optional.of(lead);
        }

        private Optional<Development> sentence(Article article, Development lead, Subject subject, Set<String> told) {
            for (Passage passage : article.passages()) {
                for (Sentence sentence : passage.sentences()) {
                    if (subject.isNamedIn(sentence.text())
                            && novelty.isNew(sentence.text())
                            && !told.contains(name(article.id(), sentence.text()))) {
                        return Optional.of(new Development(
                                sentence.text(),
                                sentence.range(),
                                article.id(),
                                passage.number(),
                                lead.title(),
                                lead.source(),
                                lead.date(),
                                lead.url()));
                    }
                }
            }
            return Optional.empty();
        }
    }

    private static String name(ArticleId article, @Nullable String sentence) {
        return article.path() + "\n" + sentence;
    }
}
