package org.rapporteur.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for a message of ours by the key that it carries where nobody sees it. Safe for use by many threads. */
final class ReadBack {
    private static final String EVENT_TYPE = "rapporteur_reply";
    private static final String KEY = "reply_key";

    private static final int PAGE = 200;
    private static final int MOST_PAGES = 10;

    /** Our clock and Slack's may differ by so much. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(ReadBack.class);

    private final MethodsClient methods;
    private final SlackCalls calls;
    private final AtomicBoolean warned = new AtomicBoolean();

    ReadBack(MethodsClient methods, SlackCalls calls) {
        this.methods = methods;
        this.calls = calls;
    }

    /** What a message carries to be known again. */
    static Message.Metadata mark(String replyKey) {
        return Message.Metadata.builder()
                .eventType(EVENT_TYPE)
                .eventPayload(Map.of(KEY, replyKey))
                .build();
    }

    /** Whether the message is there. Where we may not read, it counts as not there: a message twice is better than none. */
    Outcome find(SlackRequest.Post post, String replyKey) {
        Outcome found = isUser(post.channel()) ? findDirect(post, replyKey) : find(post.channel(), post, replyKey);
        return switch (found) {
            case Outcome.Rejected(var reason) -> unreadable(reason);
            case Outcome.Unknown(var why) -> new Outcome.NotSent(why);
            case Outcome.Sent sent -> sent;
            case Outcome.RetryAfter later -> later;
            case Outcome.NotSent notSent -> notSent;
            case Outcome.NotThere notThere -> notThere;
        };
    }

    private Outcome findDirect(SlackRequest.Post post, String replyKey) {
        return calls.outcome(
                () -> methods.conversationsOpen(request -> request.users(List.of(post.channel()))),
                opened -> find(opened.getChannel().getId(), post, replyKey));
    }

    private Outcome find(String channel, SlackRequest.Post post, String replyKey) {
        String cursor = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            Page[] read = new Page[1];
            String from = cursor;
            Outcome outcome = post.thread() == null
                    ? calls.outcome(() -> history(channel, post, from), answer -> take(read, Page.of(answer), replyKey))
                    : calls.outcome(() -> replies(channel, post, from), answer -> take(read, Page.of(answer), replyKey));
            if (!(outcome instanceof Outcome.NotThere) || read[0] == null || read[0].next() == null) {
                return outcome;
            }
            cursor = read[0].next();
        }
        return new Outcome.NotThere();
    }

    private static Outcome take(Page[] read, Page page, String replyKey) {
        read[0] = page;
        return page.find(replyKey).<Outcome>map(Outcome.Sent::new).orElseGet(Outcome.NotThere::new);
    }

    private ConversationsRepliesResponse replies(String channel, SlackRequest.Post post, @Nullable String cursor)
            throws IOException, SlackApiException {
        return methods.conversationsReplies(request -> request.channel(channel)
                .ts(post.thread())
                .oldest(oldest(post))
                .includeAllMetadata(true)
                .limit(PAGE)
                .cursor(cursor));
    }

    private ConversationsHistoryResponse history(String channel, SlackRequest.Post post, @Nullable String cursor)
            throws IOException, SlackApiException {
        return methods.conversationsHistory(request -> request.channel(channel)
                .oldest(oldest(post))
                .includeAllMetadata(true)
                .limit(PAGE)
                .cursor(cursor));
    }

    private static String oldest(SlackRequest.Post post) {
        return Math.max(0, post.made() - SKEW.toSeconds()) + ".000000";
    }

    private Outcome unreadable(String reason) {
        if (!warned.getAndSet(true)) {
            LOG.warn(
                    "what was posted cannot be read back ({}): a message whose receipt is lost is posted again",
                    reason);
        }
        return new Outcome.NotThere();
    }

    /** Ids of users begin so, those of conversations with C, D or G. */
    private static boolean isUser(String channel) {
        return channel.startsWith("U") || channel.startsWith("W");
    }

    /** Some messages, and where the next ones begin; null after the last. */
    private record Page(List<Message> messages, @Nullable String next) {
        static Page of(ConversationsRepliesResponse answer) {
            return new Page(answer.getMessages(), next(answer.getResponseMetadata()));
        }

        static Page of(ConversationsHistoryResponse answer) {
            return new Page(answer.getMessages(), next(answer.getResponseMetadata()));
        }

        private static @Nullable String next(@Nullable ResponseMetadata metadata) {
            String cursor = metadata == null ? null : metadata.getNextCursor();
            return cursor == null || cursor.isEmpty() ? null : cursor;
        }

        Optional<String> find(String replyKey) {
            return messages == null
                    ? Optional.empty()
                    : messages.stream()
                            .filter(message -> carries(message, replyKey))
                            .map(Message::getTs)
                            .findFirst();
        }

        private static boolean carries(Message message, String replyKey) {
            Message.Metadata metadata = message.getMetadata();
            return metadata != null
                    && EVENT_TYPE.equals(metadata.getEventType())
                    && metadata.getEventPayload() != null
                    && replyKey.equals(metadata.getEventPayload().get(KEY));
        }
    }
}
