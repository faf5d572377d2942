-- Written Representations that the representative of a provider signed for one sealed version of a
-- statement and one engagement. What was signed stays as it was; withdrawn, it is kept.
create schema representation;

create table representation.signed (
  id uuid primary key,
  engagement_id uuid not null,
  number integer not null check (number >= 1),
  statement_id uuid not null,
  statement_version integer not null,
  statement_seal text not null check (statement_seal ~ '^[0-9a-f]{64}$'),
  service_name text not null,
  service_name_en text not null default '',
  provider_id uuid not null references directory.organisation,
  period_first date not null,
  period_last date not null,
  assertions_from date not null,
  signer_id uuid not null references directory.person,
  signer_name text not null check (btrim(signer_name) <> ''),
  signer_post text not null check (btrim(signer_post) <> ''),
  signed_on date not null,
  signed_at timestamptz not null,
  seal text not null check (seal ~ '^[0-9a-f]{64}$'),
  withdrawn_by uuid references directory.person,
  withdrawn_by_name text,
  withdrawn_on date,
  withdrawn_at timestamptz,
  withdrawn_why text check (btrim(withdrawn_why) <> ''),
  unique (engagement_id, number),
  check (signed_on > period_last),
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check ((withdrawn_at is null) = (withdrawn_by_name is null)),
  check ((withdrawn_at is null) = (withdrawn_on is null)),
  check ((withdrawn_at is null) = (withdrawn_why is null))
);
-- One holds at a time.
create unique index signed_standing on representation.signed (engagement_id)
  where withdrawn_at is null;

-- The assertions in the words in which they were confirmed, with what was said to each.
create table representation.said (
  signed_id uuid not null references representation.signed,
  number integer not null check (number >= 1),
  title_ja text not null,
  title_en text not null,
  text_ja text not null,
  text_en text not null,
  asks_for_details boolean not null,
  subsequent_events boolean not null,
  confirmed boolean not null,
  explanation text not null default '',
  primary key (signed_id, number),
  check (confirmed or btrim(explanation) <> '')
);

create function representation.keep_what_was_signed() returns trigger language plpgsql as $$
declare
  withdrawal text[] := array['withdrawn_by', 'withdrawn_by_name', 'withdrawn_on', 'withdrawn_at',
    'withdrawn_why'];
begin
  if tg_op = 'DELETE' or old.withdrawn_at is not null
      or to_jsonb(new) - withdrawal is distinct from to_jsonb(old) - withdrawal then
    raise exception 'what was signed stays: % refused', tg_op;
  end if;
  return new;
end;
$$;
create trigger signed_stays before update or delete on representation.signed
  for each row execute function representation.keep_what_was_signed();

create function representation.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what was signed stays: % refused', tg_op;
end;
$$;
create trigger said_stays before update or delete on representation.said
  for each row execute function representation.refuse_change();
