package org.rapporteur.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** Learned numbers as they ship: a properties file with a line for each name, in lower case. */
final class Weights {
    private final Properties properties;
    private final String resource;

    private Weights(Properties properties, String resource) {
        this.properties = properties;
        this.resource = resource;
    }

    static Weights read(String resource) {
        try (InputStream in = Weights.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            Properties properties = new Properties();
            properties.load(in);
            return new Weights(properties, resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The weight of each constant, in their order; a constant without a line weighs nothing. */
    double[] of(Enum<?>[] names) {
        double[] weights = new double[names.length];
        for (Enum<?> name : names) {
            String value = properties.getProperty(name.name().toLowerCase(Locale.ROOT), "0");
            weights[name.ordinal()] = Double.parseDouble(value);
        }
        return weights;
    }

    double number(String name) {
        String value = properties.getProperty(name);
        if (value == null) {
            throw new IllegalStateException(resource + " lacks " + name);
        }
        return Double.parseDouble(value);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(properties.getProperty(name));
    }
}
