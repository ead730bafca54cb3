package org.rapporteur.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapporteur.conversation.Listing.More;
import org.rapporteur.conversation.SampleListing;

class ListBlocksTest {
    private static final ReplyFrame THREAD = ReplyFrame.inThread("C1/1.2");

    private static SlackMessage message() {
        BlockStack stack = new ListBlocks(new SourceLines(null)).of(SampleListing.listing());
        ReplyButtons.ofPage(THREAD, SampleListing.listing().more()).forEach(stack::foot);
        return stack.message();
    }

    @Test
    void eachLineStandsAboveItsSourceAndNothingInItIsMarkup() {
        assertThat(message().text()).isEqualTo("""
            Quotations about “&lt;!channel&gt; *radar*”
            Said
            18 Jun 2012 – Ann, envoy: “go on talking” (also in 2 other articles)
            A &lt;!here&gt; &amp; title, The Wire, 19 Jun 2012
            They agreed on Monday to go on talking.
            A &lt;!here&gt; &amp; title, The Wire, 19 Jun 2012
            Newest article held: 20 Nov 2012 &lt;!here&gt;
            _italics_ are ours, all other words are the article’s\
            """);
        assertThat(BlockRules.broken(message())).isEmpty();
        assertThat(BlockRules.links(message().blocks()))
                .hasSize(2)
                .allMatch(link -> link.startsWith("https://example.org/a#:~:text=They%20agreed"));
    }

    @Test
    void theButtonSaysHowManyLinesAreLeftAndCarriesTheCommandForThem() {
        String json = BlockRules.json(message().blocks()).toString();
        assertThat(json).contains("\"text\":\"More (12)\"", "\"action_id\":\"page\"", "from line 7");
        assertThat(BlockRules.json(ReplyButtons.ofPage(THREAD, null)).toString())
                .doesNotContain("page");
        More endless = new More(1, "quotes about " + "x".repeat(Limits.BUTTON_VALUE));
        assertThat(ReplyButtons.ofPage(THREAD, endless)).isEmpty();
    }
}
