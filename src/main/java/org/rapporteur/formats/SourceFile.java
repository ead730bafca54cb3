package org.rapporteur.formats;

/**
 * A file of the folder with its bytes.
 *
 * @param path relative to the folder, with {@code /}
 * @param content all of it; not copied, nobody writes to it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record SourceFile(String path, byte[] content) {
    /** The file's name without its folders. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    boolean startsWith(byte[] magic) {
        if (content.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (content[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
