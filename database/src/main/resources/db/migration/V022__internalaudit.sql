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
  -- Who audited, when it is somebody of an audit programme.
  plan_auditor    uuid,
  -- Why somebody of the unit that carries out a control audits it all the same.
  own_unit_because text not null default '',
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check ((withdrawn_at is null) = (withdrawn_why is null))
);

-- The audit programme of a service for some days: what is audited, against what, when, by whom.
create table internalaudit.plan (
  id            uuid primary key,
  service       uuid not null,
  title         text not null check (btrim(title) <> ''),
  -- The version of the baseline by which the controls are numbered.
  baseline      text not null,
  first_day     date not null,
  last_day      date not null,
  criteria      text not null check (btrim(criteria) <> ''),
  method        text not null,
  made_by       text not null,
  made_at       timestamptz not null,
  revision      integer not null default 0,
  check (last_day >= first_day)
);
create index plan_service on internalaudit.plan (service, first_day desc);

create table internalaudit.planned_control (
  plan        uuid not null references internalaudit.plan,
  requirement text not null,
  primary key (plan, requirement)
);

create table internalaudit.auditor (
  id            uuid primary key,
  plan          uuid not null references internalaudit.plan,
  -- Somebody of the own organisation; null for somebody outside.
  person        uuid references directory.person,
  name          text not null check (btrim(name) <> ''),
  -- The unit, or the firm of somebody outside.
  unit          text not null check (btrim(unit) <> ''),
  competence    text not null check (btrim(competence) <> ''),
  unique (plan, name, unit)
);

-- The audit programme in which it was audited, if it was in one.
alter table internalaudit.record
  add column plan uuid references internalaudit.plan,
  add foreign key (plan_auditor) references internalaudit.auditor,
  add check (plan_auditor is null or plan is not null);
create index record_plan on internalaudit.record (plan);

create index record_service on internalaudit.record (service, audited_on desc, number desc);

create table internalaudit.audited_control (
  record      uuid not null references internalaudit.record (id),
  requirement text not null,
  primary key (record, requirement)
);

-- What is done about an observation or a nonconformity.
create table internalaudit.correction (
  record          uuid primary key references internalaudit.record (id),
  action          text not null check (btrim(action) <> ''),
  owner           text not null check (btrim(owner) <> ''),
  due             date not null,
  done_on         date,
  -- Whether what was done reached its aim, looked at after it was done.
  checked_on      date,
  checked_by      text,
  effective       boolean,
  check_note      text not null default '',
  revision        integer not null default 0,
  check (checked_on is null or done_on is not null),
  check (checked_on >= done_on),
  check ((checked_on is null) = (checked_by is null)),
  check ((checked_on is null) = (effective is null))
);

-- The report of an audit programme as it was given out; it is never rewritten.
create table internalaudit.report (
  id            uuid primary key,
  plan          uuid not null references internalaudit.plan,
  number        integer not null,
  issued_on     date not null,
  summary       text not null check (btrim(summary) <> ''),
  -- The managers it went to, one a line.
  recipients    text not null check (btrim(recipients) <> ''),
  content       text not null,
  hash          text not null check (hash ~ '^[0-9a-f]{64}$'),
  issued_by     text not null,
  issued_at     timestamptz not null,
  unique (plan, number)
);

create function internalaudit.keep_report() returns trigger language plpgsql as $$
begin
  raise exception 'the report of an internal audit stays as it was given out: % refused', tg_op;
end;
$$;
create trigger report_stays before update or delete on internalaudit.report
  for each row execute function internalaudit.keep_report();

-- The reports that a version of the statement rests on (FRM-34).
create table internalaudit.basis (
  statement   uuid not null,
  report      uuid not null references internalaudit.report,
  linked_by   text not null,
  linked_at   timestamptz not null,
  -- When the statement was declared; from then on its basis stays.
  sealed_at   timestamptz,
  primary key (statement, report)
);

create function internalaudit.keep_basis() returns trigger language plpgsql as $$
begin
  if old.sealed_at is not null then
    raise exception 'the basis of a declared statement stays as it is: % refused', tg_op;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end;
$$;
create trigger basis_stays before update or delete on internalaudit.basis
  for each row execute function internalaudit.keep_basis();
