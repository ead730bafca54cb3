package org.rapporteur.parsing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.formats.SourceFile;
import org.rapporteur.formats.UnreadableFileException;

/**
 * A file of the folder, read.
 *
 * @param file its bytes
 * @param sidecar those of its sidecar; empty when it has none that can be read
 * @param sidecarWarning why its sidecar was not read, or null
 * @param hash SHA-256 in hex of the length of the file, the file and the sidecar
 */
@SuppressWarnings("ArrayRecordComponent") // compared by hash
public record FileContent(
        SourceFile file, byte[] sidecar, @Nullable String sidecarWarning, String hash) {
    /** What stands behind the whole name of a file in the name of its sidecar. */
    public static final String SIDECAR = ".meta.yaml";

    private static final int MAX_SIDECAR_BYTES = 64 * 1024;

    Optional<String> sidecarTrouble() {
        return Optional.ofNullable(sidecarWarning);
    }

    /**
     * Reads a file and its sidecar, following no link.
     *
     * @param path of the file in its folder, with {@code /}
     * @param sidecarFile the file that tells what this one cannot; null when there is none
     * @throws UnreadableFileException when it has grown beyond {@code maxBytes} since it was seen
     * @throws IOException when it is gone or cannot be read
     */
    public static FileContent read(String path, Path found, @Nullable Path sidecarFile, long maxBytes)
            throws IOException, UnreadableFileException {
        byte[] content = bytes(found, maxBytes);
        if (content.length > maxBytes) {
            throw new UnreadableFileException(tooLarge(content.length, maxBytes));
        }
        SourceFile file = new SourceFile(path, content);
        byte[] sidecar = new byte[0];
        String warning = null;
        if (sidecarFile != null) {
            String name = file.name() + SIDECAR;
            try {
                sidecar = bytes(sidecarFile, MAX_SIDECAR_BYTES);
                warning = sidecar.length > MAX_SIDECAR_BYTES
                        ? "its sidecar " + name + " is larger than " + MAX_SIDECAR_BYTES + " bytes and was left out"
                        : null;
            } catch (NoSuchFileException e) {
                // Taken away since it was seen: there is none.
            } catch (IOException e) {
                warning = "its sidecar " + name + " could not be read; allow the user this runs as to read it";
            }
        }
        String hash = hash(content, sidecar);
        return new FileContent(file, warning == null ? sidecar : new byte[0], warning, hash);
    }

    /** The reason for not reading a file of {@code size} bytes. */
    public static String tooLarge(long size, long maxBytes) {
        return String.format(
                Locale.ROOT,
                "is too large (%,d bytes, at most %,d are read); split it or take it out of the folder",
                size,
                maxBytes);
    }

    /** At most one byte more than {@code max}. */
    private static byte[] bytes(Path file, long max) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes((int) Math.min(max + 1, Integer.MAX_VALUE - 8));
        }
    }

    private static String hash(byte[] content, byte[] sidecar) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    ByteBuffer.allocate(Long.BYTES).putLong(content.length).flip());
            digest.update(content);
            digest.update(sidecar);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
