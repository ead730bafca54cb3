package org.rapporteur.formats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Markdown, with or without YAML front matter. Without it, title and imprint are looked for in the text. */
final class MarkdownReader implements ArticleFormat {
    @Override
    public Format format() {
        return Format.plain("Markdown", ".md", ".markdown");
    }

    /** Only by its front matter, which no plain text has. */
    @Override
    public boolean isShownBy(SourceFile file) {
        byte[] content = file.content();
        String head = new String(content, 0, Math.min(content.length, 4_096), StandardCharsets.ISO_8859_1)
                .replace("\u00ef\u00bb\u00bf", "")
                .replace("\r\n", "\n");
        return FrontMatter.of(head)
                .filter(matter -> matter.yaml().contains(":"))
                .isPresent();
    }

    @Override
    public Draft read(SourceFile file) throws UnreadableFileException {
        TextDecoder.Decoded decoded = TextDecoder.decode(file, Optional.empty());
        String text = Prose.cleaned(decoded.text());
        List<String> warnings = new ArrayList<>(decoded.warnings());
        Optional<FrontMatter> matter = FrontMatter.of(text);
        if (matter.isEmpty()) {
            if (FrontMatter.isOpenedBy(text)) {
                warnings.add("the front matter is not closed by a line \"---\"; all of the file was read as text");
            }
            return withoutFrontMatter(MarkdownProse.of(text), warnings);
        }
        MetadataBlock block = MetadataBlock.read(matter.get().yaml(), "the front matter");
        warnings.addAll(block.warnings());
        HeadedParagraphs prose = MarkdownProse.of(matter.get().body());
        String title = block.details().title();
        if (title == null) {
            Draft found = withoutFrontMatter(prose, warnings);
            return new Draft(block.details().orElse(found.details()), found.paragraphs(), warnings);
        }
        return new Draft(block.details(), prose.without(title), warnings);
    }

    private static Draft withoutFrontMatter(HeadedParagraphs prose, List<String> warnings) {
        Optional<String> title = prose.title();
        if (title.isEmpty()) {
            PlainArticle article = PlainArticle.of(prose.without(""));
            return new Draft(article.details(), article.paragraphs(), warnings);
        }
        Imprint.Found imprint = Imprint.in(prose.without(title.get()));
        return new Draft(imprint.details().withTitle(title.get()), imprint.rest(), warnings);
    }
}
