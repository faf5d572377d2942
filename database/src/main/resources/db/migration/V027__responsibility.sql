-- What a listed service answers for, requirement by requirement, as its provider published it, and
-- which answers of other statements were taken over from it. A published version stays as it is.
create schema responsibility;

create table responsibility.published (
  id uuid primary key,
  registry_key text not null,
  version integer not null check (version >= 1),
  provider_id uuid not null references directory.organisation,
  statement_id uuid not null,
  statement_seal text not null check (statement_seal ~ '^[0-9a-f]{64}$'),
  baseline_version text not null,
  published_by uuid not null references directory.person,
  published_at timestamptz not null,
  unique (registry_key, version)
);

create table responsibility.entry (
  published_id uuid not null references responsibility.published,
  requirement text not null check (requirement ~ '^\d{1,2}(\.\d{1,3}){2,3}(\.(P|B|PB))?$'),
  responsibility text not null check (responsibility in ('PROVIDER', 'SHARED', 'CUSTOMER')),
  -- What the service does, and what is left to whoever uses it.
  provided text not null default '',
  left_to_user text not null default '',
  primary key (published_id, requirement)
);

create table responsibility.inherited (
  statement_id uuid not null,
  requirement text not null check (requirement ~ '^\d{1,2}(\.\d{1,3}){2,3}(\.(P|B|PB))?$'),
  registry_key text not null,
  version integer not null,
  primary key (statement_id, requirement)
);

create function responsibility.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of responsibility.% refused: it was published', tg_op, tg_table_name;
end;
$$;
create trigger published_stays before update or delete on responsibility.published
  for each row execute function responsibility.refuse_change();
create trigger entry_stays before update or delete on responsibility.entry
  for each row execute function responsibility.refuse_change();
