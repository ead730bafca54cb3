package org.rapporteur.matrix.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapporteur.checks.Articles;
import org.rapporteur.checks.Fact;
import org.rapporteur.matrix.homeserver.FaultProxy;
import org.rapporteur.matrix.homeserver.Person;
import org.rapporteur.matrix.homeserver.TimelineEvent;

/** Lists of the dossier, page by page, and files. */
class ListsAndFilesTest extends ServedChecks {
    @Override
    void prepare(Community around) {
        Fact.first(15)
                .forEach(fact -> around.articles()
                        .article(
                                fact.file(),
                                fact.title(),
                                Articles.HOST + fact.number(),
                                fact.text().replace("3 May", (1 + fact.number()) + " April")));
    }

    private static long lines(String text) {
        return text.lines().filter(line -> line.matches("• \\d+ Apr 2012 – .*")).count();
    }

    /** A file that the bot shows in a room. */
    private TimelineEvent file(String room) {
        return ann.first(
                "a file in " + room,
                event -> event.room().equals(room)
                        && event.content().path("msgtype").asText().equals("m.file"));
    }

    @Test
    void aListHasSixLinesEachWithItsSourceAndMoreGoesOnAfterARestart() {
        String room = community.direct(ann);
        TimelineEvent list = community.replyToQuestion(ann, room, "timeline in April 2012");
        assertThat(lines(list.body())).isEqualTo(6);
        assertThat(list.links()).hasSize(6).allMatch(link -> link.startsWith(Articles.HOST));
        assertThat(list.body()).contains("9 more lines; “more” shows them");

        community.stop();
        community.start();
        TimelineEvent second = community.replyToQuestion(ann, room, "more");
        assertThat(second.body()).contains("3 more lines");
        assertThat(second.links()).hasSize(6).doesNotContainAnyElementsOf(list.links());
        TimelineEvent third = community.replyToQuestion(ann, room, "more");
        assertThat(lines(third.body())).isEqualTo(3);
        assertThat(third.body()).doesNotContain("“more”");
    }

    @Test
    void anExportIsAFileInTheThreadAndGoesWithItsQuestion() {
        String room = community.direct(ann);
        String root = ann.say(room, "Some preliminary talk");
        String asked = ann.send(room, Person.inThread(root, Person.text("export timeline as csv")));
        assertThat(community.replyTo(ann, asked).body()).contains("timeline.csv");
        TimelineEvent file = file(room);
        assertThat(file.threadRoot()).isEqualTo(root);
        assertThat(file.content().path("filename").asText()).isEqualTo("timeline.csv");
        assertThat(file.content().path("url").asText()).startsWith("mxc://");
        assertThat(file.content().path("info").path("size").asInt()).isGreaterThan(1_000);

        ann.redact(room, asked);
        community.settle(ann, room);
        assertThat(ann.timeline(room))
                .filteredOn(event -> event.id().equals(file.id()))
                .allMatch(TimelineEvent::isRedacted);
    }

    @Test
    void theWordsStandWhereTheFileCannot() {
        String room = community.direct(ann);
        community
                .proxy()
                .faults()
                .where(request -> request.path().endsWith("/upload"), FaultProxy.refusal(413, "M_TOO_LARGE"));
        assertThat(community.replyToQuestion(ann, room, "export timeline").body())
                .contains("timeline.csv");
        TimelineEvent line = ann.first(
                "a line in place of the file",
                event -> event.room().equals(room) && event.body().contains("could not upload"));
        assertThat(line.isNotice()).isTrue();
    }
}
