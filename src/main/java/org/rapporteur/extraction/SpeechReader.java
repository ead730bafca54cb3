package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.article.Sentence;
import org.rapporteur.article.TextRange;
import org.rapporteur.text.Paragraphs;
import org.rapporteur.text.QuotedRange;

/** Looks at an article's sentences one after the other, in one pass over its names, quotations and paragraphs. */
final class SpeechReader {
    private final String text;
    private final List<QuotedRange> quotations;
    private final List<NameMention> mentions;
    private final List<TextRange> paragraphs;
    private final Set<String> names = new HashSet<>();

    SpeechReader(String text, List<QuotedRange> quotations, NameRegister register) {
        this.text = text;
        this.quotations = quotations;
        this.mentions = register.mentions();
        this.paragraphs = Paragraphs.of(text);
    }

    List<Speech> read(List<Sentence> sentences) {
        Set<Integer> starts = new HashSet<>();
        sentences.forEach(sentence -> starts.add(sentence.range().start()));
        mentions.stream()
                .filter(name -> name.person()
                        || name.isFull()
                        || !starts.contains(name.whole().start()))
                .map(NameMention::name)
                .forEach(names::add);
        List<Speech> read = new ArrayList<>();
        Window<QuotedRange> quoted = new Window<>(quotations, QuotedRange::range);
        Window<NameMention> named = new Window<>(mentions, NameMention::range);
        Window<TextRange> within = new Window<>(paragraphs, range -> range);
        for (Sentence sentence : sentences) {
            TextRange range = sentence.range();
            within.overlapping(range);
            read.add(speech(range, within.position(), quoted.overlapping(range), named.overlapping(range)));
        }
        return read;
    }

    private Speech speech(TextRange range, int paragraph, List<QuotedRange> quoted, List<NameMention> named) {
        List<NameMention> told = new ArrayList<>();
        List<NameMention> local = new ArrayList<>();
        for (NameMention name : named) {
            if (names.contains(name.name()) && range.contains(name.whole()) && !overlap(quoted, name.range())) {
                told.add(name);
                local.add(name.shift(-range.start()));
            }
        }
        List<SpeechClause> clauses = new SpeechClauses(masked(text, range, quoted), local)
                .find().stream().map(clause -> moved(clause, range.start())).toList();
        return new Speech(range, paragraph, quoted, told, clauses);
    }

    static boolean overlap(List<QuotedRange> quoted, TextRange range) {
        for (QuotedRange quotation : quoted) {
            if (quotation.range().overlaps(range)) {
                return true;
            }
        }
        return false;
    }

    /** The words of a range with {@link SpeechClauses#QUOTED} for each quoted character. */
    static String masked(String text, TextRange range, List<QuotedRange> quoted) {
        if (quoted.isEmpty()) {
            return range.of(text);
        }
        char[] shown = range.of(text).toCharArray();
        for (QuotedRange quotation : quoted) {
            int from = Math.max(0, quotation.range().start() - range.start());
            int to = Math.min(shown.length, quotation.range().end() - range.start());
            Arrays.fill(shown, from, to, SpeechClauses.QUOTED);
        }
        return new String(shown);
    }

    private static SpeechClause moved(SpeechClause clause, int offset) {
        NameMention mention = clause.mention();
        return new SpeechClause(
                clause.range().shift(offset),
                clause.verb().shift(offset),
                mention == null ? clause.subject() : new SpeechClause.Named(mention.shift(offset)));
    }
}
