package org.rapporteur.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.dossier.MemoryFolder;
import org.rapporteur.retrieval.AskedQuestion;

class AnswerFormTest {
    private static final MemoryFolder FOLDER = MemoryFolder.ofTheTalks();

    @AfterAll
    static void close() {
        FOLDER.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        What did Obama and Medvedev agree in Honolulu?            | LIST
        What was agreed in Lisbon?                                | LIST
        Which countries host interceptors?                        | LIST
        list the demands of Russia                                | LIST
        What are Russia's conditions?                             | LIST
        How do Russia and NATO differ on the shield?              | SIDES
        What divides Washington and Moscow?                       | SIDES
        How does Russia's plan differ from NATO's?                | SIDES
        Do Obama and Medvedev agree on missile defense?           | SIDES
        Russia vs NATO                                            | SIDES
        What is Russia's position?                                | STATES
        What does Russia want now?                                | STATES
        What was Russia's position in 2008?                       | STATES
        latest on missile defense                                 | STATES
        What was Russia's position?                               | SENTENCES
        Where did Obama and Medvedev agree to talk?               | SENTENCES
        Who agreed to host interceptors?                          | SENTENCES
        Did Poland agree to host interceptors?                    | SENTENCES
        How do they differ?                                       | SENTENCES
        When was New START signed?                                | SENTENCES
        """)
    void theFormIsToldByTheQuestion(String question, AnswerForm form) {
        AskedQuestion asked = FOLDER.retriever().read(question, null);
        assertThat(AnswerForm.of(asked, KindReader.kind(question))).isEqualTo(form);
    }
}
