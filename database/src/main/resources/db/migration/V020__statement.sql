-- Services of providers and the versions of their statements. A statement is edited while it is a
-- draft; when it is declared its content is sealed, and a trigger refuses every later change of it.
create schema statement;

create table statement.service (
  id uuid primary key,
  provider_id uuid not null references directory.organisation,
  name text not null check (btrim(name) <> ''),
  name_en text not null default '',
  service_models text[] not null default '{}'
    check (service_models <@ array['IAAS', 'PAAS', 'SAAS']),
  deployment_model text
    check (deployment_model in ('PUBLIC', 'PRIVATE', 'COMMUNITY', 'HYBRID')),
  -- Why it is not gone on with; empty for one in use.
  put_away text not null default '',
  revision integer not null default 1,
  created_at timestamptz not null,
  unique (provider_id, name)
);

-- One version of the statement of a service.
create table statement.version (
  id uuid primary key,
  service_id uuid not null references statement.service,
  number integer not null check (number >= 1),
  baseline_version text not null,
  state text not null check (state in ('DRAFT', 'DECLARED', 'UNDER_ASSESSMENT', 'ASSESSED', 'FILED',
    'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')),
  state_since timestamptz not null,
  copied_from uuid references statement.version,
  -- The assessed version of the same period that it takes the place of.
  amends uuid references statement.version,
  period_first date,
  period_last date,
  revision integer not null default 1,
  -- The revision of an answer that nobody wrote: grows when another version of the baseline asks.
  unanswered_revision integer not null default 0,
  -- What stands fixed since the declaration: names keep what they were on that day (AMD-02).
  declared_on date,
  -- The day on which the declaration was recorded: rules that change with time are those of this day.
  sealed_on date,
  declared_by uuid references directory.person,
  declared_by_name text,
  service_name text,
  service_name_en text,
  content_hash text check (content_hash ~ '^[0-9a-f]{64}$'),
  unique (service_id, number),
  check ((period_first is null) = (period_last is null)),
  check (period_last >= period_first),
  check ((state = 'DRAFT') = (content_hash is null)),
  check ((content_hash is null) = (declared_on is null)),
  check ((content_hash is null) = (sealed_on is null)),
  check (sealed_on >= declared_on),
  check (content_hash is null or period_first is not null)
);
create index version_amends on statement.version (amends) where amends is not null;
-- A service has one draft at a time.
create unique index version_one_draft on statement.version (service_id) where state = 'DRAFT';
create index version_by_state on statement.version (state, state_since);

create table statement.scope (
  statement_id uuid primary key references statement.version,
  service_models text[] not null default '{}'
    check (service_models <@ array['IAAS', 'PAAS', 'SAAS']),
  deployment_model text
    check (deployment_model in ('PUBLIC', 'PRIVATE', 'COMMUNITY', 'HYBRID')),
  data_location text not null default '',
  governing_law text not null default '',
  foreign_law_risk text not null default '',
  capital_and_officers text not null default '',
  third_party_tests text not null default '',
  subsequent_events text not null default '',
  provider_responsibility text not null default '',
  customer_responsibility text not null default '',
  internal_audit_basis text not null default '',
  revision integer not null default 1
);

-- What lies inside the statement, and what is stated to lie outside.
create table statement.scope_item (
  statement_id uuid not null references statement.scope on delete cascade,
  kind text not null check (kind in ('FUNCTION', 'REGION', 'SITE')),
  code text not null check (btrim(code) <> ''),
  place integer not null,
  name text not null check (btrim(name) <> ''),
  covered boolean not null,
  note text not null default '',
  primary key (statement_id, kind, code),
  unique (statement_id, kind, name)
);

create table statement.model_responsibility (
  statement_id uuid not null references statement.scope on delete cascade,
  model text not null check (model in ('IAAS', 'PAAS', 'SAAS')),
  provider text not null,
  customer text not null,
  primary key (statement_id, model)
);

create table statement.answer (
  statement_id uuid not null references statement.version,
  requirement text not null check (requirement ~ '^\d{1,2}(\.\d{1,3}){2,3}(\.(P|B|PB))?$'),
  treatment text not null
    check (treatment in ('UNANSWERED', 'SELECTED', 'EXCLUDED', 'NOT_SELECTED', 'INHERITED')),
  reason text not null default '',
  inherited_from text,
  inherited_function text not null default '',
  responsibility text not null default 'PROVIDER'
    check (responsibility in ('PROVIDER', 'SHARED', 'CUSTOMER')),
  customer_duty text not null default '',
  -- The plans for which alone the answer holds; none means all.
  plans text[] not null default '{}',
  revision integer not null default 1,
  changed_at timestamptz not null,
  primary key (statement_id, requirement)
);

-- Everybody who wrote the answer to a requirement, in this version or in one it was copied from:
-- whoever writes it once more does not make the others forgotten (FRM-21, FRM-31).
create table statement.author (
  statement_id uuid not null references statement.version,
  requirement text not null,
  person_id uuid not null references directory.person,
  primary key (statement_id, requirement, person_id)
);

-- What a control said before it went out with its objective, until the objective comes back.
create table statement.set_aside (
  statement_id uuid not null references statement.version,
  requirement text not null,
  treatment text not null
    check (treatment in ('UNANSWERED', 'SELECTED', 'NOT_SELECTED', 'INHERITED')),
  reason text not null,
  inherited_from text,
  inherited_function text not null,
  primary key (statement_id, requirement)
);

-- What was set aside on a version of the baseline when the draft left it, for the way back.
create table statement.set_aside_before (
  statement_id uuid not null references statement.version,
  baseline_version text not null,
  requirement text not null,
  treatment text not null,
  reason text not null,
  inherited_from text,
  inherited_function text not null,
  primary key (statement_id, baseline_version, requirement)
);

-- What named a requirement that has no place on the version of the baseline the draft went to, such
-- as a link to evidence, until the draft is on the former version again. Each feature keeps its own.
create table statement.without_place (
  statement_id uuid not null references statement.version,
  baseline_version text not null,
  feature text not null,
  what jsonb not null
);
create index without_place_by_statement on statement.without_place (statement_id, baseline_version);

create table statement.individual_control (
  statement_id uuid not null,
  requirement text not null,
  place integer not null,
  line text not null,
  text text not null check (btrim(text) <> ''),
  owner text not null default '',
  frequency text not null check (frequency in ('AS_NEEDED', 'DAILY', 'WEEKLY', 'MONTHLY',
    'QUARTERLY', 'YEARLY', 'AUTOMATED')),
  valid_from date,
  valid_to date,
  plans text[] not null default '{}',
  primary key (statement_id, requirement, place),
  foreign key (statement_id, requirement) references statement.answer on delete cascade,
  check (valid_to >= valid_from)
);

-- How long an answer took, if its author says so. It is no part of the statement: it stands in no
-- seal, no document and no publication. A number means something within its version of the baseline
-- only, so what was recorded on one version neither shows on another nor is lost by a step back.
create table statement.working_time (
  statement_id uuid not null references statement.version,
  baseline_version text not null,
  requirement text not null check (requirement ~ '^\d{1,2}(\.\d{1,3}){2,3}(\.(P|B|PB))?$'),
  minutes integer not null check (minutes between 15 and 12000 and minutes % 15 = 0),
  recorded_by uuid not null references directory.person,
  recorded_at timestamptz not null,
  primary key (statement_id, baseline_version, requirement)
);
-- The medians over all statements read the index alone.
create index working_time_by_requirement
  on statement.working_time (baseline_version, requirement) include (minutes, statement_id);

create table statement.used_service (
  id uuid primary key,
  statement_id uuid not null references statement.version,
  name text not null check (btrim(name) <> ''),
  in_statement boolean not null,
  listed_key text,
  self_assessed boolean not null,
  confirmation text not null default '',
  layer text check (layer in ('PHYSICAL', 'NETWORK', 'VIRTUALISATION', 'OPERATING_SYSTEM',
    'MIDDLEWARE', 'APPLICATION')),
  revision integer not null default 0,
  unique (statement_id, name)
);

-- Who answers for what where the stated service uses the base; without a model in every model.
create table statement.used_share (
  used_service_id uuid not null references statement.used_service on delete cascade,
  statement_id uuid not null references statement.version,
  model text not null check (model in ('', 'IAAS', 'PAAS', 'SAAS')),
  own text not null,
  total text not null,
  primary key (used_service_id, model)
);

-- A fact of the service profile; which values it has depends on its kind.
create table statement.profile_fact (
  id uuid primary key,
  statement_id uuid not null references statement.version,
  place bigint generated always as identity,
  kind text not null check (kind in ('PLAN', 'STAKEHOLDER', 'CAPITAL_RELATION', 'OFFICER',
    'FOREIGN_LAW', 'GOVERNING_LAW', 'THIRD_PARTY_TEST', 'GENERATIVE_AI', 'CERTIFICATION',
    'SYSTEM_LAYER', 'SAME_POPULATION', 'SPECIAL_NOTE', 'SUBSEQUENT_EVENT', 'NONE')),
  fact jsonb not null,
  revision integer not null default 1
);
create index profile_fact_by_statement on statement.profile_fact (statement_id);

-- Where the provider chose another visibility than the one that applies by default.
create table statement.visibility (
  statement_id uuid not null references statement.version,
  field text not null,
  visibility text not null
    check (visibility in ('PUBLIC', 'AGENCY_ON_GRANT', 'ASSESSOR', 'PROGRAMME')),
  primary key (statement_id, field)
);

-- The seal: nothing below a statement changes once it is no draft.
create function statement.refuse_sealed_change() returns trigger language plpgsql as $$
declare
  sealed boolean;
begin
  select state <> 'DRAFT' into sealed from statement.version
    where id = case when tg_op = 'DELETE' then old.statement_id else new.statement_id end;
  if sealed then
    raise exception 'statement is sealed: % on % refused', tg_op, tg_table_name;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end;
$$;

create trigger scope_is_sealed before insert or update or delete on statement.scope
  for each row execute function statement.refuse_sealed_change();
create trigger scope_item_is_sealed before insert or update or delete on statement.scope_item
  for each row execute function statement.refuse_sealed_change();
create trigger used_share_is_sealed before insert or update or delete on statement.used_share
  for each row execute function statement.refuse_sealed_change();
create trigger profile_fact_is_sealed before insert or update or delete on statement.profile_fact
  for each row execute function statement.refuse_sealed_change();
create trigger visibility_is_sealed before insert or update or delete on statement.visibility
  for each row execute function statement.refuse_sealed_change();
create trigger model_responsibility_is_sealed
  before insert or update or delete on statement.model_responsibility
  for each row execute function statement.refuse_sealed_change();
create trigger answer_is_sealed before insert or update or delete on statement.answer
  for each row execute function statement.refuse_sealed_change();
create trigger author_is_sealed before insert or update or delete on statement.author
  for each row execute function statement.refuse_sealed_change();
create trigger set_aside_is_sealed before insert or update or delete on statement.set_aside
  for each row execute function statement.refuse_sealed_change();
create trigger individual_control_is_sealed
  before insert or update or delete on statement.individual_control
  for each row execute function statement.refuse_sealed_change();
create trigger used_service_is_sealed before insert or update or delete on statement.used_service
  for each row execute function statement.refuse_sealed_change();

create function statement.keep_declared_facts() returns trigger language plpgsql as $$
begin
  if old.state <> 'DRAFT' and (to_jsonb(new) - array['state', 'state_since', 'revision'])
      is distinct from (to_jsonb(old) - array['state', 'state_since', 'revision']) then
    raise exception 'a declared statement keeps its facts';
  end if;
  return new;
end;
$$;
create trigger declared_facts_stay before update on statement.version
  for each row execute function statement.keep_declared_facts();

-- Who has which row of a draft open: a sign for colleagues, no record. A row that is not renewed means
-- nothing after a minute and goes with the next sign of anybody.
create table statement.presence (
  statement_id uuid not null references statement.version on delete cascade,
  person_id uuid not null references directory.person on delete cascade,
  -- As shown to colleagues, who look every few seconds.
  person_name text not null,
  -- Empty while the person reads and has no row open.
  requirement text not null default '',
  seen_at timestamptz not null,
  primary key (statement_id, person_id)
);
