-- Checklists of the basic statement requirements for cloud services that are not on the list: made by
-- an agency, handed to the provider, answered, and read beside other certifications and reports.
create schema checklist;

create table checklist.sheet (
  id            uuid primary key,
  agency_id     uuid not null references directory.organisation,
  -- As it was called when the checklist was made.
  agency_name   text not null,
  service_name  text not null check (btrim(service_name) <> ''),
  provider_name text not null check (btrim(provider_name) <> ''),
  -- The provider in this system; null when it is not.
  provider_id   uuid references directory.organisation,
  baseline      text not null,
  questions     integer not null check (questions > 0),
  purpose       text not null check (btrim(purpose) <> ''),
  made_by       uuid not null references directory.person,
  made_by_name  text not null,
  made_at       timestamptz not null,
  state         text not null default 'PREPARED'
    check (state in ('PREPARED', 'HANDED_OVER', 'BACK', 'READ')),
  state_since   date not null,
  answers_revision integer not null default 0,
  revision      integer not null default 0
);
create index sheet_of_agency on checklist.sheet (agency_id, made_at desc);
create index sheet_of_provider on checklist.sheet (provider_id, made_at desc);

-- One line each time it goes to the provider, with how it came back.
create table checklist.hand_over (
  sheet_id       uuid not null references checklist.sheet,
  number         integer not null check (number >= 1),
  way            text not null check (way in ('IN_SYSTEM', 'WORKBOOK')),
  -- Whom it was handed to in this system; null when it went out as a workbook.
  provider_id    uuid references directory.organisation,
  handed_on      date not null,
  wanted_by      date not null,
  message        text not null default '',
  handed_by      uuid not null references directory.person,
  handed_by_name text not null,
  back_on        date,
  back_how       text check (back_how in ('RETURNED', 'TAKEN_IN', 'TAKEN_BACK')),
  back_note      text not null default '',
  back_by        uuid references directory.person,
  back_by_name   text not null default '',
  primary key (sheet_id, number),
  check (wanted_by >= handed_on),
  check (back_on >= handed_on),
  check ((way = 'IN_SYSTEM') = (provider_id is not null)),
  check ((back_on is null) = (back_how is null)),
  check ((back_on is null) = (back_by is null))
);
create unique index hand_over_open on checklist.hand_over (sheet_id) where back_on is null;
create index hand_over_to on checklist.hand_over (provider_id, sheet_id);

create table checklist.answer (
  sheet_id         uuid not null references checklist.sheet,
  requirement      text not null,
  verdict          text not null
    check (verdict in ('UNANSWERED', 'MET', 'PARTLY', 'NOT_MET', 'NOT_APPLICABLE')),
  how              text not null default '',
  -- Why it is not applicable, or what is missing.
  reason           text not null default '',
  evidence         text not null default '',
  remarks          text not null default '',
  party            text not null check (party in ('AGENCY', 'PROVIDER')),
  answered_by      uuid not null references directory.person,
  answered_by_name text not null,
  answered_at      timestamptz not null,
  revision         integer not null default 1,
  primary key (sheet_id, requirement),
  check (verdict <> 'NOT_APPLICABLE' or btrim(reason) <> '')
);

-- What the agency notes for itself; the provider does not see it.
create table checklist.note (
  sheet_id      uuid not null references checklist.sheet,
  requirement   text not null,
  text          text not null check (btrim(text) <> ''),
  noted_by      uuid not null references directory.person,
  noted_by_name text not null,
  noted_at      timestamptz not null,
  revision      integer not null default 1,
  primary key (sheet_id, requirement)
);

-- A certification or a report; the file itself is kept where evidence is kept, by its hash.
create table checklist.document (
  id            uuid primary key,
  sheet_id      uuid not null references checklist.sheet,
  kind          text not null check (kind in
    ('CERTIFICATION', 'ASSURANCE_REPORT', 'AUTHORISATION', 'AUDIT_REPORT', 'OTHER')),
  title         text not null check (btrim(title) <> ''),
  issuer        text not null check (btrim(issuer) <> ''),
  scope         text not null check (btrim(scope) <> ''),
  valid_from    date not null,
  valid_to      date,
  file_name     text not null check (length(file_name) between 1 and 200),
  sha256        text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size          bigint not null check (size > 0),
  party         text not null check (party in ('AGENCY', 'PROVIDER')),
  added_by      uuid not null references directory.person,
  added_by_name text not null,
  added_at      timestamptz not null,
  check (valid_to >= valid_from)
);
create index document_of_sheet on checklist.document (sheet_id, added_at);

create table checklist.document_question (
  document_id uuid not null references checklist.document on delete cascade,
  requirement text not null,
  primary key (document_id, requirement)
);

-- Workbooks that wait to be taken in, for whoever sent them, until that is decided or some hours
-- have passed.
create table checklist.pending (
  id          uuid primary key,
  sheet_id    uuid not null references checklist.sheet,
  file_name   text not null check (length(file_name) between 1 and 200),
  content     bytea not null check (octet_length(content) <= 4194304),
  uploaded_by uuid not null references directory.person,
  uploaded_at timestamptz not null,
  expires_at  timestamptz not null
);
create index pending_of_person on checklist.pending (sheet_id, uploaded_by, uploaded_at desc);
create index pending_expires on checklist.pending (expires_at);
