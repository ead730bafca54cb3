package org.rapporteur.ingest;

import java.util.List;

/** Reads one format of file. Safe for use by many threads. */
interface FormatReader {
    /** What a person calls it, such as "plain text". */
    String name();

    /** The endings of its file names in lower case, with the dot; the usual one first. */
    List<String> endings();

    /** Whether the first bytes show this format whatever the file is called. */
    boolean isShownBy(SourceFile file);

    /** @throws UnreadableFileException when the bytes are not what they seemed */
    Draft read(SourceFile file) throws UnreadableFileException;
}
