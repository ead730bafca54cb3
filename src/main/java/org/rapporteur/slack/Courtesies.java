package org.rapporteur.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.view.View;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.Admins;
import org.rapporteur.conversation.BestEffort;
import org.rapporteur.conversation.ChatCore;
import org.rapporteur.conversation.Outcome;
import org.rapporteur.slack.SlackRequest.Content;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is nice to have at once and of no use later: forms, the Home tab, prompts, the line that says we are at work, thanks. Each is tried once, on
 * threads of its own, since a form has to open within three seconds whatever the questions do; when it fails nobody waits for it. Safe for use by
 * many threads.
 */
final class Courtesies implements AutoCloseable {
    private static final int THREADS = 4;
    private static final int MOST_WAITING = 200;
    private static final Logger LOG = LoggerFactory.getLogger(Courtesies.class);

    private final MethodsClient slack;
    private final ResponseAddress responses;
    private final ChatCore core;
    private final Admins admins;
    private final Identity identity;
    private final HomeTab home;
    private final BestEffort effort;

    /** What the courtesies are made of. */
    record Parts(
            MethodsClient slack,
            ResponseAddress responses,
            ChatCore core,
            Admins admins,
            Identity identity,
            HomeTab home) {}

    Courtesies(Parts parts) {
        this.slack = parts.slack();
        this.responses = parts.responses();
        this.core = parts.core();
        this.admins = parts.admins();
        this.identity = parts.identity();
        this.home = parts.home();
        this.effort = new BestEffort("slack-courtesy", THREADS, MOST_WAITING);
    }

    /**
     * Opens the form to ask; Slack takes it for three seconds after the click.
     *
     * @param about what stands in it at first, as Slack sends it; may be empty
     */
    void askForm(String trigger, Place place, String about) {
        open(trigger, Forms.ask(place.toJson(), SlackText.read(about, identity.user(), id -> id)));
    }

    /** Opens the form that asks what was wrong with an answer. */
    void reasonForm(String trigger, String replyId) {
        open(trigger, Forms.reason(replyId));
    }

    private void open(String trigger, View view) {
        attempt(
                "views.open",
                () -> slack.viewsOpen(request -> request.triggerId(trigger).view(view)));
    }

    /** Shows the Home tab as it is for a user. */
    void showHome(String user) {
        boolean admin = admins.includes(ReplyStore.SURFACE, identity.team(), user);
        attempt("views.publish", () -> {
            View view = home.of(admin);
            return slack.viewsPublish(request -> request.userId(user).view(view));
        });
    }

    /** Suggests things to ask. @param thread null for the top of the conversation */
    void suggest(String channel, @Nullable String thread) {
        attempt(
                "assistant.threads.setSuggestedPrompts",
                () -> slack.assistantThreadsSetSuggestedPrompts(request -> request.channelId(channel)
                        .threadTs(thread == null || thread.isEmpty() ? null : thread)
                        .title(SlackWording.PROMPTS_TITLE)
                        .prompts(Prompts.of(core.examples()))));
    }

    /** Says in a direct message that an answer is being made; the answer takes the line away. */
    void working(Place place) {
        String thread = place.thread();
        if (place.isDirect() && thread != null) {
            attempt(
                    "assistant.threads.setStatus",
                    () -> slack.assistantThreadsSetStatus(request -> request.channelId(place.channel())
                            .threadTs(thread)
                            .status(SlackWording.WORKING)
                            .loadingMessages(SlackWording.LOADING)));
        }
    }

    /** Takes that line away. */
    void clearStatus(String channel, String thread) {
        attempt(
                "assistant.threads.setStatus",
                () -> slack.assistantThreadsSetStatus(
                        request -> request.channelId(channel).threadTs(thread).status("")));
    }

    /** Names a conversation after its first question. */
    void title(Place place, String question) {
        String thread = place.thread();
        if (place.isDirect() && thread != null) {
            attempt(
                    "assistant.threads.setTitle",
                    () -> slack.assistantThreadsSetTitle(request ->
                            request.channelId(place.channel()).threadTs(thread).title(Prompts.title(question))));
        }
    }

    /** Thanks for a vote, where the voter alone sees it. */
    void thank(Place place, String user, boolean useful) {
        String line = useful ? SlackNotices.THANKS_UP : SlackNotices.THANKS_DOWN;
        String url = place.responseUrl();
        if (url == null) {
            attempt(
                    "chat.postEphemeral",
                    () -> slack.chatPostEphemeral(request -> request.channel(place.channel())
                            .threadTs(place.thread())
                            .user(user)
                            .text(line)));
        } else {
            submit("thanks", () -> {
                Outcome outcome = responses.respond(
                        new SlackRequest.Response(url, place.thread(), false, null, new Content(line, ""), 0),
                        new Content(line, ""));
                LOG.debug("thanks: {}", outcome);
            });
        }
    }

    /** A call whose failure is no loss. */
    @FunctionalInterface
    private interface Call {
        SlackApiTextResponse make() throws IOException, SlackApiException;
    }

    @FunctionalInterface
    private interface Task {
        void run() throws IOException, SlackApiException;
    }

    private void attempt(String method, Call call) {
        submit(method, () -> {
            SlackApiTextResponse response = call.make();
            if (!response.isOk()) {
                LOG.info("{} was not done: {}", method, response.getError());
            }
        });
    }

    private void submit(String name, Task task) {
        effort.attempt(name, () -> {
            try {
                task.run();
            } catch (IOException | SlackApiException e) {
                LOG.info("{} was not done: {}", name, e.toString());
            }
        });
    }

    /** Begins nothing more. */
    @Override
    public void close() {
        effort.close();
    }
}
