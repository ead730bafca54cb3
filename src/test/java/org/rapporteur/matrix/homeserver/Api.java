package org.rapporteur.matrix.homeserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.rapporteur.checks.Json;

/** The client-server API of a homeserver as a person's client calls it. Safe for use by many threads. */
public final class Api {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SHARED_SECRET = "test-shared-secret";
    private static final String V3 = "_matrix/client/v3/";

    private final URI homeserver;

    public Api(URI homeserver) {
        this.homeserver = homeserver;
    }

    /** What it said to a request, whatever that is. */
    public record Said(int status, String text) {
        public JsonNode json() {
            return Json.read(text);
        }
    }

    /** A part of a path or of a query. */
    public static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * Calls what stands below {@code /_matrix/client/v3/}.
     *
     * @param token "" for none
     * @throws AssertionError when it is refused
     */
    public JsonNode call(String method, String path, String token, @Nullable JsonNode body) {
        Said said = ask(method, V3 + path, token, body);
        if (said.status() != 200) {
            throw new AssertionError(method + " " + path + ": " + said);
        }
        return said.json();
    }

    /** Calls a path from the root. */
    public Said ask(String method, String path, String token, @Nullable JsonNode body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(homeserver.resolve("/" + path))
                .timeout(PATIENCE)
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString()));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Said(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean isUp() {
        try {
            return ask("GET", "health", "", null).status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Makes an account, with the secret that the homeserver shares with its tests. */
    public Account register(String name, boolean admin) {
        String path = "_synapse/admin/v1/register";
        String nonce = ask("GET", path, "", null).json().path("nonce").asText();
        String password = "password-canary-of-" + name;
        ObjectNode body = Json.object()
                .put("nonce", nonce)
                .put("username", name)
                .put("password", password)
                .put("admin", admin)
                .put("mac", mac(String.join("\0", nonce, name, password, admin ? "admin" : "notadmin")));
        Said said = ask("POST", path, "", body);
        if (said.status() != 200) {
            throw new AssertionError("registering " + name + ": " + said);
        }
        JsonNode made = said.json();
        return new Account(
                made.path("user_id").asText(),
                password,
                made.path("access_token").asText());
    }

    private static String mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(SHARED_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
