package org.rapporteur.index;

/**
 * The fields of the index. A passage is one document; its article's whole text is another, written in one block with its passages.
 *
 * <p>Raise {@link #VERSION} whenever a field, its analysis or its encoding changes: an index of another version is not read but built anew
 * from the folder.
 */
public final class Schema {
    /** Version of everything below, of how sentences are cut and of what is read out of them. */
    public static final int VERSION = 5;

    /** Path of the article; exact; on both kinds of document. */
    public static final String ARTICLE = "article";

    /** Present, with the value {@link #WHOLE}, on the document that holds a whole article. */
    public static final String KIND = "kind";

    /** See {@link #KIND}. */
    public static final String WHOLE = "whole";

    /** Path of the article; exact; on the document that holds it whole, and there only. */
    static final String WHOLE_OF = "whole_of";

    /** The line of the list of articles; see {@link ListEntry}. */
    static final String ENTRY = "entry";

    /** See {@link HeldArticle#stamp()}; changed in place when the file was touched and holds what it held. */
    static final String STAMP = "stamp";

    /** The passage's words, stemmed. */
    public static final String TEXT = "text";

    /** The article's title, stemmed; on each passage. */
    public static final String TITLE = "title";

    /** The publisher, stemmed; on each passage. */
    public static final String SOURCE = "source";

    /** Names of people and bodies in the passage, stemmed. */
    public static final String NAMES = "names";

    /** The words of passage and title as printed but for case; what spelling is repaired against. */
    public static final String WORDS = "words";

    /** Day of publication as days since 1970-01-01; absent when undated. */
    public static final String DATE = "date";

    /** The passage's unit vector; absent until it is made. */
    public static final String VECTOR = "vector";

    static final String SENTENCE_VECTORS = "sentence_vectors";
    // Stored apart from what is searched: Lucene wants a field to be indexed the same way on every document that has
    // it.
    static final String PRINTED_TEXT = "printed_text";
    static final String PRINTED_TITLE = "printed_title";
    static final String PRINTED_SOURCE = "printed_source";
    static final String NUMBER = "number";
    static final String AUTHOR = "author";
    static final String LANGUAGE = "language";
    static final String URL = "url";
    static final String CUTS = "cuts";
    static final String HASH = "hash";

    /** Who said what, what happened when and who wants what; on the document that holds a whole article; see {@link RecordEncoding}. */
    static final String RECORD = "record";

    private Schema() {}
}
