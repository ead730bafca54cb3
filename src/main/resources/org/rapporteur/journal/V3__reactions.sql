-- Votes that a platform takes back by an id of its own; the last of a user on a question is the one among the votes.
create table reactions (
  id integer primary key autoincrement,
  surface text not null,
  reaction_id text not null,
  question_id text not null,
  user_id text not null,
  useful integer not null,
  reacted_at integer not null,
  unique (surface, reaction_id)
);
create index reactions_by_question on reactions (surface, question_id, user_id);
