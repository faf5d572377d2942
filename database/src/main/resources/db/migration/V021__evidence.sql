-- The evidence of providers: files by their content, items with their versions, and which
-- requirement of which statement each version supports.
create schema evidence;

-- A kept file. Several versions may be the same file; it is kept once.
create table evidence.file (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  media text not null check (media in ('PDF', 'PNG', 'JPEG', 'GIF', 'WEBP', 'TEXT',
    'TEXT_SHIFT_JIS', 'ZIP', 'OTHER')),
  kept_at timestamptz not null,
  -- What the last look at it found.
  condition text not null default 'INTACT' check (condition in ('INTACT', 'CHANGED', 'MISSING')),
  checked_at timestamptz not null
);
create index file_by_check on evidence.file (checked_at);

create table evidence.item (
  id uuid primary key,
  provider_id uuid not null references directory.organisation,
  title text not null check (btrim(title) <> ''),
  kind text not null check (kind in ('POLICY', 'RECORD', 'CONFIGURATION', 'CONTRACT', 'REPORT',
    'OTHER')),
  description text not null default '',
  owner text not null default '',
  visibility text not null check (visibility in ('ASSESSOR', 'AGENCY_ON_GRANT', 'PUBLIC')),
  revision integer not null default 0,
  created_at timestamptz not null
);
create index item_by_provider on evidence.item (provider_id, title, id);

-- A version of an item: one file and the days it shows. A newer one leaves it as it is.
create table evidence.version (
  id uuid primary key,
  item_id uuid not null references evidence.item,
  number integer not null check (number >= 1),
  file_name text not null check (btrim(file_name) <> ''),
  sha256 text not null references evidence.file,
  effective_from date not null,
  effective_to date,
  note text not null default '',
  uploaded_by uuid not null references directory.person,
  uploaded_by_name text not null,
  uploaded_at timestamptz not null,
  unique (item_id, number),
  check (effective_to >= effective_from)
);
create index version_by_file on evidence.version (sha256);

-- The document of a certification that a profile states. The fact names it by its hash, and whoever
-- may see the fact may have the file.
create table evidence.certificate (
  provider_id uuid not null references directory.organisation,
  sha256 text not null references evidence.file,
  version_id uuid not null references evidence.version,
  attached_at timestamptz not null,
  primary key (provider_id, sha256)
);

create table evidence.link (
  id uuid primary key,
  statement_id uuid not null,
  requirement text not null check (requirement ~ '^\d{1,2}(\.\d{1,3}){2,3}(\.(P|B|PB))?$'),
  -- The line of the individual control it supports; empty for the requirement as a whole.
  line text not null default '',
  version_id uuid not null references evidence.version,
  linked_by uuid not null references directory.person,
  linked_at timestamptz not null,
  unique (statement_id, requirement, line, version_id)
);
create index link_by_version on evidence.link (version_id);

-- The statements whose links are sealed with them.
create table evidence.sealed_statement (
  statement_id uuid primary key,
  sealed_at timestamptz not null
);

create function evidence.refuse_sealed_change() returns trigger language plpgsql as $$
declare
  about uuid := case when tg_op = 'INSERT' then new.statement_id else old.statement_id end;
begin
  if exists (select from evidence.sealed_statement where statement_id = about) then
    raise exception 'statement is sealed: % of its evidence refused', tg_op;
  end if;
  if tg_op = 'UPDATE' then
    raise exception 'a link does not change; it is removed and made anew';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end;
$$;
create trigger link_is_sealed before insert or update or delete on evidence.link
  for each row execute function evidence.refuse_sealed_change();

create function evidence.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of evidence.% refused: it stays as it is', tg_op, tg_table_name;
end;
$$;
create trigger version_stays before update or delete on evidence.version
  for each row execute function evidence.refuse_change();
create trigger certificate_stays before update or delete on evidence.certificate
  for each row execute function evidence.refuse_change();
create trigger seal_stays before update or delete on evidence.sealed_statement
  for each row execute function evidence.refuse_change();
