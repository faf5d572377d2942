-- Reports of the check that a provider gave to the support body for prior consultation. What was
-- given stays as it was; the support body's answers are added.
create schema consultation;

create table consultation.given (
  id uuid primary key,
  statement_id uuid not null,
  service_id uuid not null,
  provider_id uuid not null references directory.organisation,
  service_name text not null,
  service_name_en text not null default '',
  statement_version integer not null,
  baseline_version text not null,
  -- The hash over the statement that was checked.
  statement_seal text not null check (statement_seal ~ '^[0-9a-f]{64}$'),
  question text not null default '',
  given_by uuid not null references directory.person,
  given_by_name text not null,
  given_at timestamptz not null,
  report jsonb not null,
  -- How many answers there are.
  revision integer not null default 0
);
create index given_by_statement on consultation.given (statement_id, given_at desc);
create index given_service on consultation.given (service_id);
create index given_open on consultation.given (given_at desc) where revision = 0;

create function consultation.keep_what_was_given() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (to_jsonb(new) - 'revision') is distinct from (to_jsonb(old) - 'revision')
  then
    raise exception 'what was given stays: % refused', tg_op;
  end if;
  return new;
end;
$$;
create trigger given_stays before update or delete on consultation.given
  for each row execute function consultation.keep_what_was_given();

-- What the support body said, each answer as it was: a later one stands before the first and never
-- in place of it. Who advised on a service is kept out of what is decided on it.
create table consultation.reply (
  given_id uuid not null references consultation.given,
  number integer not null check (number > 0),
  text text not null check (btrim(text) <> ''),
  person_id uuid not null references directory.person,
  person_name text not null,
  answered_at timestamptz not null,
  primary key (given_id, number)
);
create index reply_person on consultation.reply (person_id);

create function consultation.keep_replies() returns trigger language plpgsql as $$
begin
  raise exception 'what was said stays: % refused', tg_op;
end;
$$;
create trigger replies_stay before update or delete on consultation.reply
  for each row execute function consultation.keep_replies();
