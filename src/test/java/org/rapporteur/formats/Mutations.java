package org.rapporteur.formats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Documents, damaged at random: bytes changed, moved, cut and repeated, two of them spliced; of an archive half of the time inside of its parts. */
public final class Mutations {
    private static final int MOST_CHANGES = 12;
    private static final int LONGEST_PIECE = 200;

    /** Bytes that mean something to one format or another. */
    private static final List<String> TOKENS = List.of(
            "<",
            ">",
            "&#x0;",
            "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>",
            "&b;",
            "<![CDATA[",
            "{",
            "}",
            "\\bin999999999 ",
            "\\u-99999",
            "obj",
            "endobj",
            "stream",
            "/Length 999999999",
            "/Kids [1 0 R]",
            "--boundary-outer",
            "Content-Type: ",
            "\"",
            "[[[[",
            "---\n",
            "*a",
            "&a",
            "\0",
            "\u00ff");

    private final Random random;
    private final List<SourceFile> originals;

    public Mutations(Random random, List<SourceFile> originals) {
        this.random = random;
        this.originals = List.copyOf(originals);
    }

    /** The next one; its path tells what it was made of. */
    public SourceFile next(int number) {
        SourceFile original = originals.get(random.nextInt(originals.size()));
        byte[] bytes = ZipParts.isZip(original) && random.nextBoolean()
                ? insideOfParts(original.content())
                : damaged(original.content());
        return new SourceFile(number + "-" + original.name(), bytes);
    }

    private byte[] damaged(byte[] whole) {
        byte[] bytes = whole.clone();
        for (int i = random.nextInt(MOST_CHANGES); i >= 0 && bytes.length > 1; i--) {
            bytes = changed(bytes, whole);
        }
        return random.nextInt(10) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
    }

    private byte[] changed(byte[] bytes, byte[] whole) {
        int at = random.nextInt(bytes.length);
        int length = Math.min(random.nextInt(LONGEST_PIECE), bytes.length - at);
        switch (random.nextInt(7)) {
            case 0 -> bytes[at] = (byte) random.nextInt(256);
            case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 2 -> {
                int from = random.nextInt(whole.length);
                System.arraycopy(whole, from, bytes, at, Math.min(length, whole.length - from));
            }
            case 3 -> {
                return joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + length, bytes.length));
            }
            case 4 -> {
                return joined(Arrays.copyOf(bytes, at + length), Arrays.copyOfRange(bytes, at, bytes.length));
            }
            case 5 -> {
                byte[] token = TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.ISO_8859_1);
                return joined(joined(Arrays.copyOf(bytes, at), token), Arrays.copyOfRange(bytes, at, bytes.length));
            }
            default -> {
                byte[] other = originals.get(random.nextInt(originals.size())).content();
                int from = random.nextInt(other.length);
                System.arraycopy(other, from, bytes, at, Math.min(length, other.length - from));
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    private byte[] insideOfParts(byte[] archive) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
            List<String> names =
                    parts.keySet().stream().filter(name -> !name.endsWith("/")).toList();
            for (int i = random.nextInt(3); i >= 0; i--) {
                parts.computeIfPresent(names.get(random.nextInt(names.size())), (name, part) -> damaged(part));
            }
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
