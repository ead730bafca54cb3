package org.rapporteur.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may import whom, and what nobody may. A package that does not exist yet has its row all the same. */
class ArchitectureTest {
    private static final String ROOT = "org.rapporteur";
    private static final Path SOURCES = Path.of("src/main/java/org/rapporteur");
    private static final List<String> JDK_AND_CO = List.of("java..", "javax..", "org.slf4j..", "org.jspecify..");

    private static final String LUCENE = "org.apache.lucene..";
    private static final String JACKSON_CORE = "com.fasterxml.jackson.core..";
    private static final String JACKSON_DATABIND = "com.fasterxml.jackson.databind..";
    private static final String JACKSON_ANNOTATION = "com.fasterxml.jackson.annotation..";
    private static final String JACKSON_YAML = "com.fasterxml.jackson.dataformat.yaml..";
    private static final List<String> JACKSON = List.of(JACKSON_CORE, JACKSON_DATABIND, JACKSON_ANNOTATION);

    /**
     * What a package may import beside itself, the JDK, slf4j and JSpecify.
     *
     * @param ours packages of this project, by their last name
     * @param libraries package patterns of libraries
     */
    private record Row(List<String> ours, List<String> libraries) {
        static Row of(String ours, String... libraries) {
            return of(ours, List.of(libraries));
        }

        static Row of(String ours, List<String> libraries) {
            return new Row(
                    Stream.of(ours.split(" ")).filter(name -> !name.isEmpty()).toList(), libraries);
        }
    }

    private static final Map<String, Row> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("article", Row.of("")),
            Map.entry("text", Row.of("article")),
            Map.entry("guard", Row.of("", "okhttp3..", "crawlercommons..")),
            Map.entry("embedding", Row.of("article text", "ai.onnxruntime..", JACKSON_CORE)),
            Map.entry("extraction", Row.of("article text")),
            Map.entry("index", Row.of("extraction article text", LUCENE)),
            Map.entry(
                    "formats",
                    Row.of(
                            "guard article",
                            join(
                                    JACKSON,
                                    JACKSON_YAML,
                                    "org.yaml.snakeyaml..",
                                    "org.jsoup..",
                                    "org.commonmark..",
                                    "org.apache.pdfbox..",
                                    "org.apache.fontbox..",
                                    "org.apache.james.mime4j..",
                                    "com.rtfparserkit..",
                                    "org.mozilla.universalchardet.."))),
            Map.entry("parsing", Row.of("formats article text")),
            Map.entry("ingest", Row.of("parsing formats index extraction embedding article text")),
            Map.entry("feeds", Row.of("ingest formats guard article text", JACKSON)),
            Map.entry("retrieval", Row.of("index extraction embedding article text", LUCENE)),
            Map.entry("answer", Row.of("retrieval index extraction embedding article text")),
            Map.entry("statistics", Row.of("")),
            Map.entry("evaluation", Row.of("statistics answer retrieval index embedding text article", JACKSON)),
            Map.entry("dossier", Row.of("retrieval index extraction article text")),
            Map.entry("chart", Row.of("dossier article", "org.apache.fontbox..")),
            Map.entry("journal", Row.of("", "org.jdbi..", "org.flywaydb..", "org.sqlite..")),
            Map.entry("export", Row.of("dossier extraction article", JACKSON)),
            Map.entry("conversation", Row.of("chart export watch answer dossier extraction journal article text")),
            Map.entry("watch", Row.of("dossier journal index article text")),
            Map.entry(
                    "web",
                    Row.of(
                            "conversation chart export answer dossier extraction article",
                            join(
                                    JACKSON,
                                    "io.javalin..",
                                    "org.eclipse.jetty..",
                                    "jakarta.servlet..",
                                    "com.samskivert.mustache.."))),
            Map.entry(
                    "slack",
                    Row.of(
                            "conversation journal answer dossier extraction article",
                            join(
                                    JACKSON,
                                    "com.slack.api..",
                                    "com.google.gson..",
                                    "okhttp3..",
                                    "okio..",
                                    "org.java_websocket.."))),
            Map.entry(
                    "matrix",
                    Row.of(
                            "conversation journal answer dossier extraction article",
                            join(JACKSON, "okhttp3..", "okio.."))),
            Map.entry(
                    "console",
                    Row.of(
                            "conversation export answer dossier extraction article",
                            join(JACKSON, "picocli..", "me.tongfei.progressbar..", "sun.misc..")))));

    /** Libraries that one or two packages keep to themselves; {@code app}, which joins everything, is no exception. */
    private static final Map<String, List<String>> OWNERS = new TreeMap<>(Map.ofEntries(
            Map.entry(LUCENE, List.of("index", "retrieval")),
            Map.entry("ai.onnxruntime..", List.of("embedding")),
            Map.entry("org.jsoup..", List.of("formats")),
            Map.entry("org.commonmark..", List.of("formats")),
            Map.entry("org.apache.pdfbox..", List.of("formats")),
            Map.entry("org.apache.fontbox..", List.of("chart", "formats")),
            Map.entry("org.apache.james.mime4j..", List.of("formats")),
            Map.entry("com.rtfparserkit..", List.of("formats")),
            Map.entry("org.mozilla.universalchardet..", List.of("formats")),
            Map.entry(JACKSON_YAML, List.of("formats")),
            Map.entry("io.javalin..", List.of("web")),
            Map.entry("org.eclipse.jetty..", List.of("web")),
            Map.entry("com.samskivert.mustache..", List.of("web")),
            Map.entry("picocli..", List.of("console")),
            Map.entry("me.tongfei.progressbar..", List.of("console")),
            Map.entry("sun.misc..", List.of("console")),
            Map.entry("org.jdbi..", List.of("journal")),
            Map.entry("org.flywaydb..", List.of("journal")),
            Map.entry("org.sqlite..", List.of("journal")),
            Map.entry("com.slack.api..", List.of("slack")),
            Map.entry("io.micrometer..", List.of("app")),
            Map.entry("okhttp3..", List.of("guard", "matrix", "slack")),
            Map.entry("crawlercommons..", List.of("guard"))));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static List<String> join(List<String> some, String... others) {
        return Stream.concat(some.stream(), Stream.of(others)).toList();
    }

    private static Stream<String> packagesOfTheTable() {
        return TABLE.keySet().stream();
    }

    private static Stream<String> ownedLibraries() {
        return OWNERS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("packagesOfTheTable")
    void importsOnlyWhatItsRowNames(String name) {
        Row row = TABLE.get(name);
        List<String> allowed = new ArrayList<>(JDK_AND_CO);
        allowed.addAll(row.libraries());
        allowed.add(ROOT + "." + name);
        row.ours().forEach(other -> allowed.add(ROOT + "." + other));
        classes()
                .that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("ownedLibraries")
    void aLibraryStaysWithItsOwners(String library) {
        String[] owners =
                OWNERS.get(library).stream().map(name -> ROOT + "." + name).toArray(String[]::new);
        noClasses()
                .that()
                .resideOutsideOfPackages(owners)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }

    @Test
    void everyPackageHasARowAndLiesOneLevelDeep() {
        TreeSet<String> unknown = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            String name = type.getPackageName().substring(ROOT.length());
            if (!name.equals(".app") && (name.isEmpty() || !TABLE.containsKey(name.substring(1)))) {
                unknown.add(type.getPackageName());
            }
        }
        assertThat(unknown).as("packages without a row in the table").isEmpty();
        assertThat(CLASSES.stream().map(JavaClass::getPackageName)).contains(ROOT + ".article", ROOT + ".index");
    }

    @Test
    void nothingImportsTheApp() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".app")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".app")
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheConsoleAndTheAppWriteToTheTerminal() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".console", ROOT + ".app")
                .should(ACCESS_STANDARD_STREAMS)
                .check(CLASSES);
    }

    @Test
    void nobodySleepsOrUsesTheOldDate() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(CLASSES);
        noClasses().should().callMethod(Thread.class, "sleep", Duration.class).check(CLASSES);
        noClasses().should().dependOnClassesThat().areAssignableTo(Date.class).check(CLASSES);
    }

    @Test
    void nothingForeignIsDeserialisedOrParsedAsAQuery() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ObjectInputStream.class)
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene.queryparser..")
                .check(CLASSES);
    }

    @Test
    void onlyTheGuardMakesReadersOfXml() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".guard")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("javax\\.xml\\.stream\\.XML(Input|Event|Output)Factory")
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javax.xml.parsers..",
                        "javax.xml.transform..",
                        "javax.xml.validation..",
                        "javax.xml.xpath..",
                        "org.xml.sax..",
                        "org.w3c.dom..")
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAClassDoes() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl)")
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
        List<Path> folders;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            folders = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .sorted()
                    .toList();
        }
        assertThat(folders).hasSizeGreaterThan(5);
        for (Path folder : folders) {
            assertThat(folder.resolve("package-info.java"))
                    .content()
                    .contains("/**", "@NullMarked\npackage " + ROOT + "." + folder.getFileName() + ";");
        }
    }
}
