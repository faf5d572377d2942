-- Source catalogues and what corresponds to what. A baseline version is named by its version: it
-- never changes, so what a mapping says about it stays true.
create schema crosswalk;

-- No edition of a source has the number of another one, of one that was removed neither: by it
-- every node sees that the content is not what it read.
create sequence crosswalk.edition as integer;

create table crosswalk.source (
  key         text primary key
    check (key ~ '^[a-z][a-z0-9.-]{0,59}$' and key not like 'baseline-%'),
  short_name  text not null,
  title_ja    text not null,
  title_en    text not null,
  version     text not null,
  language    text not null check (language in ('JA', 'EN', 'BOTH')),
  licence     text not null,
  note_ja     text not null default '',
  note_en     text not null default '',
  open_to_all boolean not null,
  shipped     boolean not null,
  controls    integer not null,
  withdrawn   integer not null,
  edition     integer not null default nextval('crosswalk.edition'),
  revision    integer not null default 0,
  added_at    timestamptz not null,
  check (title_ja <> '' or title_en <> '')
);

create unique index source_short_name on crosswalk.source (lower(short_name));

create table crosswalk.source_control (
  source    text not null references crosswalk.source (key),
  id        text not null,
  position  integer not null,
  label     text not null,
  title_ja  text not null,
  title_en  text not null,
  text_ja   text not null,
  text_en   text not null,
  groups_ja text[] not null,
  groups_en text[] not null,
  withdrawn boolean not null,
  primary key (source, id)
);

create unique index source_control_position on crosswalk.source_control (source, position);

create table crosswalk.mapping (
  id             uuid primary key,
  from_catalogue text not null,
  from_control   text not null,
  to_catalogue   text not null references crosswalk.source (key),
  to_control     text not null,
  relation       text not null
    check (relation in ('EQUAL', 'SUBSET', 'SUPERSET', 'INTERSECTS', 'NONE')),
  rationale      text not null,
  shipped        boolean not null,
  author_name    text not null,
  changed_at     timestamptz not null,
  revision       integer not null default 0,
  -- What it was carried over from (catalogue and control by their place in the lists), and why
  -- somebody has to look at it again.
  carried_from     text[] not null default '{}',
  carried_controls text[] not null default '{}',
  another_look     text
    check (another_look in ('MERGED', 'SPLIT', 'LIKENESS', 'SUBSTANTIVE', 'CLARIFICATION')),
  check (cardinality(carried_from) = cardinality(carried_controls)),
  check (cardinality(carried_from) > 0 or another_look is null),
  unique (from_catalogue, from_control, to_catalogue, to_control),
  check (from_catalogue <> to_catalogue),
  -- Another edition of a source is put in place of the one before within one transaction.
  foreign key (to_catalogue, to_control)
    references crosswalk.source_control (source, id) deferrable initially deferred
);

create index mapping_another_look on crosswalk.mapping (from_catalogue)
  where another_look is not null;

create index mapping_to on crosswalk.mapping (to_catalogue, to_control);

-- What somebody removed from a version of the baseline on purpose: it is not carried over into that
-- version, nor into one that is made from it, unless somebody asks for it by name.
create table crosswalk.removed_mapping (
  from_catalogue text not null,
  from_control   text not null,
  to_catalogue   text not null,
  to_control     text not null,
  remover_name   text not null,
  removed_at     timestamptz not null,
  primary key (from_catalogue, from_control, to_catalogue, to_control)
);

create index removed_mapping_to on crosswalk.removed_mapping (to_catalogue);

-- What came with the program and is in the database already.
create table crosswalk.shipment (
  name        text primary key,
  loaded_at   timestamptz not null
);
