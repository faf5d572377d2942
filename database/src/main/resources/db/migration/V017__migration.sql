-- Drafts of statements that went to a newer version of the baseline. What their authors had written
-- stays here as it was, whatever becomes of the draft.
create schema migration;

create table migration.step (
  id               uuid primary key,
  statement        uuid not null,
  number           integer not null check (number >= 1),
  from_version     text not null,
  to_version       text not null,
  applied_by       uuid not null references directory.person (id),
  applied_by_name  text not null,
  applied_at       timestamptz not null,
  applied_on       date not null,
  undo_until       date not null,
  -- Of a statement that was copied: the step of the former one, whose marks were still open.
  carried_from     uuid references migration.step (id),
  undone_by        uuid references directory.person (id),
  undone_by_name   text,
  undone_at        timestamptz,
  unique (statement, number),
  check (from_version <> to_version),
  check (undo_until >= applied_on),
  check ((undone_by is null) = (undone_at is null)
    and (undone_by is null) = (undone_by_name is null))
);

-- The answers before the step, one for each that somebody wrote; without now_at it is kept here,
-- and kept_for says why.
create table migration.former_answer (
  step        uuid not null references migration.step (id),
  requirement text not null,
  now_at      text,
  kept_for    text
    check (kept_for in ('REQUIREMENT_GONE', 'ANOTHER_ANSWER_STANDS', 'KIND_CHANGED')),
  answer      jsonb not null,
  primary key (step, requirement),
  check ((now_at is null) = (kept_for is not null))
);

-- The requirements that had another number after the step, or no place; the others kept theirs. The
-- way back goes by what was done, whatever is said of the lineage later.
create table migration.renumbered (
  step        uuid not null references migration.step (id),
  requirement text not null,
  now_at      text,
  primary key (step, requirement),
  unique (step, now_at)
);

-- What was written after the step, kept when the step was undone.
create table migration.written_since (
  step        uuid not null references migration.step (id),
  requirement text not null,
  answer      jsonb not null,
  primary key (step, requirement)
);

-- What the authors have to look at because of the step.
create table migration.mark (
  step        uuid not null references migration.step (id),
  requirement text not null,
  kind        text not null check (kind in ('LOOK_AGAIN', 'NEW_ANSWER')),
  settled_by  uuid references directory.person (id),
  settled_at  timestamptz,
  primary key (step, requirement),
  check ((settled_by is null) = (settled_at is null))
);

create function migration.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what an author wrote is never changed or dropped';
end
$$;

create trigger only_added before update or delete or truncate on migration.former_answer
  for each statement execute function migration.refuse_change();
create trigger only_added before update or delete or truncate on migration.written_since
  for each statement execute function migration.refuse_change();
