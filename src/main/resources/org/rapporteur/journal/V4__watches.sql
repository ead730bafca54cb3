-- What was in the folder at any time, so that nothing is told as new twice: articles by what was read for them, sentences by a mark of their
-- words, each with the number of the batch that brought it first. Kept for ever; what is gone from the folder may come back.
create table seen_articles (
  hash text primary key,
  path text not null,
  batch integer not null
) without rowid;
create index seen_articles_by_batch on seen_articles (batch);

create table seen_sentences (
  mark integer primary key,
  batch integer not null
);

-- A place is a channel or a room. What came up to the batch of a watch or its place is not told there; null when the folder has to be read first.
create table watches (
  surface text not null,
  place text not null,
  number integer not null,
  words text not null,
  batch integer,
  primary key (surface, place, number)
) without rowid;

create table watch_places (
  surface text not null,
  place text not null,
  settings text not null,
  batch integer,
  told_at integer not null,
  primary key (surface, place)
) without rowid;
