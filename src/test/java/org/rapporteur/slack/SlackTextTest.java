package org.rapporteur.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackTextTest {
    private static final String OWN = "U0BOT";
    private static final Map<String, String> NAMES = Map.of("U0ANN", "Ann");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "<@U0BOT> who met whom?                    ! who met whom?",
                "who met whom? <@U0BOT>                    ! who met whom?",
                "who <@U0BOT|rapporteur> met               ! who met",
                "<@U0BOT>                                  ! ``",
                "what did <@U0ANN> ask?                    ! what did @Ann ask?",
                "what did <@U0BOB> ask?                    ! what did @U0BOB ask?",
                "what did <@U0BOB|bob> ask?                ! what did @bob ask?",
                "news in <#C1|general>?                    ! news in #general?",
                "news in <#C1>?                            ! news in ?",
                "see <https://a.example/x?a=1&amp;b=2|this> ! see this",
                "see <https://a.example/x?a=1&amp;b=2>     ! see https://a.example/x?a=1&b=2",
                "write to <mailto:a@b.example|a@b.example> ! write to a@b.example",
                "write to <mailto:a@b.example>             ! write to a@b.example",
                "Q&amp;A: is 3 &lt; 4 &gt; 2?              ! Q&A: is 3 < 4 > 2?",
                "&lt;@U0ANN&gt; said                       ! <@U0ANN> said",
                "&amp;lt; stays escaped once               ! &lt; stays escaped once",
                "what’s “new”?                             ! what's \"new\"?",
                "what\u00a0about\u202fthe  talks?          ! what about the talks?",
                "a lone < and > stay                       ! a lone < and > stay",
                "hva skjer i Tromsø? ماذا حدث؟ 🕊️          ! hva skjer i Tromsø? ماذا حدث؟ 🕊️"
            })
    void readsWhatTheSenderSees(String raw, String read) {
        assertThat(SlackText.read(raw, OWN, id -> NAMES.getOrDefault(id, id))).isEqualTo(read);
    }

    @Test
    void readsTokensWithAnExclamationMark() {
        assertThat(SlackText.read(
                        "<!here> and <!subteam^S1|@press> by <!date^1795298400^{date}|21 Nov>, <!subteam^S2>",
                        OWN,
                        id -> id))
                .isEqualTo("@here and @press by 21 Nov,");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "<@U0ANN> can you?, true",
        "'  <@U0ANN|ann> can you?', true",
        "<!subteam^S1|@press> can you?, true",
        "<@U0BOT> can you?, false",
        "can <@U0ANN>?, false",
        "<!here> look, false",
        "<https://x.example> look, false"
    })
    void tellsWhoIsTurnedTo(String raw, boolean another) {
        assertThat(SlackText.opensWithAnother(raw, OWN)).isEqualTo(another);
    }
}
