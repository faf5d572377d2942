-- Reports of the check that a provider gave to the support body for prior consultation. What was
-- given stays as it was; so does every answer of the support body, a later one stands beside it.
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
  report jsonb not null
);
create index given_by_statement on consultation.given (statement_id, given_at desc);

create table consultation.reply (
  given_id uuid not null references consultation.given,
  number integer not null check (number >= 1),
  text text not null check (btrim(text) <> ''),
  replied_by uuid not null references directory.person,
  replied_by_name text not null,
  replied_at timestamptz not null,
  primary key (given_id, number)
);

create function consultation.keep_what_was_given() returns trigger language plpgsql as $$
begin
  raise exception 'what was given stays: % of consultation.% refused', tg_op, tg_table_name;
end;
$$;
create trigger given_stays before update or delete on consultation.given
  for each row execute function consultation.keep_what_was_given();
create trigger reply_stays before update or delete on consultation.reply
  for each row execute function consultation.keep_what_was_given();
