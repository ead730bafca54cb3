package org.rapporteur.formats;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.rapporteur.guard.SafeXml;

/**
 * A Word document: its text with footnotes and endnotes, headings by their styles, tracked deletions left out. Element names are those of
 * WordprocessingML, ECMA-376 part 1, section 17.
 */
final class DocxReader implements ArticleFormat {
    private static final Pattern MAIN = Pattern.compile("word/document\\d*\\.xml");
    private static final Set<String> OTHERS =
            Set.of("word/styles.xml", "word/footnotes.xml", "word/endnotes.xml", "docProps/core.xml");

    @Override
    public Format format() {
        return Format.risky("Word", ".docx");
    }

    @Override
    public boolean isShownBy(SourceFile file) {
        return ZipParts.isZip(file)
                && (ZipParts.names(file, "word/document")
                        || file.name().toLowerCase(Locale.ROOT).endsWith(".docx"));
    }

    @Override
    public Draft read(SourceFile file) throws UnreadableFileException {
        ZipParts parts = ZipParts.of(file, name -> MAIN.matcher(name).matches() || OTHERS.contains(name));
        byte[] main = parts.parts().entrySet().stream()
                .filter(part -> MAIN.matcher(part.getKey()).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new UnreadableFileException(
                        "is no Word document, though its name says so: there is no text in it. Open it and"
                                + " save it once more"));
        Words words =
                new Words(parts.part("word/styles.xml").map(DocxReader::levels).orElse(Map.of()));
        HeadedParagraphs prose = new HeadedParagraphs();
        OfficeProse.read(main, words, prose);
        for (String notes : List.of("word/footnotes.xml", "word/endnotes.xml")) {
            if (parts.part(notes).isPresent()) {
                OfficeProse.read(parts.part(notes).get(), words, prose);
            }
        }
        Details core = parts.part("docProps/core.xml").map(DublinCore::of).orElse(Details.NONE);
        return DocumentDraft.ofMade(core.withTitle(DocumentDraft.titleByHand(core.title())), prose, List.of());
    }

    /** Style ids to levels of headings; a style with an outline level is one, and so is what is called "Title" or "heading 2". */
    private static Map<String, Integer> levels(byte[] styles) {
        Map<String, Integer> levels = new HashMap<>();
        try {
            XMLStreamReader xml = SafeXml.reader(new ByteArrayInputStream(styles));
            String style = "";
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "style" -> style = Words.attribute(xml, "styleId");
                        case "name" -> named(Words.attribute(xml, "val"), style, levels);
                        case "outlineLvl" -> outline(Words.attribute(xml, "val"), style, levels);
                        default -> {}
                    }
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            // Headings are then taken for paragraphs; no word is lost.
            return levels;
        }
        return levels;
    }

    private static void named(String name, String style, Map<String, Integer> levels) {
        Matcher heading = Pattern.compile("heading ([1-9])").matcher(name.toLowerCase(Locale.ROOT));
        if (heading.matches()) {
            levels.put(style, Integer.parseInt(heading.group(1)) + 1);
        } else if (name.equalsIgnoreCase("title")) {
            levels.put(style, 1);
        }
    }

    private static void outline(String level, String style, Map<String, Integer> levels) {
        if (level.matches("[0-8]")) {
            levels.putIfAbsent(style, Integer.parseInt(level) + 2);
        }
    }

    private record Words(Map<String, Integer> levels) implements OfficeProse.Vocabulary {
        @Override
        public OfficeProse.Role role(XMLStreamReader element) {
            return switch (element.getLocalName()) {
                case "p" -> isWord(element) ? OfficeProse.Role.PARAGRAPH : OfficeProse.Role.OTHER;
                case "t" -> isWord(element) ? OfficeProse.Role.WORDS : OfficeProse.Role.OTHER;
                case "tr" -> OfficeProse.Role.ROW;
                case "tc" -> OfficeProse.Role.CELL;
                case "tab", "ptab" -> OfficeProse.Role.TAB;
                case "br", "cr" -> OfficeProse.Role.BREAK;
                case "noBreakHyphen" -> OfficeProse.Role.HYPHEN;
                // What was deleted or moved away; what an older program would show in place of a newer part, which
                // comes as well.
                case "del", "moveFrom", "Fallback" -> OfficeProse.Role.SKIPPED;
                default -> OfficeProse.Role.OTHER;
            };
        }

        /** Drawings have elements of the same names, and no words that are read. */
        private static boolean isWord(XMLStreamReader element) {
            String namespace = element.getNamespaceURI();
            return namespace != null && namespace.contains("wordprocessingml");
        }

        @Override
        public boolean marksWords() {
            return true;
        }

        @Override
        public int headingLevel(XMLStreamReader element) {
            return switch (element.getLocalName()) {
                case "pStyle" -> levels.getOrDefault(attribute(element, "val"), 0);
                case "outlineLvl" ->
                    attribute(element, "val").matches("[0-8]") ? Integer.parseInt(attribute(element, "val")) + 2 : 0;
                default -> 0;
            };
        }

        static String attribute(XMLStreamReader element, String name) {
            for (int i = 0; i < element.getAttributeCount(); i++) {
                if (element.getAttributeLocalName(i).equals(name)) {
                    return element.getAttributeValue(i);
                }
            }
            return "";
        }
    }
}
