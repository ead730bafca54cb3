package org.rapporteur.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.slack.Verdict.Answer;
import org.rapporteur.slack.Verdict.Ignore;
import org.rapporteur.slack.Verdict.Refusal;
import org.rapporteur.slack.Verdict.Refuse;
import org.rapporteur.slack.Verdict.Withdraw;

/** What Slack sends, read and decided on. */
class AddressingTest {
    private static final String MENTION = "'type':'app_mention','text':'<@U0BOT> who?',";
    private static final String DIRECT = "'type':'message','channel_type':'im','text':'who?','channel':'D1',";
    private static final String CHANNEL = "'type':'message','channel_type':'channel','text':'who?',";

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "a mention                    | 'type':'app_mention','text':'<@U0BOT> who?' | answer",
                "a mention in a thread        | 'type':'app_mention','thread_ts':'9.1' | answer",
                "a direct message             | 'type':'message','channel_type':'im','channel':'D1' | answer",
                "a reply in a direct message  | 'type':'message','channel_type':'im','thread_ts':'9.1' | answer",
                "a direct message by its id   | 'type':'message','channel':'D1' | answer",
                "with a file                  | 'type':'message','channel_type':'im','subtype':'file_share' | answer",
                "a mention with a file        | 'type':'message','subtype':'file_share','text':'<@U0BOT> who?' |"
                        + " answer",
                "also sent to the channel     | 'type':'message','subtype':'thread_broadcast','text':'<@U0BOT> who?' |"
                        + " answer",
                "the twin of a mention        | 'type':'message','channel_type':'channel','text':'<@U0BOT> who?' |"
                        + " answer",
                "in a channel, to nobody      | 'type':'message','channel_type':'channel','text':'who?' | ignore",
                "in a thread, to nobody       | 'type':'message','channel_type':'channel','thread_ts':'9.1' | ignore",
                "in a group, to nobody        | 'type':'message','channel_type':'mpim','text':'who?' | ignore",
                "our own                      | 'type':'message','channel_type':'im','user':'U0BOT' | ignore",
                "our own, with our bot id     | 'type':'message','channel_type':'im','user':'U0BOT','bot_id':'B0' |"
                        + " ignore",
                "of another bot               | 'type':'app_mention','bot_id':'B1' | ignore",
                "of an app                    | 'type':'app_mention','app_id':'A1' | ignore",
                "of a workflow                | 'type':'app_mention','subtype':'bot_message','user':null | ignore",
                "of nobody                    | 'type':'app_mention','user':null | ignore",
                "of Slackbot                  | 'type':'message','channel_type':'im','user':'USLACKBOT' | ignore",
                "an edit                      |"
                        + " 'type':'message','channel_type':'im','subtype':'message_changed','hidden':true | ignore",
                "hidden                       | 'type':'message','channel_type':'im','hidden':true | ignore",
                "somebody joins               |"
                    + " 'type':'message','channel_type':'channel','subtype':'channel_join','text':'<@U0BOT> joined' |"
                    + " ignore",
                "the start of an agent thread | 'type':'message','channel_type':'im','subtype':'assistant_app_thread'"
                        + " | ignore",
                "without a channel            | 'type':'app_mention','channel':null | ignore",
                "without a ts                 | 'type':'app_mention','ts':null | ignore"
            })
    void answersWhatIsMeantForItAndNothingElse(String name, String event, String verdict) {
        Verdict decided = decide(settings(false), event, false);
        assertThat(decided).as(name).isInstanceOf(verdict.equals("answer") ? Answer.class : Ignore.class);
    }

    @Test
    void withdrawsWhatWasDeleted() {
        assertThat(decide(
                        settings(false),
                        "'type':'message','channel_type':'im','subtype':'message_deleted','hidden':true,'deleted_ts':'5.5'",
                        false))
                .isEqualTo(new Withdraw("C1", "5.5"));
    }

    @ParameterizedTest(name = "followups {0}, our thread {1}, {2}: {3}")
    @CsvSource({
        "true,  true,  who?,              true",
        "true,  true,  <@U0ANN> who?,     false",
        "true,  true,  who is <@U0ANN>?,  true",
        "true,  false, who?,              false",
        "false, true,  who?,              false"
    })
    void followsUpInItsOwnThreadsWhenToldTo(boolean followups, boolean ours, String text, boolean answered) {
        String event = CHANNEL.replace("who?", text) + "'thread_ts':'9.1'";
        assertThat(decide(settings(followups), event, ours)).isInstanceOf(answered ? Answer.class : Ignore.class);
    }

    @Test
    void doesNotFollowUpAtTheTopOfAChannel() {
        assertThat(decide(settings(true), CHANNEL + "'x':1", true)).isInstanceOf(Ignore.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"'user_team':'T0OTHER'", "'source_team':'T0OTHER'", "'team':'T0OTHER'"})
    void refusesPeopleOfOtherOrganisationsUnlessAllowed(String team) {
        assertThat(decide(settings(false), MENTION + team, false)).isEqualTo(new Refuse(Refusal.OUTSIDER));
        assertThat(decide(settings(false), DIRECT + team, false)).isEqualTo(new Refuse(Refusal.OUTSIDER));
        assertThat(decide(open(), MENTION + team, false)).isEqualTo(new Answer());
    }

    @Test
    void refusesInAChannelThatOthersRead() {
        JsonObject callback = callback(MENTION + "'x':1");
        callback.addProperty("is_ext_shared_channel", true);
        assertThat(decide(settings(false), callback)).isEqualTo(new Refuse(Refusal.SHARED_CHANNEL));
        assertThat(decide(open(), callback)).isEqualTo(new Answer());
    }

    @Test
    void refusesOutsideOfTheAllowedChannels() {
        SlackSettings settings =
                new SlackSettings("xoxb-1", null, "s", SlackSettings.DEFAULT_API_URL, Set.of("C2"), false, true);
        assertThat(decide(settings, MENTION + "'channel':'C2'", false)).isEqualTo(new Answer());
        assertThat(decide(settings, MENTION + "'channel':'C1'", false)).isEqualTo(new Refuse(Refusal.CHANNEL));
        assertThat(decide(settings, DIRECT + "'channel':'D1'", false)).isEqualTo(new Answer());
        assertThat(decide(settings, CHANNEL + "'thread_ts':'9.1'", true))
                .as("nobody turned to it by name")
                .isInstanceOf(Ignore.class);
    }

    @Test
    void takesItsOwnWorkspaceFromTheAuthorization() {
        JsonObject callback = callback(MENTION + "'team':'T0OURS'");
        callback.addProperty("team_id", "T0OTHER");
        callback.add("authorizations", JsonParser.parseString("[{\"team_id\":\"T0OURS\"}]"));
        assertThat(decide(settings(false), callback)).isEqualTo(new Answer());
    }

    private static Verdict decide(SlackSettings settings, String event, boolean ours) {
        SeenMessage message = SeenMessage.of(callback(event)).orElseThrow();
        return new Addressing(settings, "U0BOT", seen -> ours).decide(message);
    }

    private static Verdict decide(SlackSettings settings, JsonObject callback) {
        return new Addressing(settings, "U0BOT", seen -> false)
                .decide(SeenMessage.of(callback).orElseThrow());
    }

    private static JsonObject callback(String event) {
        JsonObject whole = JsonParser.parseString(
                        "{'type':'event_callback','event_id':'Ev1','team_id':'T0OURS','event':{'channel':'C1','user':'U0ANN','text':'who?','ts':'5.5'}}")
                .getAsJsonObject();
        JsonObject given = JsonParser.parseString("{" + event + "}").getAsJsonObject();
        given.entrySet().forEach(entry -> whole.getAsJsonObject("event").add(entry.getKey(), entry.getValue()));
        return whole;
    }

    private static SlackSettings settings(boolean followups) {
        return new SlackSettings("xoxb-1", null, "s", SlackSettings.DEFAULT_API_URL, Set.of(), false, followups);
    }

    private static SlackSettings open() {
        return new SlackSettings("xoxb-1", null, "s", URI.create("https://slack.com/api/"), Set.of(), true, false);
    }
}
