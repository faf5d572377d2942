-- Evidence that an assessor asks its auditee for: what is wanted for which requirements by when,
-- what was handed over, and what both sides said.
create schema request;

create table request.evidence_request (
  id uuid primary key,
  engagement uuid not null,
  provider_id uuid not null references directory.organisation,
  -- Counts within the engagement.
  number integer not null check (number >= 1),
  title text not null check (btrim(title) <> ''),
  wanted text not null check (btrim(wanted) <> ''),
  due_on date not null,
  -- The days that the evidence has to show; without them any.
  period_first date,
  period_last date,
  -- What the provider has written and not sent yet; the assessor never reads it.
  explanation text not null default '',
  state text not null default 'OPEN'
    check (state in ('OPEN', 'DELIVERED', 'DECLINED', 'ACCEPTED', 'RETURNED', 'WITHDRAWN')),
  state_since timestamptz not null,
  asked_by uuid not null references directory.person,
  asked_by_name text not null,
  asked_at timestamptz not null,
  revision integer not null default 0,
  unique (engagement, number),
  check ((period_first is null) = (period_last is null)),
  check (period_last >= period_first)
);
create index evidence_request_by_provider on request.evidence_request (provider_id, due_on);
create index evidence_request_by_due on request.evidence_request (engagement, state, due_on);

create table request.control (
  request_id uuid not null references request.evidence_request,
  requirement text not null check (requirement ~ '^\d{1,2}(\.\d{1,3}){2,3}(\.(P|B|PB))?$'),
  primary key (request_id, requirement)
);
create index control_by_requirement on request.control (requirement);

-- The drawn items of samples that a request names, as they were drawn when it was made.
create table request.asked_item (
  request_id uuid not null references request.evidence_request,
  sample uuid not null,
  number integer not null check (number >= 1),
  requirement text not null,
  line text not null,
  population_of text not null,
  key text not null,
  primary key (request_id, sample, number)
);
create index asked_item_by_sample on request.asked_item (sample, number);

-- What was said and done, in order. It is written once.
create table request.entry (
  id bigint generated always as identity primary key,
  request_id uuid not null references request.evidence_request,
  act text not null check (act in ('ASK', 'CHANGE', 'COMMENT', 'DELIVER', 'DECLINE', 'ACCEPT',
    'RETURN', 'WITHDRAW')),
  party text not null check (party in ('ASSESSOR', 'PROVIDER')),
  text text not null default '',
  person uuid not null references directory.person,
  person_name text not null,
  said_at timestamptz not null,
  check (act <> 'COMMENT' or btrim(text) <> '')
);
create index entry_by_request on request.entry (request_id, id);

-- A version of evidence that is chosen for a request; the assessor sees it once it is delivered.
create table request.hand_over (
  id uuid primary key,
  request_id uuid not null references request.evidence_request,
  evidence_id uuid not null,
  version integer not null check (version >= 1),
  added_by uuid not null references directory.person,
  added_by_name text not null,
  added_at timestamptz not null,
  delivered_at timestamptz,
  unique (request_id, evidence_id, version)
);
create index hand_over_by_evidence on request.hand_over (evidence_id);

create function request.keep_what_was_said() returns trigger language plpgsql as $$
begin
  raise exception '% of request.% refused: what was said stays', tg_op, tg_table_name;
end;
$$;
create trigger entry_stays before update or delete on request.entry
  for each row execute function request.keep_what_was_said();

create function request.keep_what_was_delivered() returns trigger language plpgsql as $$
begin
  if old.delivered_at is not null then
    raise exception '% refused: what was delivered stays', tg_op;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end;
$$;
create trigger hand_over_stays before update or delete on request.hand_over
  for each row execute function request.keep_what_was_delivered();
