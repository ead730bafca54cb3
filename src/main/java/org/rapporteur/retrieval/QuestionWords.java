package org.rapporteur.retrieval;

import org.rapporteur.index.Term;

/** Words that make a question a question; they are not looked for in articles. */
public final class QuestionWords {
    static final StemList STEMS = StemList.read("question-words.txt");

    private QuestionWords() {}

    public static boolean contain(Term term) {
        return STEMS.contains(term);
    }
}
