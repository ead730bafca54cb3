package org.rapporteur.answer;

import java.util.Locale;

/** Signals and evidence in words for people, from {@code labels.properties}. Immutable. */
final class Labels {
    private final Weights words;

    private Labels(Weights words) {
        this.words = words;
    }

    static Labels shipped() {
        return new Labels(Weights.read("labels.properties"));
    }

    /** Its label; its own name when it has none. */
    String of(Enum<?> name) {
        String key = name.name().toLowerCase(Locale.ROOT);
        String prefix = name.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
        return words.text(prefix + "." + key).orElse(key.replace('_', ' '));
    }
}
