package org.rapporteur.watch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.rapporteur.article.Article;
import org.rapporteur.article.Passage;

/** By what a sentence is known again, wherever it is printed: the first 8 bytes of the SHA-256 of its letters and figures. Pure, for marks are stored. */
final class SentenceMark {
    private SentenceMark() {}

    static long of(String sentence) {
        String folded = Normalizer.normalize(sentence, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(folded.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Those of an article, each once. */
    static List<Long> all(Article article) {
        return article.passages().stream()
                .map(Passage::sentences)
                .flatMap(List::stream)
                .map(sentence -> of(sentence.text()))
                .distinct()
                .toList();
    }
}
