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

    /** Whether its files are read in a process of their own: where strangers' bytes have broken parsers before. */
    default boolean isRisky() {
        return false;
    }

    /**
     * The articles of the file, which are more than one where the format holds lists; never empty.
     *
     * @throws UnreadableFileException when the bytes are not what they seemed
     */
    List<Draft> readAll(SourceFile file) throws UnreadableFileException;
}
