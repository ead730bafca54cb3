package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The style sheet, the script and the icon, held in memory; their addresses change with their bytes, so browsers may keep them. */
final class Assets {
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final List<Asset> assets;

    private Assets(List<Asset> assets) {
        this.assets = assets;
    }

    static Assets load() {
        return new Assets(List.of(
                Asset.load("style.css", "text/css; charset=utf-8"),
                Asset.load("page.js", "text/javascript; charset=utf-8"),
                Asset.load("icon.svg", "image/svg+xml")));
    }

    /** The address of an asset, with its version. */
    String address(String name) {
        Asset asset =
                assets.stream().filter(a -> a.name.equals(name)).findFirst().orElseThrow();
        return "/assets/" + name + "?v=" + asset.version;
    }

    void applyTo(RoutesConfig routes) {
        assets.forEach(asset -> routes.get("/assets/" + asset.name, asset::send));
    }

    /** The bytes of a resource of this package. */
    static byte[] resource(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name + " beside the web package");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Asset(String name, String type, String bytes, String version) {
        static Asset load(String name, String type) {
            byte[] bytes = resource(name);
            return new Asset(name, type, new String(bytes, StandardCharsets.UTF_8), version(bytes));
        }

        void send(Context context) {
            String tag = "\"" + version + "\"";
            context.header("ETag", tag);
            context.header("Cache-Control", version.equals(context.queryParam("v")) ? FOREVER : "no-cache");
            if (tag.equals(context.header("If-None-Match"))) {
                context.status(HttpStatus.NOT_MODIFIED);
            } else {
                context.contentType(type).result(bytes);
            }
        }

        private static String version(byte[] bytes) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
                return HexFormat.of().formatHex(digest, 0, 8);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
