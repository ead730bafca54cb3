package org.rapporteur.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AskingTest {
    static Stream<Arguments> messages() {
        return Stream.of(
                Arguments.of(
                        "Who signed it? When? And where was that?",
                        List.of("Who signed it?", "When?", "And where was that?")),
                Arguments.of("Who met? Who paid??  Why?!", List.of("Who met?", "Who paid?", "Why?")),
                Arguments.of("Who signed it?", List.of("Who signed it?")),
                Arguments.of("Lavrov met Clinton. What did he say?", List.of("Lavrov met Clinton. What did he say?")),
                Arguments.of("Who said “will it work?” in Bali?", List.of("Who said “will it work?” in Bali?")),
                Arguments.of(
                        "see http://x.example/?q=1 who wrote that",
                        List.of("see http://x.example/?q=1 who wrote that")),
                Arguments.of("What was agreed? thanks", List.of("What was agreed? thanks")),
                Arguments.of("???", List.of("???")));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aMessageFallsIntoItsQuestions(String message, List<String> parts) {
        assertThat(Asking.parts(message)).isEqualTo(parts);
    }
}
