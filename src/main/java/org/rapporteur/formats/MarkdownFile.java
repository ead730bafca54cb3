package org.rapporteur.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Metadata;

/**
 * An article as a file of Markdown for people to read and edit, which is read back as the same article. Whatever the text holds is text: marks of
 * Markdown, HTML and YAML in it are escaped. Pure.
 */
public final class MarkdownFile {
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<]|&(?=#?[0-9A-Za-z]{1,32};)");
    private static final Pattern BLOCK_START = Pattern.compile("^(?:[#>+=~-]|\\d{1,9}(?=[.)]))");

    private MarkdownFile() {}

    /**
     * The whole file.
     *
     * @param note something to know about the file, shown to whoever opens it and no part of the article; null when there is nothing
     * @param paragraphs each without line breaks
     */
    public static String of(Metadata metadata, @Nullable String note, List<String> paragraphs) {
        Map<String, String> head = new LinkedHashMap<>();
        head.put("title", metadata.title());
        put(head, "source", metadata.source());
        put(head, "date", metadata.date());
        put(head, "url", metadata.url());
        put(head, "author", metadata.author());
        put(head, "language", metadata.language());
        put(head, "note", note);
        return paragraphs.stream()
                .map(MarkdownFile::escaped)
                .collect(Collectors.joining("\n\n", "---\n" + BoundedYaml.write(head) + "---\n\n", "\n"));
    }

    private static void put(Map<String, String> head, String key, @Nullable Object value) {
        if (value != null) {
            head.put(key, value.toString());
        }
    }

    private static String escaped(String paragraph) {
        String text = MARKS.matcher(paragraph).replaceAll("\\\\$0");
        return BLOCK_START.matcher(text).replaceFirst(start -> Character.isDigit(text.charAt(0)) ? "$0\\\\" : "\\\\$0");
    }
}
