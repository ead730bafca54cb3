package org.rapporteur.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Article;
import org.rapporteur.article.Metadata;
import org.rapporteur.article.Passage;
import org.rapporteur.article.TextRange;
import org.rapporteur.conversation.ArticleLinks;
import org.rapporteur.conversation.PlainDates;

/**
 * An article as the reader page shows it: its passages, one sentence of it marked at most.
 *
 * @param byline author and publisher as far as known
 * @param language a BCP 47 tag, "" when unknown
 * @param original the article's own address, opened at the marked sentence; null when it has none
 */
record ReaderView(
        String title,
        String byline,
        String date,
        String language,
        @Nullable String original,
        String site,
        List<PassageView> passages) {
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}");

    /** @param page the page that begins with it or before it; null where none does */
    record PassageView(int number, @Nullable Integer page, List<ParagraphView> paragraphs) {}

    record ParagraphView(List<PieceView> pieces) {}

    /** A stretch of text, marked or not; neighbours differ in that. */
    record PieceView(String text, boolean marked) {}

    /** @param sentence "start-end" in the article's text; anything that is no stretch of one passage marks nothing */
    static ReaderView of(Article article, @Nullable String sentence) {
        Metadata metadata = article.metadata();
        TextRange marked = parse(sentence, article);
        return new ReaderView(
                metadata.title(),
                byline(metadata),
                PlainDates.day(metadata.date()),
                language(metadata.language()),
                ArticleLinks.original(metadata.url(), marked == null ? null : marked.of(article.text())),
                SourceView.site(metadata.url()),
                passages(article, marked));
    }

    private static @Nullable TextRange parse(@Nullable String sentence, Article article) {
        Matcher matcher = RANGE.matcher(sentence == null ? "" : sentence);
        if (!matcher.matches()) {
            return null;
        }
        int start = Integer.parseInt(matcher.group(1));
        int end = Integer.parseInt(matcher.group(2));
        if (start >= end || splitsCharacter(article.text(), start) || splitsCharacter(article.text(), end)) {
            return null;
        }
        TextRange range = new TextRange(start, end);
        boolean inOnePassage =
                article.passages().stream().anyMatch(p -> p.range().contains(range));
        return inOnePassage ? range : null;
    }

    private static boolean splitsCharacter(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    private static List<PassageView> passages(Article article, @Nullable TextRange marked) {
        List<PassageView> views = new ArrayList<>();
        Integer page = null;
        for (Passage passage : article.passages()) {
            boolean same = Objects.equals(page, passage.page());
            page = passage.page();
            views.add(passage(article.text(), passage, same ? null : page, marked));
        }
        return views;
    }

    private static PassageView passage(
            String text, Passage passage, @Nullable Integer begins, @Nullable TextRange marked) {
        List<ParagraphView> paragraphs = new ArrayList<>();
        int start = passage.range().start();
        for (String paragraph : passage.range().of(text).split("\n\n", -1)) {
            TextRange range = new TextRange(start, start + paragraph.length());
            if (!paragraph.isBlank()) {
                paragraphs.add(new ParagraphView(pieces(text, range, marked)));
            }
            start = range.end() + 2;
        }
        return new PassageView(passage.number(), begins, paragraphs);
    }

    private static List<PieceView> pieces(String text, TextRange paragraph, @Nullable TextRange marked) {
        if (marked == null || !marked.overlaps(paragraph)) {
            return List.of(new PieceView(paragraph.of(text), false));
        }
        int from = Math.max(marked.start(), paragraph.start());
        int to = Math.min(marked.end(), paragraph.end());
        return List.of(
                        new PieceView(text.substring(paragraph.start(), from), false),
                        new PieceView(text.substring(from, to), true),
                        new PieceView(text.substring(to, paragraph.end()), false))
                .stream()
                .filter(piece -> !piece.text().isEmpty())
                .toList();
    }

    private static String byline(Metadata metadata) {
        String author = SourceView.known(metadata.author());
        String source = SourceView.known(metadata.source());
        return author.isEmpty() || source.isEmpty() ? author + source : author + ", " + source;
    }

    private static String language(@Nullable String tag) {
        return tag != null && LANGUAGE.matcher(tag).matches() ? tag : "";
    }
}
