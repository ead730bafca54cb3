package org.rapporteur.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses as people and feeds write them. */
class AddressesTest {
    @ParameterizedTest
    @CsvSource({
        "https://www.example.org/a, https://m.example.org/b, true",
        "https://example.co.uk/, https://other.co.uk/, false",
        "https://a.blogspot.com/, https://b.blogspot.com/, false",
        "https://example.org/, https://example.org.evil.com/, false",
        "https://example.org/, mailto:a@example.org, false",
    })
    void knowsWhatBelongsToOneSite(URI one, URI other, boolean same) {
        assertThat(Addresses.sameSite(one, other)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "/b?x=1 2, https://news.example/b?x=1%202",
                "HTTP://News.Example:80/b|c, http://news.example/b%7Cc",
                "https://münchen.example/, https://xn--mnchen-3ya.example/",
                "mailto:a@news.example, none",
                "javascript:alert(1), none",
            })
    void mendsWhatIsWrittenOnAPage(String text, String address) {
        assertThat(Addresses.resolve(URI.create("https://news.example/a/"), text)
                        .map(URI::toString))
                .isEqualTo(java.util.Optional.ofNullable(address));
    }
}
