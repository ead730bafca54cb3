package org.rapporteur.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.Metadata;
import org.rapporteur.article.Passage;
import org.rapporteur.article.Sentence;
import org.rapporteur.article.TextRange;
import org.rapporteur.extraction.Extraction;
import org.rapporteur.extraction.Extracts;
import org.rapporteur.index.HeldArticle;
import org.rapporteur.index.IndexUpdate;
import org.rapporteur.index.KnowledgeIndex;
import org.rapporteur.retrieval.Retriever;
import org.rapporteur.text.Aliases;
import org.rapporteur.text.NearCopy;
import org.rapporteur.text.SentenceSplitter;

/** An index in memory with articles of our own, and what searches it, without vectors. */
public final class MemoryFolder implements AutoCloseable {
    /** The day on which it is asked. */
    public static final LocalDate TODAY = LocalDate.of(2012, 12, 1);

    private static final InstantSource CLOCK =
            InstantSource.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC));
    private static final Pattern NAMES = Pattern.compile("\\p{Lu}[\\p{L}.-]+(?: \\p{Lu}[\\p{L}.-]+)*");

    private final KnowledgeIndex index;
    private final Retriever retriever;

    /** An empty one. */
    public MemoryFolder() {
        try {
            index = KnowledgeIndex.open(new ByteBuffersDirectory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Aliases aliases = Aliases.shipped();
        retriever = new Retriever(index, () -> aliases, () -> null);
    }

    /** Six reports of a winter of talks. */
    public static MemoryFolder ofTheTalks() {
        return new MemoryFolder()
                .with("bali.md", "Lavrov sees no movement after Bali talks", "2011-11-21", """
                    Russian Foreign Minister Sergei Lavrov said on Saturday that the United States had shown no movement on missile defense. He met Hillary Clinton in Bali.

                    Lavrov said Moscow demands a legally binding guarantee on missile defense because it fears for its nuclear forces. Clinton said the shield is aimed at Iran.\
                    """)
                .with("honolulu.md", "Obama and Medvedev keep talking", "2011-11-14", """
                    Barack Obama and Dmitry Medvedev met in Honolulu on 12 November 2011 and agreed to go on with talks on missile defense. Medvedev said the positions on missile defense were far apart.

                    Poland said it would host interceptors at Redzikowo.\
                    """)
                .with("start.md", "New START signed in Prague", "2010-04-09", """
                    Obama and Medvedev signed the New START treaty in Prague on 8 April 2010. The treaty allows each country 1,550 deployed warheads and 700 delivery vehicles.\
                    """)
                .with("chicago.md", "NATO declares first shield capability", "2012-05-21", """
                    Will it work? NATO leaders declared an interim capability of the missile defense system at their summit in Chicago on 20 May 2012.

                    Rasmussen said the missile defense system was not directed against Russia. NATO refused to give a legally binding guarantee.\
                    """)
                .with("kaliningrad.md", "Moscow warns over Kaliningrad", "2011-11-24", """
                    Medvedev warned on Wednesday that Russia would deploy Iskander missiles in Kaliningrad if missile defense talks failed.\
                    """)
                .with("undated.md", "A note on the radar", null, """
                    The radar at Gabala in Azerbaijan was once offered by Vladimir Putin for a joint missile defense system.\
                    """);
    }

    /** Adds an article; paragraphs are its passages. */
    public MemoryFolder with(String path, String title, @Nullable String date, String text) {
        Article article = article(path, title, date, text.strip());
        List<String> names = article.passages().stream()
                .map(p -> names(p.range().of(article.text())))
                .toList();
        try (IndexUpdate update = index.startUpdate()) {
            HeldArticle held = new HeldArticle(article.hash(), NearCopy.signature(article.text()), 0);
            update.put(article, held, List.of(), new Extracts(names, Extraction.of(article)));
            update.publish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private static Article article(String path, String title, @Nullable String date, String text) {
        List<Passage> passages = new ArrayList<>();
        int start = 0;
        for (String paragraph : text.split("\n\n")) {
            TextRange range = new TextRange(start, start + paragraph.length());
            List<Sentence> sentences = SentenceSplitter.split(text, range).stream()
                    .map(sentence -> new Sentence(sentence, sentence.of(text)))
                    .toList();
            passages.add(new Passage(passages.size() + 1, range, sentences));
            start = range.end() + 2;
        }
        Metadata metadata = new Metadata(
                title,
                "Our Wire",
                date == null ? null : LocalDate.parse(date),
                URI.create("https://wire.example/" + path),
                null,
                "en");
        return new Article(new ArticleId(path), metadata, text, passages, path);
    }

    private static String names(String text) {
        return NAMES.matcher(text).results().map(MatchResult::group).collect(Collectors.joining("\n"));
    }

    public Retriever retriever() {
        return retriever;
    }

    public Dossier dossier() {
        return new Dossier(index, retriever, CLOCK);
    }

    @Override
    public void close() {
        try {
            index.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
