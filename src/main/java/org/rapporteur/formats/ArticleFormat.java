package org.rapporteur.formats;

import java.util.List;

/** A format in which a file is an article. */
interface ArticleFormat extends FormatReader {
    /** @throws UnreadableFileException when the bytes are not what they seemed */
    Draft read(SourceFile file) throws UnreadableFileException;

    @Override
    default List<Draft> readAll(SourceFile file) throws UnreadableFileException {
        return List.of(read(file));
    }
}
