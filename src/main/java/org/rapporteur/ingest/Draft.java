package org.rapporteur.ingest;

import java.util.List;

/**
 * What a format gives: an article before its metadata is checked and its repetitions are taken out.
 *
 * @param details what the file says about itself
 * @param paragraphs the words in order of reading, without the title; may be empty
 * @param warnings what was odd, each a line for the person who keeps the folder
 */
record Draft(Details details, List<String> paragraphs, List<String> warnings) {
    Draft {
        paragraphs = List.copyOf(paragraphs);
        warnings = List.copyOf(warnings);
    }
}
