package org.rapporteur.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipPartsTest {
    private interface Filling {
        void into(ZipOutputStream zip) throws IOException;
    }

    private static SourceFile zip(Filling filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            filling.into(zip);
        }
        return new SourceFile("a.docx", bytes.toByteArray());
    }

    private static void megabytes(ZipOutputStream zip, String name, int count) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        byte[] zeros = new byte[1 << 20];
        for (int i = 0; i < count; i++) {
            zip.write(zeros);
        }
        zip.closeEntry();
    }

    @Test
    void keepsWhatIsWantedUnderItsName() throws IOException, UnreadableFileException {
        SourceFile file = zip(zip -> {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("words".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/media/1.png"));
            zip.write(new byte[100]);
        });
        ZipParts parts = ZipParts.of(file, name -> name.endsWith(".xml"));
        assertThat(parts.parts()).containsOnlyKeys("word/document.xml");
        assertThat(parts.part("word/document.xml")).hasValue("words".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wanted", "unwanted"})
    void refusesWhatUnpacksToTooMuchWantedOrNot(String name) throws IOException {
        SourceFile bomb = zip(zip -> megabytes(zip, name, 300));
        assertThat(bomb.content()).hasSizeLessThan(1 << 20);
        assertThatThrownBy(() -> ZipParts.of(bomb, "wanted"::equals))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("unpacks to more than " + (name.equals("wanted") ? 48 : 256) + " MB");
    }

    @Test
    void refusesTooManyEntries() throws IOException {
        SourceFile many = zip(zip -> {
            for (int i = 0; i <= ZipParts.MOST_ENTRIES; i++) {
                zip.putNextEntry(new ZipEntry("e" + i));
            }
        });
        assertThatThrownBy(() -> ZipParts.of(many, name -> true))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("more than 10000 entries");
    }
}
