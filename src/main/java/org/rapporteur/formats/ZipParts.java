package org.rapporteur.formats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Some parts of a zipped document, unpacked in memory. What an archive says of its sizes is not believed: what comes out is counted. At most
 * {@value #MOST_ENTRIES} entries, {@value #MOST_BYTES} bytes in all, of which {@value #MOST_KEPT} are kept; whoever goes beyond is refused.
 *
 * @param parts by name, in the order of the archive
 */
record ZipParts(Map<String, byte[]> parts) {
    static final int MOST_ENTRIES = 10_000;
    static final long MOST_BYTES = 256L << 20;
    static final long MOST_KEPT = 48L << 20;

    private static final byte[] ENTRY = {'P', 'K', 3, 4};

    /** Whether these are the first bytes of an archive; and not of an empty one. */
    static boolean isZip(SourceFile file) {
        return file.startsWith(ENTRY);
    }

    /** Whether {@code words}, all ASCII, stand somewhere in the file: names of entries stand there unpacked. */
    static boolean names(SourceFile file, String words) {
        byte[] wanted = words.getBytes(StandardCharsets.US_ASCII);
        byte[] content = file.content();
        for (int i = 0; i + wanted.length <= content.length; i++) {
            if (content[i] == wanted[0] && startsAt(content, i, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsAt(byte[] content, int at, byte[] wanted) {
        for (int i = 1; i < wanted.length; i++) {
            if (content[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * @param wanted which entries to keep, by name
     * @throws UnreadableFileException when the archive is damaged, locked or unpacks to too much
     */
    static ZipParts of(SourceFile file, Predicate<String> wanted) throws UnreadableFileException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Unpacking unpacking = new Unpacking();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.content()))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new UnreadableFileException(
                            "is an archive of more than " + MOST_ENTRIES + " entries; take it out of the folder");
                }
                boolean keep = !entry.isDirectory() && wanted.test(entry.getName());
                byte[] content = unpacking.next(zip, keep);
                if (keep) {
                    parts.putIfAbsent(entry.getName(), content);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(e);
        }
        return new ZipParts(parts);
    }

    private static UnreadableFileException damaged(Exception e) {
        boolean locked = String.valueOf(e.getMessage()).contains("encrypted");
        return new UnreadableFileException(
                locked
                        ? "is locked with a password; save a copy without one"
                        : "is damaged or cut off and cannot be unpacked; get it again from where it came");
    }

    Optional<byte[]> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** Counts what comes out of an archive. */
    private static final class Unpacking {
        private final byte[] buffer = new byte[1 << 16];
        private long bytes;
        private long kept;

        byte[] next(InputStream in, boolean keep) throws IOException, UnreadableFileException {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                kept += keep ? read : 0;
                if (bytes > MOST_BYTES || kept > MOST_KEPT) {
                    throw new UnreadableFileException("unpacks to more than "
                            + ((bytes > MOST_BYTES ? MOST_BYTES : MOST_KEPT) >> 20)
                            + " MB, which no article does; take it out of the folder");
                }
                if (keep) {
                    content.write(buffer, 0, read);
                }
            }
            return content.toByteArray();
        }
    }
}
