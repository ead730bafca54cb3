package org.rapporteur.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.conversation.ChatCounts;
import org.rapporteur.conversation.ChatEngine;
import org.rapporteur.conversation.ChatParts;

/** Everything that works once Slack has said who we are, joined: from the entrance to the deliveries. */
final class SlackStation implements AutoCloseable {
    /**
     * Now and then an errand waits for Slack to say who somebody is; a call takes up to eight seconds when Slack is slow; and Slack takes one message a
     * second in each channel.
     */
    private static final ChatEngine.Sizes SIZES = new ChatEngine.Sizes(6, 8, Duration.ofMillis(1_050));

    private static final Duration FOR_ANSWERS = Duration.ofSeconds(8);
    private static final Duration FOR_SENDING = Duration.ofSeconds(8);

    private final App app;
    private final ChatEngine engine;
    private final Courtesies courtesies;
    private final Desk desk;
    private final SlackAnnouncer announcer;
    private final Entrance entrance;

    SlackStation(SlackSettings settings, ChatParts parts, WebApi api, SlackHealth health, Identity identity) {
        SlackRenderer renderer = new SlackRenderer(parts.page());
        SlackCalls calls = new SlackCalls(health::refused, health::taken);
        this.courtesies = new Courtesies(new Courtesies.Parts(
                api.methods(),
                new ResponseAddress(api.http(), calls),
                parts.core(),
                parts.admins(),
                identity,
                new HomeTab(parts.core(), renderer)));
        FileDelivery files = new FileDelivery(
                api.methods(), api.http(), calls, parts.journal().outbox(), parts.clock());
        this.engine = ChatEngine.of("Slack", parts, SIZES, new SlackDelivery(api.methods(), api.http(), calls, files));
        Membership membership =
                new Membership(settings, api.methods(), calls, parts.journal().watches(), parts.clock());
        this.announcer = new SlackAnnouncer(membership, renderer, engine.deliveries(), parts.clock());
        ReplyStore replies = new ReplyStore(parts.journal(), engine.deliveries(), renderer, parts.clock());
        People people = new People(api.methods(), parts.clock());
        ErrandRunner runner = new ErrandRunner(new ErrandRunner.Parts(
                identity,
                parts.admins(),
                people,
                membership,
                new Doorkeeper(settings, people),
                engine.tasks(),
                replies,
                courtesies,
                engine.maker()));
        this.desk = new Desk(parts.journal(), engine.tasks(), runner, replies, engine.sender());
        Addressing addressing = new Addressing(
                settings,
                identity.user(),
                message -> replies.isOurs(EventIntake.errand(message).thread()));
        Intake intake = new Intake(
                new EventIntake(addressing, desk, courtesies, health),
                new InteractionIntake(new Buttons(desk, courtesies), desk, courtesies));
        this.app = app(settings, api, intake);
        RequestSignature signature =
                settings.signingSecret() == null ? null : new RequestSignature(settings.signingSecret());
        this.entrance = new Entrance(app, signature, parts.clock());
    }

    /**
     * The Bolt app, with our one step in place of its own: those check signatures less strictly than the entrance does, and ask Slack who we are
     * while it waits for its answer.
     */
    private static App app(SlackSettings settings, WebApi api, Intake intake) {
        AppConfig config = AppConfig.builder()
                .slack(api.slack())
                .singleTeamBotToken(settings.botToken())
                .signingSecret(settings.signingSecret())
                // Set in the environment they would make Bolt look for an installation of each workspace.
                .clientId(null)
                .clientSecret(null)
                .build();
        return new App(config, api.slack(), new ArrayList<>(List.of(intake))).start();
    }

    Entrance entrance() {
        return entrance;
    }

    /** Takes up what an earlier process left: first what is to be sent, then what is to be answered. */
    void resume() {
        engine.deliveries().resume(ReplyStore.SURFACE);
        desk.resume();
    }

    SlackAnnouncer announcer() {
        return announcer;
    }

    ChatCounts counts() {
        return engine.counts();
    }

    /** Finishes what is under way as far as the time allows; what is left is in the journal. Nothing may come in any more. */
    @Override
    public void close() {
        engine.finish(FOR_ANSWERS, FOR_SENDING);
        courtesies.close();
        app.stop();
    }
}
