package org.rapporteur.formats;

import java.util.Optional;

/** Plain text: the title is the first line, the rest as {@link PlainArticle} finds it. */
final class PlainTextReader implements ArticleFormat {
    @Override
    public Format format() {
        return Format.plain("plain text", ".txt", ".text");
    }

    @Override
    public boolean isShownBy(SourceFile file) {
        return false;
    }

    @Override
    public Draft read(SourceFile file) throws UnreadableFileException {
        TextDecoder.Decoded decoded = TextDecoder.decode(file, Optional.empty());
        String text = PlainArticle.withTitleSetApart(Prose.cleaned(decoded.text()));
        PlainArticle article = PlainArticle.of(TextLines.paragraphs(text));
        return new Draft(article.details(), article.paragraphs(), decoded.warnings());
    }
}
