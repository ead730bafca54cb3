package org.rapporteur.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.Metadata;
import org.rapporteur.article.Passage;
import org.rapporteur.article.Sentence;
import org.rapporteur.article.TextRange;
import org.rapporteur.extraction.Extracts;
import org.rapporteur.index.HeldArticle;

@Timeout(60)
class ReadAheadTest {
    private static final int MANY = 10 * ReadAhead.MOST;
    private static final HeldArticle HELD = new HeldArticle("hash", new byte[0], 0);

    private final List<String> written = new ArrayList<>();
    private final AtomicInteger read = new AtomicInteger();

    private static Article article(int number, int chars) {
        String text = "x".repeat(chars - 1) + ".";
        TextRange range = new TextRange(0, chars);
        Passage passage = new Passage(1, range, List.of(new Sentence(range, text)));
        Metadata metadata = new Metadata(name(number), null, null, null, null, null);
        return new Article(new ArticleId(name(number)), metadata, text, List.of(passage), "hash");
    }

    private static String name(int number) {
        return "%05d.md".formatted(number);
    }

    private static List<String> names(int from, int to) {
        List<String> names = new ArrayList<>();
        for (int i = from; i < to; i++) {
            names.add(name(i));
        }
        return names;
    }

    private ReadAhead ahead(Function<Article, Extracts> extracts) {
        return new ReadAhead(
                article -> {
                    read.incrementAndGet();
                    return extracts.apply(article);
                },
                (article, held, found) -> written.add(article.id().path()));
    }

    @Test
    void writesInTheOrderInWhichTheyCameAndReadsEachOnce() throws IOException {
        Set<String> threads = ConcurrentHashMap.newKeySet();
        try (ReadAhead ahead = ahead(article -> {
            threads.add(Thread.currentThread().getName());
            return Extracts.none(article);
        })) {
            for (int i = 0; i < MANY; i++) {
                ahead.put(article(i, 10), HELD);
                assertThat(written).hasSizeGreaterThanOrEqualTo(i + 1 - ReadAhead.MOST);
            }
            ahead.finish();
        }
        assertThat(written).isEqualTo(names(0, MANY));
        assertThat(read).hasValue(MANY);
        assertThat(threads)
                .contains("read-ahead")
                .isSubsetOf("read-ahead", Thread.currentThread().getName());
    }

    @Test
    void longArticlesDoNotWaitTogether() throws IOException {
        try (ReadAhead ahead = ahead(Extracts::none)) {
            ahead.put(article(0, ReadAhead.MOST_CHARS / 2), HELD);
            ahead.put(article(1, ReadAhead.MOST_CHARS / 2), HELD);
            assertThat(written).isEmpty();
            ahead.put(article(2, 10), HELD);
            assertThat(written).isEqualTo(names(0, 1));
            ahead.put(article(3, ReadAhead.MOST_CHARS + 1), HELD);
            assertThat(written).isEqualTo(names(0, 4));
        }
    }

    @Test
    void whatAReadingThrowsComesOutInItsTurnAndNothingBehindItIsWritten() throws IOException {
        RuntimeException failure = new IllegalStateException("on purpose");
        try (ReadAhead ahead = ahead(article -> {
            if (article.id().path().equals(name(5))) {
                throw failure;
            }
            return Extracts.none(article);
        })) {
            for (int i = 0; i < 10; i++) {
                ahead.put(article(i, 10), HELD);
            }
            assertThatThrownBy(ahead::finish).isSameAs(failure);
        }
        assertThat(written).isEqualTo(names(0, 5));
    }

    @Test
    void anErrorComesOutAsItIs() throws IOException {
        StackOverflowError failure = new StackOverflowError("on purpose");
        try (ReadAhead ahead = ahead(article -> {
            throw failure;
        })) {
            ahead.put(article(0, 10), HELD);
            assertThatThrownBy(ahead::finish).isSameAs(failure);
        }
    }

    @Test
    void afterItIsClosedNothingIsWrittenAndNoThreadIsLeft() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ReadAhead ahead = ahead(article -> {
            begun.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Extracts.none(article);
        });
        ahead.put(article(0, 10), HELD);
        ahead.put(article(1, 10), HELD);
        begun.await();
        Thread closing = Thread.ofPlatform().start(ahead::close);
        goOn.countDown();
        closing.join();
        assertThat(written).isEmpty();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("read-ahead") && thread.isAlive());
    }

    @Test
    void anInterruptionDoesNotBreakItOff() throws IOException {
        try (ReadAhead ahead = ahead(Extracts::none)) {
            for (int i = 0; i < MANY; i++) {
                Thread.currentThread().interrupt();
                ahead.put(article(i, 10), HELD);
            }
            ahead.finish();
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(written).isEqualTo(names(0, MANY));
    }
}
