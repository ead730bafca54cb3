-- Moments are milliseconds since 1970. States are the names of the Java constants.

create table inbox (
  id integer primary key autoincrement,
  surface text not null,
  kind text not null,
  payload text not null,
  received integer not null,
  attempts integer not null default 0,
  state text not null default 'OPEN' check (state in ('OPEN', 'DONE', 'WITHDRAWN'))
);
create index inbox_by_state on inbox (state, surface, id);

-- By which keys a message was known; inbox_id is null for one that was deleted before it came in.
create table seen (
  surface text not null,
  name text not null,
  inbox_id integer,
  seen_at integer not null,
  primary key (surface, name)
);
create index seen_by_time on seen (seen_at);

create table outbox (
  id integer primary key autoincrement,
  inbox_id integer,
  surface text not null,
  lane text not null,
  reply_key text not null,
  request text not null,
  state text not null default 'PENDING' check (state in ('PENDING', 'SENDING', 'SENT', 'FAILED', 'WITHDRAWN')),
  posted_id text,
  reason text,
  attempts integer not null default 0,
  not_before integer not null,
  changed integer not null,
  unique (surface, reply_key)
);
create index outbox_by_state on outbox (state, surface, id);
create index outbox_by_inbox on outbox (inbox_id);

create table answers (
  surface text not null,
  question_id text not null,
  channel text not null,
  thread text not null,
  posted_id text,
  user_id text not null,
  question text not null,
  answered integer not null,
  record text not null,
  asked_at integer not null,
  primary key (surface, question_id)
);
create index answers_by_thread on answers (thread, asked_at);
create index answers_by_message on answers (surface, channel, posted_id);

create table votes (
  surface text not null,
  question_id text not null,
  user_id text not null,
  useful integer not null,
  reason text,
  voted_at integer not null,
  primary key (surface, question_id, user_id)
);

create table gaps (
  id integer primary key autoincrement,
  surface text not null,
  question text not null,
  folded text not null,
  reason text not null,
  asked_at integer not null
);
create index gaps_by_question on gaps (folded, asked_at);
