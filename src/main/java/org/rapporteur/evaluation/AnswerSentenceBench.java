package org.rapporteur.evaluation;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.SentenceWeigher;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.Metadata;
import org.rapporteur.article.Passage;
import org.rapporteur.article.Sentence;
import org.rapporteur.article.TextRange;
import org.rapporteur.embedding.Embedder;
import org.rapporteur.index.IndexUpdate;
import org.rapporteur.index.KnowledgeIndex;
import org.rapporteur.index.StoredPassage;
import org.rapporteur.retrieval.AnalysedSentence;
import org.rapporteur.retrieval.AskedQuestion;
import org.rapporteur.retrieval.RankedPassage;
import org.rapporteur.retrieval.Retriever;
import org.rapporteur.text.Aliases;

/** Weighs judged sentences by the signals of the answering core and by plain ones; the file's own sentences are the corpus that idf comes from. */
final class AnswerSentenceBench implements AutoCloseable {
    private final KnowledgeIndex index;
    private final Retriever retriever;
    private final @Nullable Embedder embedder;
    private final SentenceWeigher weigher = new SentenceWeigher();
    private final WordOverlap overlap;

    /**
     * Weighs the questions of a file that have sentences of both labels.
     *
     * @param embedder null when embedding is off
     */
    static List<WeighedSentences> weigh(List<AnswerSentences> questions, @Nullable Embedder embedder)
            throws IOException {
        try (AnswerSentenceBench bench = new AnswerSentenceBench(questions, embedder)) {
            // Most of it is embedding, which leaves one core idle otherwise; the order stays.
            return questions.parallelStream()
                    .filter(AnswerSentences::isMixed)
                    .map(bench::weigh)
                    .toList();
        }
    }

    private AnswerSentenceBench(List<AnswerSentences> questions, @Nullable Embedder embedder) throws IOException {
        this.index = KnowledgeIndex.inMemory();
        this.embedder = embedder;
        this.retriever = new Retriever(index, Aliases::shipped, () -> null);
        this.overlap = WordOverlap.over(questions);
        try (IndexUpdate update = index.startUpdate()) {
            for (AnswerSentences question : questions) {
                if (question.candidates().isEmpty()) {
                    continue;
                }
                Article article = article(question);
                List<String> names =
                        article.passages().stream().map(passage -> "").toList();
                update.put(article, new byte[0], List.of(), names);
            }
            update.publish();
        }
    }

    private static Article article(AnswerSentences question) {
        StringBuilder text = new StringBuilder();
        List<Passage> passages = new ArrayList<>();
        for (AnswerSentences.Candidate candidate : question.candidates()) {
            TextRange range = new TextRange(
                    text.length(), text.length() + candidate.text().length());
            passages.add(new Passage(passages.size() + 1, range, List.of(new Sentence(range, candidate.text()))));
            text.append(candidate.text()).append("\n\n");
        }
        return new Article(new ArticleId(question.id()), metadata(), text.toString(), passages, question.id());
    }

    private static Metadata metadata() {
        return new Metadata("untitled", null, null, null, null, null);
    }

    private WeighedSentences weigh(AnswerSentences judged) {
        AskedQuestion read =
                retriever.find(judged.question(), LocalDate.EPOCH, 1).question();
        float[] vector = embedder == null ? null : embedder.embed(judged.question());
        AskedQuestion question =
                new AskedQuestion(judged.question(), read.terms(), read.repairs(), read.scopes(), vector);
        List<AnalysedSentence> sentences = new ArrayList<>();
        for (AnswerSentences.Candidate candidate : judged.candidates()) {
            String text = candidate.text();
            Sentence sentence = new Sentence(new TextRange(0, text.length()), text);
            sentences.add(new AnalysedSentence(sentence, null, embedder == null ? null : embedder.embed(text)));
        }
        List<double[]> signals = Boolean.getBoolean("consecutive")
                ? weigher.signals(question, together(judged, sentences))
                : sentences.stream()
                        .flatMap(sentence -> weigher.signals(question, alone(sentence)).stream())
                        .toList();
        return new WeighedSentences(
                judged,
                signals,
                sentences.stream()
                        .map(sentence -> sentence.similarity(vector))
                        .toList(),
                overlap.shares(question, judged),
                overlap.bm25(question, judged));
    }

    /** Judged sentences come from many places: each is a passage of its own, and not the opening of its article. */
    private static RankedPassage alone(AnalysedSentence sentence) {
        Passage passage = new Passage(2, sentence.sentence().range(), List.of(sentence.sentence()));
        StoredPassage stored = new StoredPassage(
                new ArticleId("judged"),
                metadata(),
                passage,
                sentence.sentence().text(),
                List.of());
        return new RankedPassage(stored, List.of(sentence), 0, 0, 0, List.of());
    }

    private static RankedPassage together(AnswerSentences judged, List<AnalysedSentence> sentences) {
        Article article = article(judged);
        Passage passage = new Passage(
                1,
                new TextRange(0, article.text().strip().length()),
                article.passages().stream()
                        .flatMap(one -> one.sentences().stream())
                        .toList());
        StoredPassage stored = new StoredPassage(
                article.id(), metadata(), passage, article.text().strip(), List.of());
        return new RankedPassage(stored, sentences, 0, 0, 0, List.of());
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
