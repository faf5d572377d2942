-- Providers tell what changes in a listed service and which controls it touches; the support body
-- rules, with four eyes, whether it is significant.
create schema changenotice;

create table changenotice.change (
  id uuid primary key,
  service_id uuid not null,
  registry_key text not null,
  service_name text not null,
  service_name_en text not null default '',
  provider_id uuid not null references directory.organisation,
  -- The published statement that the change alters.
  statement_id uuid not null,
  statement_version integer not null,
  kind text not null check (kind in
    ('SERVICE', 'GOVERNANCE', 'SCOPE', 'SITE', 'BASE_SERVICE', 'ORGANISATION')),
  description text not null check (btrim(description) <> ''),
  -- Whether the change was planned, and the day it takes or took effect.
  planned boolean not null,
  changes_on date not null,
  -- The last day to file, by the rule of the day on which the notice was begun or last changed.
  due_on date not null,
  significant boolean not null,
  significance_reason text not null check (btrim(significance_reason) <> ''),
  state text not null default 'DRAFT' check (state in ('DRAFT', 'FILED', 'RULED')),
  written_by uuid not null references directory.person,
  written_by_name text not null,
  written_at timestamptz not null,
  filed_by uuid references directory.person,
  filed_by_name text not null default '',
  filed_on date,
  -- What one person of the support body proposes and another one confirms.
  ruling text check (ruling in ('SIGNIFICANT', 'NOT_SIGNIFICANT')),
  ruling_reason text not null default '',
  re_audit_due date,
  public_text text not null default '',
  proposed_by uuid references directory.person,
  proposed_by_name text not null default '',
  proposed_on date,
  confirmed_by uuid references directory.person,
  confirmed_by_name text not null default '',
  ruled_on date,
  -- Why a proposal was sent back; empty when none was.
  sent_back_reason text not null default '',
  revision integer not null default 0,
  check ((state = 'DRAFT') = (filed_on is null)),
  check ((state = 'DRAFT') = (filed_by is null)),
  check ((state = 'RULED') = (ruled_on is not null)),
  check ((state = 'RULED') = (confirmed_by is not null)),
  check ((ruling is null) = (proposed_by is null)),
  check ((ruling is null) = (proposed_on is null)),
  check (state <> 'RULED' or ruling is not null),
  check (re_audit_due is null or ruling = 'SIGNIFICANT'),
  check (public_text = '' or ruling = 'SIGNIFICANT'),
  check (confirmed_by is null or confirmed_by <> proposed_by)
);
create index change_by_provider on changenotice.change (provider_id, changes_on);
create index change_by_key on changenotice.change (registry_key);
create index change_open on changenotice.change (due_on) where state = 'FILED';

create table changenotice.control (
  change_id uuid not null references changenotice.change on delete cascade,
  requirement text not null,
  before_text text not null,
  after_text text not null,
  primary key (change_id, requirement),
  check (before_text <> after_text)
);

create function changenotice.keep_what_was_filed() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.state <> 'DRAFT' then
      raise exception 'what was filed stays: % refused', tg_op;
    end if;
    return old;
  end if;
  if old.state = 'RULED' or (old.state = 'FILED' and
      (to_jsonb(new) - array['state', 'ruling', 'ruling_reason', 're_audit_due', 'public_text',
        'proposed_by', 'proposed_by_name', 'proposed_on', 'confirmed_by', 'confirmed_by_name',
        'ruled_on', 'sent_back_reason', 'revision']) is distinct from
      (to_jsonb(old) - array['state', 'ruling', 'ruling_reason', 're_audit_due', 'public_text',
        'proposed_by', 'proposed_by_name', 'proposed_on', 'confirmed_by', 'confirmed_by_name',
        'ruled_on', 'sent_back_reason', 'revision'])) then
    raise exception 'what was filed stays: % refused', tg_op;
  end if;
  return new;
end;
$$;
create trigger filed_stays before update or delete on changenotice.change
  for each row execute function changenotice.keep_what_was_filed();

create function changenotice.keep_filed_controls() returns trigger language plpgsql as $$
begin
  if exists (select 1 from changenotice.change
      where id = coalesce(new.change_id, old.change_id) and state <> 'DRAFT') then
    raise exception 'what was filed stays: % refused', tg_op;
  end if;
  return coalesce(new, old);
end;
$$;
create trigger filed_controls_stay before insert or update or delete on changenotice.control
  for each row execute function changenotice.keep_filed_controls();
