package org.rapporteur.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * What was in the folder at any time, in batches counted from 1. An article or a sentence belongs to the batch that brought it first, whatever becomes
 * of the folder and its index later.
 */
public final class Sightings {
    /** SQLite takes so many values in one question, and more. */
    private static final int AT_ONCE = 500;

    private final Database database;

    Sightings(Database database) {
        this.database = database;
    }

    /** The number of the last batch; 0 before the first. */
    public int newest() {
        return database.read(Sightings::newest);
    }

    private static int newest(Handle handle) {
        return handle.select("select coalesce(max(batch), 0) from seen_articles")
                .mapTo(Integer.class)
                .one();
    }

    /** Those of {@code hashes} that no article ever had. */
    public Set<String> unknown(Collection<String> hashes) {
        Set<String> unknown = new HashSet<>(hashes);
        database.read(handle -> handle.select("select hash from seen_articles")
                        .mapTo(String.class)
                        .list())
                .forEach(unknown::remove);
        return unknown;
    }

    /**
     * Adds a batch, all of it or nothing.
     *
     * @param articles not empty; what is known of them already stays in its own batch
     * @return the number of the last batch, which is this one unless all of them were known
     */
    public int add(List<SeenArticle> articles) {
        return database.write(handle -> {
            int batch = newest(handle) + 1;
            PreparedBatch sentences =
                    handle.prepareBatch("insert or ignore into seen_sentences (mark, batch) values (?, ?)");
            for (SeenArticle article : articles) {
                handle.execute(
                        "insert or ignore into seen_articles (hash, path, batch) values (?, ?, ?)",
                        article.hash(),
                        article.path(),
                        batch);
                article.marks().forEach(mark -> sentences.add(mark, batch));
            }
            if (sentences.size() > 0) {
                sentences.execute();
            }
            return newest(handle);
        });
    }

    /** Where articles were that came with a batch later than {@code batch} and no later than {@code last}, with what was read for them. */
    public List<SeenArticle> between(int batch, int last) {
        return database.read(handle -> handle.select(
                        "select path, hash from seen_articles where batch > ? and batch <= ? order by batch, path",
                        batch,
                        last)
                .map((columns, context) ->
                        new SeenArticle(columns.getString("path"), columns.getString("hash"), List.of()))
                .list());
    }

    /** Those of {@code marks} that a batch up to {@code batch} brought. */
    public Set<Long> old(Collection<Long> marks, int batch) {
        List<Long> asked = List.copyOf(new HashSet<>(marks));
        Set<Long> old = new HashSet<>();
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            List<Long> some = new ArrayList<>(asked.subList(from, Math.min(asked.size(), from + AT_ONCE)));
            old.addAll(database.read(handle -> handle.createQuery(
                            "select mark from seen_sentences where batch <= :batch and mark in (<marks>)")
                    .bind("batch", batch)
                    .bindList("marks", some)
                    .mapTo(Long.class)
                    .list()));
        }
        return old;
    }
}
