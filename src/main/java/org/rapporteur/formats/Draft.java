package org.rapporteur.formats;

import java.util.List;

/**
 * What a format gives: an article before its metadata is checked and its repetitions are taken out.
 *
 * @param key which article of its file it is, when that holds a list; "" when the file is the article
 * @param details what the file says about itself
 * @param paragraphs the words in order of reading, without the title; may be empty
 * @param pages the same words page by page, where the file has pages; else empty
 * @param warnings what was odd, each a line for the person who keeps the folder
 */
public record Draft(String key, Details details, List<String> paragraphs, List<String> pages, List<String> warnings) {
    public Draft {
        paragraphs = List.copyOf(paragraphs);
        pages = List.copyOf(pages);
        warnings = List.copyOf(warnings);
    }

    /** One article without pages. */
    public Draft(Details details, List<String> paragraphs, List<String> warnings) {
        this("", details, paragraphs, List.of(), warnings);
    }

    Draft withKey(String newKey) {
        return new Draft(newKey, details, paragraphs, pages, warnings);
    }

    Draft withPages(List<String> newPages) {
        return new Draft(key, details, paragraphs, newPages, warnings);
    }

    Draft withWarnings(List<String> newWarnings) {
        return new Draft(key, details, paragraphs, pages, newWarnings);
    }

    /** Its characters, without those of the pages. */
    long length() {
        return paragraphs.stream().mapToLong(String::length).sum();
    }
}
