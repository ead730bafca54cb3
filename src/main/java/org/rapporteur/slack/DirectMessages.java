package org.rapporteur.slack;

import com.slack.api.methods.MethodsClient;
import java.util.List;
import java.util.function.Function;
import org.rapporteur.conversation.Outcome;

/** Direct messages with people of whom we know the id alone. Safe for use by many threads. */
final class DirectMessages {
    private final MethodsClient methods;
    private final SlackCalls calls;

    DirectMessages(MethodsClient methods, SlackCalls calls) {
        this.methods = methods;
        this.calls = calls;
    }

    /**
     * Does something in a conversation.
     *
     * @param channel its id, or that of a user: then in the direct message with them, opened first
     * @param work is given the id of the conversation; not called when it cannot be opened
     */
    Outcome in(String channel, Function<String, Outcome> work) {
        return isUser(channel)
                ? calls.outcome(
                        () -> methods.conversationsOpen(request -> request.users(List.of(channel))),
                        opened -> work.apply(opened.getChannel().getId()))
                : work.apply(channel);
    }

    /** Ids of users begin so, those of conversations with C, D or G. */
    private static boolean isUser(String channel) {
        return channel.startsWith("U") || channel.startsWith("W");
    }
}
