package org.rapporteur.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.Answerer;
import org.rapporteur.answer.Question;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.Metadata;
import org.rapporteur.article.Passage;
import org.rapporteur.article.Sentence;
import org.rapporteur.article.TextRange;
import org.rapporteur.embedding.Embedder;
import org.rapporteur.index.IndexUpdate;
import org.rapporteur.index.KnowledgeIndex;
import org.rapporteur.retrieval.Retriever;
import org.rapporteur.text.Aliases;

/** A small folder on an invented lake, in memory and without vectors, with questions written beside it; every folder is this one. */
final class BenchFolder implements Folders {
    private final Answerer answerer;

    BenchFolder() {
        try {
            KnowledgeIndex index = KnowledgeIndex.inMemory();
            fill(index);
            answerer = new Answerer(new Retriever(index, Aliases::shipped, () -> null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(KnowledgeIndex index) throws IOException {
        try (IndexUpdate update = index.startUpdate()) {
            put(
                    update,
                    "dam.md",
                    "The Velm dam was opened by Minister Ada Korsak.",
                    "It cost forty million crowns.",
                    "Korsak said that the dam would hold the spring floods.");
            put(
                    update,
                    "ferry.md",
                    "The ferry to Osk sails on Monday.",
                    "Captain Jon Breel has run the ferry since 1998.",
                    "A ticket costs nine crowns.");
            put(update, "fish.md", "Pike are scarce in the lake.", "The fishers of Osk blame the dam.");
            update.publish();
        }
    }

    private static void put(IndexUpdate update, String path, String... texts) throws IOException {
        StringBuilder text = new StringBuilder();
        List<Sentence> sentences = new ArrayList<>();
        for (String sentence : texts) {
            TextRange range = new TextRange(text.length(), text.length() + sentence.length());
            sentences.add(new Sentence(range, sentence));
            text.append(sentence).append(' ');
        }
        Passage passage = new Passage(1, new TextRange(0, text.length() - 1), sentences);
        Metadata metadata = new Metadata("untitled", null, null, null, null, null);
        Article article = new Article(new ArticleId(path), metadata, text.toString(), List.of(passage), path);
        update.put(article, new byte[0], List.of(), List.of(""));
    }

    /** Questions of which half are for tuning; the last but one follows another up, the last has no answer. */
    static QuestionSource questions(Path folder) throws IOException {
        return written(folder.resolve("lake.jsonl"), """
            {"id": "q1", "question": "Who opened the Velm dam?", "articles": ["dam.md"], "answers": ["Ada Korsak"], "split": "tune"}
            {"id": "q2", "question": "What did the Velm dam cost?", "articles": ["dam.md"], "answers": ["forty million"], "split": "held-out"}
            {"id": "q3", "question": "When does the ferry to Osk sail?", "articles": ["ferry.md"], "answers": ["on Monday"], "split": "tune"}
            {"id": "q4", "question": "Who runs the ferry to Osk?", "articles": ["ferry.md"], "answers": ["Jon Breel"], "split": "held-out"}
            {"id": "q5", "question": "Who blames the dam?", "articles": ["fish.md"], "answers": ["fishers of Osk"], "split": "tune"}
            {"id": "q6", "question": "And who runs the ferry?", "articles": ["ferry.md"], "answers": ["Jon Breel"], "split": "tune", "after": "q3"}
            {"id": "q7", "question": "Who sank the submarine of Tarn?", "articles": [], "answers": [], "split": "tune"}
            """);
    }

    /** Two questions with judged sentences. */
    static QuestionSource judged(Path folder) throws IOException {
        return written(folder.resolve("judged.jsonl"), """
            {"id": "j1", "question": "Who opened the Velm dam?", "candidates": [{"text": "The dam is high.", "label": 0}, {"text": "Ada Korsak opened the Velm dam.", "label": 1}]}
            {"id": "j2", "question": "How much does a ticket cost?", "candidates": [{"text": "A ticket is sold on board, whatever a ticket may cost.", "label": 0}, {"text": "Nine crowns.", "label": 1}, {"text": "The ferry is red.", "label": 0}]}
            """);
    }

    static QuestionSource written(Path file, String lines) throws IOException {
        Files.write(file, lines.getBytes(StandardCharsets.UTF_8));
        return new QuestionSource(file, null);
    }

    @Override
    public KnownFolder open(@Nullable Path folder) {
        return new KnownFolder(
                answerer,
                answerer,
                asked -> (thread, question, day) ->
                        new Asker.Asked(question, asked.answer(new Question(question, day))));
    }

    @Override
    public @Nullable Embedder embedder() {
        return null;
    }
}
