package org.rapporteur.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.extraction.LabelledArticles.Labelled;

/**
 * What extraction reads against labels made by hand. {@code -Ddossier.misses=true} prints the misses of the half that rules may be tuned on.
 */
class DossierLabelsTest {
    private static DossierScore tuning;
    private static DossierScore heldOut;

    @BeforeAll
    static void score() {
        List<Labelled> all = LabelledArticles.all();
        tuning = new DossierScore(all.stream().filter(one -> !one.heldOut()).toList());
        heldOut = new DossierScore(all.stream().filter(Labelled::heldOut).toList());
        if (Boolean.getBoolean("dossier.misses")) {
            System.out.println("Tuning half\n" + tuning + "\nHeld-out half\n" + heldOut);
            tuning.misses().forEach(System.out::println);
        }
    }

    @Test
    void quotationsAreFound() {
        assertThat(tuning.rate("1 quotations found").value()).isGreaterThan(0.9);
    }
}
