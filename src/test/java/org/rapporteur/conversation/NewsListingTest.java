package org.rapporteur.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.watch.Tellings;

class NewsListingTest {
    @TempDir
    private Path root;

    private Listing listing(String... typed) {
        return NewsListing.of(Tellings.of(root, List.of(typed)));
    }

    @Test
    void eachWatchHasItsLinesUnderItsWords() {
        Listing listing = listing("radar", "by Tauscher");
        assertThat(listing.heading()).isEqualTo("New in the folder");
        assertThat(listing.sections())
                .extracting(Listing.Section::heading)
                .containsExactly("radar (watch 1)", "by Tauscher (watch 2)");
        assertThat(listing.sections().getFirst().lines()).first().satisfies(line -> {
            assertThat(line.lead()).isEqualTo("20 Nov 2012");
            assertThat(line.text()).isEqualTo("The radar was the subject of a meeting in Oslo on Monday.");
        });
        assertThat(listing.lines())
                .extracting(line -> line.source().title())
                .allMatch(title -> title.startsWith("On the "));
    }

    @Test
    void atMostSixLinesAreShownAndEachWatchHasSome() {
        Listing listing = listing("radar", "treaty", "fleet", "by Lavrov");
        assertThat(listing.lines()).hasSize(AskedOf.LINES);
        assertThat(listing.sections()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(listing.more()).isNotNull().satisfies(more -> {
            assertThat(more.left()).isPositive();
            assertThat(more.command()).isEqualTo("since 2012-11-20");
            assertThat(CommandReader.decide(more.command()))
                    .isEqualTo(new Decision.OfDossier(DossierWord.SINCE, "2012-11-20"));
        });
    }

    @Test
    void aDigestOfEverythingHasALineForEachArticleAndItsDay() {
        Listing listing = listing("digest daily at 9:00");
        assertThat(listing.heading()).isEqualTo("Digest of 22 Nov 2012");
        assertThat(listing.lines())
                .hasSize(3)
                .extracting(line -> line.source().title())
                .containsExactlyInAnyOrder("On the radar", "On the treaty", "On the fleet");
        assertThat(listing.more()).isNull();
        assertThat(listing.footer()).isEmpty();
    }

    @Test
    void anEmptyDigestSaysSo() {
        Listing listing = listing("digest daily at 9:00 empty on", "by Zarathustra");
        assertThat(listing.heading()).isEqualTo("Digest of 22 Nov 2012: nothing new");
        assertThat(listing.lines()).isEmpty();
    }
}
