package org.rapporteur.ingest;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.text.NearCopy;

/** The bytes of one file, and of its sidecar, to an article. Safe for use by many threads. */
final class ArticleReader {
    /** Where the day begins first: what is dated today there is not in the future anywhere. */
    private static final ZoneOffset FARTHEST_EAST = ZoneOffset.ofHours(14);

    private final Formats formats;
    private final InstantSource clock;

    ArticleReader(Formats formats, InstantSource clock) {
        this.formats = formats;
        this.clock = clock;
    }

    /** @throws UnreadableFileException when the file gives no article */
    ReadArticle read(FileContent content) throws UnreadableFileException {
        SourceFile file = content.file();
        Draft draft = formats.read(file);
        List<String> warnings = new ArrayList<>(draft.warnings());
        Optional<MetadataBlock> sidecar = sidecar(content, warnings);
        Details details =
                sidecar.map(MetadataBlock::details).orElse(Details.NONE).orElse(draft.details());
        CheckedMetadata checked =
                CheckedMetadata.of(details, file.path(), LocalDate.ofInstant(clock.instant(), FARTHEST_EAST));
        warnings.addAll(checked.warnings());
        String text = text(draft.paragraphs());
        Article article = new Article(
                new ArticleId(file.path()), checked.metadata(), text, ArticleCutter.cut(text), content.hash());
        return new ReadArticle(article, NearCopy.signature(text), warnings);
    }

    private static Optional<MetadataBlock> sidecar(FileContent content, List<String> warnings) {
        content.sidecarTrouble().ifPresent(warnings::add);
        if (content.sidecar().length == 0) {
            return Optional.empty();
        }
        SourceFile file = new SourceFile(content.file().path() + FoundFile.SIDECAR, content.sidecar());
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

    private static String text(List<String> paragraphs) throws UnreadableFileException {
        List<String> plain = paragraphs.stream()
                .map(Prose::onOneLine)
                .filter(Prose::hasWords)
                .filter(paragraph -> !Furniture.isCaption(paragraph))
                .toList();
        if (plain.isEmpty()) {
            throw new UnreadableFileException(
                    "holds no words of an article; put its text into the file, or take the file out of the folder");
        }
        return String.join("\n\n", Repetitions.removedFrom(plain));
    }
}
