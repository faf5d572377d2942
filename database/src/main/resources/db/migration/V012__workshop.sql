-- Drafts of baseline versions. The edits of a draft are only ever added to; what the pieces of a
-- draft say now is what the edits made of them.
create schema workshop;

create table workshop.draft (
  id            uuid primary key,
  version       text not null check (version ~ '^[0-9A-Za-z][0-9A-Za-z.-]{0,39}$'),
  based_on      text,
  title_ja      text not null,
  title_en      text not null,
  wording_ja    text not null default '',
  wording_en    text not null default '',
  state         text not null
    check (state in ('DRAFT', 'PUBLIC_COMMENT', 'DECIDED', 'PROMULGATED', 'DISCARDED')),
  state_since   date not null,
  decided_on    date,
  decided_with  text,
  in_force_from date,
  last_edit     integer not null default 0,
  revision      integer not null default 0,
  created_by    uuid not null references directory.person (id),
  created_at    timestamptz not null,
  check ((decided_on is null) = (decided_with is null)),
  check (state not in ('DECIDED', 'PROMULGATED') or decided_on is not null),
  check ((state = 'PROMULGATED') = (in_force_from is not null))
);

-- One version is drafted once at a time; a discarded draft gives its name back.
create unique index draft_version on workshop.draft (version) where state <> 'DISCARDED';
create index draft_newest on workshop.draft (created_at desc, id);

create table workshop.piece (
  draft    uuid not null references workshop.draft (id),
  id       uuid not null,
  kind     text not null check (kind in ('HEADING', 'REQUIREMENT', 'LEVEL')),
  name     text not null,
  chapter  integer not null,
  content  jsonb not null,
  revision integer not null default 0,
  primary key (draft, id)
);

create index piece_chapter on workshop.piece (draft, chapter);

create table workshop.edit (
  draft       uuid not null references workshop.draft (id),
  sequence    integer not null,
  kind        text not null
    check (kind in ('ADD', 'CHANGE', 'MOVE', 'REMOVE', 'IMPORT', 'UNDO', 'REDO')),
  piece       uuid not null,
  name        text not null,
  refers_to   integer,
  author      uuid not null references directory.person (id),
  author_name text not null,
  at          timestamptz not null,
  before      jsonb not null,
  after       jsonb not null,
  primary key (draft, sequence),
  foreign key (draft, refers_to) references workshop.edit (draft, sequence),
  check ((kind in ('UNDO', 'REDO')) = (refers_to is not null))
);

create function workshop.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the log of edits is never changed';
end
$$;

create trigger only_added before update or delete or truncate on workshop.edit
  for each statement execute function workshop.refuse_change();

-- What was promulgated or put before the public stays as it is.
create function workshop.refuse_edits() returns trigger language plpgsql as $$
declare
  which uuid;
begin
  if tg_op = 'DELETE' then
    which := old.draft;
  else
    which := new.draft;
  end if;
  if not exists (select from workshop.draft d where d.id = which and d.state = 'DRAFT') then
    raise exception 'a draft is edited in the state DRAFT only';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end
$$;

create trigger in_drafts_only before insert or update or delete on workshop.piece
  for each row execute function workshop.refuse_edits();
