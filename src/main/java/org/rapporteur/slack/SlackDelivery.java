package org.rapporteur.slack;

import com.slack.api.methods.MethodsClient;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.ChatWording;
import org.rapporteur.conversation.Delivery;
import org.rapporteur.conversation.Outcome;
import org.rapporteur.journal.OutboxRow;
import org.rapporteur.slack.SlackRequest.Content;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in the outbox, each row once; when to try again is for others to decide. Blocks that Slack does not take are sent as text at
 * once. Safe for use by many threads.
 */
final class SlackDelivery implements Delivery {
    /** The id of what has none of its own. */
    static final String NO_ID = "-";

    private static final Logger LOG = LoggerFactory.getLogger(SlackDelivery.class);

    private final MethodsClient methods;
    private final SlackCalls calls;
    private final ResponseAddress addresses;
    private final ReadBack readBack;
    private final FileDelivery files;

    /** @param http for addresses that came with a command; it does not send anything twice by itself */
    SlackDelivery(MethodsClient methods, OkHttpClient http, SlackCalls calls, FileDelivery files) {
        this.methods = methods;
        this.calls = calls;
        this.files = files;
        this.addresses = new ResponseAddress(http, calls);
        this.readBack = new ReadBack(methods, calls);
    }

    @Override
    public Outcome deliver(OutboxRow row) {
        return switch (SlackRequest.fromJson(row.request())) {
            case SlackRequest.Post post -> inBlocksOrText(post.content(), words -> post(post, words, row.replyKey()));
            case SlackRequest.Response response -> respond(response, row.replyKey());
            case SlackRequest.Ephemeral shown -> inBlocksOrText(shown.content(), words -> show(shown, words));
            case SlackRequest.Update update -> inBlocksOrText(update.content(), words -> update(update, words));
            case SlackRequest.Delete delete -> delete(delete);
            case SlackRequest.Upload upload -> upload(row, upload);
        };
    }

    /** Changing and deleting may be done twice; what one person alone sees cannot be read, and is better seen twice than never. */
    @Override
    public Outcome readBack(OutboxRow row) {
        return switch (SlackRequest.fromJson(row.request())) {
            case SlackRequest.Post post -> readBack.find(post, row.replyKey());
            case SlackRequest.Response response -> new Outcome.NotThere();
            case SlackRequest.Ephemeral shown -> new Outcome.NotThere();
            case SlackRequest.Update update -> new Outcome.NotThere();
            case SlackRequest.Delete delete -> new Outcome.NotThere();
            case SlackRequest.Upload upload -> files.readBack(row, upload);
        };
    }

    @FunctionalInterface
    private interface Attempt {
        Outcome with(Content content);
    }

    private static Outcome inBlocksOrText(Content content, Attempt attempt) {
        Outcome outcome = attempt.with(content);
        if (outcome instanceof Outcome.Rejected(var reason)
                && SlackError.isOfBlocks(reason)
                && !content.blocks().isEmpty()) {
            LOG.warn("Slack does not take the blocks of a message ({}): sent as text", reason);
            return attempt.with(content.withoutBlocks());
        }
        return outcome;
    }

    private Outcome post(SlackRequest.Post post, Content words, String replyKey) {
        return calls.outcome(
                () -> methods.chatPostMessage(request -> request.channel(post.channel())
                        .threadTs(post.thread())
                        .text(words.text())
                        .blocksAsString(orNull(words.blocks()))
                        .unfurlLinks(false)
                        .unfurlMedia(false)
                        .metadata(ReadBack.mark(replyKey))),
                posted -> new Outcome.Sent(posted.getTs()));
    }

    /** Who waits for a file that Slack does not take is told so where it was to be. */
    private Outcome upload(OutboxRow row, SlackRequest.Upload upload) {
        Outcome outcome = files.deliver(row, upload);
        if (outcome instanceof Outcome.Rejected(var reason)) {
            LOG.error(
                    "Slack does not take the file {} of message {} ({}): a line stands in its place{}",
                    upload.name(),
                    row.replyKey(),
                    reason,
                    reason.equals("missing_scope") ? "; the app lacks the scope " + SlackScopes.FILES : "");
            Content line = Content.of(SlackMessage.plain(ChatWording.fileNotTaken(upload.name())));
            return post(upload.post(line), line, row.replyKey());
        }
        return outcome;
    }

    private Outcome show(SlackRequest.Ephemeral shown, Content words) {
        return calls.outcome(
                () -> methods.chatPostEphemeral(request -> request.channel(shown.channel())
                        .threadTs(shown.thread())
                        .user(shown.user())
                        .text(words.text())
                        .blocksAsString(orNull(words.blocks()))),
                posted -> new Outcome.Sent(NO_ID));
    }

    private Outcome update(SlackRequest.Update update, Content words) {
        return calls.outcome(
                () -> methods.chatUpdate(request -> request.channel(update.channel())
                        .ts(update.ts())
                        .text(words.text())
                        .blocksAsString(orNull(words.blocks()))),
                updated -> new Outcome.Sent(update.ts()));
    }

    /** A message that is gone already is deleted. */
    private Outcome delete(SlackRequest.Delete delete) {
        Outcome outcome = calls.outcome(
                () -> methods.chatDelete(
                        request -> request.channel(delete.channel()).ts(delete.ts())),
                deleted -> new Outcome.Sent(delete.ts()));
        return outcome.equals(new Outcome.Rejected("message_not_found")) ? new Outcome.Sent(delete.ts()) : outcome;
    }

    private Outcome respond(SlackRequest.Response response, String replyKey) {
        Outcome outcome = inBlocksOrText(response.content(), words -> addresses.respond(response, words));
        String user = response.user();
        if (outcome instanceof Outcome.Rejected(var reason) && user != null) {
            LOG.info("an address for replies is no longer taken ({}): sent as a direct message", reason);
            SlackRequest.Post direct = new SlackRequest.Post(user, null, response.content(), response.made());
            return inBlocksOrText(response.content(), words -> post(direct, words, replyKey));
        }
        return outcome;
    }

    private static @Nullable String orNull(String blocks) {
        return blocks.isEmpty() ? null : blocks;
    }
}
