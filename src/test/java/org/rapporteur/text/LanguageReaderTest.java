package org.rapporteur.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageReaderTest {
    private final LanguageReader reader = new LanguageReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Was hat Lawrow in Bali gesagt?                          | German
        Warum sagte Obama den Gipfel ab?                        | German
        wie viele Raketen sind in Polen                         | German
        Pourquoi Obama a-t-il annulé le sommet de Lisbonne ?    | French
        Qu'est-ce que Poutine a dit ?                           | French
        ¿Qué dijo Putin sobre el escudo?                        | Spanish
        cuándo firmaron el tratado                              | Spanish
        Perché Obama ha annullato il vertice?                   | Italian
        Waarom heeft Obama de top afgezegd?                     | Dutch
        Dlaczego Obama odwołał szczyt?                          | Polish
        Varför ställde Obama in mötet?                          | Swedish
        Что сказал Путин в Сочи?                                | a language in Cyrillic script
        奥巴马说了什么                                            | Chinese or Japanese
        """)
    void aForeignQuestionIsToldByItsSmallWordsOrItsScript(String question, String language) {
        assertThat(reader.foreignLanguage(question)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What did Le Monde de la Presse say?",
                "Plaza de la Constitución talks",
                "de Gaulle",
                "El Baradei on Iran",
                "Van der Bellen and the EU",
                "Rio de Janeiro summit",
                "Die Welt report on Lisbon",
                "latest",
                "Gabala",
                "Kaliningrad Iskander",
                "Was Lavrov in Bali?",
                "war in Iraq",
                "Medvedev Путин meeting in Sochi with NATO",
                "who man die es no",
                "nu start limts",
                "Los Cabos",
                "?",
                ""
            })
    void namesAndEnglishAreNotTakenForAnotherLanguage(String question) {
        assertThat(reader.foreignLanguage(question)).isEmpty();
    }
}
