package org.rapporteur.extraction;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rapporteur.article.Article;
import org.rapporteur.text.Aliases;

/** Reads out of an article all that is kept beside its words. Safe for use by many threads as long as the table of names is. */
public final class ExtractReader implements Function<Article, Extracts> {
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
        return new Extracts(inPassages, new Extraction(usual.get()).read(article));
    }
}
