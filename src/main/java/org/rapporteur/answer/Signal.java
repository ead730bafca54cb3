package org.rapporteur.answer;

/** What is looked at when a sentence is weighed. Every value lies between -1 and 1 but for the length. */
public enum Signal {
    /** Share of the question's weight in names that the sentence meets. */
    NAMES_HERE,
    /** The further share of it that the rest of the passage or the title meets. */
    NAMES_AROUND,
    /** Share of the question's weight in other words that the sentence meets. */
    WORDS_MET_HERE,
    /** The further share of it that the neighbouring sentences or the title meet. */
    WORDS_MET_AROUND,
    /** The share in names that a sentence which goes on about the one before it takes over from there. */
    NAMES_CARRIED,
    /** The same in other words. */
    WORDS_CARRIED,
    /** Share of the question's neighbouring terms that stand near each other here. */
    PROXIMITY,
    /** Similarity of meaning of sentence and question. */
    MEANING,
    /** Similarity of meaning of the nearer of its neighbours. */
    NEIGHBOUR_MEANING,
    /** The passage's place in the search, as a score. */
    PASSAGE,
    /** The kind of thing asked for stands here: a number for "how many". */
    NUMBER_HERE,
    DATE_HERE,
    PERSON_HERE,
    PLACE_HERE,
    REASON_HERE,
    MEANS_HERE,
    POSITION_HERE,
    WORDS_HERE,
    DEFINITION_HERE,
    /** A thing of that kind is asked for and neither this sentence nor its neighbour has one. */
    KIND_MISSING,
    /** How much of the question is met close to the thing of that kind. */
    KIND_NEAR,
    /** Who acts in the question acts in the sentence too. */
    AGENT,
    /** It speaks of the reports, not of what they report. */
    OF_REPORTS,
    /** It speaks of the time asked for. */
    TIME,
    /** It speaks of another time than the one asked for. */
    ANOTHER_TIME,
    /** Natural logarithm of its number of words. */
    LENGTH,
    /** Fewer than six words. */
    SHORT,
    /** The first sentence of its article. */
    OPENING,
    /** The same, where more is asked for than a name, a place, a date or a number: it sums up, and the answer is in the details. */
    OPENING_FOR_DETAIL,
    /** It begins with a pronoun. */
    PRONOUN,
    /** It is a question itself. */
    ASKS
}
