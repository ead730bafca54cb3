import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Makes {@code target/rapporteur}, which runs whatever Java the machine has: {@code runtime/} (a Java of its own, linked from the JDK that runs this),
 * {@code lib/} (the jars, native libraries of this platform, a start-up cache) and {@code bin/rapporteur}. What is there already and made of the same
 * things is left as it is.
 *
 * <p>Arguments: the target folder, the name of our jar in its {@code jars/}, the knowledge folder on which the start-up cache is trained.
 */
public final class Assemble {
    /**
     * What the jars use of the JDK. To check: {@code jdeps --multi-release 25 --ignore-missing-deps --print-module-deps --module-path target/jars
     * target/jars/*.jar}. Beside those: zipfs (jars as file systems), crypto.ec (TLS), charsets (articles in old encodings), unsupported (Lucene).
     * Of java.desktop it is the geometry without which PDFBox finds no text, and what draws pictures. Left out, though named there for parts that are never loaded:
     * java.net.http (jsoup's client), java.rmi, java.security.jgss (Jetty's Kerberos), and jdk.incubator.vector, which Java announces with a warning at each start.
     */
    private static final List<String> MODULES = List.of(
            "java.base",
            "java.desktop",
            "java.instrument",
            "java.logging",
            "java.management",
            "java.naming",
            "java.sql",
            "java.xml",
            "jdk.charsets",
            "jdk.crypto.ec",
            "jdk.management",
            "jdk.unsupported",
            "jdk.zipfs");

    private static final List<String> LINK_OPTIONS =
            List.of("--strip-debug", "--no-header-files", "--no-man-pages", "--compress", "zip-6");

    /**
     * How Java is started. The serial collector starts fastest and keeps the process small. Java's own messages go to standard error, as standard
     * output belongs to the answers.
     */
    private static final List<String> JAVA_OPTIONS = List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=25",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-XX:+DisplayVMOutputToStderr",
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "-Dfile.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED");

    /** What the start-up cache is trained by, with the folders added. */
    private static final List<String> TRAINING = List.of("ask", "What did Putin offer Bush in Heiligendamm?");

    private static final long LONGEST_TRAINING_SECONDS = 60;
    private static final int FIRST_JAVA_WITH_AOT_CACHE_IN_ONE_STEP = 25;
    /** From this size on an entry is stored as it is: the model is read at every start, and inflating it takes longer than reading it. */
    private static final long STORED_FROM_BYTES = 1 << 20;

    private static final String NATIVES = "ai/onnxruntime/native/";
    private static final String CACHE = "start-up.cache";

    private final Path jars;
    private final String mainJar;
    private final Path knowledge;
    private final Path image;

    private Assemble(Path target, String mainJar, Path knowledge) {
        this.jars = target.resolve("jars");
        this.mainJar = mainJar;
        this.knowledge = knowledge;
        this.image = target.resolve("rapporteur");
    }

    public static void main(String[] arguments) throws Exception {
        new Assemble(Path.of(arguments[0]), arguments[1], Path.of(arguments[2])).run();
    }

    private void run() throws IOException, InterruptedException {
        Files.createDirectories(image);
        linkRuntime();
        copyJars();
        writeScript();
        Files.copy(Path.of("LICENSE"), image.resolve("LICENSE"), StandardCopyOption.REPLACE_EXISTING);
        trainCache();
    }

    private void linkRuntime() throws IOException, InterruptedException {
        Path runtime = image.resolve("runtime");
        String recipe = Runtime.version() + " " + MODULES + " " + LINK_OPTIONS;
        if (isMadeOf(runtime, recipe)) {
            return;
        }
        deleteAll(runtime);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jlink").toString(),
                "--add-modules",
                String.join(",", MODULES),
                "--output",
                runtime.toString()));
        command.addAll(LINK_OPTIONS);
        int exitCode = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exitCode != 0) {
            throw new IOException(
                    "jlink ended with " + exitCode + "; is this a full JDK? " + System.getProperty("java.home"));
        }
        noteMadeOf(runtime, recipe);
    }

    /** Brings {@code lib/} to what {@code jars/} holds; a jar that is the same keeps its time, by which the start-up cache knows it. */
    private void copyJars() throws IOException {
        Path lib = Files.createDirectories(image.resolve("lib"));
        List<Path> wanted = wantedJars();
        for (Path jar : wanted) {
            Path copy = lib.resolve(jar.getFileName().toString());
            String recipe = digest(jar) + " " + nativesOfPlatform();
            if (!isMadeOf(copy, recipe)) {
                copyJar(jar, copy);
                noteMadeOf(copy, recipe);
            }
        }
        for (Path old : list(lib)) {
            String name = old.getFileName().toString();
            if (name.endsWith(".jar") && !wanted.contains(jars.resolve(name))) {
                Files.delete(old);
                Files.deleteIfExists(noteOf(old));
            }
        }
    }

    /** Our jar and what its manifest names; the folder may hold jars of an earlier build too. */
    private List<Path> wantedJars() throws IOException {
        List<Path> wanted = new ArrayList<>(List.of(jars.resolve(mainJar)));
        try (JarFile jar = new JarFile(jars.resolve(mainJar).toFile())) {
            String classPath = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            for (String name : classPath.split(" ")) {
                wanted.add(jars.resolve(name));
            }
        }
        return wanted;
    }

    private void copyJar(Path jar, Path copy) throws IOException {
        try (ZipFile from = new ZipFile(jar.toFile())) {
            boolean hasNatives = from.stream().anyMatch(entry -> entry.getName().startsWith(NATIVES));
            boolean hasLargeEntries = from.stream().anyMatch(entry -> entry.getSize() >= STORED_FROM_BYTES);
            if (!hasNatives && !hasLargeEntries) {
                Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
                return;
            }
            boolean unpacked = hasNatives && unpackNatives(from);
            try (ZipOutputStream to = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(copy)))) {
                for (ZipEntry entry : from.stream().toList()) {
                    if (!(unpacked && entry.getName().startsWith(NATIVES))) {
                        copyEntry(from, entry, to);
                    }
                }
            }
        }
    }

    private static void copyEntry(ZipFile from, ZipEntry entry, ZipOutputStream to) throws IOException {
        byte[] bytes = bytes(from, entry);
        ZipEntry written = new ZipEntry(entry.getName());
        written.setLastModifiedTime(entry.getLastModifiedTime());
        if (bytes.length >= STORED_FROM_BYTES) {
            CRC32 crc = new CRC32();
            crc.update(bytes);
            written.setMethod(ZipEntry.STORED);
            written.setSize(bytes.length);
            written.setCrc(crc.getValue());
        }
        to.putNextEntry(written);
        to.write(bytes);
        to.closeEntry();
    }

    /** Puts the libraries of this platform beside the jars, where they are loaded from without being unpacked at each start. */
    private boolean unpackNatives(ZipFile jar) throws IOException {
        Path folder = image.resolve("lib/native");
        deleteAll(folder);
        List<? extends ZipEntry> libraries = jar.stream()
                .filter(entry -> entry.getName().matches(NATIVES + nativesOfPlatform() + "/[^/]+\\.(so|dylib|dll)"))
                .toList();
        for (ZipEntry library : libraries) {
            Path file = folder.resolve(Path.of(library.getName()).getFileName());
            Files.createDirectories(folder);
            Files.write(file, bytes(jar, library));
        }
        return !libraries.isEmpty();
    }

    private static byte[] bytes(ZipFile jar, ZipEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    /** The name of this platform in the jar of onnxruntime. */
    private static String nativesOfPlatform() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = name.contains("linux") ? "linux" : name.contains("mac") ? "osx" : "win";
        return system + "-" + (System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x64");
    }

    private void writeScript() throws IOException {
        Path script = Files.createDirectories(image.resolve("bin")).resolve("rapporteur");
        Files.writeString(script, """
            #!/bin/sh
            # Starts Rapporteur on the Java runtime beside it. JAVA_OPTS goes to Java, such as JAVA_OPTS=-Xmx2g for a large folder.
            self=$0
            case $self in */*) ;; *) self=./$self ;; esac
            while [ -h "$self" ]; do
              link=$(readlink "$self")
              case $link in /*) self=$link ;; *) self=${self%/*}/$link ;; esac
            done
            home=$(cd "${self%/*}/.." && pwd -P) || exit 3

            # File names and arguments are UTF-8; without a locale Java would take them for ASCII.
            case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in ''|C|POSIX) LC_ALL=C.UTF-8; export LC_ALL ;; esac

            # Java cannot tell which of its streams is a terminal.
            if [ -t 2 ]; then set -- -Drapporteur.stderr=terminal @MAIN@ "$@"; else set -- @MAIN@ "$@"; fi
            if [ -t 1 ]; then
              size=$(stty size </dev/tty 2>/dev/null)
              columns=${size#* }
              set -- -Drapporteur.stdout=terminal -Drapporteur.columns="${columns:-80}" "$@"
            fi
            if [ -f "$home/lib/@CACHE@" ]; then set -- @USE_CACHE@ "$@"; fi

            # JAVA_OPTS is split into words on purpose.
            exec "$home/runtime/bin/java" @OPTIONS@ -Donnxruntime.native.path="$home/lib/native" ${JAVA_OPTS-} "$@"
            """.replace("@MAIN@", "-jar \"$home/lib/" + mainJar + "\"")
                .replace("@USE_CACHE@", useCache("\"$home/lib/" + CACHE + "\""))
                .replace("@CACHE@", CACHE)
                .replace("@OPTIONS@", String.join(" ", JAVA_OPTIONS)));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static boolean hasAotCache() {
        return Runtime.version().feature() >= FIRST_JAVA_WITH_AOT_CACHE_IN_ONE_STEP;
    }

    private static String useCache(String file) {
        return (hasAotCache() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file;
    }

    private static String makeCache(String file) {
        return (hasAotCache() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file;
    }

    /** Runs the program once so that Java remembers what it loaded. Without the cache everything works, only starts more slowly. */
    private void trainCache() throws IOException, InterruptedException {
        Path cache = image.resolve("lib").resolve(CACHE);
        String recipe = digest(image.resolve("bin/rapporteur")) + " " + digestOfJars() + " " + TRAINING;
        if (isMadeOf(cache, recipe)) {
            return;
        }
        Files.deleteIfExists(cache);
        Path data = Files.createTempDirectory("rapporteur-training");
        try {
            Optional<String> problem = train(cache, data);
            if (problem.isEmpty() && Files.exists(cache)) {
                noteMadeOf(cache, recipe);
            } else {
                Files.deleteIfExists(cache);
                System.err.println(
                        "[WARNING] no start-up cache, every start takes longer: " + problem.orElse("Java wrote none"));
            }
        } finally {
            deleteAll(data);
        }
    }

    /** Why the training failed, or nothing. */
    private Optional<String> train(Path cache, Path data) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(image.resolve("bin/rapporteur").toString()));
        command.addAll(TRAINING);
        command.addAll(List.of("--knowledge", knowledge.toString(), "--data", data.toString(), "--log", "error"));
        Path output = data.resolve("training.log");
        ProcessBuilder training = new ProcessBuilder(command)
                .directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        // Only the options given here count, not what the person who builds has set for a running bot.
        training.environment().keySet().removeIf(name -> name.startsWith("RAPPORTEUR_"));
        training.environment().put("JAVA_OPTS", makeCache(cache.toString()));
        Process process = training.start();
        if (!process.waitFor(LONGEST_TRAINING_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            return Optional.of("the training took longer than " + LONGEST_TRAINING_SECONDS + " s");
        }
        // 0: answered, 1: not in the folder; both have trained.
        return process.exitValue() <= 1
                ? Optional.empty()
                : Optional.of("the training ended with " + process.exitValue() + ": "
                        + Files.readString(output).strip());
    }

    private String digestOfJars() throws IOException {
        StringBuilder recipes = new StringBuilder();
        for (Path jar : wantedJars()) {
            recipes.append(Files.readString(noteOf(image.resolve("lib").resolve(jar.getFileName()))))
                    .append('\n');
        }
        return hex(recipes.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Where it is noted what a file or folder of the image was made of. */
    private Path noteOf(Path made) {
        return image.resolveSibling("rapporteur-made-of").resolve(made.getFileName() + ".txt");
    }

    private boolean isMadeOf(Path made, String recipe) throws IOException {
        Path note = noteOf(made);
        return Files.exists(made)
                && Files.exists(note)
                && Files.readString(note).equals(recipe);
    }

    private void noteMadeOf(Path made, String recipe) throws IOException {
        Files.createDirectories(noteOf(made).getParent());
        Files.writeString(noteOf(made), recipe);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String digest(Path file) throws IOException {
        return hex(Files.readAllBytes(file));
    }

    private static String hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
