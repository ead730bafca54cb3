package org.rapporteur.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelatedWordsTest {
    private static final List<List<String>> SHIPPED = RelatedWords.shipped().groups();

    @Test
    void readsOneGroupALineAndPassesOverComments() {
        assertThat(RelatedWords.parse(List.of("# ending", "", " Expire, run  out ,lapse", "end, finish"))
                        .groups())
                .containsExactly(List.of("expire", "run  out", "lapse"), List.of("end", "finish"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alone", "end, finish, End", "end,, finish", "end, finish,", ", end, finish"})
    void namesAGroupThatIsNone(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RelatedWords.parse(List.of("begin, start", line)))
                .withMessageContaining("a group needs two or more different words");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "come into force, take effect",
                "put off, postpone",
                "resign, step down",
                "successor, took over",
                "headquarters, based",
                "ceasefire, truce",
                "rose, increase",
                "withdrawn, pull out"
            })
    void shipsWordsOfTheSameMatterInOneGroup(String one, String other) {
        assertThat(SHIPPED).anyMatch(group -> group.contains(one) && group.contains(other));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "accept, refuse",
                "accept, reject",
                "begin, end",
                "start, stop",
                "resume, suspend",
                "postpone, speed up",
                "extend, expire",
                "abolish, establish",
                "agree, disagree",
                "agree, refuse",
                "deny, admit",
                "praise, criticise",
                "demand, offer",
                "support, oppose",
                "allow, ban",
                "permit, prohibit",
                "approve, veto",
                "ratify, reject",
                "join, quit",
                "appoint, dismiss",
                "successor, predecessor",
                "elect, appoint",
                "increase, decrease",
                "rise, fall",
                "raise, reduce",
                "maximum, minimum",
                "strengthen, weaken",
                "improve, worsen",
                "buy, sell",
                "lend, borrow",
                "pay, owe",
                "cheap, costly",
                "deploy, withdraw",
                "install, dismantle",
                "build, destroy",
                "attack, defend",
                "war, ceasefire",
                "arrest, release",
                "capture, free",
                "expel, shelter",
                "block, allow",
                "open, close",
                "ease, tighten",
                "ally, enemy",
                "ally, rival",
                "convict, acquit",
                "illegal, legitimate",
                "optimistic, pessimistic",
                "satisfied, angry",
                "willing, doubtful",
                "arrive, leave",
                "born, die",
                "success, failure",
                "flood, drought",
                "secret, public",
                "president, minister",
                "treaty, talks",
                "missile, interceptor",
                "missile, warhead",
                "senate, parliament"
            })
    void neverJoinsOppositesOrWhatNewsTellsApart(String one, String other) {
        assertThat(SHIPPED).noneMatch(group -> group.contains(one) && group.contains(other));
    }
}
