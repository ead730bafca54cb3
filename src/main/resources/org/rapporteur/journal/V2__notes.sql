-- What a surface has to know again after a restart, such as how far it has read; its own business what the texts mean.
create table notes (
  surface text not null,
  kind text not null,
  name text not null,
  value text not null,
  primary key (surface, kind, name)
);
