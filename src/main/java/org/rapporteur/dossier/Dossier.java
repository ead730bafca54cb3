package org.rapporteur.dossier;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.index.ArticleEntry;
import org.rapporteur.index.Generation;
import org.rapporteur.index.KnowledgeIndex;
import org.rapporteur.index.PassagePlace;
import org.rapporteur.retrieval.AskedQuestion;
import org.rapporteur.retrieval.Repair;
import org.rapporteur.retrieval.Retriever;

/**
 * What is in the folder, by topic, person, party and day. Every line is traced to a sentence of an article, to the letter. The first question after the
 * index has changed puts all lines together anew, which takes about a second for 2,000 articles. Safe for use by many threads.
 */
public final class Dossier {
    private final KnowledgeIndex index;
    private final Retriever retriever;
    private final LedgerShelf shelf;
    private final HeldArticles articles;
    private final MentionReader mentions;
    private final InstantSource clock;

    /** @param clock tells what day it is, in UTC, for what is overdue */
    public Dossier(KnowledgeIndex index, Retriever retriever, InstantSource clock) {
        this.index = index;
        this.clock = clock;
        this.retriever = retriever;
        this.shelf = new LedgerShelf(retriever::aliases);
        this.articles = new HeldArticles(index, new TopicSearch(retriever));
        this.mentions = new MentionReader(retriever);
    }

    /**
     * The newest developments, newest first, undated last, one line for each article, of near-copies the newest only.
     *
     * @param topic any text; null for everything, which gives each article's lead. With a topic each line is the sentence of its article
     *     that matches it best, and the list is empty when the folder does not know the topic
     * @param most at most this many lines
     */
    public List<Development> latest(@Nullable String topic, int most) {
        return articles.latest(topic, most);
    }

    /**
     * What is in the folder, newest first, undated last, near-copies included.
     *
     * @param topic any text; null for everything. With a topic at most the 260 passages that fit it best or newest are looked at
     */
    public List<SourceEntry> sources(@Nullable String topic) {
        return articles.sources(topic);
    }

    /** An article with all its words; empty when it is not held. */
    public Optional<Article> article(ArticleId id) {
        return articles.article(id);
    }

    /** Whether nothing is held, as before the first reading of the folder has ended. */
    public boolean isEmpty() {
        try (Generation generation = index.acquire()) {
            return generation.articles().isEmpty();
        }
    }

    /** The newest day of publication held; empty when nothing held is dated. */
    public Optional<LocalDate> newestHeld() {
        return articles.newestHeld();
    }

    /** What a question names, known to the folder or not. */
    public Mentions mentions(String question) {
        return mentions.read(question);
    }

    private <T> T asked(Filter filter, BiFunction<Ledger, LineFilter, T> question) {
        return asked(filter, retriever::readTopic, question);
    }

    /** @param reading of the filter's topic */
    private <T> T asked(
            Filter filter,
            BiFunction<String, Generation, AskedQuestion> reading,
            BiFunction<Ledger, LineFilter, T> question) {
        try (Generation generation = index.acquire()) {
            Ledger ledger = shelf.ledger(generation, today());
            String topic = filter.topic();
            Set<PassagePlace> places = topic == null
                    ? Set.of()
                    : retriever.places(reading.apply(topic, generation), TopicSearch.BY_WORDS, generation);
            return question.apply(ledger, new LineFilter(filter, ledger, places));
        }
    }

    /** As what a topic is read whose spelling the folder does not know; empty when it is read as it is spelt. */
    public Optional<String> topicRead(String topic) {
        try (Generation generation = index.acquire()) {
            AskedQuestion read = retriever.readTopic(topic, generation);
            return read.repairs().isEmpty() ? Optional.empty() : Optional.of(repaired(topic, read.repairs()));
        }
    }

    /** With the capitals that were typed. */
    private static String repaired(String topic, List<Repair> repairs) {
        String text = topic;
        for (Repair repair : repairs) {
            boolean capital = text.contains(repair.typed())
                    && Character.isUpperCase(repair.typed().charAt(0));
            String read = capital
                    ? Character.toUpperCase(repair.read().charAt(0))
                            + repair.read().substring(1)
                    : repair.read();
            text = text.replace(repair.typed(), read);
        }
        return text;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /**
     * What was said, newest first by the day it was said or else published, undated last; the same words of the same speaker are one line.
     *
     * @param from how many lines to pass over
     * @param most at most this many lines
     */
    public Part<QuoteLine> quotes(Filter filter, int from, int most) {
        return asked(
                filter,
                (ledger, wanted) -> Part.of(
                        ledger.quotes().stream()
                                .filter(wanted::wants)
                                .map(Told::line)
                                .toList(),
                        from,
                        most));
    }

    /**
     * What was said in the words of articles, newest first by their date, undated last. What stands beside exact words is with those.
     *
     * @param from how many lines to pass over
     * @param most at most this many lines
     */
    public Part<ReportedLine> reported(Filter filter, int from, int most) {
        return asked(
                filter,
                (ledger, wanted) -> Part.of(
                        ledger.reported().stream()
                                .filter(wanted::wants)
                                .map(Told::line)
                                .toList(),
                        from,
                        most));
    }

    /**
     * What happened and what was planned, oldest first by the day of the event.
     *
     * @param filter its days are days of events; its person has to be named in the sentence
     */
    public Part<TimelineLine> timeline(Filter filter, int from, int most) {
        return asked(
                filter,
                (ledger, wanted) -> Part.of(
                        ledger.events().stream()
                                .filter(wanted::wantsEvent)
                                .map(Told::line)
                                .toList(),
                        from,
                        most));
    }

    /** Whether a day has not come yet. */
    public boolean isAhead(LocalDate day) {
        return day.isAfter(today());
    }

    /**
     * What articles published on {@code day} or later brought, and no older one.
     *
     * @param most at most this many lines of each kind
     */
    public Since since(LocalDate day, Filter filter, int most) {
        return asked(
                filter,
                (ledger, wanted) -> news(day, ledger, wanted, most, told -> told.isNewSince(day), entry -> {
                    LocalDate published = entry.metadata().date();
                    return published != null && !published.isBefore(day);
                }));
    }

    /**
     * What these articles brought, and no other one held, as {@link #since}; those that are not held count for nothing. The topic is taken as it is spelt:
     * what nobody wrote of yet is not mistaken for something else.
     */
    public Since brought(Set<ArticleId> articles, Filter filter, int most) {
        return asked(
                filter,
                retriever::readTopicAsSpelt,
                (ledger, wanted) -> news(
                        null,
                        ledger,
                        wanted,
                        most,
                        told -> told.isOnlyIn(articles),
                        entry -> articles.contains(entry.id())));
    }

    private Since news(
            @Nullable LocalDate day,
            Ledger ledger,
            LineFilter wanted,
            int most,
            Predicate<Told<?>> isNew,
            Predicate<ArticleEntry> isNewArticle) {
        News news = new News(ledger, isNew, wanted::wants);
        List<QuoteLine> quotes = ledger.quotes().stream()
                .filter(told -> isNew.test(told) && wanted.wants(told))
                .map(Told::line)
                .toList();
        return new Since(
                day,
                newestHeld().orElse(null),
                articles(ledger, wanted, isNewArticle, most),
                Part.of(quotes, 0, most),
                Part.of(news.stances(), 0, most),
                Part.of(news.changed(), 0, most),
                Part.of(news.repeated(), 0, most),
                Part.of(wanted.isOfSomebody() ? reported(ledger, news, isNew, wanted) : List.of(), 0, most));
    }

    private static List<ReportedLine> reported(Ledger ledger, News news, Predicate<Told<?>> isNew, LineFilter wanted) {
        Set<String> stances = news.sentences();
        return ledger.reported().stream()
                .filter(told -> isNew.test(told) && wanted.wants(told))
                .map(Told::line)
                .filter(line -> !stances.contains(line.source().sentence()))
                .toList();
    }

    /** How much of the folder a filter takes in, its topic as it is spelt; its days do not count. */
    public Reach reach(Filter filter) {
        try (Generation generation = index.acquire()) {
            String topic = filter.topic();
            boolean says = topic == null
                    || !retriever.readTopicAsSpelt(topic, generation).terms().isEmpty();
            return asked(filter, retriever::readTopicAsSpelt, (ledger, wanted) -> {
                Predicate<ArticleId> has = wanted.articles(ledger);
                int articles = (int) generation.articles().stream()
                        .filter(entry -> has.test(entry.id()))
                        .count();
                return new Reach(says, articles, generation.articles().size());
            });
        }
    }

    private Part<Development> articles(Ledger ledger, LineFilter wanted, Predicate<ArticleEntry> isNew, int most) {
        try (Generation generation = index.acquire()) {
            Predicate<ArticleId> has = wanted.articles(ledger);
            List<ArticleEntry> all = generation.articles().stream()
                    .filter(isNew)
                    .filter(entry -> has.test(entry.id()))
                    .filter(entry -> ledger.stories().original(entry.id()).equals(entry.id()))
                    .toList();
            List<Development> shown = all.stream()
                    .limit(most)
                    .flatMap(entry -> generation.article(entry.id()).stream())
                    .map(HeldArticles::lead)
                    .toList();
            return new Part<>(shown, 0, all.size());
        }
    }

    /**
     * Who stands where.
     *
     * @param issue any words, which make one column; null for the issues on which most parties have a stance
     */
    public Positions positions(@Nullable String issue, Filter filter) {
        if (issue == null) {
            return asked(
                    filter,
                    (ledger, wanted) -> PositionGrid.of(ledger.issues().all().stream()
                            .map(one -> new Issue(
                                    one.label(),
                                    one.stances().stream().filter(wanted::wants).toList()))
                            .toList()));
        }
        try (Generation generation = index.acquire()) {
            AskedQuestion topic = retriever.readTopic(issue, generation);
            Set<PassagePlace> places = retriever.places(topic, TopicSearch.BY_WORDS, generation);
            return asked(
                    filter,
                    (ledger, wanted) -> PositionGrid.of(List.of(new Issue(
                            issue,
                            new IssueSearch(topic, places)
                                    .stances(ledger).stream()
                                            .filter(wanted::wants)
                                            .toList()))));
        }
    }

    /** Puts together now what the next question needs, when the index has changed since the last one. */
    public void warm() {
        var unused = asked(Filter.NONE, (ledger, wanted) -> ledger.quotes().size());
    }

    /** What became of each demand and offer, by their last mention, newest first. */
    public Part<DemandLine> demands(Filter filter, int from, int most) {
        return asked(filter, (ledger, wanted) -> Part.of(ledger.demands().lines(wanted::wants), from, most));
    }

    /** Who somebody is, by any name; empty when no article lets such a person speak or act. */
    public Optional<WhoCard> who(String name) {
        return asked(Filter.NONE, (ledger, wanted) -> new WhoFinder(ledger).card(name));
    }

    /** The persons of the folder whom a name may mean, the most often mentioned first. */
    public List<String> persons(String name) {
        return asked(Filter.NONE, (ledger, wanted) -> ledger.names().persons().named(name));
    }

    /** Whether the folder has somebody or something of that name. */
    public boolean knows(NameKind kind, String typed) {
        return asked(
                kind == NameKind.TOPIC ? Filter.NONE.withTopic(typed) : Filter.NONE, (ledger, wanted) -> switch (kind) {
                    case PERSON -> !ledger.names().persons().named(typed).isEmpty();
                    case PARTY -> ledger.names().parties().named(typed).isPresent();
                    case TOPIC -> wanted.hasTopic();
                });
    }

    /** The names of the folder most like what was typed, best first, at most three; empty when none comes near. */
    public List<String> nearest(NameKind kind, String typed) {
        return asked(Filter.NONE, (ledger, wanted) -> {
            List<String> persons = ledger.names().persons().all();
            List<String> parties = ledger.names().parties().all();
            List<String> issues =
                    ledger.issues().all().stream().map(Issue::label).toList();
            return switch (kind) {
                case PERSON -> NearestNames.among(persons, typed);
                case PARTY -> NearestNames.among(parties, typed);
                case TOPIC ->
                    NearestNames.among(
                            Stream.of(issues, parties, persons)
                                    .flatMap(List::stream)
                                    .toList(),
                            typed);
            };
        });
    }

    /** What words for a day or a stretch of days mean to somebody who types them today. */
    public DayAsked day(String words) {
        return new DayReader(today()).read(words);
    }
}
