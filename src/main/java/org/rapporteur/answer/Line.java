package org.rapporteur.answer;

/**
 * A sentence chosen for an answer.
 *
 * @param candidate the sentence
 * @param lead words of ours before it, such as the date of a state or the name of a side; may be empty
 * @param context whether it is there only so that another line can be understood
 */
record Line(Candidate candidate, String lead, boolean context) {
    static Line of(Candidate candidate) {
        return new Line(candidate, "", false);
    }

    static Line context(Candidate candidate) {
        return new Line(candidate, "", true);
    }

    int length() {
        return lead.length() + candidate.text().length();
    }
}
