package org.rapporteur.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.index.Term;
import org.rapporteur.index.Terms;
import org.rapporteur.text.RelatedWords;

class FormGroupsTest {
    private static final FormGroups GROUPS = new FormGroups(List.of(
            List.of("come into force", "take effect"), List.of("force", "compel"), List.of("compel", "oblige")));

    private static List<String> stems(String text) {
        return Terms.of(text).stream().map(Term::stem).toList();
    }

    @Test
    void takesTheLongestRun() {
        assertThat(GROUPS.at(stems("sanctions coming into force"), 1))
                .isEqualTo(new FormGroups.Match(2, List.of(stems("take effect"))));
    }

    @Test
    void givesEveryStemOfARunItsOthers() {
        List<List<String>> effect = List.of(stems("take effect"));
        assertThat(GROUPS.along(stems("sanctions came come into force forcing")))
                .containsExactly(List.of(), List.of(), effect, effect, List.of(stems("compel")));
        assertThat(GROUPS.along(List.of())).isEmpty();
    }

    @Test
    void joinsTheGroupsOfOneWordOnly() {
        assertThat(GROUPS.at(stems("compelled"), 0).others()).containsExactly(stems("force"), stems("oblige"));
        assertThat(GROUPS.at(stems("obliged"), 0).others()).containsExactly(stems("compel"));
    }

    @Test
    void everyMemberOfAShippedGroupHasStemsOfItsOwn() {
        assertThat(RelatedWords.shipped().groups())
                .allSatisfy(group ->
                        assertThat(group).extracting(FormGroupsTest::stems).doesNotHaveDuplicates());
    }

    /** "In force" would be looked for as "force" alone. */
    @Test
    void noRunOfWordsOfAShippedGroupIsLookedForAsOneWord() {
        assertThat(RelatedWords.shipped().groups())
                .flatMap(group -> group)
                .allSatisfy(
                        member -> assertThat(stems(member)).hasSizeGreaterThanOrEqualTo(member.contains(" ") ? 2 : 1));
    }
}
