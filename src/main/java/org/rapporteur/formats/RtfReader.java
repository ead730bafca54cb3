package org.rapporteur.formats;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rich text: its words by {@link RtfProse}, its title, author and date by what it says of itself. */
final class RtfReader implements ArticleFormat {
    private static final byte[] MAGIC = "{\\rtf".getBytes(StandardCharsets.US_ASCII);

    @Override
    public Format format() {
        return Format.risky("rich text", ".rtf");
    }

    @Override
    public boolean isShownBy(SourceFile file) {
        return file.startsWith(MAGIC);
    }

    @Override
    public Draft read(SourceFile file) throws UnreadableFileException {
        RtfProse prose = new RtfProse();
        try {
            new StandardRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(file.content())), prose);
        } catch (IOException | RuntimeException e) {
            // What stands before the damage is no article that anybody should be shown as a whole one.
            throw new UnreadableFileException(
                    "is damaged or cut off: it is no sound RTF. Open it and save it once more", e);
        }
        Details details = prose.details();
        return DocumentDraft.ofMade(
                details.withTitle(DocumentDraft.titleByHand(details.title())), prose.paragraphs(), List.of());
    }
}
