-- Agencies ask to read what a provider discloses on grant, and the provider answers.
create schema disclosure;

create table disclosure.request (
  id uuid primary key,
  service_id uuid not null,
  registry_key text not null,
  service_name text not null,
  service_name_en text not null default '',
  provider_id uuid not null references directory.organisation,
  agency_id uuid not null references directory.organisation,
  -- As it was called when it asked.
  agency_name text not null,
  purpose text not null check (btrim(purpose) <> ''),
  asked_by uuid not null references directory.person,
  asked_by_name text not null,
  asked_at timestamptz not null,
  state text not null default 'ASKED'
    check (state in ('ASKED', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
  -- The last day on which the agency may read.
  until date,
  answer text not null default '',
  answered_by uuid references directory.person,
  answered_by_name text not null default '',
  answered_at timestamptz,
  revision integer not null default 0,
  check ((state = 'ASKED') = (answered_at is null)),
  check ((state in ('GRANTED', 'WITHDRAWN')) = (until is not null))
);
create index request_by_provider on disclosure.request (provider_id, asked_at);
create index request_by_agency on disclosure.request (agency_id, asked_at);
