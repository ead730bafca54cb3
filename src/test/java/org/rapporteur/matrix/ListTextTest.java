package org.rapporteur.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapporteur.conversation.SampleListing;

class ListTextTest {
    @Test
    void eachLineIsABulletWithItsSourceBelowIt() {
        MatrixMessage message =
                new ListText(new SourceText(null)).of(SampleListing.listing()).message(MatrixMessage.Type.TEXT);
        String address = "https://example.org/a#:~:text=They%20agreed%20on%20Monday%20to%20go%20on%20talking.";
        assertThat(message.html())
                .startsWith("<p><strong>Quotations about “&lt;!channel&gt;"
                        + " *radar*”</strong></p><p><strong>Said</strong></p>")
                .contains(
                        "<li><strong>18 Jun 2012</strong> – <em>Ann, envoy: “</em>go on talking<em>”</em><em> (also in"
                                + " 2 other articles)</em><br><a href=\"" + address
                                + "\">A &lt;!here&gt; &amp; title</a>, The Wire, 19 Jun 2012</li>")
                .endsWith("12 more lines; “more” shows them · Newest article held: 20 Nov 2012 &lt;!here&gt; · italics"
                        + " are ours, all other words are the article’s</span></p>");
        assertThat(message.body()).isEqualTo("""
            Quotations about “<!channel> *radar*”

            Said

            • 18 Jun 2012 – Ann, envoy: “go on talking” (also in 2 other articles)
            A <!here> & title, The Wire, 19 Jun 2012
            %1$s
            • They agreed on Monday to go on talking.
            A <!here> & title, The Wire, 19 Jun 2012
            %1$s

            12 more lines; “more” shows them · Newest article held: 20 Nov 2012 <!here> · italics are ours, all other \
            words are the article’s\
            """.formatted(address));
    }
}
