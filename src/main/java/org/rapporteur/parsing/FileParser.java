package org.rapporteur.parsing;

import java.util.List;
import org.rapporteur.formats.Draft;
import org.rapporteur.formats.UnreadableFileException;

/** Bytes of a file to the articles in it. */
@FunctionalInterface
public interface FileParser {
    /** @throws UnreadableFileException when it gives none; also when reading it went wrong in a way that no reader foresaw */
    List<Draft> parse(FileContent content) throws UnreadableFileException;

    /** Lets go of what it holds until it is asked again; a reading of the folder is over. */
    default void rest() {}
}
