package org.rapporteur.formats;

import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamReader;

/** An OpenDocument text: its text with notes, headings by their outline level. Element names are those of OpenDocument 1.3, part 3. */
final class OdtReader implements ArticleFormat {
    private static final String CONTENT = "content.xml";
    private static final String META = "meta.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";

    @Override
    public Format format() {
        return Format.risky("OpenDocument text", ".odt", ".ott");
    }

    @Override
    public boolean isShownBy(SourceFile file) {
        return ZipParts.isZip(file)
                && (ZipParts.names(file, "vnd.oasis.opendocument.text")
                        || format().endings()
                                .contains(ForeignFormat.ending(file.name().toLowerCase(Locale.ROOT))));
    }

    @Override
    public Draft read(SourceFile file) throws UnreadableFileException {
        ZipParts parts = ZipParts.of(file, List.of(CONTENT, META, MANIFEST)::contains);
        if (parts.part(MANIFEST).filter(OdtReader::isLocked).isPresent()) {
            throw new UnreadableFileException("is locked with a password; save a copy without one");
        }
        byte[] content = parts.part(CONTENT)
                .orElseThrow(
                        () -> new UnreadableFileException("is no OpenDocument text, though its name says so: there is"
                                + " no text in it. Open it and save it once more"));
        HeadedParagraphs prose = new HeadedParagraphs();
        OfficeProse.read(content, new Words(), prose);
        Details meta = parts.part(META).map(DublinCore::of).orElse(Details.NONE);
        return DocumentDraft.ofMade(meta.withTitle(DocumentDraft.titleByHand(meta.title())), prose, List.of());
    }

    private static boolean isLocked(byte[] manifest) {
        return ZipParts.names(new SourceFile(MANIFEST, manifest), "encryption-data");
    }

    private static final class Words implements OfficeProse.Vocabulary {
        @Override
        public OfficeProse.Role role(XMLStreamReader element) {
            return switch (element.getLocalName()) {
                case "p", "h" -> OfficeProse.Role.PARAGRAPH;
                case "table-row" -> OfficeProse.Role.ROW;
                case "table-cell" -> OfficeProse.Role.CELL;
                case "tab", "s" -> OfficeProse.Role.TAB;
                case "line-break" -> OfficeProse.Role.BREAK;
                case "note-citation",
                        "annotation",
                        "tracked-changes",
                        "table-of-content",
                        "ruby-text",
                        "title",
                        "desc",
                        "forms",
                        "settings",
                        "styles",
                        "automatic-styles",
                        "master-styles",
                        "font-face-decls",
                        "scripts" -> OfficeProse.Role.SKIPPED;
                default -> OfficeProse.Role.OTHER;
            };
        }

        @Override
        public boolean marksWords() {
            return false;
        }

        @Override
        public int headingLevel(XMLStreamReader element) {
            if (!element.getLocalName().equals("h")) {
                return 0;
            }
            String level = element.getAttributeValue(element.getNamespaceURI(), "outline-level");
            return level != null && level.matches("[1-9]") ? Integer.parseInt(level) : 1;
        }
    }
}
