package org.rapporteur.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.conversation.Photographer;
import org.rapporteur.conversation.Reply;
import org.rapporteur.conversation.ShippedFolder;

/** Replies from the folder that ships, as they look about in Slack. Pictures of them are left in {@code target/slack-pictures}. */
class PicturesTest {
    private static final Path PICTURES = Path.of("target", "slack-pictures");

    @Test
    void leavesPicturesForPeopleToJudge() throws IOException {
        Photographer.assumeBrowser();
        Map<String, String> pages = new LinkedHashMap<>();
        try (ShippedFolder folder = new ShippedFolder()) {
            SlackRenderer renderer = new SlackRenderer(null);
            Reply answer = folder.reply("What did Putin offer at Heiligendamm?");
            pages.put("answer", shown(renderer, answer, folder.reply("When did the US sign the legal guarantee?")));
            pages.put("answers", shown(renderer, folder.reply("What does Russia demand?"), folder.reply("and when?")));
            pages.put(
                    "gap",
                    shown(
                            renderer,
                            folder.reply("How do I bake bread?"),
                            folder.reply("What did Lavrov say in 2030?")));
            pages.put("lists", shown(renderer, folder.reply("latest"), folder.reply("sources radar")));
            pages.put(
                    "timeline",
                    shown(renderer, folder.reply("timeline about missile defence 2012"), folder.reply("why 1")));
            pages.put("quotes", shown(renderer, folder.reply("quotes Lavrov"), folder.reply("who Lavrov")));
            pages.put("positions", shown(renderer, folder.reply("positions"), folder.reply("demands of Russia")));
            pages.put(
                    "since",
                    shown(
                            renderer,
                            folder.reply("since Oct 2012"),
                            folder.reply("quotes Frobnicator"),
                            folder.reply("since 3/4/12")));
            pages.put("more", BlockPreview.message(renderer.more(answer)) + BlockPreview.message(renderer.why(answer)));
            pages.put("state", shown(renderer, folder.reply("status"), folder.reply("refresh"), folder.reply("help")));
            pages.put("private", BlockPreview.message(renderer.render(answer, ReplyFrame.privately("command/1"))));
            pages.put("home", BlockPreview.view(new HomeTab(folder, renderer).of(true)));
            pages.put(
                    "forms",
                    BlockPreview.view(Forms.ask("{}", "What did they agree?")) + BlockPreview.view(Forms.reason("1")));
        }
        pages.replaceAll((name, body) -> BlockPreview.page(body));
        Photographer.photograph(PICTURES, pages);
        assertThat(PICTURES.resolve("home.png")).isNotEmptyFile();
    }

    private static String shown(SlackRenderer renderer, Reply... replies) {
        StringBuilder page = new StringBuilder();
        for (Reply reply : replies) {
            page.append(BlockPreview.message(renderer.render(reply, ReplyFrame.inThread("C1/1.2"))));
        }
        return page.toString();
    }
}
