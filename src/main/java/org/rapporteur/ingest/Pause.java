package org.rapporteur.ingest;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Lets a little time pass. */
@FunctionalInterface
interface Pause {
    /** By the system's own clock, which no setting of the time moves. */
    Pause REAL = time -> LockSupport.parkNanos(time.toNanos());

    void pause(Duration time);
}
