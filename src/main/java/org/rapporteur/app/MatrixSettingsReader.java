package org.rapporteur.app;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.matrix.Globs;
import org.rapporteur.matrix.MatrixSettings;

/**
 * Makes Matrix's settings of what was given. Whether the homeserver takes them is not looked at here.
 *
 * @param values reads a setting, noting a wrong one
 * @param problems takes what is wrong with a setting beside its value
 */
record MatrixSettingsReader(SettingValues values, BiConsumer<Setting, String> problems) {
    private static final Pattern USER = Pattern.compile("@[^\\s:/@]{1,200}:[^\\s/@]{1,200}|[^\\s:/@]{1,200}");
    private static final Pattern SERVER_NAME = Pattern.compile("[A-Za-z0-9.-]{1,200}(?::[0-9]{1,5})?");

    /** Null when no homeserver is given, or not what belongs to it. */
    @Nullable
    MatrixSettings read() {
        URI homeserver = values.read(Setting.MATRIX_HOMESERVER, unlessEmpty(MatrixSettingsReader::address));
        String user = values.read(Setting.MATRIX_USER, unlessEmpty(MatrixSettingsReader::user));
        String password = values.read(Setting.MATRIX_PASSWORD, unlessEmpty(text -> text));
        String token = values.read(Setting.MATRIX_ACCESS_TOKEN, unlessEmpty(SettingsReader::secret));
        Globs inviters = values.read(Setting.MATRIX_ALLOWED_INVITERS, Globs::parse);
        Globs rooms = values.read(Setting.MATRIX_ALLOWED_ROOMS, Globs::parse);
        List<String> prefixes = values.read(Setting.MATRIX_PREFIX, MatrixSettingsReader::prefixes);
        Globs otherBots = values.read(Setting.MATRIX_OTHER_BOTS, Globs::parse);
        Globs adminRooms = values.read(Setting.MATRIX_ADMIN_ROOMS, Globs::parse);
        if (homeserver == null) {
            needsTheHomeserver(Setting.MATRIX_USER, user);
            needsTheHomeserver(Setting.MATRIX_PASSWORD, password);
            needsTheHomeserver(Setting.MATRIX_ACCESS_TOKEN, token);
            return null;
        }
        if ((password == null) == (token == null)) {
            problems.accept(
                    Setting.MATRIX_HOMESERVER,
                    "needs MATRIX_PASSWORD or MATRIX_ACCESS_TOKEN beside it, one of the two");
            return null;
        }
        if (password != null && user == null) {
            problems.accept(Setting.MATRIX_PASSWORD, "needs MATRIX_USER beside it");
            return null;
        }
        return new MatrixSettings(homeserver, user, password, token, inviters, rooms, prefixes, otherBots, adminRooms);
    }

    private void needsTheHomeserver(Setting setting, @Nullable String value) {
        if (value != null) {
            problems.accept(setting, "needs MATRIX_HOMESERVER beside it");
        }
    }

    private static <T> Function<String, @Nullable T> unlessEmpty(Function<String, T> parser) {
        return text -> text.isEmpty() ? null : parser.apply(text);
    }

    /** A server name is served at its own https address, or that one says where. */
    private static URI address(String text) {
        URI address = URI.create(SERVER_NAME.matcher(text).matches() ? "https://" + text : text);
        if (address.getHost() == null
                || !address.toString().matches("(?i)https?://[^?#]*")
                || address.getUserInfo() != null) {
            throw new IllegalArgumentException("no address");
        }
        return address;
    }

    private static String user(String text) {
        if (!USER.matcher(text).matches()) {
            throw new IllegalArgumentException("no user");
        }
        return text;
    }

    private static List<String> prefixes(String list) {
        List<String> prefixes = Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(prefix -> !prefix.isEmpty())
                .toList();
        if (prefixes.isEmpty() || prefixes.stream().anyMatch(prefix -> !prefix.matches("\\S{2,40}"))) {
            throw new IllegalArgumentException("no prefixes");
        }
        return prefixes;
    }
}
