package org.rapporteur.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.rapporteur.article.Article;
import org.rapporteur.torture.Trial;
import org.rapporteur.torture.TrialResult;

/** One bit of an index file turned over, in a copy of its own each time: it is found before anything serves, or every answer is the same. */
public final class BitFlipTrial implements Trial {
    private final List<String> wrong = new ArrayList<>();
    private int found;
    private int harmless;

    @Override
    public TrialResult run(Path root, long seed, int n) throws Exception {
        Random random = new Random(seed);
        Directory sound = written(random);
        Snapshot answers;
        try (KnowledgeIndex index = KnowledgeIndex.open(DamagedFiles.copy(sound))) {
            answers = Snapshot.of(index);
        }
        List<String> files = DamagedFiles.files(sound).toList();
        for (int flip = 0; flip < n; flip++) {
            String file = files.get(random.nextInt(files.size()));
            long bit = random.nextLong(8 * sound.fileLength(file));
            Directory damaged = DamagedFiles.copy(sound);
            DamagedFiles.flip(damaged, file, bit);
            try {
                look(damaged, answers, "bit " + bit + " of " + file);
            } catch (IOException | RuntimeException | AssertionError e) {
                wrong.add("bit " + bit + " of " + file + ": " + e);
            }
        }
        return new TrialResult(found + " found, " + harmless + " harmless", wrong);
    }

    /** Several readings, vectors, a removal, and one gone back from. */
    private static Directory written(Random random) throws IOException {
        Directory directory = new ByteBuffersDirectory();
        KnowledgeIndex index = KnowledgeIndex.open(directory);
        Model model = new Model(random);
        for (int reading = 0; reading < 6; reading++) {
            model.draw().apply(index, random);
        }
        index.rollBack();
        model.draw().apply(index, random);
        return DamagedFiles.copy(directory);
    }

    private void look(Directory damaged, Snapshot answers, String what) throws IOException {
        try (KnowledgeIndex index = KnowledgeIndex.open(damaged)) {
            if (index.repair().isPresent()) {
                found++;
            } else if (Snapshot.of(index).equals(answers)) {
                harmless++;
            } else {
                wrong.add(what + ": other answers, and nothing said");
            }
            Article next = TestArticles.article("next.md", "Life goes on.");
            TestArticles.publish(index, next);
            try (Generation generation = index.acquire()) {
                if (!generation.article(next.id()).equals(Optional.of(next))) {
                    wrong.add(what + ": the next article is not held");
                }
            }
        }
    }
}
