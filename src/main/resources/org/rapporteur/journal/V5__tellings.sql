-- How far a place was told before a message that waits to be sent, so that what the platform refuses counts as not told.
create table tellings (
  outbox_id integer primary key,
  surface text not null,
  place text not null,
  batch integer not null,
  told_at integer not null
);
create index tellings_by_place on tellings (surface, place);

-- What the platform said when it refused the news last, when that was, and how often in a row; null while nothing is known to be in the way.
alter table watch_places add column refused text;
alter table watch_places add column refused_at integer;
alter table watch_places add column refusals integer not null default 0;
