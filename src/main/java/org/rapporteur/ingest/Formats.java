package org.rapporteur.ingest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats that are read, and the choice between them: by the first bytes, then by the ending of the name. */
final class Formats {
    private static final List<FormatReader> READ_TODAY =
            List.of(new HtmlReader(), new MarkdownReader(), new PlainTextReader());

    private final List<FormatReader> readers;

    Formats() {
        this(READ_TODAY);
    }

    Formats(List<FormatReader> readers) {
        this.readers = List.copyOf(readers);
    }

    /** @throws UnreadableFileException when no format fits; the reason says what the file is and what is read */
    Draft read(SourceFile file) throws UnreadableFileException {
        if (file.content().length == 0) {
            throw new UnreadableFileException("is empty; put the article into it or remove it");
        }
        Optional<String> foreign = ForeignFormat.of(file);
        if (foreign.isPresent()) {
            throw new UnreadableFileException("is " + foreign.get() + ", which is not read; " + whatIsRead());
        }
        return readerOf(file).read(file);
    }

    private FormatReader readerOf(SourceFile file) throws UnreadableFileException {
        for (FormatReader reader : readers) {
            if (reader.isShownBy(file)) {
                return reader;
            }
        }
        String ending = ForeignFormat.ending(file.name());
        for (FormatReader reader : readers) {
            if (reader.endings().contains(ending)) {
                return reader;
            }
        }
        String what = ending.isEmpty()
                ? "has no ending that tells its format"
                : "ends in " + ending + ", a format that is not read";
        throw new UnreadableFileException(what + "; " + whatIsRead());
    }

    private String whatIsRead() {
        String formats = readers.stream()
                .map(reader -> reader.name() + " (" + String.join(", ", reader.endings()) + ")")
                .collect(Collectors.joining(", "));
        return "what is read: " + formats + ". Convert it or take it out of the folder";
    }
}
