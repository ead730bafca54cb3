package org.rapporteur.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleLanguageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | The envoys of both sides met in Tarn on Tuesday, and it was said that they would not sign before the summer.
        de | Die Gesandten beider Seiten trafen sich am Dienstag in Tarn, und es hieß, dass sie nicht vor dem Sommer unterzeichnen.
        fr | Les envoyés des deux parties se sont rencontrés à Tarn mardi, et ils ne vont pas signer avant l’été, a dit un témoin.
        es | Los enviados de las dos partes se reunieron en Tarn el martes y no van a firmar antes del verano, dijo un testigo.
        it | Gli inviati delle due parti si sono incontrati a Tarn martedì e non hanno firmato, ha detto un testimone che era con loro.
        nl | De gezanten van beide partijen zijn dinsdag in Tarn bij elkaar gekomen en zij hebben niet getekend, zei een getuige.
        pl | Wysłannicy obu stron spotkali się we wtorek w Tarnie i nie podpisali umowy, bo to jest na razie za trudne dla nich.
        ru | Посланники обеих сторон встретились во вторник в Тарне, и они не подписали соглашение, которое было готово ещё летом, чтобы выиграть время: это объявили вечером.
        uk | Посланці обох сторін зустрілися у вівторок у Тарні, і вони не підписали угоди до літа, сказав свідок.
        el | Οι απεσταλμένοι των δύο πλευρών συναντήθηκαν την Τρίτη στο Ταρν και δεν υπέγραψαν πριν από το καλοκαίρι.
        zh | 双方特使星期二在塔恩会晤，据说他们在夏天之前不会签署协议，一位目击者在会后对记者说，谈判将在秋天继续进行。
        ja | 双方の特使は火曜日にタルンで会談し、夏までには署名しないと述べたと、目撃者は会談の後で記者団に語った。交渉は続く。
        ar | التقى مبعوثو الجانبين يوم الثلاثاء في تارن وقالوا إنهم لن يوقعوا قبل الصيف كما قال شاهد عيان بعد الاجتماع.
        """)
    void theLanguageOfAParagraphIsTold(String tag, String text) {
        assertThat(ArticleLanguage.of(text)).contains(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Oslo",
                "12 34 56",
                "Tarn Velmark Tarsia Skålby Orrahaven Lukáš Novák Zoë Brandström Jan Okoń Maud Eriksen"
            })
    void whatIsNotSureIsNotSaid(String text) {
        assertThat(ArticleLanguage.of(text)).isEmpty();
    }
}
