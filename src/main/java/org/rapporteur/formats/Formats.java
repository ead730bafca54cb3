package org.rapporteur.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats that are read, and the choice between them: by the first bytes, then by the ending of the name. */
public final class Formats {
    /** Longer than any book; what a file says beyond it is left out, and said. */
    static final int LONGEST_TEXT = 3_000_000;

    /** A file of this size is read in a process of its own whatever it is: a tree of its elements may take a hundred times as much memory. */
    private static final int LARGE = 1 << 20;

    private static final List<FormatReader> READ_TODAY = List.of(
            new HtmlReader(),
            new PdfReader(),
            new DocxReader(),
            new OdtReader(),
            new EpubReader(),
            new RtfReader(),
            new EmailReader(),
            new LinkReader(),
            new JsonReader(),
            new MarkdownReader(),
            new PlainTextReader());

    private final List<FormatReader> readers;

    /** All that are read. */
    public Formats() {
        this(READ_TODAY);
    }

    Formats(List<FormatReader> readers) {
        this.readers = List.copyOf(readers);
    }

    /** Whether {@code file} is to be read in a process of its own. */
    public boolean isRisky(SourceFile file) {
        return file.content().length >= LARGE
                || readers.stream()
                        .filter(reader -> reader.isShownBy(file))
                        .findFirst()
                        .or(() -> byEnding(file))
                        .filter(reader -> reader.format().isRisky())
                        .isPresent();
    }

    /**
     * The articles of a file, together at most {@value #LONGEST_TEXT} characters.
     *
     * @throws UnreadableFileException when no format fits; the reason says what the file is and what is read
     */
    public List<Draft> read(SourceFile file) throws UnreadableFileException {
        if (file.content().length == 0) {
            throw new UnreadableFileException("is empty; put the article into it or remove it");
        }
        return limited(readerOf(file).readAll(file));
    }

    private FormatReader readerOf(SourceFile file) throws UnreadableFileException {
        for (FormatReader reader : readers) {
            if (reader.isShownBy(file)) {
                return reader;
            }
        }
        Optional<String> foreign = ForeignFormat.of(file);
        if (foreign.isPresent()) {
            throw new UnreadableFileException("is " + foreign.get() + ", which is not read; " + whatIsRead());
        }
        String ending = ForeignFormat.ending(file.name());
        return byEnding(file)
                .orElseThrow(() -> new UnreadableFileException((ending.isEmpty()
                                ? "has no ending that tells its format"
                                : "ends in " + ending + ", a format that is not read")
                        + "; " + whatIsRead()));
    }

    private Optional<FormatReader> byEnding(SourceFile file) {
        String ending = ForeignFormat.ending(file.name());
        return readers.stream()
                .filter(reader -> reader.format().endings().contains(ending))
                .findFirst();
    }

    private String whatIsRead() {
        String formats =
                readers.stream().map(reader -> reader.format().toString()).collect(Collectors.joining(", "));
        return "what is read: " + formats + ". Convert it or take it out of the folder";
    }

    private static List<Draft> limited(List<Draft> drafts) {
        List<Draft> limited = new ArrayList<>();
        long room = LONGEST_TEXT;
        for (Draft draft : drafts) {
            limited.add(draft.length() <= room ? draft : shortened(draft, room));
            room = Math.max(0, room - draft.length());
        }
        return limited;
    }

    private static List<String> firstPages(List<String> pages, long room) {
        List<String> kept = new ArrayList<>();
        long left = room;
        for (String page : pages) {
            left -= page.length();
            if (left < 0) {
                break;
            }
            kept.add(page);
        }
        return kept;
    }

    private static Draft shortened(Draft draft, long room) {
        List<String> kept = new ArrayList<>();
        long left = room;
        for (String paragraph : draft.paragraphs()) {
            if (paragraph.length() > left) {
                kept.add(Prose.shortened(paragraph, (int) Math.max(1, left)));
                break;
            }
            kept.add(paragraph);
            left -= paragraph.length();
        }
        List<String> warnings = new ArrayList<>(draft.warnings());
        warnings.add(String.format(
                Locale.ROOT,
                "is longer than %,d characters; only its beginning was read. Split it to have all of it found",
                LONGEST_TEXT));
        return new Draft(draft.key(), draft.details(), kept, firstPages(draft.pages(), room), warnings);
    }
}
