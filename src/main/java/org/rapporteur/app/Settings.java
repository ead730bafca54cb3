package org.rapporteur.app;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.Admins;
import org.rapporteur.conversation.Rate;
import org.rapporteur.matrix.MatrixSettings;
import org.rapporteur.slack.SlackSettings;

/**
 * What can be set, as it holds for this process.
 *
 * @param knowledge the folder of articles; need not exist
 * @param data where index, vectors and journal are kept, one process at a time; need not exist
 * @param http where the web page listens, unresolved, port 0 for any free one; null when it is off
 * @param embedding whether passages are also found by meaning
 * @param refresh when the folder is read again while serving
 * @param admins who may do what admins may, from chat
 * @param rate how often a user may ask, in chat
 * @param slack how Slack is reached; null when it is off
 * @param matrix how Matrix is reached; null when it is off
 * @param log how much is logged; null when nobody said: little for a command that asks once, more while serving
 */
public record Settings(
        Path knowledge,
        Path data,
        @Nullable InetSocketAddress http,
        boolean embedding,
        RefreshRule refresh,
        Admins admins,
        Rate rate,
        @Nullable SlackSettings slack,
        @Nullable MatrixSettings matrix,
        @Nullable LogLevel log) {
    /** How much is logged by who would log so much of its own. */
    LogLevel logOr(LogLevel usual) {
        return log == null ? usual : log;
    }
}
