package org.rapporteur.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Passage;
import org.rapporteur.article.Sentence;
import org.rapporteur.article.TextRange;
import org.rapporteur.text.SentenceSplitter;

/**
 * Cuts an article's text into passages: paragraphs that follow each other, together at most {@value #AIM} characters. A paragraph is cut only when
 * it alone is longer than {@value #LONGEST_PARAGRAPH}, and then between sentences, or where a sentence begins on another page. A heading goes with
 * what follows it. A passage is longer than {@value #LONGEST_PARAGRAPH} characters only when one sentence is, which {@link
 * SentenceSplitter#MAX_CHARS} bounds.
 */
public final class ArticleCutter {
    static final int AIM = 800;
    static final int LONGEST_PARAGRAPH = 1_200;
    private static final int LONGEST_HEADING = 80;

    private final String text;
    private final PageFinder pages;
    private @Nullable Integer page;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Sentence> open = new ArrayList<>();

    private ArticleCutter(String text, PageFinder pages) {
        this.text = text;
        this.pages = pages;
    }

    /**
     * The passages in order, disjoint; every character of the text that is not white space is in one of their sentences. Empty for a blank text.
     *
     * @param text paragraphs separated by {@code \n\n}
     */
    public static List<Passage> cut(String text) {
        return cut(text, new PageFinder(List.of()));
    }

    /** @param pages of the file that {@code text} is from */
    static List<Passage> cut(String text, PageFinder pages) {
        ArticleCutter cutter = new ArticleCutter(text, pages);
        List<TextRange> paragraphs = cutter.paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            cutter.add(paragraphs.get(i), i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : paragraphs.get(i));
        }
        cutter.close();
        return List.copyOf(cutter.passages);
    }

    private List<TextRange> paragraphs() {
        List<TextRange> ranges = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int gap = text.indexOf("\n\n", start);
            int end = gap < 0 ? text.length() : gap;
            if (!text.substring(start, end).isBlank()) {
                ranges.add(new TextRange(start, end));
            }
            start = end + 2;
        }
        return ranges;
    }

    private void add(TextRange paragraph, TextRange next) {
        int needed = isHeading(paragraph) ? next.end() : paragraph.end();
        if (!open.isEmpty() && needed - start() > AIM) {
            close();
        }
        for (TextRange range : SentenceSplitter.split(text, paragraph)) {
            if (paragraph.length() > LONGEST_PARAGRAPH && !open.isEmpty() && range.end() - start() > AIM) {
                close();
            }
            open(new Sentence(range, range.of(text)));
        }
    }

    private void open(Sentence sentence) {
        Integer begins = pages.next(sentence.text());
        if (!Objects.equals(begins, page)) {
            close();
            page = begins;
        }
        open.add(sentence);
    }

    private boolean isHeading(TextRange paragraph) {
        return paragraph.length() <= LONGEST_HEADING && ".?!\"”)".indexOf(text.charAt(paragraph.end() - 1)) < 0;
    }

    private int start() {
        return open.getFirst().range().start();
    }

    private void close() {
        if (!open.isEmpty()) {
            TextRange range = new TextRange(start(), open.getLast().range().end());
            passages.add(new Passage(passages.size() + 1, range, open, page));
            open.clear();
        }
    }
}
