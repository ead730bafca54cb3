package org.rapporteur.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.index.HeldArticle;
import org.rapporteur.ingest.ArticleSink;
import org.rapporteur.ingest.FolderReader;
import org.rapporteur.ingest.ReadingProgress;
import org.rapporteur.text.Aliases;

/** The stories and briefs that were labelled by hand, with what extraction reads from them. */
final class LabelledArticles {
    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final Path LABELS = RESOURCES.resolve("dossier");

    /**
     * An article with its labels.
     *
     * @param label the line of the label file
     * @param found what extraction reads, parties filled in from the other articles of the story
     */
    record Labelled(Article article, JsonNode label, ArticleRecord found) {
        boolean heldOut() {
            return label.get("held_out").asBoolean();
        }

        /** The name of the folder that the article stands in. */
        String story() {
            return Objects.requireNonNull(Path.of(label.get("path").asText()).getParent())
                    .toString();
        }
    }

    private LabelledArticles() {}

    static List<Labelled> all() {
        try (Stream<Path> files = Files.list(LABELS)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .flatMap(file -> story(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Labelled> story(Path labels) {
        try {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : Files.readAllLines(labels)) {
                lines.add(new JsonMapper().readTree(line));
            }
            Path folder = folder(lines.getFirst().get("path").asText());
            Map<String, Article> articles = articles(folder);
            Map<String, ArticleRecord> records = records(articles, extraction());
            return lines.stream().map(line -> labelled(line, articles, records)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(String path) {
        Path own = RESOURCES.resolve(path);
        Path file = Files.exists(own) ? own : Path.of(path);
        return Objects.requireNonNull(file.getParent());
    }

    private static Labelled labelled(JsonNode line, Map<String, Article> articles, Map<String, ArticleRecord> records) {
        String path = line.get("path").asText();
        String name = path.substring(path.lastIndexOf('/') + 1);
        return new Labelled(
                Objects.requireNonNull(articles.get(name), name),
                line,
                Objects.requireNonNull(records.get(name), name));
    }

    static Extraction extraction() throws IOException {
        var stories =
                Aliases.parse(Files.readAllLines(LABELS.resolve("aliases.txt"))).usualNames();
        var shipped = Aliases.shipped().usualNames();
        return new Extraction(name -> stories.apply(name).or(() -> shipped.apply(name)));
    }

    /** The articles of a folder by file name. */
    static Map<String, Article> articles(Path folder) {
        Map<String, Article> articles = new HashMap<>();
        new FolderReader(folder, InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z")))
                .read(
                        Map.of(),
                        new ArticleSink() {
                            @Override
                            public void put(Article article, HeldArticle held) {
                                articles.put(article.id().path(), article);
                            }

                            @Override
                            public void touch(ArticleId id, long modified) {
                                // Nothing was read before, so nothing is as it was.
                            }

                            @Override
                            public void remove(ArticleId id) {
                                articles.remove(id.path());
                            }
                        },
                        ReadingProgress.IGNORED);
        return articles;
    }

    private static Map<String, ArticleRecord> records(Map<String, Article> articles, Extraction extraction) {
        Map<String, ArticleRecord> alone = new HashMap<>();
        articles.forEach((name, article) -> alone.put(name, extraction.read(article)));
        Affiliations known = new Affiliations(alone.entrySet().stream()
                .map(entry -> entry.getValue().telling(date(articles, entry.getKey())))
                .toList());
        Map<String, ArticleRecord> joined = new HashMap<>();
        alone.forEach((name, record) -> joined.put(name, withParties(record, known, date(articles, name))));
        return joined;
    }

    /** The same with parties filled in where an article does not tell a person's, or only its dateline suggests one. */
    static ArticleRecord withParties(ArticleRecord record, Affiliations known, @Nullable LocalDate day) {
        UnaryOperator<Speaker> filled =
                speaker -> known.filled(speaker, record.affiliations().keySet(), day);
        return new ArticleRecord(
                record.article(),
                record.quotations().stream()
                        .map(one -> new Quotation(
                                one.pieces(),
                                one.sentence(),
                                filled.apply(one.speaker()),
                                one.verb(),
                                one.agency(),
                                one.date(),
                                one.place()))
                        .toList(),
                record.reported().stream()
                        .map(one -> new ReportedSpeech(one.sentence(), filled.apply(one.speaker()), one.verb()))
                        .toList(),
                record.happenings(),
                record.stances().stream()
                        .map(one -> one.holder().speaksForHimself()
                                ? one
                                : new Stance(
                                        one.kind(),
                                        filled.apply(one.holder()),
                                        one.issue(),
                                        one.verb(),
                                        one.sentence()))
                        .toList(),
                record.called(),
                record.affiliations());
    }

    private static @Nullable LocalDate date(Map<String, Article> articles, String name) {
        return Objects.requireNonNull(articles.get(name), name).metadata().date();
    }

    static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value.asText());
    }
}
