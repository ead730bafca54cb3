package org.rapporteur.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an address keeps, and which ones are one. */
class CanonicalAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://www.wire.example/a?utm_source=x&id=7&fbclid=y#top, https://www.wire.example/a?id=7,"
                + " wire.example/a?id=7",
        "HTTP://wire.example/a/, http://wire.example/a/, wire.example/a",
        "https://wire.example, https://wire.example/, wire.example",
        "https://wire.example/?utm_campaign=z, https://wire.example/, wire.example",
        "https://wire.example:443/a, https://wire.example:443/a, wire.example/a",
        "https://wire.example/a?partnership=1&q=a%26b, https://wire.example/a?partnership=1&q=a%26b,"
                + " wire.example/a?partnership=1&q=a%26b",
        "https://wire.example/A, https://wire.example/A, wire.example/A",
    })
    void dropsWhatDiffersFromReaderToReader(URI address, URI canonical, String key) {
        assertThat(CanonicalAddress.of(address).url()).isEqualTo(canonical);
        assertThat(CanonicalAddress.of(address).key()).isEqualTo(key);
    }
}
