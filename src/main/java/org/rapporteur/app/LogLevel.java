package org.rapporteur.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** How much is logged; everything goes to standard error. */
public enum LogLevel {
    ERROR(Level.ERROR),
    WARN(Level.WARN),
    INFO(Level.INFO),
    DEBUG(Level.DEBUG);

    /** Lucene tells here at each start that it does without an incubating Java module; a reference keeps the setting. */
    private static final java.util.logging.Logger LUCENE_START_LINES =
            java.util.logging.Logger.getLogger("org.apache.lucene.internal.vectorization");

    private final Level level;

    LogLevel(Level level) {
        this.level = level;
    }

    /** Makes this the level of the whole process. */
    public void apply() {
        LUCENE_START_LINES.setLevel(java.util.logging.Level.SEVERE);
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(level);
    }
}
