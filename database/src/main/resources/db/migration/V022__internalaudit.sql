-- The provider's own audits of its controls (FRM-21). They are never rewritten: a wrong one is
-- withdrawn with a reason and stays readable.
create schema internalaudit;

create table internalaudit.record (
  id              uuid primary key,
  number          bigint generated always as identity,
  service         uuid not null,
  -- The version of the baseline by which the audited controls are numbered.
  baseline        text not null,
  audited_on      date not null,
  auditor         text not null,
  independence    text not null check (independence in ('OUTSIDE', 'OTHER_UNIT', 'SAME_UNIT')),
  grounds         text not null,
  result          text not null check (result in ('CONFORMS', 'OBSERVATION', 'NONCONFORMITY')),
  note            text not null,
  recorded_by     text not null,
  recorded_at     timestamptz not null,
  recorded_on     date not null,
  withdrawn_by    text,
  withdrawn_at    timestamptz,
  withdrawn_why   text,
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check ((withdrawn_at is null) = (withdrawn_why is null))
);

create index record_service on internalaudit.record (service, audited_on desc, number desc);

create table internalaudit.audited_control (
  record      uuid not null references internalaudit.record (id),
  requirement text not null,
  primary key (record, requirement)
);
