package org.rapporteur.formats;

import java.util.List;

/**
 * Paragraphs that carry no metadata but what is printed in them: furniture is taken out, the imprint is read, and the first paragraph is the
 * title.
 *
 * <p>The first paragraph also stays in the text when it is no headline but prose: when it is longer than {@value #LONGEST_TITLE} characters, when
 * it has {@value #SENTENCE_WORDS} words or more and ends with a full stop, or when there is nothing else. No word is lost to a wrong guess.
 *
 * @param details title and imprint
 * @param paragraphs the text
 */
record PlainArticle(Details details, List<String> paragraphs) {
    static final int LONGEST_TITLE = 200;
    private static final int SENTENCE_WORDS = 8;

    static PlainArticle of(List<String> printed) {
        Imprint.Found imprint = Imprint.in(Furniture.removedFrom(printed));
        List<String> rest = imprint.rest();
        if (rest.isEmpty()) {
            return new PlainArticle(imprint.details(), List.of());
        }
        String first = rest.getFirst();
        boolean prose = rest.size() == 1 || first.length() > LONGEST_TITLE || isSentence(first);
        return new PlainArticle(
                imprint.details().withTitle(withoutMarks(first)), prose ? rest : rest.subList(1, rest.size()));
    }

    /** An empty line behind a first line that is printed like a title, with capitals, so that it is not taken for the start of a wrapped paragraph. */
    static String withTitleSetApart(String text) {
        String start = text.stripLeading();
        int end = start.indexOf('\n');
        return end > 0 && end <= LONGEST_TITLE && hasCapitals(start.substring(0, end))
                ? start.substring(0, end) + "\n" + start.substring(end)
                : text;
    }

    private static boolean hasCapitals(String line) {
        List<String> words = List.of(line.split(" ")).stream()
                .filter(word -> word.length() > 3)
                .toList();
        long capitals = words.stream()
                .filter(word -> Character.isUpperCase(word.codePointAt(0)))
                .count();
        return capitals > 0 && capitals >= words.size() * 0.7;
    }

    private static boolean isSentence(String line) {
        boolean acronym = line.length() > 3 && line.charAt(line.length() - 3) == '.';
        return line.endsWith(".") && !acronym && line.split(" ").length >= SENTENCE_WORDS;
    }

    /** "# Title" and "Title: The talks" without what is not the title. */
    private static String withoutMarks(String line) {
        String bare = line.startsWith("#") ? line.replaceFirst("^#{1,6} ?", "") : line;
        String title =
                bare.regionMatches(true, 0, "title:", 0, 6) ? bare.substring(6).strip() : bare;
        return title.isEmpty() ? line : title;
    }
}
