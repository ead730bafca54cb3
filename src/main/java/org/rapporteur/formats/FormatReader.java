package org.rapporteur.formats;

import java.util.List;

/** Reads one format of file. Safe for use by many threads. */
interface FormatReader {
    Format format();

    /** Whether the first bytes show this format whatever the file is called. */
    boolean isShownBy(SourceFile file);

    /**
     * The articles of the file, which are more than one where the format holds lists; never empty.
     *
     * @throws UnreadableFileException when the bytes are not what they seemed
     */
    List<Draft> readAll(SourceFile file) throws UnreadableFileException;
}
