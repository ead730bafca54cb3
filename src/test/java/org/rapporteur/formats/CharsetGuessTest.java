package org.rapporteur.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as they stand in news, in the charsets that old pages and mails are in. */
class CharsetGuessTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        windows-1251 | Министр иностранных дел Сергей Лавров встретился в Москве с Хиллари Клинтон. Переговоры о противоракетной обороне продолжатся в мае.
        KOI8-R       | Министр иностранных дел Сергей Лавров встретился в Москве с Хиллари Клинтон. Переговоры о противоракетной обороне продолжатся в мае.
        IBM866       | Министр иностранных дел Сергей Лавров встретился в Москве с Хиллари Клинтон. Переговоры о противоракетной обороне продолжатся в мае.
        windows-1253 | Ο υπουργός Εξωτερικών συναντήθηκε στην Αθήνα με τον ομόλογό του και συζήτησαν για τις διαπραγματεύσεις.
        windows-1255 | שר החוץ נפגש בירושלים עם עמיתו ושוחח עמו על המשא ומתן, שיימשך בחודש הבא.
        GB18030      | 外交部长在北京会见了他的同行，双方讨论了导弹防御谈判，谈判将于五月继续进行。
        Big5         | 外交部長在台北會見了他的同行，雙方討論了飛彈防禦談判，談判將於五月繼續進行。
        Shift_JIS    | 外務大臣は東京で会談し、ミサイル防衛についての交渉は五月に続けられると述べた。
        EUC-KR       | 외무장관은 서울에서 회담을 갖고 미사일 방어 협상이 오월에 계속될 것이라고 말했다.
        windows-1250 | Prezydent Lech Wałęsa spotkał się w Gdańsku z ministrem Radosławem Sikorskim, który żąda gwarancji.
        ISO-8859-2   | Prezydent Lech Wałęsa spotkał się w Gdańsku z ministrem Radosławem Sikorskim, który żąda gwarancji.
        windows-1252 | Le ministre des Affaires étrangères a rencontré à Genève son homologue, qui a été très déçu : « c’est l’été », a-t-il dit.
        windows-1252 | Präsident Köhler traf in Zürich den Außenminister; die Gespräche über Größe und Kosten dürften weitergehen.
        windows-1252 | Presidente José Zapatero declaró en Cádiz: ¿quién pagará? El señor Núñez calló.
        """)
    void theWordsComeOutAsTheyWere(String charset, String text) throws UnreadableFileException {
        byte[] bytes = text.getBytes(Charset.forName(charset));
        TextDecoder.Decoded decoded = TextDecoder.decode(new SourceFile("a.txt", bytes), Optional.empty());
        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.warnings()).singleElement().asString().contains("is not valid UTF-8 and was read as");
    }

    @Test
    void asciiThatIsNoneIsReadAsWhatItIs() throws UnreadableFileException {
        byte[] bytes = "Zoë met Jan Okoń.".getBytes(StandardCharsets.UTF_8);
        assertThat(TextDecoder.decode(new SourceFile("a", bytes), Optional.of("us-ascii"))
                        .text())
                .isEqualTo("Zoë met Jan Okoń.");
    }
}
