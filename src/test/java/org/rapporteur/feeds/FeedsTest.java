package org.rapporteur.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.article.FeedState;
import org.rapporteur.guard.FakeSites;

/** From sites on this machine into a folder. */
@Timeout(60)
class FeedsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String BODY =
            "The negotiators met for three hours on Tuesday and agreed to resume the talks on the radar in the"
                    + " autumn. ";

    @TempDir
    Path root;

    private final FakeSites sites = new FakeSites();
    private Instant now = Instant.parse("2012-06-20T12:00:00Z");
    private final List<URI> held = new ArrayList<>();
    private Path knowledge;
    private Feeds feeds;

    @BeforeEach
    void open() throws IOException {
        knowledge = Files.createDirectories(root.resolve("knowledge"));
        feeds = newFeeds();
    }

    private Feeds newFeeds() throws IOException {
        return new Feeds(knowledge, root.resolve("data"), () -> held, sites.client(), () -> now);
    }

    @AfterEach
    void close() {
        feeds.close();
        sites.close();
    }

    @Test
    void writesEachNewArticleAsADatedFile() throws IOException {
        follow("wire.example/feed", "  name: Baltic Wire\n");
        feed(
                "wire.example/feed",
                item("Talks resume", "wire.example/a?utm_source=rss", "Tue, 19 Jun 2012 10:00:00 GMT"));
        page("wire.example/a?utm_source=rss", "Talks resume | Baltic Wire", "wire.example/a");

        assertThat(feeds.askAll(PATIENCE)).isEqualTo(new Round(1, 1));

        assertThat(files()).containsExactly("feeds/baltic-wire/2012-06-19-talks-resume.md");
        assertThat(text("feeds/baltic-wire/2012-06-19-talks-resume.md"))
                .isEqualTo("---\ntitle: \"Talks resume\"\nsource: \"Baltic Wire\"\ndate: \"2012-06-19\"\nurl: \""
                        + sites.url("wire.example/a") + "\"\nauthor: \"Ann Lee\"\nlanguage: \"en\"\n---\n\n"
                        + BODY.repeat(3).strip()
                        + "\n");
        assertThat(feeds.troubles()).isEmpty();
    }

    /** A feed of one article. */
    private void followTalks() throws IOException {
        follow("wire.example/feed", "");
        feed("wire.example/feed", item("Talks resume", "wire.example/a", ""));
        page("wire.example/a", "Talks resume", "wire.example/a");
    }

    @Test
    void fetchesAnArticleOnce() throws IOException {
        followTalks();
        feeds.askAll(PATIENCE);
        feed(
                "wire.example/feed",
                item("Talks resume again", "wire.example/a?utm_medium=x", "") + item("New", "wire.example/b", ""));
        page("wire.example/a?utm_medium=x", "Talks resume", "wire.example/a");
        page("wire.example/b", "New", "wire.example/a");
        later();
        assertThat(feeds.askAll(PATIENCE)).isEqualTo(new Round(1, 0));
        assertThat(files()).hasSize(1);
    }

    @Test
    void doesNotBringBackWhatSomebodyDeleted() throws IOException {
        followTalks();
        feeds.askAll(PATIENCE);
        Files.delete(knowledge.resolve(files().getFirst()));
        feeds.close();
        feeds = newFeeds();
        later();
        assertThat(feeds.askAll(PATIENCE)).isEqualTo(new Round(1, 0));
        assertThat(files()).isEmpty();
    }

    @Test
    void doesNotFetchWhatTheFolderHoldsFromElsewhere() throws IOException {
        held.add(URI.create("https://www.wire.example:" + sites.port() + "/a/"));
        follow("wire.example/feed", "");
        feed("wire.example/feed", item("Talks resume", "wire.example/a", ""));
        feeds.askAll(PATIENCE);
        assertThat(files()).isEmpty();
        assertThat(sites.requests()).hasSize(1);
    }

    @Test
    void doesNotWriteAnArticleTwiceAfterACrash() throws IOException {
        followTalks();
        feeds.askAll(PATIENCE);
        feeds.close();
        Files.delete(root.resolve("data/fetched.tsv"));
        feeds = newFeeds();
        later();
        feeds.askAll(PATIENCE);
        assertThat(files()).hasSize(1);
    }

    @Test
    void keepsWhatPeopleHaveEdited() throws IOException {
        followTalks();
        feeds.askAll(PATIENCE);
        Path file = knowledge.resolve(files().getFirst());
        Files.writeString(file, "mine");
        later();
        feeds.askAll(PATIENCE);
        assertThat(file).hasContent("mine");
    }

    @Test
    void takesTheTextOfTheFeedWhenThePageCannotBeHad() throws IOException {
        follow("wire.example/feed", "");
        feed(
                "wire.example/feed",
                "<item><title>Talks</title><link>" + sites.url("wire.example/gone")
                        + "</link><description>&lt;p&gt;They"
                        + " met.&lt;/p&gt;&lt;script&gt;x&lt;/script&gt;</description></item>");
        feeds.askAll(PATIENCE);
        assertThat(text("feeds/wire-example/undated-talks.md"))
                .contains("note: \"This is the text of the feed, since wire.example answered with 404: there is no such"
                        + " page.\"")
                .endsWith("---\n\nThey met.\n");
    }

    @Test
    void triesAgainWhatCouldNotBeHadAndSaysSo() throws IOException {
        follow("wire.example/feed", "");
        feed("wire.example/feed", item("Talks", "wire.example/a", ""));
        assertThat(feeds.askAll(PATIENCE)).isEqualTo(new Round(1, 0));
        assertThat(feeds.troubles()).singleElement().asString().contains("wire.example", "1 article could not", "404");
        page("wire.example/a", "Talks", "wire.example/a");
        later();
        assertThat(feeds.askAll(PATIENCE)).isEqualTo(new Round(1, 1));
        assertThat(feeds.troubles()).isEmpty();
    }

    @Test
    void tellsHowAskingEachFeedWentAfterARestartToo() throws IOException {
        follow("wire.example/feed?key=secret", "  name: Baltic Wire\n- url: " + sites.url("gone.example/feed") + "\n");
        feed("wire.example/feed?key=secret", item("Talks", "wire.example/a", ""));
        page("wire.example/a", "Talks", "wire.example/a");
        FeedState fresh = new FeedState("Baltic Wire", sites.url("wire.example/feed") + "?…", null, null);
        assertThat(feeds.followed()).hasSize(2).first().isEqualTo(fresh);
        Instant asked = now;
        feeds.askAll(PATIENCE);
        List<FeedState> told = feeds.followed();
        assertThat(told.getFirst()).isEqualTo(new FeedState(fresh.name(), fresh.address(), asked, null));
        assertThat(told.getLast()).satisfies(gone -> {
            assertThat(gone.asked()).isEqualTo(asked);
            assertThat(gone.trouble())
                    .startsWith("gone.example answered with 404")
                    .endsWith("before stays.");
        });
        assertThat(Feeds.followed(knowledge, root.resolve("data"))).isEqualTo(told);
    }

    @Test
    void namesAFeedThatFailsAndGoesOnWithTheOthers() throws IOException {
        follow("bad.example/feed", "- url: " + sites.url("wire.example/feed") + "\n- url: nonsense\n");
        sites.put("bad.example/feed", "text/html", "<!DOCTYPE html><p>moved</p>");
        feed("wire.example/feed", item("Talks resume", "wire.example/a", ""));
        page("wire.example/a", "Talks resume", "wire.example/a");
        assertThat(feeds.askAll(PATIENCE)).isEqualTo(new Round(2, 1));
        assertThat(feeds.troubles())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("feeds.yaml, entry 3"),
                        line -> assertThat(line).startsWith("Feed bad.example: The answer is a web page and no feed."));
    }

    @Test
    void keepsOldArticlesWhateverTheFeedTurnsInto() throws IOException {
        followTalks();
        feeds.askAll(PATIENCE);
        for (String turned : List.of("", "<rss>", "{}", "<html/>", "<rss><channel/></rss>")) {
            sites.put("wire.example/feed", "application/rss+xml", turned);
            later();
            feeds.askAll(PATIENCE);
            assertThat(files()).hasSize(1);
        }
    }

    @Test
    void asksForWhatHasChangedOnceAllIsFetched() throws IOException {
        follow("wire.example/feed", "");
        sites.put(
                "wire.example/feed",
                (request, out) -> out.write(FakeSites.ascii(
                        request.headers().containsKey("if-none-match")
                                ? "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n"
                                : "HTTP/1.1 200 OK\r\nETag: \"v\"\r\nConnection: close\r\n\r\n<rss><channel>"
                                        + item("Talks", "wire.example/a", "") + "</channel></rss>")));
        feeds.askAll(PATIENCE);
        later();
        feeds.askAll(PATIENCE);
        page("wire.example/a", "Talks", "wire.example/a");
        later();
        assertThat(feeds.askAll(PATIENCE).brought()).isEqualTo(1);
        feeds.close();
        feeds = newFeeds();
        later();
        feeds.askAll(PATIENCE);
        assertThat(sites.requests().stream()
                        .filter(request -> request.address().endsWith("/feed"))
                        .map(request -> request.headers().containsKey("if-none-match")))
                .containsExactly(false, false, false, true);
    }

    @Test
    void asksAFeedWhenItsTimeHasComeAndNeverTwiceInAMinute() throws IOException {
        follow("wire.example/feed", "  every: 2h\n");
        feed("wire.example/feed", "");
        assertThat(feeds.askDue(PATIENCE).asked()).isEqualTo(1);
        assertThat(feeds.askAll(PATIENCE).asked()).isZero();
        now = now.plus(Duration.ofMinutes(119));
        assertThat(feeds.askDue(PATIENCE).asked()).isZero();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(feeds.askDue(PATIENCE).asked()).isEqualTo(1);
        now = now.minus(Duration.ofDays(300));
        assertThat(feeds.askDue(PATIENCE).asked())
                .as("after the clock was set back")
                .isEqualTo(1);
    }

    @Test
    void leavesWhatTakesTooLongToTheNextRound() throws IOException {
        follow("slow.example/feed", "");
        sites.put("slow.example/feed", (request, out) -> {
            out.write(FakeSites.ascii("HTTP/1.1 200 OK\r\n\r\n"));
            out.flush();
            pause();
        });
        feeds.askAll(Duration.ofMillis(700));
        assertThat(feeds.troubles()).singleElement().asString().contains("slow.example", "the next reading goes on");
        assertThat(feeds.askDue(Duration.ofMillis(100)).asked()).isEqualTo(1);
    }

    @Test
    void writesNothingThroughALinkOutOfTheFolder() throws IOException {
        Path outside = Files.createDirectories(root.resolve("outside"));
        Files.createSymbolicLink(knowledge.resolve("feeds"), outside);
        followTalks();
        feeds.askAll(PATIENCE);
        assertThat(outside.resolve("wire-example")).isEmptyDirectory();
        assertThat(feeds.troubles()).singleElement().asString().contains("link out of the folder");
    }

    @Test
    void writesHostileTitlesAsHarmlessNames() throws IOException {
        follow("wire.example/feed", "");
        feed(
                "wire.example/feed",
                item("../../../etc/passwd", "wire.example/a", "")
                        + item("Переговоры", "wire.example/b", "")
                        + item("x".repeat(5_000), "wire.example/c", "")
                        + item("CON: *?|", "wire.example/d", ""));
        for (String path : List.of("a", "b", "c", "d")) {
            page("wire.example/" + path, "t", "wire.example/" + path);
        }
        feeds.askAll(PATIENCE);
        assertThat(files())
                .hasSize(4)
                .allMatch(file -> file.matches("feeds/wire-example/undated-[a-z0-9-]{1,60}\\.md"));
    }

    @Test
    void doesNotLetAPageCallItselfSomebodyElses() throws IOException {
        page("evil.example/a", "Talks", "wire.example/a");
        assertThat(feeds.add(sites.url("evil.example/a"))).isInstanceOf(Addition.Written.class);
        assertThat(text(files().getFirst())).contains("url: \"" + sites.url("evil.example/a") + "\"");
    }

    @Test
    void addsAnArticle() throws IOException {
        page("wire.example/a", "Talks resume", "wire.example/a");
        assertThat(feeds.add(sites.url("wire.example/a")))
                .isEqualTo(new Addition.Written("added/2012-06-18-talks-resume.md", "Talks resume"));
        assertThat(reason(feeds.add(sites.url("wire.example/a?fbclid=1"))))
                .contains("in the folder already: added/2012-06-18-talks-resume.md");
        Files.delete(knowledge.resolve("added/2012-06-18-talks-resume.md"));
        assertThat(feeds.add(sites.url("wire.example/a"))).isInstanceOf(Addition.Written.class);
    }

    @Test
    void addsNothingThatTheFolderHolds() {
        held.add(URI.create(sites.url("wire.example/a")));
        assertThat(reason(feeds.add(sites.url("wire.example/a#x")))).contains("already");
        assertThat(sites.requests()).isEmpty();
    }

    @Test
    void saysHowToFollowAFeedThatIsAdded() {
        feed("wire.example/feed", item("Talks", "wire.example/a", ""));
        assertThat(reason(feeds.add(sites.url("wire.example/feed"))))
                .contains("a feed with 1 article", "feeds.yaml", "- url: " + sites.url("wire.example/feed"));
        sites.put(
                "wire.example/",
                "text/html",
                "<html><head><link rel='alternate' type='application/rss+xml'"
                        + " href='/feed'></head><body>Menu</body></html>");
        assertThat(reason(feeds.add(sites.url("wire.example/"))))
                .contains("names a feed", "- url: " + sites.url("wire.example/feed"));
    }

    @Test
    void saysWhyNothingIsAdded() {
        sites.put("wire.example/p", "application/pdf", "%PDF-1.4");
        sites.put("wire.example/s", "text/html", "<p>Please accept our cookies.</p>");
        assertThat(reason(feeds.add(sites.url("wire.example/p")))).contains("application/pdf");
        assertThat(reason(feeds.add(sites.url("wire.example/s")))).contains("holds no article");
        assertThat(reason(feeds.add("file:///etc/passwd"))).contains("https://");
        assertThat(reason(feeds.add("169.254.169.254/latest"))).contains("private network");
        assertThat(reason(feeds.add("nonsense"))).contains("not the name of a site");
        assertThat(files()).isEmpty();
    }

    @Test
    void saysThatTheFolderCannotBeWritten() throws IOException {
        page("wire.example/a", "Talks resume", "wire.example/a");
        Files.writeString(knowledge.resolve("added"), "a file where the folder should be");
        assertThat(reason(feeds.add(sites.url("wire.example/a")))).contains("cannot be written");
    }

    @Test
    void leavesNoHalfFileBehind() throws IOException {
        page("wire.example/a", "Talks resume", "wire.example/a");
        feeds.add(sites.url("wire.example/a"));
        try (Stream<Path> all = Files.walk(root)) {
            assertThat(all.filter(file -> file.toString().endsWith(".part"))).isEmpty();
        }
    }

    @Test
    void beginsAnewWhenWhatItKnowsOfFeedsIsBroken() throws IOException {
        feeds.close();
        Files.writeString(root.resolve("data/feeds.json"), "{broken");
        feeds = newFeeds();
        follow("wire.example/feed", "");
        feed("wire.example/feed", "");
        assertThat(feeds.askDue(PATIENCE).asked()).isEqualTo(1);
        assertThat(root.resolve("data/feeds.json")).content().contains(sites.url("wire.example/feed"));
    }

    private void follow(String feed, String more) throws IOException {
        Files.writeString(knowledge.resolve("feeds.yaml"), "- url: " + sites.url(feed) + "\n" + more);
    }

    private void feed(String address, String items) {
        sites.put(
                address,
                "application/rss+xml",
                "<rss version='2.0'><channel><title>Wire</title>" + items + "</channel></rss>");
    }

    private String item(String title, String address, String date) {
        return "<item><title>" + title + "</title><link>" + sites.url(address).replace("&", "&amp;")
                + "</link><pubDate>" + date + "</pubDate></item>";
    }

    private void page(String address, String title, String canonical) {
        String date = address.startsWith("wire.example/a") && title.equals("Talks resume")
                ? "<meta property='article:published_time' content='2012-06-18'>"
                : "";
        sites.put(
                address,
                "text/html; charset=utf-8",
                "<html lang=en><head><title>" + title + "</title><meta name=author content='Ann Lee'>" + date
                        + "<link rel=canonical href='" + sites.url(canonical)
                        + "'></head><body><nav>Menu</nav><article><h1>"
                        + title + "</h1><p>" + BODY.repeat(3) + "</p></article></body></html>");
    }

    private void later() {
        now = now.plus(Duration.ofHours(1));
    }

    private List<String> files() {
        try (Stream<Path> all = Files.walk(knowledge)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> knowledge.relativize(file).toString())
                    .filter(file -> !file.equals("feeds.yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String path) throws IOException {
        return Files.readString(knowledge.resolve(path));
    }

    private static String reason(Addition addition) {
        assertThat(addition).isInstanceOf(Addition.Refused.class);
        return ((Addition.Refused) addition).reason();
    }

    private static void pause() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
