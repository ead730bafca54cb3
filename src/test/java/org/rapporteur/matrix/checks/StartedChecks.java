package org.rapporteur.matrix.checks;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.matrix.homeserver.Person;

/** Checks that start the bot themselves, and of all that it sent. */
@Timeout(300)
abstract class StartedChecks {
    @TempDir
    private Path root;

    Community community;
    Person ann;

    @BeforeEach
    void gather() {
        community = Community.around(root, Map.of());
        ann = community.newPerson();
    }

    @AfterEach
    void part() {
        community.close();
        Invariants.hold(community);
    }
}
