/**
 * What was asked of us and what we say, free of any platform.
 *
 * <p>In: an {@link org.rapporteur.conversation.IncomingMessage} that is addressed to us. Out: a {@link org.rapporteur.conversation.Reply}, which a
 * surface renders. Start with {@link org.rapporteur.conversation.Conversation}.
 */
@NullMarked
package org.rapporteur.conversation;

import org.jspecify.annotations.NullMarked;
