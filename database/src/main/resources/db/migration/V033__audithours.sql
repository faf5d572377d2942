-- The hours that people of a team worked on an engagement, day by day.
create schema audithours;

create table audithours.entry (
  id uuid primary key,
  engagement uuid not null,
  person uuid not null references directory.person,
  person_name text not null,
  day date not null,
  phase text not null check (phase in ('DESIGN', 'OPERATION', 'REPORT', 'MANAGEMENT')),
  -- The class of controls; empty for what no class holds, and for work on no control.
  class text not null default '',
  requirement text,
  minutes integer not null check (minutes between 15 and 1440 and minutes % 15 = 0),
  note text not null default '',
  revision integer not null default 0,
  noted_at timestamptz not null,
  check (phase in ('DESIGN', 'OPERATION') or (class = '' and requirement is null))
);
create index entry_engagement on audithours.entry (engagement, person, day);
