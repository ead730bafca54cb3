package org.rapporteur.extraction;

import java.util.List;
import java.util.Set;
import org.rapporteur.article.TextRange;

/**
 * A name where a text prints it.
 *
 * @param range the name itself, without title and possessive ending
 * @param whole the name with the capitalised title in front of it
 * @param name as printed, blanks made plain: {@code Hillary Clinton}
 * @param role words of the titles and nationality printed with it, in lower case without full stops at their end: {@code u.s, secretary, state}
 * @param person whether it is a person's
 */
public record NameMention(TextRange range, TextRange whole, String name, Set<String> role, boolean person) {
    public NameMention {
        role = Set.copyOf(role);
        if (!whole.contains(range)) {
            throw new IllegalArgumentException("a name outside of its own range: " + name);
        }
    }

    List<String> words() {
        return List.of(name.split(" "));
    }

    String firstWord() {
        int blank = name.indexOf(' ');
        return blank < 0 ? name : name.substring(0, blank);
    }

    String lastWord() {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    boolean isFull() {
        return name.indexOf(' ') >= 0;
    }

    /** The last word alone, as a person. */
    NameMention surname() {
        TextRange last = new TextRange(range.end() - lastWord().length(), range.end());
        return new NameMention(last, last, lastWord(), Set.of(), true);
    }

    /** The same, its ranges moved by {@code by} characters. */
    public NameMention shift(int by) {
        return new NameMention(range.shift(by), whole.shift(by), name, role, person);
    }

    NameMention asBody() {
        return new NameMention(range, whole, name, role, false);
    }

    NameMention asPerson() {
        return new NameMention(range, whole, name, role, true);
    }
}
