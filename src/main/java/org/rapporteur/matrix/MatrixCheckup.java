package org.rapporteur.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import org.rapporteur.conversation.ChatStartException;
import org.rapporteur.conversation.Finding;

/**
 * Looks whether the homeserver lets us in and the rooms of the settings are there, and says what to do. A bot that runs meanwhile is not disturbed.
 * Tells no secret. For one look, in one thread.
 */
public final class MatrixCheckup {
    private final MatrixSettings settings;
    private final List<Finding> findings = new ArrayList<>();

    private MatrixCheckup(MatrixSettings settings) {
        this.settings = settings;
    }

    /** Asks the homeserver; takes a few seconds at most when it cannot be reached. */
    public static List<Finding> of(MatrixSettings settings) {
        MatrixCheckup checkup = new MatrixCheckup(settings);
        try (MatrixHttp http = new MatrixHttp(HttpUrl.get(settings.homeserver()))) {
            checkup.look(http);
        } catch (ChatStartException e) {
            checkup.findings.add(Finding.problem(String.valueOf(e.getMessage())));
        } catch (MatrixException e) {
            checkup.findings.add(Finding.problem("the homeserver " + settings.homeserver() + " cannot be asked ("
                    + e.error().words() + "); check network and proxy"));
        }
        return checkup.findings;
    }

    private void look(MatrixHttp given) {
        MatrixHttp homeserver = Homeserver.find(given);
        findings.add(
                homeserver.base().isHttps() || isHere(homeserver)
                        ? Finding.ok("the homeserver is at " + homeserver.base())
                        : Finding.warning("the homeserver is at " + homeserver.base()
                                + ", and everybody on the way can read our token; use https"));
        Passing credentials =
                new Passing(settings.accessToken() == null ? byPassword(homeserver) : settings.accessToken());
        MatrixClient client = new MatrixClient(homeserver, credentials);
        try {
            String user = account(client);
            rooms(client);
            inviters(user);
        } finally {
            if (settings.accessToken() == null) {
                client.logOut();
            }
        }
    }

    private static boolean isHere(MatrixHttp homeserver) {
        try {
            return InetAddress.getByName(homeserver.base().host()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** As a device of its own, which is logged out again: the token of a bot that runs as ours would end. */
    private String byPassword(MatrixHttp homeserver) {
        ObjectNode body = Login.passwordOf(settings).put("initial_device_display_name", "Rapporteur doctor");
        JsonNode answer;
        try {
            answer = homeserver.call(MatrixCall.post(body, "login").below("_matrix/client/v3"), null);
        } catch (MatrixException e) {
            throw Login.refused(e);
        }
        return Json.text(answer, "access_token");
    }

    private String account(MatrixClient client) {
        MatrixClient.Account account;
        try {
            account = client.whoAmI();
        } catch (MatrixException e) {
            throw Login.refused(e);
        }
        Login.requireUser(account.user(), settings);
        findings.add(Finding.ok("lets us in as " + account.user()));
        return account.user();
    }

    private void rooms(MatrixClient client) {
        for (String pattern : settings.allowedRooms().patterns()) {
            if (pattern.startsWith("#") && client.roomAt(pattern).isEmpty()) {
                findings.add(Finding.warning("there is no room " + pattern + "; correct MATRIX_ALLOWED_ROOMS"));
            }
        }
    }

    private void inviters(String user) {
        Globs inviters = Doors.inviters(settings, user);
        findings.add(Finding.ok("may be invited by " + String.join(", ", inviters.patterns())));
    }

    /** A token that is used for this look alone. */
    private record Passing(String token) implements Credentials {
        @Override
        public String user() {
            throw new IllegalStateException("nothing here is asked of a user");
        }

        @Override
        public String renewed(String refused) {
            throw new MatrixException(new MatrixError.TokenRefused(true));
        }
    }
}
