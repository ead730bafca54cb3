package org.rapporteur.app;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.Admins;
import org.rapporteur.conversation.Rate;
import org.rapporteur.text.EditDistance;

/**
 * Makes settings of what was given: a flag wins over the environment, that over {@code .env}, that over the default. An empty value in the
 * environment or in {@code .env} counts as not given. For one reading, in one thread.
 */
public final class SettingsReader {
    private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^\\s:\\[\\]/]+):([0-9]{1,5})");
    private static final Pattern INTERVAL = Pattern.compile("([0-9]{1,7})([smhd])");
    private static final int MAX_PORT = 65_535;
    private static final int MAX_PREFIX_EDITS = 2;

    private final Map<Setting, GivenSetting> given = new EnumMap<>(Setting.class);
    private final List<String> problems = new ArrayList<>();

    private SettingsReader() {}

    /**
     * Reads them all.
     *
     * @param flags values from the command line by name of the setting, such as {@code RAPPORTEUR_DATA}
     * @param environment the variables of the process
     * @param workingDirectory where {@code .env} is looked for
     */
    public static SettingsReading read(
            Map<String, String> flags, Map<String, String> environment, Path workingDirectory) {
        SettingsReader reader = new SettingsReader();
        EnvFile file = EnvFile.in(workingDirectory);
        reader.problems.addAll(file.problems());
        file.given().forEach(reader::take);
        environment.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(variable ->
                        reader.take(new GivenSetting(variable.getKey(), variable.getValue(), "environment")));
        flags.forEach((key, value) -> reader.takeFlag(new GivenSetting(key, value, flagOf(key))));
        return reader.reading();
    }

    private static String flagOf(String key) {
        return "flag --" + key.substring(Setting.PREFIX.length()).toLowerCase(Locale.ROOT);
    }

    private void takeFlag(GivenSetting flag) {
        given.put(Setting.of(flag.key()).orElseThrow(), flag);
    }

    private void take(GivenSetting candidate) {
        if (Setting.of(candidate.key()).isPresent()) {
            if (!candidate.value().isBlank()) {
                given.put(Setting.of(candidate.key()).orElseThrow(), candidate);
            }
        } else if (isMeantForUs(candidate.key())) {
            problems.add(candidate.shown() + ": there is no such setting; did you mean "
                    + Spelling.nearest(candidate.key(), Setting.knownKeys()) + "?");
        }
    }

    /** Whether a name begins with our prefix, or nearly so. */
    private static boolean isMeantForUs(String key) {
        String prefix = key.substring(0, key.indexOf('_') + 1);
        return EditDistance.between(prefix, Setting.PREFIX) <= MAX_PREFIX_EDITS;
    }

    private SettingsReading reading() {
        Settings settings = new Settings(
                value(Setting.KNOWLEDGE, SettingsReader::folder),
                value(Setting.DATA, SettingsReader::folder),
                value(Setting.HTTP, SettingsReader::address),
                value(Setting.EMBEDDING, SettingsReader::onOrOff),
                value(Setting.REFRESH, SettingsReader::refreshRule),
                value(Setting.ADMINS, Admins::parse),
                value(Setting.RATE, Rate::parse),
                new SlackSettingsReader(this::value, this::mind).read(),
                new MatrixSettingsReader(this::value, this::mind).read(),
                given.containsKey(Setting.LOG)
                        ? value(Setting.LOG, text -> LogLevel.valueOf(text.toUpperCase(Locale.ROOT)))
                        : null);
        if (real(settings.data()).equals(real(settings.knowledge()))) {
            mind(Setting.DATA, "must be " + Setting.DATA.allowed());
        }
        if (settings.slack() != null && settings.slack().appToken() == null && settings.http() == null) {
            mind(
                    Setting.HTTP,
                    "must be an address, since SLACK_SIGNING_SECRET without SLACK_APP_TOKEN needs one to be called at");
        }
        return problems.isEmpty() ? new SettingsReading.Good(settings) : new SettingsReading.Wrong(problems);
    }

    /** The value given, or the default when there is none or a wrong one; a wrong one is noted. */
    private <T> T value(Setting setting, Function<String, T> parser) {
        GivenSetting candidate = given.get(setting);
        if (candidate != null) {
            try {
                return parser.apply(candidate.value().strip());
            } catch (IllegalArgumentException e) {
                problems.add(candidate.shown() + ": must be " + setting.allowed());
            }
        }
        return parser.apply(setting.defaultValue());
    }

    private void mind(Setting setting, String what) {
        GivenSetting candidate = given.get(setting);
        GivenSetting shown =
                candidate == null ? new GivenSetting(setting.key(), setting.defaultValue(), "default") : candidate;
        problems.add(shown.shown() + ": " + what);
    }

    private static Path real(Path folder) {
        return folder.toAbsolutePath().normalize();
    }

    private static Path folder(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("empty");
        }
        return Path.of(text);
    }

    private static @Nullable InetSocketAddress address(String text) {
        if (text.equalsIgnoreCase("off")) {
            return null;
        }
        Matcher parts = HOST_AND_PORT.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group(2)) > MAX_PORT) {
            throw new IllegalArgumentException("no host:port");
        }
        String host = parts.group(1).replaceAll("[\\[\\]]", "");
        return InetSocketAddress.createUnresolved(host, Integer.parseInt(parts.group(2)));
    }

    static String secret(String text) {
        if (!text.matches("[!-~]*")) {
            throw new IllegalArgumentException("not a token");
        }
        return text;
    }

    static boolean onOrOff(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException("neither on nor off");
        };
    }

    private static RefreshRule refreshRule(String text) {
        if (text.equalsIgnoreCase("watch")) {
            return new RefreshRule.Watch();
        }
        if (text.equalsIgnoreCase("off")) {
            return new RefreshRule.Off();
        }
        Matcher parts = INTERVAL.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no interval");
        }
        long count = Long.parseLong(parts.group(1));
        return new RefreshRule.Every(
                switch (parts.group(2)) {
                    case "s" -> Duration.ofSeconds(count);
                    case "m" -> Duration.ofMinutes(count);
                    case "h" -> Duration.ofHours(count);
                    default -> Duration.ofDays(count);
                });
    }
}
