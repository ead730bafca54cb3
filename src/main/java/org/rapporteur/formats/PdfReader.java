package org.rapporteur.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;

/** A PDF: the words that are text in it, its headings by the size of their letters, and which page each stands on. */
final class PdfReader implements ArticleFormat {
    private static final byte[] MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_PAGES = 5_000;

    /** What prints web pages: the day of printing is not the day of the article. */
    private static final List<String> PRINTERS =
            List.of("skia/pdf", "mozilla", "chromium", "quartz pdfcontext", "wkhtmltopdf");

    static {
        // Otherwise PDFBox looks through all fonts of the machine and writes a file into the home folder.
        FontMappers.set(new OneFont());
    }

    @Override
    public Format format() {
        return Format.risky("PDF", ".pdf");
    }

    @Override
    public boolean isShownBy(SourceFile file) {
        return file.startsWith(MAGIC);
    }

    @Override
    public Draft read(SourceFile file) throws UnreadableFileException {
        try (PDDocument document = Loader.loadPDF(file.content())) {
            if (!document.getCurrentAccessPermission().canExtractContent()) {
                throw new UnreadableFileException(
                        "does not allow its text to be copied: its owner has restricted it with a"
                                + " password. Ask for a copy without restrictions");
            }
            return draft(document);
        } catch (InvalidPasswordException e) {
            throw new UnreadableFileException("is locked with a password; save a copy without one", e);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFileException(
                    "is damaged or cut off: it cannot be read as a PDF. Get it again from where it came", e);
        }
    }

    private static Draft draft(PDDocument document) throws IOException, UnreadableFileException {
        if (document.getNumberOfPages() > MOST_PAGES) {
            throw new UnreadableFileException("has more than " + MOST_PAGES + " pages; split it");
        }
        List<List<PdfLine>> pages = PdfFurniture.removedFrom(PdfPages.of(document));
        int wordless = (int) pages.stream().filter(PdfReader::isWordless).count();
        if (wordless == pages.size()) {
            throw new UnreadableFileException(
                    "has no text in it: its pages are pictures, such as a scan. Have a program"
                            + " recognise its text (OCR), or type it");
        }
        List<String> warnings = new ArrayList<>();
        if (wordless > 0) {
            warnings.add(wordless + " of its " + pages.size() + " pages have no text in them; if they are scans, have a"
                    + " program recognise their text (OCR)");
        }
        PDDocumentInformation information = document.getDocumentInformation();
        Details details = new Details(
                DocumentDraft.titleByHand(information.getTitle()),
                null,
                date(information),
                null,
                filled(information.getAuthor()),
                filled(document.getDocumentCatalog().getLanguage()));
        return DocumentDraft.ofMade(details, PdfProse.of(pages), warnings).withPages(texts(pages));
    }

    private static boolean isWordless(List<PdfLine> page) {
        return page.stream().noneMatch(line -> Prose.hasWords(line.text()));
    }

    private static List<String> texts(List<List<PdfLine>> pages) {
        return pages.stream()
                .map(page -> page.stream().map(PdfLine::text).collect(Collectors.joining("\n")))
                .toList();
    }

    private static @Nullable String date(PDDocumentInformation information) {
        String made = Stream.of(information.getProducer(), information.getCreator())
                .map(String::valueOf)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        if (PRINTERS.stream().anyMatch(made::contains)) {
            return null;
        }
        Calendar created = information.getCreationDate();
        return created == null
                ? null
                : LocalDate.ofInstant(created.toInstant(), created.getTimeZone().toZoneId())
                        .toString();
    }

    private static @Nullable String filled(@Nullable String value) {
        String line = value == null ? "" : Prose.onOneLine(value);
        return line.isEmpty() ? null : line;
    }
}
