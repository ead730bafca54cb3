package org.rapporteur.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.article.TextRange;

/** The words of questions, and what they do there. */
final class QuestionWords {
    static final Set<String> ASKING = Set.of("who", "whom", "whose", "what", "which", "when", "where", "why", "how");

    static final Set<String> AUXILIARIES = set("""
        do does did is are was were be been has have had can could will would shall should may might must
        didn't doesn't don't isn't wasn't weren't won't hasn't haven't hadn't wouldn't couldn't didn’t
        doesn’t don’t isn’t wasn’t won’t\
        """);

    static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "isn't", "wasn't", "weren't");

    static final Set<String> PREPOSITIONS = set("""
        in at near on to from with for by about of under against over between into after before since until
        during regarding without than\
        """);

    /** Words that say nothing of what a question is about. */
    private static final Set<String> OTHERS = set("""
        a an the and or but so if as not no i me we you he she it they them him his her hers their its this
        that these those there then here also too else exactly really ever again just even any some all both
        each many much long often come one ones please about precisely more next anything something anyone
        else's that's what's who's it's us\
        """);

    /** Verbs that tell nothing by themselves. */
    private static final Set<String> LIGHT_VERBS = set("""
        say says said think thinks happen happens happened mean means meant tell told go going reply replied
        want wants wanted held take took place doing done know\
        """);

    static final Set<String> SPEECH = set("""
        say says said think thinks thought believe believes claim claims claimed hope hopes know knows
        insist insists insisted argue argues argued warn warned agree agreed suggest suggested fear fears
        told tell announce announced confirm confirmed deny denied mean means demand demanded demands
        promise promised true expect expected sure\
        """);

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.'’-]*[\\p{L}\\p{N}])?");

    private QuestionWords() {}

    /** The words of a list, separated by blanks. */
    static Set<String> set(String words) {
        return Set.of(words.split("\\s+"));
    }

    /**
     * A word of a text.
     *
     * @param lower in lower case
     */
    record Word(String lower, TextRange range) {
        boolean isContent() {
            return !isFunction(lower) && !LIGHT_VERBS.contains(lower);
        }
    }

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(
                    new Word(matcher.group().toLowerCase(Locale.ROOT), new TextRange(matcher.start(), matcher.end())));
        }
        return words;
    }

    static boolean isFunction(String lower) {
        return ASKING.contains(lower)
                || AUXILIARIES.contains(lower)
                || PREPOSITIONS.contains(lower)
                || OTHERS.contains(lower);
    }
}
