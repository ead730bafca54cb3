package org.rapporteur.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.ChatStartException;
import org.rapporteur.journal.Note;
import org.rapporteur.journal.Notes;
import org.rapporteur.matrix.MatrixError.TokenRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets us in, by the token of the settings, by that of an earlier login, or by the password, and keeps us in. Our device has always the same name:
 * the homeserver tells by it whether something was sent before. Safe for use by many threads.
 */
final class Login implements Credentials {
    static final String DEVICE = "RAPPORTEUR";

    /** Where the tokens of a login stand among the notes. */
    private static final String KIND = "login";

    private static final String NAME = "tokens";
    private static final String ADDRESS = "homeserver";
    private static final Logger LOG = LoggerFactory.getLogger(Login.class);

    private final MatrixHttp http;
    private final MatrixSettings settings;
    private final Notes notes;
    private volatile @Nullable Tokens tokens;

    Login(MatrixHttp http, MatrixSettings settings, Notes notes) {
        this.http = http;
        this.settings = settings;
        this.notes = notes;
    }

    /** Whether an earlier process was let in at this address. */
    static boolean wasIn(MatrixSettings settings, Notes notes) {
        return notes.find(MatrixStation.SURFACE, KIND, ADDRESS)
                .filter(settings.homeserver().toString()::equals)
                .isPresent();
    }

    /**
     * Asks who we are, after having logged in where that is needed.
     *
     * @param client calls with these credentials
     * @throws MatrixException when the homeserver cannot say now
     * @throws ChatStartException when it does not let us in
     */
    Identity open(MatrixClient client) {
        begin();
        MatrixClient.Account account;
        try {
            account = client.whoAmI();
        } catch (MatrixException e) {
            if (!(e.error() instanceof TokenRefused) || settings.password() == null) {
                throw refused(e);
            }
            LOG.info("Matrix: the homeserver knows our token no longer; logging in again");
            byPassword();
            account = client.whoAmI();
        }
        requireUser(account.user(), settings);
        Tokens open = held();
        tokens = new Tokens(open.homeserver(), account.user(), open.access(), open.refresh());
        notes.put(
                MatrixStation.SURFACE,
                List.of(new Note(KIND, ADDRESS, settings.homeserver().toString())));
        return new Identity(
                account.user(),
                account.device() == null ? "" : account.device(),
                client.displayName(account.user()).orElse(""));
    }

    /** @throws ChatStartException when the token is not that of the user of the settings */
    static void requireUser(String user, MatrixSettings settings) {
        if (settings.user() != null && !isUser(user, settings.user())) {
            throw new ChatStartException("MATRIX_ACCESS_TOKEN is that of " + user + ", and MATRIX_USER is "
                    + settings.user() + "; correct one of them.");
        }
    }

    private void begin() {
        if (settings.accessToken() != null) {
            tokens = new Tokens(homeserver(), "", settings.accessToken(), null);
            return;
        }
        Optional<Tokens> earlier = notes.find(MatrixStation.SURFACE, KIND, NAME)
                .flatMap(Tokens::fromJson)
                .filter(this::isOurs);
        if (earlier.isPresent()) {
            tokens = earlier.get();
        } else {
            byPassword();
        }
    }

    /** What a login by password asks with, but for the device. */
    static ObjectNode passwordOf(MatrixSettings settings) {
        ObjectNode body = Json.object().put("type", "m.login.password");
        body.putObject("identifier").put("type", "m.id.user").put("user", settings.user());
        return body.put("password", settings.password());
    }

    private void byPassword() {
        ObjectNode body = passwordOf(settings);
        body.put("device_id", DEVICE);
        body.put("initial_device_display_name", "Rapporteur");
        body.put("refresh_token", true);
        try {
            JsonNode answer = http.call(MatrixCall.post(body, "login").below("_matrix/client/v3"), null);
            keep(Tokens.of(homeserver(), answer)
                    .orElseThrow(() -> new MatrixException(new MatrixError.Garbled("a login without a token"))));
        } catch (MatrixException e) {
            throw refused(e);
        }
    }

    /** What is wrong with the settings, or what may pass. */
    static RuntimeException refused(MatrixException failure) {
        return switch (failure.error()) {
            case TokenRefused token ->
                new ChatStartException("The homeserver does not take MATRIX_ACCESS_TOKEN (" + token.words()
                        + "); make a new one, see \"Matrix\" in the README.");
            case MatrixError.Forbidden forbidden ->
                new ChatStartException("The homeserver does not take MATRIX_USER with MATRIX_PASSWORD ("
                        + forbidden.words() + "); correct them.");
            case MatrixError.AccountRefused account ->
                new ChatStartException("The homeserver does not let us in: " + account.words() + "; ask who runs it.");
            case MatrixError.BadRequest bad ->
                new ChatStartException("The homeserver lets nobody in by password (" + bad.words()
                        + "); make an access token, see \"Matrix\" in the README.");
            default -> failure;
        };
    }

    @Override
    public String user() {
        return held().user();
    }

    @Override
    public String token() {
        return held().access();
    }

    @Override
    public synchronized String renewed(String refused) {
        Tokens open = held();
        if (!open.access().equals(refused)) {
            return open.access();
        }
        if (open.refresh() != null && refresh(open)) {
            return token();
        }
        if (settings.password() == null) {
            throw new MatrixException(new TokenRefused(false));
        }
        LOG.info("Matrix: the access token ran out; logging in again");
        byPassword();
        return token();
    }

    /** False when the refresh token is not taken any more. */
    private boolean refresh(Tokens open) {
        ObjectNode body = Json.object().put("refresh_token", open.refresh());
        try {
            Tokens next =
                    open.renewed(http.call(MatrixCall.post(body, "refresh").below("_matrix/client/v3"), null));
            if (next.access().isEmpty()) {
                throw new MatrixException(new MatrixError.Garbled("a refresh without a token"));
            }
            keep(next);
            LOG.debug("the access token was renewed");
            return true;
        } catch (MatrixException e) {
            if (e.error().isTransient()) {
                throw e;
            }
            LOG.info("Matrix: the refresh token is not taken: {}", e.error().words());
            return false;
        }
    }

    /** On the disk first: the homeserver lets go of the old pair as soon as the new one is used. */
    private void keep(Tokens next) {
        notes.put(MatrixStation.SURFACE, List.of(new Note(KIND, NAME, next.toJson())));
        tokens = next;
    }

    private Tokens held() {
        Tokens held = tokens;
        if (held == null) {
            throw new IllegalStateException("nobody has logged in");
        }
        return held;
    }

    private String homeserver() {
        return http.base().toString();
    }

    private boolean isOurs(Tokens stored) {
        String user = settings.user();
        return stored.homeserver().equals(homeserver()) && user != null && isUser(stored.user(), user);
    }

    /** @param named in full, or the part between @ and the colon */
    private static boolean isUser(String full, String named) {
        return full.equals(named) || full.startsWith("@" + named + ":");
    }
}
