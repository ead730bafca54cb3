package org.rapporteur.matrix.checks;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.matrix.homeserver.Person;

/** Checks of one bot that serves throughout, and of all that it sent meanwhile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
abstract class ServedChecks {
    Community community;
    Person ann;

    /** Settings of its own. */
    Map<String, String> settings() {
        return Map.of();
    }

    /** What is to be there before it starts. */
    void prepare(Community around) {}

    @BeforeAll
    void start(@TempDir Path root) {
        community = Community.around(root, settings());
        prepare(community);
        community.start();
        ann = community.newPerson();
    }

    @AfterEach
    void mend() {
        community.proxy().faults().clear();
    }

    @AfterAll
    void stop() {
        community.close();
        Invariants.hold(community);
    }
}
