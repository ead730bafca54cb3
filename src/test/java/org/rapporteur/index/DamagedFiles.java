package org.rapporteur.index;

import java.io.IOException;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/** Copies of a directory in which one file is not what was written. */
final class DamagedFiles {
    private DamagedFiles() {}

    static Directory copy(Directory original) throws IOException {
        Directory copy = new ByteBuffersDirectory();
        for (String file : original.listAll()) {
            copy.copyFrom(original, file, file, IOContext.DEFAULT);
        }
        return copy;
    }

    /** The files of a directory that hold anything. */
    static Stream<String> files(Directory directory) throws IOException {
        return Stream.of(directory.listAll()).filter(file -> !file.equals("write.lock"));
    }

    static byte[] read(Directory directory, String file) throws IOException {
        try (IndexInput in = directory.openInput(file, IOContext.DEFAULT)) {
            byte[] bytes = new byte[(int) in.length()];
            in.readBytes(bytes, 0, bytes.length);
            return bytes;
        }
    }

    static void overwrite(Directory directory, String file, byte[] bytes) throws IOException {
        directory.deleteFile(file);
        try (IndexOutput out = directory.createOutput(file, IOContext.DEFAULT)) {
            out.writeBytes(bytes, bytes.length);
        }
    }

    static void flip(Directory directory, String file, long bit) throws IOException {
        byte[] bytes = read(directory, file);
        bytes[(int) (bit / 8)] ^= (byte) (1 << (bit % 8));
        overwrite(directory, file, bytes);
    }
}
