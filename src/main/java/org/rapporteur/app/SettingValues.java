package org.rapporteur.app;

import java.util.function.Function;

/** Reads a setting by a parser that refuses a wrong value by {@link IllegalArgumentException}; a wrong one is noted, and the default taken. */
interface SettingValues {
    <T> T read(Setting setting, Function<String, T> parser);
}
