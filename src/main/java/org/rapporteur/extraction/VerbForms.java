package org.rapporteur.extraction;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forms of English verbs: the regular ones made by rule, the others listed. */
final class VerbForms {
    /** Which form a word is. */
    enum Form {
        PLAIN,
        THIRD,
        PAST,
        PARTICIPLE,
        ING
    }

    private static final Form[] ORDER = {Form.PLAIN, Form.THIRD, Form.PAST, Form.PARTICIPLE, Form.ING};

    private final Map<String, List<String>> listed;

    /** @param listed by plain form, the forms of irregular verbs in the order of {@link Form}, two spellings of one parted by "/" */
    VerbForms(Map<String, List<String>> listed) {
        this.listed = listed;
    }

    /** The forms of a verb, each with what it may be: {@code offered} is past and participle. */
    Map<String, Set<Form>> of(String plain) {
        List<String> forms = listed.getOrDefault(plain, List.of());
        if (forms.isEmpty()) {
            forms = regular(plain);
        }
        Map<String, Set<Form>> found = new LinkedHashMap<>();
        for (int i = 0; i < ORDER.length; i++) {
            for (String spelling : forms.get(i).split("/")) {
                found.computeIfAbsent(spelling, form -> EnumSet.noneOf(Form.class))
                        .add(ORDER[i]);
            }
        }
        return found;
    }

    private static List<String> regular(String plain) {
        char last = plain.charAt(plain.length() - 1);
        boolean vowelBefore = plain.length() > 1 && "aeiou".indexOf(plain.charAt(plain.length() - 2)) >= 0;
        if (last == 'y' && !vowelBefore) {
            String stem = plain.substring(0, plain.length() - 1);
            return List.of(plain, stem + "ies", stem + "ied", stem + "ied", plain + "ing");
        }
        if (plain.endsWith("ee")) {
            return List.of(plain, plain + "s", plain + "d", plain + "d", plain + "ing");
        }
        if (last == 'e') {
            String stem = plain.substring(0, plain.length() - 1);
            return List.of(plain, plain + "s", plain + "d", plain + "d", stem + "ing");
        }
        boolean hissing = plain.matches(".*(?:s|sh|ch|x|z)");
        return List.of(plain, plain + (hissing ? "es" : "s"), plain + "ed", plain + "ed", plain + "ing");
    }
}
