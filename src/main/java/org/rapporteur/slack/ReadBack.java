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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for a message of ours by the key that it carries where nobody sees it. Safe for use by many threads. */
final class ReadBack {
    private static final String EVENT_TYPE = "rapporteur_reply";
    private static final String KEY = "reply_key";

    /** The thread of a deleted message. */
    private static final String NO_THREAD = "thread_not_found";

    private static final int PAGE = 200;
    private static final int MOST_PAGES = 10;

    /** Our clock and Slack's may differ by so much. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(ReadBack.class);

    private final MethodsClient methods;
    private final SlackCalls calls;
    private final DirectMessages direct;
    private final AtomicBoolean warned = new AtomicBoolean();

    ReadBack(MethodsClient methods, SlackCalls calls) {
        this.methods = methods;
        this.calls = calls;
        this.direct = new DirectMessages(methods, calls);
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
        return find(post.channel(), post.thread(), post.made(), message -> carries(message, replyKey));
    }

    /** Whether a file is there that Slack knows by this id, or what was posted in its place; otherwise as the other. */
    Outcome find(SlackRequest.Upload upload, @Nullable String fileId, String replyKey) {
        return find(
                upload.channel(),
                upload.thread(),
                upload.made(),
                message -> shows(message, fileId) || carries(message, replyKey));
    }

    private Outcome find(String channel, @Nullable String thread, long made, Predicate<Message> isIt) {
        Outcome found = direct.in(channel, within -> from(new Search(within, thread, made, isIt), null, MOST_PAGES));
        return switch (found) {
            case Outcome.Rejected(var reason) -> unreadable(reason);
            case Outcome.Unknown(var why) -> new Outcome.NotSent(why);
            case Outcome.Sent sent -> sent;
            case Outcome.RetryAfter later -> later;
            case Outcome.NotSent notSent -> notSent;
            case Outcome.NotThere notThere -> notThere;
        };
    }

    /** What is looked for, and in which conversation. */
    private record Search(String channel, @Nullable String thread, long made, Predicate<Message> isIt) {
        String oldest() {
            return Math.max(0, made - SKEW.toSeconds()) + ".000000";
        }
    }

    private Outcome from(Search search, @Nullable String cursor, int pages) {
        return search.thread() == null
                ? calls.outcome(() -> history(search, cursor), answer -> on(search, Page.of(answer), pages))
                : calls.outcome(() -> replies(search, cursor), answer -> on(search, Page.of(answer), pages));
    }

    private Outcome on(Search search, Page page, int pages) {
        Optional<String> ts = page.find(search.isIt());
        if (ts.isPresent()) {
            return new Outcome.Sent(ts.get());
        }
        return page.next() == null || pages == 1 ? new Outcome.NotThere() : from(search, page.next(), pages - 1);
    }

    private ConversationsRepliesResponse replies(Search search, @Nullable String cursor)
            throws IOException, SlackApiException {
        return methods.conversationsReplies(request -> request.channel(search.channel())
                .ts(search.thread())
                .oldest(search.oldest())
                .includeAllMetadata(true)
                .limit(PAGE)
                .cursor(cursor));
    }

    private ConversationsHistoryResponse history(Search search, @Nullable String cursor)
            throws IOException, SlackApiException {
        return methods.conversationsHistory(request -> request.channel(search.channel())
                .oldest(search.oldest())
                .includeAllMetadata(true)
                .limit(PAGE)
                .cursor(cursor));
    }

    private Outcome unreadable(String reason) {
        if (!reason.equals(NO_THREAD) && !warned.getAndSet(true)) {
            LOG.warn(
                    "what was posted cannot be read back ({}): a message whose receipt is lost is posted again",
                    reason);
        }
        return new Outcome.NotThere();
    }

    private static boolean carries(Message message, String replyKey) {
        Message.Metadata metadata = message.getMetadata();
        return metadata != null
                && EVENT_TYPE.equals(metadata.getEventType())
                && metadata.getEventPayload() != null
                && replyKey.equals(metadata.getEventPayload().get(KEY));
    }

    private static boolean shows(Message message, @Nullable String fileId) {
        return fileId != null
                && message.getFiles() != null
                && message.getFiles().stream().anyMatch(file -> fileId.equals(file.getId()));
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

        Optional<String> find(Predicate<Message> isIt) {
            return messages == null
                    ? Optional.empty()
                    : messages.stream().filter(isIt).map(Message::getTs).findFirst();
        }
    }
}
