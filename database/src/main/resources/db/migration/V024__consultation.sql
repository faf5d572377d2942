-- Reports of the check that a provider gave to the support body for prior consultation. What was
-- given stays as it was; the support body's answer is added once and may be replaced.
create schema consultation;

create table consultation.given (
  id uuid primary key,
  statement_id uuid not null,
  provider_id uuid not null references directory.organisation,
  service_name text not null,
  statement_version integer not null,
  baseline_version text not null,
  -- The hash over the statement that was checked.
  statement_seal text not null check (statement_seal ~ '^[0-9a-f]{64}$'),
  question text not null default '',
  given_by uuid not null references directory.person,
  given_by_name text not null,
  given_at timestamptz not null,
  report jsonb not null,
  reply text check (btrim(reply) <> ''),
  replied_by uuid references directory.person,
  replied_by_name text,
  replied_at timestamptz,
  revision integer not null default 0,
  check ((reply is null) = (replied_by is null)),
  check ((reply is null) = (replied_by_name is null)),
  check ((reply is null) = (replied_at is null))
);
create index given_by_statement on consultation.given (statement_id, given_at desc);
create index given_open on consultation.given (given_at desc) where reply is null;

create function consultation.keep_what_was_given() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (to_jsonb(new) - array['reply', 'replied_by', 'replied_by_name',
      'replied_at', 'revision']) is distinct from (to_jsonb(old) - array['reply', 'replied_by',
      'replied_by_name', 'replied_at', 'revision']) then
    raise exception 'what was given stays: % refused', tg_op;
  end if;
  return new;
end;
$$;
create trigger given_stays before update or delete on consultation.given
  for each row execute function consultation.keep_what_was_given();
