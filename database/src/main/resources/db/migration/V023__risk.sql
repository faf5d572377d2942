-- The provider's own analysis of the risks of its service (FRM-03), one for each version of its
-- statement. It is written while the statement is a draft and fixed with the declaration; a trigger
-- refuses every later change of it. The next version goes on with a copy.
create schema risk;

create table risk.analysis (
  statement uuid primary key,
  -- The provider's own criterion of acceptance; null while that of the programme stands.
  acceptable_up_to integer check (acceptable_up_to >= 0),
  criterion text not null default '',
  -- The provider's own words for the steps of its scales, lowest first; empty while those of the
  -- programme stand.
  likelihood text[] not null default '{}',
  impact text[] not null default '{}',
  next_number integer not null default 1,
  revision integer not null default 0,
  -- What stands fixed since the declaration: the content as text, its hash, and the seal of the
  -- statement that it belongs to.
  fixed_on date,
  fixed_content text,
  fixed_hash text check (fixed_hash ~ '^[0-9a-f]{64}$'),
  statement_seal text check (statement_seal ~ '^[0-9a-f]{64}$'),
  check ((fixed_on is null) = (fixed_content is null)),
  check ((fixed_on is null) = (fixed_hash is null)),
  check ((fixed_on is null) = (statement_seal is null))
);

create table risk.item (
  id uuid primary key,
  statement uuid not null references risk.analysis,
  -- Stays the same from version to version.
  number integer not null,
  asset text not null check (btrim(asset) <> ''),
  threat text not null check (btrim(threat) <> ''),
  description text not null,
  likelihood integer not null check (likelihood >= 1),
  impact integer not null check (impact >= 1),
  treatment text not null check (treatment in ('MODIFY', 'AVOID', 'SHARE', 'ACCEPT')),
  plan text not null check (btrim(plan) <> ''),
  owner text not null check (btrim(owner) <> ''),
  due date,
  residual_likelihood integer,
  residual_impact integer,
  approved_by text,
  approved_on date,
  approved_because text,
  approval_recorded_by text,
  approval_recorded_at timestamptz,
  revision integer not null default 0,
  unique (statement, number),
  check ((residual_likelihood is null) = (residual_impact is null)),
  check (residual_likelihood between 1 and likelihood),
  check (residual_impact between 1 and impact),
  check ((approved_on is null) = (approved_by is null)),
  check ((approved_on is null) = (approved_because is null)),
  check ((approved_on is null) = (approval_recorded_by is null)),
  check ((approved_on is null) = (approval_recorded_at is null)),
  check (approved_on is null or residual_likelihood is not null)
);

-- A control that answers a risk: all that is done for a requirement, or one individual control.
create table risk.answered_by (
  item uuid not null references risk.item on delete cascade,
  requirement text not null,
  line text not null default '',
  primary key (item, requirement, line)
);

create function risk.refuse_fixed(changed uuid, what text) returns void language plpgsql as $$
begin
  if exists (select from risk.analysis where statement = changed and fixed_on is not null) then
    raise exception 'risk analysis is fixed: change of % refused', what;
  end if;
end;
$$;

create function risk.keep_fixed_item() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform risk.refuse_fixed(old.statement, tg_table_name);
  end if;
  if tg_op <> 'DELETE' then
    perform risk.refuse_fixed(new.statement, tg_table_name);
    return new;
  end if;
  return old;
end;
$$;
create trigger item_is_fixed before insert or update or delete on risk.item
  for each row execute function risk.keep_fixed_item();

create function risk.keep_fixed_link() returns trigger language plpgsql as $$
begin
  perform risk.refuse_fixed(statement, tg_table_name) from risk.item
    where id = case when tg_op = 'DELETE' then old.item else new.item end;
  return case when tg_op = 'DELETE' then old else new end;
end;
$$;
create trigger link_is_fixed before insert or update or delete on risk.answered_by
  for each row execute function risk.keep_fixed_link();

create function risk.keep_fixed_analysis() returns trigger language plpgsql as $$
begin
  if old.fixed_on is not null then
    raise exception 'risk analysis is fixed: % refused', tg_op;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end;
$$;
create trigger analysis_is_fixed before update or delete on risk.analysis
  for each row execute function risk.keep_fixed_analysis();
