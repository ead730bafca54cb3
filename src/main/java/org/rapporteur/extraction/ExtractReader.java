package org.rapporteur.extraction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rapporteur.article.Article;
import org.rapporteur.text.Aliases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads out of an article all that is kept beside its words. Safe for use by many threads as long as the table of names is. */
public final class ExtractReader implements Function<Article, Extracts> {
    private static final Logger LOG = LoggerFactory.getLogger(ExtractReader.class);

    private final Names names = new Names();
    private final Supplier<Function<String, Optional<String>>> usual;

    /** @param usual gives, for each article, the usual name of a party by any name of it; see {@link Extraction} */
    public ExtractReader(Supplier<Function<String, Optional<String>>> usual) {
        this.usual = usual;
    }

    /** With the table of names that ships with the program. */
    public static ExtractReader shipped() {
        Function<String, Optional<String>> usual = Aliases.shipped().usualNames();
        return new ExtractReader(() -> usual);
    }

    @Override
    public Extracts apply(Article article) {
        List<String> inPassages = article.passages().stream()
                .map(passage -> String.join("\n", names.people(passage.range().of(article.text()))))
                .toList();
        return new Extracts(inPassages, record(article));
    }

    /** An article of which no lines can be read is still searched and answered from. */
    private ArticleRecord record(Article article) {
        try {
            return new Extraction(usual.get()).read(article);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("{}: who said what could not be read, so it has no lines in the dossier", article.id(), e);
            return new ArticleRecord(article.id(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
        }
    }
}
