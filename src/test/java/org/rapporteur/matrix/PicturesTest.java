package org.rapporteur.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.conversation.Photographer;
import org.rapporteur.conversation.Reply;
import org.rapporteur.conversation.ShippedFolder;

/** Replies from the folder that ships, as they look about in Element. Pictures of them are left in {@code target/matrix-pictures}. */
class PicturesTest {
    private static final Path PICTURES = Path.of("target", "matrix-pictures");

    @Test
    void leavesPicturesForPeopleToJudge() throws IOException {
        Photographer.assumeBrowser();
        Map<String, String> pages = new LinkedHashMap<>();
        MatrixRenderer renderer = new MatrixRenderer(null, "!rapporteur");
        try (ShippedFolder folder = new ShippedFolder()) {
            Reply answer = folder.reply("What did Putin offer at Heiligendamm?");
            Reply gap = folder.reply("When did the US sign the legal guarantee?");
            pages.put("answer", MessagePreview.of(renderer.render(answer), renderer.render(gap)));
            pages.put(
                    "answers",
                    MessagePreview.of(
                            renderer.render(folder.reply("What does Russia demand?")),
                            renderer.render(folder.reply("and when?"))));
            pages.put(
                    "gap",
                    MessagePreview.of(
                            renderer.render(folder.reply("How do I bake bread?")),
                            renderer.render(folder.reply("What did Lavrov say in 2030?"))));
            pages.put(
                    "lists",
                    MessagePreview.of(
                            renderer.render(folder.reply("latest")), renderer.render(folder.reply("sources radar"))));
            pages.put(
                    "more",
                    MessagePreview.of(
                            renderer.more(answer), renderer.more(gap), renderer.more(folder.reply("sources"))));
            pages.put(
                    "state",
                    MessagePreview.of(
                            renderer.render(folder.reply("status")),
                            renderer.render(folder.reply("refresh")),
                            renderer.render(folder.reply("help")),
                            renderer.introduction(false, folder.examples()),
                            renderer.line(MatrixWording.ENCRYPTED)));
            pages.put(
                    "plain",
                    MessagePreview.plain(renderer.render(answer))
                            + MessagePreview.plain(renderer.render(folder.reply("latest"))));
        }
        pages.replaceAll((name, body) -> MessagePreview.page(body));
        Photographer.photograph(PICTURES, pages);
        assertThat(PICTURES.resolve("plain.png")).isNotEmptyFile();
    }
}
