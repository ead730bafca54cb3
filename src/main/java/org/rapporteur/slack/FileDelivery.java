package org.rapporteur.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.rapporteur.conversation.Outcome;
import org.rapporteur.journal.Outbox;
import org.rapporteur.journal.OutboxRow;

/**
 * Hands files to Slack in three steps, of which only the last can be seen: an address, the bytes, and the word where to show them. The id that Slack
 * gives to a file is on the disk before that word, so that a file whose receipt is lost is found again. Safe for use by many threads.
 */
final class FileDelivery {
    /** Slack shows a file a while after it took the word, since it looks through it first. */
    static final Duration UNTIL_SHOWN = Duration.ofMinutes(1);

    private static final Duration FOR_BYTES = Duration.ofMinutes(1);
    private static final MediaType BYTES = MediaType.get("application/octet-stream");

    private final MethodsClient methods;
    private final OkHttpClient http;
    private final SlackCalls calls;
    private final DirectMessages direct;
    private final ReadBack readBack;
    private final Outbox outbox;
    private final InstantSource clock;

    /** When a file of which nobody knows whether it arrived was first looked for in vain, by its row. */
    private final Map<Long, Instant> missed = new ConcurrentHashMap<>();

    /** @param http does not send anything twice by itself */
    FileDelivery(MethodsClient methods, OkHttpClient http, SlackCalls calls, Outbox outbox, InstantSource clock) {
        this.methods = methods;
        this.http = http.newBuilder().callTimeout(FOR_BYTES).build();
        this.calls = calls;
        this.direct = new DirectMessages(methods, calls);
        this.readBack = new ReadBack(methods, calls);
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Rejected when Slack does not take it: then there is nothing to be seen of it. */
    Outcome deliver(OutboxRow row, SlackRequest.Upload upload) {
        return direct.in(upload.channel(), channel -> into(channel, row, upload));
    }

    private Outcome into(String channel, OutboxRow row, SlackRequest.Upload upload) {
        byte[] bytes = upload.bytes();
        Outcome taken = calls.outcome(
                () -> methods.filesGetUploadURLExternal(request ->
                        request.filename(upload.name()).length(bytes.length).altTxt(upload.description())),
                slot -> put(slot.getUploadUrl(), bytes, slot.getFileId()));
        if (taken instanceof Outcome.Sent(var fileId)) {
            return show(channel, row, upload, fileId);
        }
        // Whatever became of it, nobody has seen anything yet.
        return taken instanceof Outcome.Unknown(var why) ? new Outcome.NotSent(why) : taken;
    }

    /** Sent under the id of the file. */
    private Outcome put(String address, byte[] bytes, String fileId) {
        Request request;
        try {
            request = new Request.Builder()
                    .url(address)
                    .post(RequestBody.create(bytes, BYTES))
                    .build();
        } catch (IllegalArgumentException e) {
            return new Outcome.NotSent("Slack gave no address for a file");
        }
        try (Response answer = http.newCall(request).execute()) {
            return answer.isSuccessful()
                    ? new Outcome.Sent(fileId)
                    : SlackCalls.ofStatus(answer.code(), answer.header("Retry-After"));
        } catch (IOException e) {
            return SlackCalls.ofFailure(e);
        }
    }

    private Outcome show(String channel, OutboxRow row, SlackRequest.Upload upload, String fileId) {
        outbox.named(row.id(), fileId);
        FileDetails file = FileDetails.builder().id(fileId).title(upload.name()).build();
        return calls.outcome(
                () -> methods.filesCompleteUploadExternal(request ->
                        request.files(List.of(file)).channelId(channel).threadTs(upload.thread())),
                shown -> new Outcome.Sent(fileId));
    }

    /** Not there only once it was missed for as long as Slack may take to show it. */
    Outcome readBack(OutboxRow row, SlackRequest.Upload upload) {
        String fileId = outbox.find(row.surface(), row.replyKey())
                .map(OutboxRow::postedId)
                .orElse(null);
        Outcome found = readBack.find(upload, fileId, row.replyKey());
        if (found instanceof Outcome.NotThere && fileId != null) {
            Instant first = missed.computeIfAbsent(row.id(), id -> clock.instant());
            if (clock.instant().isBefore(first.plus(UNTIL_SHOWN))) {
                return new Outcome.NotSent("Slack may be about to show the file");
            }
        }
        missed.remove(row.id());
        return found;
    }
}
