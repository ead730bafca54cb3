package org.rapporteur.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a file looks like from outside: as long as that stays the same, nobody has written to it.
 *
 * @param modified when its bytes were last written, as anybody may set it
 * @param changed when anything about it was last changed, as only the system sets it; {@code modified} where the system does not tell
 * @param key which file it is, by the system's own number; null where the system does not tell
 */
record FileStamp(
        long size,
        FileTime modified,
        FileTime changed,
        @Nullable Object key) {
    /** How long a file must have been left alone before it is taken for whole. */
    static final Duration STEADY = Duration.ofSeconds(2);

    /** @throws IOException when it is not there or cannot be looked at */
    static FileStamp of(Path file) throws IOException {
        return of(file, Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    }

    static FileStamp of(Path file, BasicFileAttributes seen) throws IOException {
        return new FileStamp(seen.size(), seen.lastModifiedTime(), changed(file, seen), seen.fileKey());
    }

    private static FileTime changed(Path file, BasicFileAttributes seen) throws IOException {
        try {
            return (FileTime) Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS);
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            // Not a system of that family.
            return seen.lastModifiedTime();
        }
    }

    /** Whether it was written to just now, so that more may follow. A time that is far from {@code now} was set by hand or by another clock. */
    boolean isFresh(Instant now) {
        return Duration.between(modified.toInstant(), now).abs().compareTo(STEADY) < 0;
    }

    /**
     * Everything in one number above 0; together with that of a file that belongs to it.
     *
     * @param companion null when there is none
     */
    long digest(@Nullable FileStamp companion) {
        long digest = companion == null ? 17 : companion.digest(null);
        for (long part : new long[] {size, nanos(modified), nanos(changed), key == null ? 0 : key.hashCode()}) {
            digest = (digest ^ part) * 0x9E3779B97F4A7C15L;
            digest ^= digest >>> 29;
        }
        return Math.max(1, digest >>> 1);
    }

    private static long nanos(FileTime time) {
        Instant instant = time.toInstant();
        return instant.getEpochSecond() * 1_000_000_000 + instant.getNano();
    }

    /** Whether a later change would show in the stamp: within the grain of the file system's clock two changes look like one. */
    boolean isReliable(Instant now) {
        return Duration.between(changed.toInstant(), now).compareTo(STEADY) >= 0;
    }
}
