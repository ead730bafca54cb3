package org.rapporteur.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.FeedState;
import org.rapporteur.article.FileOutcome;
import org.rapporteur.article.Metadata;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.conversation.ArticleLinks;
import org.rapporteur.conversation.FolderStatus;
import org.rapporteur.conversation.Reply;
import org.rapporteur.dossier.Development;
import org.rapporteur.dossier.SourceEntry;

/** The objects of the API beside the answer itself. Days are YYYY-MM-DD or null, moments are ISO instants in UTC. */
final class ApiRecords {
    private ApiRecords() {}

    /** {@code read} is the address of the passage on this server. */
    record DevelopmentRecord(
            String text,
            String path,
            int passageNumber,
            String read,
            String title,
            @Nullable String source,
            @Nullable String date,
            @Nullable String url) {
        static DevelopmentRecord of(Development it) {
            return new DevelopmentRecord(
                    it.text(),
                    it.article().path(),
                    it.passageNumber(),
                    ArticleLinks.reader(it.article(), it.passageNumber(), it.range()),
                    it.title(),
                    it.source(),
                    day(it.date()),
                    ArticleLinks.original(it.url(), null));
        }
    }

    record LatestRecord(
            @Nullable String topic,
            List<DevelopmentRecord> items,
            @Nullable String newestHeld,
            String asOf) {
        static LatestRecord of(Reply.Latest latest) {
            return new LatestRecord(
                    latest.topic(),
                    latest.items().stream().map(DevelopmentRecord::of).toList(),
                    day(latest.newestHeld()),
                    latest.asOf().toString());
        }
    }

    record SourceRecord(
            String path,
            String read,
            String title,
            @Nullable String source,
            @Nullable String date,
            @Nullable String url,
            int passages) {
        static SourceRecord of(SourceEntry entry) {
            Metadata metadata = entry.metadata();
            return new SourceRecord(
                    entry.article().path(),
                    ArticleLinks.reader(entry.article()),
                    metadata.title(),
                    metadata.source(),
                    day(metadata.date()),
                    ArticleLinks.original(metadata.url(), null),
                    entry.passages());
        }
    }

    record SourcesRecord(@Nullable String topic, List<SourceRecord> items, int articlesHeld) {
        static SourcesRecord of(Reply.Sources sources) {
            return new SourcesRecord(
                    sources.topic(),
                    sources.items().stream().map(SourceRecord::of).toList(),
                    sources.articlesHeld());
        }
    }

    /** A file that could not be read, and why. */
    record FailureRecord(String path, @Nullable String reason) {
        static FailureRecord of(FileOutcome file) {
            return new FailureRecord(file.path(), file.reason());
        }
    }

    record RefreshRecord(
            String started,
            long tookMs,
            long added,
            long changed,
            long unchanged,
            long removed,
            List<FailureRecord> failed,
            List<String> notes) {
        static RefreshRecord of(RefreshReport report) {
            return new RefreshRecord(
                    report.started().toString(),
                    report.took().toMillis(),
                    report.count(FileOutcome.Change.ADDED),
                    report.count(FileOutcome.Change.CHANGED),
                    report.count(FileOutcome.Change.UNCHANGED),
                    report.count(FileOutcome.Change.REMOVED),
                    report.failures().stream().map(FailureRecord::of).toList(),
                    report.notes());
        }
    }

    record StatusRecord(
            int articles,
            int passages,
            int passagesWithVectors,
            boolean embedding,
            @Nullable String oldest,
            @Nullable String newest,
            boolean refreshing,
            @Nullable RefreshRecord lastRefresh,
            List<String> surfaces,
            List<FeedRecord> feeds) {
        static StatusRecord of(FolderStatus status) {
            RefreshReport last = status.lastRefresh();
            return new StatusRecord(
                    status.articles(),
                    status.passages(),
                    status.passagesWithVectors(),
                    status.embedding(),
                    day(status.oldest()),
                    day(status.newest()),
                    status.refreshing(),
                    last == null ? null : RefreshRecord.of(last),
                    status.surfaces(),
                    status.feeds().stream().map(FeedRecord::of).toList());
        }
    }

    record FeedRecord(
            String name,
            String address,
            @Nullable String asked,
            @Nullable String trouble) {
        static FeedRecord of(FeedState feed) {
            return new FeedRecord(
                    feed.name(),
                    feed.address(),
                    feed.asked() == null ? null : feed.asked().toString(),
                    feed.trouble());
        }
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
