package org.rapporteur.ingest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.FileOutcome;
import org.rapporteur.formats.Prose;
import org.rapporteur.parsing.FileContent;

/**
 * Walks a folder. Symbolic links inside it are named and never followed, hidden files and folders (with a leading dot) are passed over in silence,
 * pipes and devices are not opened. Nothing is read. The folder itself may be a link.
 */
final class FolderScanner {
    /** What Java puts in the place of bytes that are no characters in its locale. */
    private static final char UNREADABLE = '\uFFFD';

    private final long maxBytes;

    FolderScanner(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** What is in {@code folder} now. Never throws for what it finds there. */
    FolderScan scan(Path folder) {
        if (!Files.exists(folder)) {
            return FolderScan.failed(
                    "The folder " + folder + " does not exist. Make it and put articles into it, or set another one.");
        }
        if (!Files.isDirectory(folder)) {
            return FolderScan.failed(folder + " is not a folder. Set the folder that holds the articles.");
        }
        try {
            Walk walk = new Walk(folder.toRealPath());
            Files.walkFileTree(walk.root, walk);
            return walk.result(folder);
        } catch (IOException e) {
            return FolderScan.failed("The folder " + folder + " cannot be read ("
                    + e.getClass().getSimpleName() + "). Allow the user this runs as to read it.");
        }
    }

    private final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Map<String, FoundFile> files = new TreeMap<>();
        private final Map<String, FoundFile.Sidecar> sidecars = new TreeMap<>();
        private final Map<String, FileOutcome> refused = new TreeMap<>();
        private final Set<String> unreadable = new HashSet<>();

        private Walk(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return isHidden(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(file) && !isOurs(file)) {
                try {
                    take(file, attributes);
                } catch (NoSuchFileException e) {
                    refuse(path(file), FolderReading.VANISHED);
                } catch (IOException e) {
                    refuse(
                            path(file),
                            "cannot be looked at (" + e.getClass().getSimpleName()
                                    + "); allow the user this runs as to read it, and refresh again");
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (file.equals(root)) {
                throw failure;
            }
            if (!isHidden(file)) {
                unreadable.add(path(file));
                refuse(
                        path(file),
                        "cannot be looked into (" + failure.getClass().getSimpleName()
                                + "); allow the user this runs as to read it, and refresh again");
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            return failure == null ? FileVisitResult.CONTINUE : visitFileFailed(directory, failure);
        }

        private void take(Path file, BasicFileAttributes attributes) throws IOException {
            String path = path(file);
            if (path.isBlank() || path.chars().anyMatch(Character::isISOControl)) {
                refuse(
                        path.isBlank() ? "(blank name)" : Prose.onOneLine(path),
                        "has a name that cannot be shown; rename it");
            } else if (path.indexOf(UNREADABLE) >= 0) {
                // Two of them may look the same; as bytes they do not.
                refuse(
                        root.toUri().relativize(file.toUri()).getRawPath(),
                        "has a name that cannot be read in this locale; start with LC_ALL=C.UTF-8, or rename it");
            } else if (attributes.isSymbolicLink()) {
                refuse(path, linkReason(file));
            } else if (!attributes.isRegularFile()) {
                refuse(path, "is a pipe, socket or device and was not opened; take it out of the folder");
            } else if (path.endsWith(FileContent.SIDECAR)) {
                sidecars.put(path, new FoundFile.Sidecar(file, FileStamp.of(file, attributes)));
            } else if (attributes.size() > maxBytes) {
                refuse(path, FileContent.tooLarge(attributes.size(), maxBytes));
            } else {
                files.put(path, new FoundFile(new ArticleId(path), file, FileStamp.of(file, attributes), null));
            }
        }

        private void refuse(String path, String reason) {
            refused.put(path, FileOutcome.failed(path, reason));
        }

        private String linkReason(Path link) {
            try {
                Path target = link.toRealPath();
                if (!target.startsWith(root)) {
                    return "is a symbolic link out of the folder and was not followed; put a copy of its target in its"
                            + " place";
                }
                return "is a symbolic link to " + path(target) + ", which is in the folder already; remove the link";
            } catch (IOException e) {
                return "is a symbolic link that leads nowhere or in a circle; remove it";
            }
        }

        private FolderScan result(Path folder) {
            sidecars.forEach((path, sidecar) -> {
                String owner = path.substring(0, path.length() - FileContent.SIDECAR.length());
                FoundFile found = files.get(owner);
                if (found != null) {
                    files.put(owner, found.with(sidecar));
                } else if (!refused.containsKey(owner)) {
                    refuse(
                            path,
                            "describes " + owner
                                    + ", which is not there; rename it after the whole name of its article or remove"
                                    + " it");
                }
            });
            if (files.isEmpty() && refused.isEmpty()) {
                return FolderScan.empty("The folder " + folder + " is empty. Put articles into it and refresh.");
            }
            return new FolderScan(
                    files.values().stream().toList(),
                    refused.values().stream()
                            .sorted(Comparator.comparing(FileOutcome::path))
                            .toList(),
                    unreadable,
                    List.of(),
                    true);
        }

        /** A table at the top of the folder that is no article. */
        private boolean isOurs(Path file) {
            return file.equals(root.resolve(FolderReader.ALIASES)) || file.equals(root.resolve(FolderReader.FEEDS));
        }

        private boolean isHidden(Path path) {
            return !path.equals(root) && path.getFileName().toString().startsWith(".");
        }

        private String path(Path file) {
            StringBuilder path = new StringBuilder();
            root.relativize(file)
                    .forEach(name -> path.append(path.isEmpty() ? "" : "/").append(name));
            return path.toString();
        }
    }
}
