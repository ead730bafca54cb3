package org.rapporteur.web;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.answer.Citation;
import org.rapporteur.answer.Explanation;
import org.rapporteur.answer.QuotedSentence;
import org.rapporteur.answer.Retrieved;
import org.rapporteur.answer.Span;
import org.rapporteur.answer.Statement;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.FileOutcome;
import org.rapporteur.article.Metadata;
import org.rapporteur.article.Passage;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.article.Sentence;
import org.rapporteur.conversation.DossierWord;
import org.rapporteur.conversation.FolderStatus;
import org.rapporteur.conversation.IncomingMessage;
import org.rapporteur.conversation.Reply;
import org.rapporteur.dossier.Development;
import org.rapporteur.dossier.SourceEntry;

/** A core with a small folder and set replies; a test may put others in their place. */
final class FakeCore implements WebCore {
    static final Instant REFRESHED = Instant.parse("2026-11-21T10:00:00Z");
    static final Instant NOW = REFRESHED.plus(Duration.ofHours(2));
    static final String AGREED = "What did Obama and Putin agree in Los Cabos?";
    static final String FOLLOW_UP = "and when was that?";
    static final String BESIDE_THE_FOLDER = "How do I bake bread?";
    static final String UNANSWERED = "When did the United States sign the guarantee?";

    final List<IncomingMessage> asked = Collections.synchronizedList(new ArrayList<>());
    final Map<String, Function<IncomingMessage, Reply>> replies = new HashMap<>();
    final List<Article> articles = new ArrayList<>(SampleArticles.ALL);
    volatile boolean ready = true;

    FakeCore() {
        replies.put(AGREED, message -> toQuestion(AGREED, null, agreed()));
        replies.put(
                FOLLOW_UP,
                message -> toQuestion(
                        "When did Obama and Putin agree to go on?",
                        "taking “that” as the agreement in Los Cabos",
                        met()));
        replies.put("latest", message -> latest(null));
        replies.put(
                "latest Lisbon",
                message ->
                        new Reply.Latest("Lisbon", List.of(), LocalDate.of(2012, 11, 20), LocalDate.of(2026, 11, 21)));
        replies.put(
                BESIDE_THE_FOLDER,
                message -> new Reply.ToQuestion(
                        BESIDE_THE_FOLDER, null, gap(), REFRESHED, List.of(AGREED, "latest missile defence")));
        replies.put("sources", message -> sources(null));
        replies.put("sources Cambodia", message -> sources("Cambodia"));
        replies.put("status", message -> new Reply.Status(status()));
        replies.put("help", message -> help());
        replies.put("why", message -> new Reply.Why(AGREED, explanation()));
        replies.put("refresh", message -> new Reply.Notice("Only admins may refresh the folder."));
        replies.put("refreshed", message -> new Reply.Refreshed(report()));
    }

    @Override
    public Reply reply(IncomingMessage message) {
        asked.add(message);
        return replies.getOrDefault(message.text(), unknown -> toQuestion(unknown.text(), null, gap()))
                .apply(message);
    }

    @Override
    public Reply dossier(DossierWord word, String typed, int most) {
        return reply(new IncomingMessage("web", (word.typed() + " " + typed).strip(), null, false));
    }

    @Override
    public Optional<Article> article(ArticleId id) {
        return articles.stream().filter(article -> article.id().equals(id)).findFirst();
    }

    @Override
    public List<String> examples() {
        return List.of(AGREED, UNANSWERED, "How many warheads does New START allow?", "a fourth that is not shown");
    }

    @Override
    public boolean ready() {
        return ready;
    }

    @Override
    public String metrics() {
        return "rapporteur_articles 6\n";
    }

    @Override
    public FolderStatus status() {
        return new FolderStatus(
                articles.size(),
                12,
                7,
                true,
                LocalDate.of(2011, 11, 21),
                LocalDate.of(2012, 11, 20),
                report(),
                false,
                List.of("web: listening", "slack: off"));
    }

    static Reply.ToQuestion toQuestion(String question, @Nullable String reading, AnswerResult result) {
        return new Reply.ToQuestion(question, reading, result, REFRESHED);
    }

    /** Two statements of one article and one of another. */
    static AnswerResult.Answered agreed() {
        Citation first = citation(1, SampleArticles.LOS_CABOS, 1, 0);
        Citation second = citation(2, SampleArticles.PHNOM_PENH, 1, 0);
        return new AnswerResult.Answered(
                List.of(
                        new Statement(
                                List.of(
                                        new Span("Meeting in Los Cabos on Monday ", Span.Kind.VERBATIM),
                                        new Span("[18 Jun 2012]", Span.Kind.OURS),
                                        new Span(", Barack Obama and Vladimir Putin ", Span.Kind.VERBATIM),
                                        new Span("agreed to keep talking about missile defence", Span.Kind.KEY),
                                        new Span(", although neither moved on substance.", Span.Kind.VERBATIM)),
                                1),
                        new Statement(
                                List.of(new Span(
                                        sentence(SampleArticles.LOS_CABOS, 2, 1).text(), Span.Kind.VERBATIM)),
                                1),
                        new Statement(List.of(new Span(second.sentence(), Span.Kind.VERBATIM)), 2)),
                List.of(new QuotedSentence(first.sentence(), 1), new QuotedSentence(second.sentence(), 2)),
                List.of(first, second),
                List.of("Two articles, five months apart; the later one is Lavrov’s account only."),
                LocalDate.of(2012, 11, 20),
                0.83,
                List.of(new Retrieved(first.article(), 1, first.title(), first.date(), first.passage(), 7.5)),
                explanation());
    }

    static AnswerResult.Answered met() {
        Citation only = citation(1, SampleArticles.UNDATED, 1, 0);
        return new AnswerResult.Answered(
                List.of(new Statement(List.of(new Span(only.sentence(), Span.Kind.VERBATIM)), 1)),
                List.of(new QuotedSentence(only.sentence(), 1)),
                List.of(only),
                List.of(),
                null,
                0.6,
                List.of(),
                explanation());
    }

    static AnswerResult.Gap gap() {
        return new AnswerResult.Gap(
                AnswerResult.GapReason.NO_RECORD,
                "I have no record that it did. My articles say it was asked for and refused.",
                List.of(citation(1, SampleArticles.HONOLULU, 1, 0), citation(2, SampleArticles.PHNOM_PENH, 2, 0)),
                34,
                LocalDate.of(2012, 11, 20),
                0.2,
                List.of(),
                explanation());
    }

    static Explanation explanation() {
        return new Explanation(
                List.of("kind of answer: what was agreed", "names: Barack Obama, Vladimir Putin, Los Cabos"),
                List.of(
                        new Explanation.Candidate(
                                sentence(SampleArticles.LOS_CABOS, 1, 0).text(),
                                "2012/los cabos.md",
                                1,
                                0.914,
                                List.of("words 0.45", "meaning 0.31", "names 0.15"),
                                true),
                        new Explanation.Candidate(
                                sentence(SampleArticles.HONOLULU, 1, 0).text(),
                                SampleArticles.HONOLULU.id().path(),
                                1,
                                0.402,
                                List.of("meaning 0.40"),
                                false)),
                "answered: the best sentence scores 0.91, the bar is 0.55");
    }

    static Citation citation(int n, Article article, int passage, int sentence) {
        Sentence cited = sentence(article, passage, sentence);
        Metadata metadata = article.metadata();
        return new Citation(
                n,
                article.id(),
                passage,
                metadata.title(),
                metadata.source(),
                metadata.date(),
                metadata.url(),
                article.passages().get(passage - 1).range().of(article.text()),
                cited.range(),
                cited.text(),
                7.5);
    }

    static Sentence sentence(Article article, int passage, int sentence) {
        return article.passages().get(passage - 1).sentences().get(sentence);
    }

    private static Reply.Latest latest(@Nullable String topic) {
        List<Development> items = SampleArticles.ALL.stream()
                .map(article -> {
                    Passage passage = article.passages().getFirst();
                    Sentence sentence = passage.sentences().getFirst();
                    Metadata metadata = article.metadata();
                    URI url = metadata.url();
                    return new Development(
                            sentence.text(),
                            sentence.range(),
                            article.id(),
                            passage.number(),
                            metadata.title(),
                            metadata.source(),
                            metadata.date(),
                            url);
                })
                .toList();
        return new Reply.Latest(topic, items, LocalDate.of(2012, 11, 20), LocalDate.of(2026, 11, 21));
    }

    private Reply.Sources sources(@Nullable String topic) {
        List<SourceEntry> items = articles.stream()
                .map(article -> new SourceEntry(
                        article.id(), article.metadata(), article.passages().size()))
                .limit(topic == null ? Long.MAX_VALUE : 1)
                .toList();
        return new Reply.Sources(topic, items, articles.size());
    }

    private static Reply.Help help() {
        return new Reply.Help(
                List.of(
                        new Reply.CommandHelp("ask QUESTION", "the cited answer", AGREED),
                        new Reply.CommandHelp("latest [TOPIC]", "newest developments first", "latest Lisbon"),
                        new Reply.CommandHelp("why", "the reasons", "why")),
                List.of(UNANSWERED));
    }

    static RefreshReport report() {
        return new RefreshReport(
                REFRESHED.minusMillis(420),
                Duration.ofMillis(420),
                List.of(
                        FileOutcome.of(
                                "2012/los cabos.md", FileOutcome.Change.ADDED, List.of("the date lies in the future")),
                        FileOutcome.failed("scan.txt", "it is a picture named .txt; take it out or convert it")),
                List.of("two files have one title"));
    }
}
