package org.rapporteur.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.formats.Documents;
import org.rapporteur.formats.Formats;
import org.rapporteur.formats.SourceFile;
import org.rapporteur.formats.UnreadableFileException;

class ChildParserTest {
    @TempDir
    private Path attempts;

    private final ChildParser parser = new ChildParser(new Attempts(null));
    private @Nullable ChildParser hostile;

    @AfterEach
    void rest() {
        parser.rest();
        if (hostile != null) {
            hostile.rest();
        }
    }

    private ChildParser hostile(Duration deadline) {
        ChildParser made = new ChildParser(new Attempts(attempts), HostileProgram.class, deadline);
        hostile = made;
        return made;
    }

    private static FileContent order(String what) {
        SourceFile file = new SourceFile("order.rtf", HostileProgram.order(what));
        return new FileContent(file, new byte[0], null, "hash-of-" + what.replace(' ', '-'));
    }

    private static String reason(ChildParser parser, FileContent content) {
        try {
            return "read: " + parser.parse(content);
        } catch (UnreadableFileException e) {
            return e.reason();
        }
    }

    @ParameterizedTest
    @CsvSource({"talks.docx", "talks.pdf", "talks.epub", "talks.odt", "talks.rtf", "letter.eml"})
    void givesWhatIsReadInThisProcess(String name) throws UnreadableFileException {
        SourceFile file = Documents.file(name);
        assertThat(parser.parse(new FileContent(file, new byte[0], null, "h"))).isEqualTo(new Formats().read(file));
    }

    @Test
    void aReasonComesBackToTheLetter() {
        FileContent locked = new FileContent(Documents.file("locked.pdf"), new byte[0], null, "h");
        assertThat(reason(parser, locked)).isEqualTo("is locked with a password; save a copy without one");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        halt   | it ended with code 77
        memory | it took more memory than 256 MB
        hang   | it took longer than 5 s
        """)
    void aFileThatStopsTheParserTwiceIsSetAside(String what, String why) throws UnreadableFileException {
        ChildParser first = hostile(Duration.ofSeconds(what.equals("hang") ? 5 : 60));
        assertThat(reason(first, order(what)))
                .isEqualTo("stopped the parser: " + why + ". It is tried once more at the next refresh");
        assertThat(first.parse(order("nothing \\par words of an article"))).hasSize(1);
        assertThat(reason(first, order(what)))
                .startsWith("stopped the parser: " + why + ". It has done so twice and is set aside until it changes");
        String aside = "stopped the parser 2 times (" + why + ") and is set aside until it changes";
        assertThat(reason(first, order(what))).startsWith(aside);
        ChildParser later = new ChildParser(new Attempts(attempts));
        assertThat(reason(later, order(what))).startsWith(aside);
        assertThat(reason(hostile(Duration.ofSeconds(60)), order("nothing else")))
                .startsWith("read: ");
    }

    @Test
    void anErrorThatAParserSurvivesIsAReason() {
        assertThat(reason(hostile(ChildParser.DEADLINE), order("overflow")))
                .isEqualTo("could not be understood (StackOverflowError); save it in a simpler form, or take it out of"
                        + " the folder");
        assertThat(attempts).isEmptyDirectory();
    }

    @Test
    void whatIsReadIsWrittenDownBefore() throws IOException {
        Attempts known = new Attempts(attempts);
        for (int i = 0; i < Attempts.MOST_ENDS; i++) {
            new Attempts(attempts).begin(order("nothing"));
        }
        assertThat(Files.readAllLines(attempts.resolve("hash-of-nothing"))).contains("order.rtf");
        assertThat(reason(hostile(ChildParser.DEADLINE), order("nothing")))
                .startsWith("was being read each time when the bot was stopped, 5 times and is set aside");
        known.end(order("nothing"));
        assertThat(attempts).isEmptyDirectory();
    }

    /** Both ways of taking the network away hold; that of the kernel only where it lets us. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noWayToTheNetworkIsOpen(boolean byTheKernelToo) throws IOException {
        ParserCommand command = byTheKernelToo ? ParserCommand.withLeastNetwork() : new ParserCommand(List.of());
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(200);
            Process process = command.start(HostileProgram.class);
            try (var questions = new DataOutputStream(process.getOutputStream());
                    var answers = new DataInputStream(process.getInputStream())) {
                ParserWire.awaitGreeting(answers);
                ParserWire.ask(
                        questions, order("connect " + server.getLocalPort()).file());
                assertThat(ParserWire.answer(answers)).isEqualTo(new ParserWire.Answer.Unreadable("open: []"));
            }
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void theEnvironmentWithItsSecretsStaysBehind() {
        assertThat(reason(hostile(ChildParser.DEADLINE), order("environment")))
                .doesNotContain("HOME", "JAVA_HOME", "TOKEN", "USER");
    }

    @Test
    void oneProcessReadsManyFilesAndIsGoneAfterwards() throws Exception {
        ChildParser first = hostile(ChildParser.DEADLINE);
        String pid = reason(first, order("pid"));
        assertThat(reason(first, order("pid again"))).isEqualTo(pid);
        ProcessHandle child = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        first.rest();
        child.onExit().get(60, TimeUnit.SECONDS);
        assertThat(reason(first, order("pid"))).isNotEqualTo(pid).containsOnlyDigits();
    }

    @Test
    void theProcessEndsWithItsInputWhateverItDoes() throws Exception {
        Process process = ParserCommand.withLeastNetwork().start(HostileProgram.class);
        var questions = new DataOutputStream(process.getOutputStream());
        ParserWire.ask(questions, order("hang").file());
        assertThat(process.isAlive()).isTrue();
        questions.close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
