-- The log of the public list: an entry for every published state, the tree over them in tiles, and what
-- signs it. Entries are never changed, tiles only grow, a replaced key loses its secret and nothing else.

create schema registrylog;

-- One row, made with the first entry. Whoever appends locks it, so entries come one after the other.
create table registrylog.head (
  single     boolean primary key default true check (single),
  origin     text   not null,
  size       bigint not null check (size >= 0),
  -- The roots of the complete trees that the log is made of, the largest first.
  frontier   bytea  not null,
  -- The signed note of this size.
  checkpoint text   not null
);

create table registrylog.signing_key (
  no         integer     primary key,
  public_key text        not null unique,
  -- The private key in PKCS #8; none once another took its place.
  secret     bytea,
  from_size  bigint      not null,
  -- The signature of the key before it; empty for the first.
  voucher    text        not null,
  made_at    timestamptz not null
);
create unique index one_key_signs on registrylog.signing_key ((true)) where secret is not null;

create table registrylog.entry (
  index       bigint primary key check (index >= 0),
  entry       bytea       not null check (octet_length(entry) <= 65535),
  key         text        not null,
  revision    integer     not null,
  -- The whole published state that the entry is about, and its SHA-256 in hexadecimal.
  state       bytea       not null,
  state_hash  text        not null unique,
  recorded_at timestamptz not null,
  unique (key, revision)
);

create table registrylog.tile (
  level  smallint not null check (level between 0 and 7),
  index  bigint   not null check (index >= 0),
  hashes bytea    not null check (octet_length(hashes) between 32 and 8192 and octet_length(hashes) % 32 = 0),
  primary key (level, index)
);

-- The list as it stood at the beginning of a day, as a signed note; the list itself follows from the entries.
create table registrylog.snapshot (
  day       date        primary key,
  size      bigint      not null,
  note      text        not null,
  signed_at timestamptz not null
);

create function registrylog.only_add() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'tile' then
    if new.level = old.level and new.index = old.index
       and substr(new.hashes, 1, octet_length(old.hashes)) = old.hashes then
      return new;
    end if;
  elsif tg_op = 'UPDATE' and tg_table_name = 'signing_key' then
    if new.secret is null and to_jsonb(new) - 'secret' = to_jsonb(old) - 'secret' then
      return new;
    end if;
  end if;
  raise exception 'the log of the list is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
end;
$$;

create trigger entries_stay before update or delete on registrylog.entry
  for each row execute function registrylog.only_add();
create trigger tiles_only_grow before update or delete on registrylog.tile
  for each row execute function registrylog.only_add();
create trigger keys_stay before update or delete on registrylog.signing_key
  for each row execute function registrylog.only_add();
create trigger snapshots_stay before update or delete on registrylog.snapshot
  for each row execute function registrylog.only_add();
create trigger entries_are_never_emptied before truncate on registrylog.entry
  for each statement execute function registrylog.only_add();
create trigger tiles_are_never_emptied before truncate on registrylog.tile
  for each statement execute function registrylog.only_add();
create trigger keys_are_never_emptied before truncate on registrylog.signing_key
  for each statement execute function registrylog.only_add();
create trigger snapshots_are_never_emptied before truncate on registrylog.snapshot
  for each statement execute function registrylog.only_add();
