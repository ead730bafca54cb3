package org.rapporteur.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.Answerer;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.Metadata;
import org.rapporteur.article.Passage;
import org.rapporteur.article.PassageVectors;
import org.rapporteur.article.Sentence;
import org.rapporteur.article.TextRange;
import org.rapporteur.embedding.Embedder;
import org.rapporteur.index.IndexUpdate;
import org.rapporteur.index.KnowledgeIndex;
import org.rapporteur.retrieval.Retriever;
import org.rapporteur.text.Aliases;

/** Judged sentences as a folder in memory: those of one question are one article, four sentences a passage. */
final class JudgedFolder implements AutoCloseable {
    private static final int SENTENCES_A_PASSAGE = 4;

    private final KnowledgeIndex index;
    private final Answerer answerer;

    /** @param embedder null when embedding is off */
    JudgedFolder(List<AnswerSentences> questions, @Nullable Embedder embedder) throws IOException {
        this.index = KnowledgeIndex.inMemory();
        try (IndexUpdate update = index.startUpdate()) {
            for (AnswerSentences question : questions) {
                if (!question.candidates().isEmpty()) {
                    Article article = article(question);
                    List<String> names =
                            article.passages().stream().map(p -> "").toList();
                    update.put(article, new byte[0], vectors(article, embedder), names);
                }
            }
            update.publish();
        }
        this.answerer =
                new Answerer(new Retriever(index, Aliases::shipped, () -> embedder == null ? null : embedder::embed));
    }

    Answerer answerer() {
        return answerer;
    }

    /** The questions with a sentence that answers, asked of this folder. */
    static List<LabelledQuestion> questions(List<AnswerSentences> judged) {
        return judged.stream()
                .filter(AnswerSentences::isMixed)
                .map(question -> new LabelledQuestion(
                        question.id(),
                        question.question(),
                        List.of(path(question)),
                        question.candidates().stream()
                                .filter(candidate -> candidate.label() == 1)
                                .map(AnswerSentences.Candidate::text)
                                .toList(),
                        "judged",
                        "tune",
                        null,
                        null))
                .toList();
    }

    private static String path(AnswerSentences question) {
        return question.id() + ".txt";
    }

    private static Article article(AnswerSentences question) {
        StringBuilder text = new StringBuilder();
        List<Passage> passages = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        for (AnswerSentences.Candidate candidate : question.candidates()) {
            TextRange range = new TextRange(
                    text.length(), text.length() + candidate.text().length());
            sentences.add(new Sentence(range, candidate.text()));
            text.append(candidate.text());
            if (sentences.size() == SENTENCES_A_PASSAGE) {
                addPassage(sentences, passages);
                text.append("\n\n");
            } else {
                text.append(' ');
            }
        }
        addPassage(sentences, passages);
        Metadata metadata = new Metadata("untitled", null, null, null, null, null);
        return new Article(new ArticleId(path(question)), metadata, text.toString(), passages, question.id());
    }

    private static void addPassage(List<Sentence> sentences, List<Passage> passages) {
        if (!sentences.isEmpty()) {
            TextRange range = new TextRange(
                    sentences.getFirst().range().start(),
                    sentences.getLast().range().end());
            passages.add(new Passage(passages.size() + 1, range, sentences));
            sentences.clear();
        }
    }

    private static List<PassageVectors> vectors(Article article, @Nullable Embedder embedder) {
        if (embedder == null) {
            return List.of();
        }
        return article.passages().stream()
                .map(passage -> embedder.embedPassage(
                        passage.range().of(article.text()),
                        passage.sentences().stream()
                                .map(sentence ->
                                        sentence.range().shift(-passage.range().start()))
                                .toList()))
                .toList();
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
