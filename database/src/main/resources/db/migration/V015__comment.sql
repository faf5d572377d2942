-- What the public says about drafts of the baseline, and what became of it.
create schema comment;

-- The days may be set while the draft is still written; it is before the public from opened_on.
create table comment.round (
  draft       uuid primary key,
  version     text not null,
  title_ja    text not null,
  title_en    text not null,
  opens_on    date not null,
  closes_on   date not null,
  opened_on   date,
  result_on   date,
  last_number integer not null default 0,
  revision    integer not null default 0,
  check (closes_on >= opens_on),
  check (result_on is null or opened_on is not null)
);

-- Days on which comments on an earlier state of the draft were received.
create table comment.earlier_days (
  draft     uuid not null references comment.round (draft),
  opens_on  date not null,
  closes_on date not null,
  primary key (draft, opens_on),
  check (closes_on >= opens_on)
);

create table comment.opinion (
  id            uuid primary key,
  draft         uuid not null references comment.round (draft),
  number        integer not null,
  requirement   text,
  body          text not null check (length(body) between 1 and 4000),
  author_name   text not null default '' check (length(author_name) <= 100),
  organisation  text not null default '' check (length(organisation) <= 200),
  email         text not null default '' check (length(email) <= 254),
  publish       boolean not null,
  received_at   timestamptz not null,
  hidden_reason text,
  disposition   text check (disposition in ('ADOPTED', 'PARTLY_ADOPTED', 'NOT_ADOPTED', 'NOTED')),
  answer_ja     text not null default '',
  answer_en     text not null default '',
  revision      integer not null default 0,
  unique (draft, number)
);

-- How many comments came from one place in an hour; nothing leads from here to a comment.
create table comment.pace (
  source text not null,
  hour   timestamptz not null,
  sent   integer not null,
  primary key (source, hour)
);
create index pace_hour on comment.pace (hour);
