-- What a provider writes once and uses for many requirements: individual controls and reasons. A
-- statement keeps its own words; the library knows where one of its texts went and offers a change.
create schema library;

create table library.measure (
  id uuid primary key,
  provider_id uuid not null references directory.organisation,
  text text not null check (btrim(text) <> ''),
  owner text not null default '',
  frequency text not null check (frequency in ('AS_NEEDED', 'DAILY', 'WEEKLY', 'MONTHLY',
    'QUARTERLY', 'YEARLY', 'AUTOMATED')),
  valid_from date,
  valid_to date,
  revision integer not null default 0,
  changed_at timestamptz not null,
  check (valid_to >= valid_from)
);
create unique index measure_once on library.measure (provider_id, md5(text));

-- The line of an answer that was taken from a measure of the library.
create table library.used_at (
  statement_id uuid not null,
  requirement text not null check (requirement ~ '^\d{1,2}(\.\d{1,3}){2,3}(\.(P|B|PB))?$'),
  line text not null,
  measure_id uuid not null references library.measure on delete cascade,
  primary key (statement_id, requirement, line)
);
create index used_at_by_measure on library.used_at (measure_id);

create table library.reason (
  id uuid primary key,
  provider_id uuid not null references directory.organisation,
  text text not null check (btrim(text) <> ''),
  added_at timestamptz not null
);
create unique index reason_once on library.reason (provider_id, md5(text));
