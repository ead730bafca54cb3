package org.rapporteur.app;

import java.util.List;

/** What reading the settings came to. */
public sealed interface SettingsReading {
    /** Settings to go by. */
    record Good(Settings settings) implements SettingsReading {}

    /**
     * Settings that cannot be gone by; nothing may be touched.
     *
     * @param problems one line for each, all of them, secrets masked; never empty
     */
    record Wrong(List<String> problems) implements SettingsReading {
        public Wrong {
            problems = List.copyOf(problems);
        }

        /** All problems as one text for the person who has to mend them. */
        public String message() {
            return "Wrong settings, nothing was started:\n  " + String.join("\n  ", problems);
        }
    }
}
