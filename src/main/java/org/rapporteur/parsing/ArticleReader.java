package org.rapporteur.parsing;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.formats.CheckedMetadata;
import org.rapporteur.formats.Details;
import org.rapporteur.formats.Draft;
import org.rapporteur.formats.Furniture;
import org.rapporteur.formats.MetadataBlock;
import org.rapporteur.formats.Prose;
import org.rapporteur.formats.Repetitions;
import org.rapporteur.formats.SourceFile;
import org.rapporteur.formats.TextDecoder;
import org.rapporteur.formats.UnreadableFileException;
import org.rapporteur.text.ArticleLanguage;
import org.rapporteur.text.NearCopy;

/** The bytes of one file, and of its sidecar, to the articles in it. Safe for use by many threads. */
public final class ArticleReader {
    /** Where the day begins first: what is dated today there is not in the future anywhere. */
    private static final ZoneOffset FARTHEST_EAST = ZoneOffset.ofHours(14);

    private final FileParser parser;
    private final InstantSource clock;

    /**
     * @param parser what makes drafts of bytes
     * @param clock says which dates are still to come
     */
    public ArticleReader(FileParser parser, InstantSource clock) {
        this.parser = parser;
        this.clock = clock;
    }

    /**
     * The articles of the file, at least one. Of a list, those without words are left out and named in a warning.
     *
     * @throws UnreadableFileException when the file gives no article
     */
    public List<ReadArticle> read(FileContent content) throws UnreadableFileException {
        List<Draft> drafts = parser.parse(content);
        List<String> aside = new ArrayList<>();
        Optional<MetadataBlock> sidecar = sidecar(content, aside);
        List<ReadArticle> articles = new ArrayList<>();
        UnreadableFileException wordless = null;
        for (Draft draft : drafts) {
            try {
                articles.add(article(
                        content, draft, sidecar.map(MetadataBlock::details).orElse(Details.NONE)));
            } catch (UnreadableFileException e) {
                wordless = e;
                aside.add("its article " + draft.key() + " was left out: it " + e.reason());
            }
        }
        if (articles.isEmpty()) {
            throw wordless == null ? new UnreadableFileException("holds no article") : wordless;
        }
        articles.set(0, articles.getFirst().withWarnings(aside));
        return articles;
    }

    private ReadArticle article(FileContent content, Draft draft, Details sidecar) throws UnreadableFileException {
        String path = content.file().path();
        List<String> paragraphs = plain(draft.paragraphs());
        String text = String.join("\n\n", paragraphs);
        Details details = withLanguage(sidecar.orElse(draft.details()), text);
        CheckedMetadata checked =
                CheckedMetadata.of(details, path, LocalDate.ofInstant(clock.instant(), FARTHEST_EAST));
        List<String> warnings = new ArrayList<>(draft.warnings());
        warnings.addAll(checked.warnings());
        Article article = new Article(
                draft.key().isEmpty() ? new ArticleId(path) : ArticleId.inList(path, draft.key()),
                checked.metadata(),
                text,
                ArticleCutter.cut(text, new PageFinder(draft.pages())),
                content.hash());
        return new ReadArticle(article, NearCopy.signature(text), warnings);
    }

    private static Details withLanguage(Details details, String text) {
        return details.language() != null
                ? details
                : details.withLanguage(ArticleLanguage.of(text).orElse(null));
    }

    private static Optional<MetadataBlock> sidecar(FileContent content, List<String> warnings) {
        content.sidecarTrouble().ifPresent(warnings::add);
        if (content.sidecar().length == 0) {
            return Optional.empty();
        }
        SourceFile file = new SourceFile(content.file().path() + FileContent.SIDECAR, content.sidecar());
        try {
            String yaml =
                    Prose.cleaned(TextDecoder.decode(file, Optional.empty()).text());
            MetadataBlock block = MetadataBlock.read(yaml, "its sidecar " + file.name());
            warnings.addAll(block.warnings());
            return Optional.of(block);
        } catch (UnreadableFileException e) {
            warnings.add("its sidecar " + file.name() + " was left out: it " + e.reason());
            return Optional.empty();
        }
    }

    private static List<String> plain(List<String> paragraphs) throws UnreadableFileException {
        List<String> plain = paragraphs.stream()
                .map(Prose::onOneLine)
                .filter(Prose::hasWords)
                .filter(paragraph -> !Furniture.isCaption(paragraph))
                .toList();
        if (plain.isEmpty()) {
            throw new UnreadableFileException(
                    "holds no words of an article; put its text into the file, or take the file out of the folder");
        }
        return Repetitions.removedFrom(plain);
    }
}
