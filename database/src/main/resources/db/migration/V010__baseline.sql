-- Control baselines as they were promulgated. Rows are written once and never changed: a statement
-- names the version it was made on.
create schema baseline;

create table baseline.version (
  version       text primary key,
  title_ja      text not null,
  title_en      text not null,
  in_force_from date not null,
  wording_ja    text,
  wording_en    text,
  decided_on    date,
  decided_with  text,
  fingerprint   text not null,
  loaded_at     timestamptz not null,
  check ((decided_on is null) = (decided_with is null))
);

create table baseline.heading (
  version  text not null references baseline.version,
  id       text not null,
  position integer not null,
  chapter  integer not null,
  title_ja text not null,
  title_en text not null,
  primary key (version, id)
);

create table baseline.requirement (
  version   text not null references baseline.version,
  id        text not null,
  position  integer not null,
  kind      text not null,
  heading   text not null,
  objective text,
  mandatory boolean not null,
  actor     text not null,
  title_ja  text not null,
  title_en  text not null,
  text_ja   text not null,
  text_en   text not null,
  primary key (version, id),
  foreign key (version, heading) references baseline.heading (version, id),
  foreign key (version, objective) references baseline.requirement (version, id)
);

-- What a version says about a requirement beside its text; no row where it says nothing.
create table baseline.requirement_detail (
  version     text not null,
  requirement text not null,
  nature      text,
  frequency   text,
  audit_every integer,
  audit_from  integer,
  primary key (version, requirement),
  foreign key (version, requirement) references baseline.requirement (version, id)
);

create table baseline.requirement_example (
  version     text not null,
  requirement text not null,
  position    integer not null,
  text_ja     text not null,
  text_en     text not null,
  primary key (version, requirement, position),
  foreign key (version, requirement) references baseline.requirement (version, id)
);

create table baseline.requirement_procedure (
  version     text not null,
  requirement text not null,
  position    integer not null,
  technique   text not null,
  aspect      text not null,
  text_ja     text not null,
  text_en     text not null,
  primary key (version, requirement, position),
  foreign key (version, requirement) references baseline.requirement (version, id)
);

create table baseline.requirement_risk (
  version     text not null,
  requirement text not null,
  position    integer not null,
  text_ja     text not null,
  text_en     text not null,
  primary key (version, requirement, position),
  foreign key (version, requirement) references baseline.requirement (version, id)
);

create table baseline.requirement_source (
  version     text not null,
  requirement text not null,
  position    integer not null,
  document    text not null,
  reference   text not null,
  note        text not null,
  primary key (version, requirement, position),
  foreign key (version, requirement) references baseline.requirement (version, id)
);

create table baseline.requirement_parameter (
  version     text not null,
  requirement text not null,
  position    integer not null,
  id          text not null,
  label_ja    text not null,
  label_en    text not null,
  primary key (version, requirement, position),
  foreign key (version, requirement) references baseline.requirement (version, id)
);

create table baseline.applicability (
  version    text not null references baseline.version,
  kind       text not null,
  applies_by text not null,
  from_day   date not null,
  primary key (version, kind)
);

create table baseline.level (
  version  text not null references baseline.version,
  level    text not null,
  title_ja text not null,
  title_en text not null,
  audit    text not null,
  primary key (version, level)
);

create table baseline.level_parameter (
  version text not null,
  level   text not null,
  name    text not null,
  value   text not null,
  primary key (version, level, name),
  foreign key (version, level) references baseline.level
);

create table baseline.level_requirement (
  version     text not null,
  level       text not null,
  requirement text not null,
  primary key (version, level, requirement),
  foreign key (version, level) references baseline.level,
  foreign key (version, requirement) references baseline.requirement (version, id)
);

create function baseline.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a promulgated baseline is never changed (%)', tg_table_name;
end
$$;

create trigger written_once before update or delete or truncate on baseline.version
  for each statement execute function baseline.refuse_change();
create trigger written_once before update or delete or truncate on baseline.heading
  for each statement execute function baseline.refuse_change();
create trigger written_once before update or delete or truncate on baseline.requirement
  for each statement execute function baseline.refuse_change();
create trigger written_once before update or delete or truncate on baseline.level
  for each statement execute function baseline.refuse_change();
create trigger written_once before update or delete or truncate on baseline.level_parameter
  for each statement execute function baseline.refuse_change();
create trigger written_once before update or delete or truncate on baseline.level_requirement
  for each statement execute function baseline.refuse_change();
create trigger written_once before update or delete or truncate on baseline.requirement_detail
  for each statement execute function baseline.refuse_change();
create trigger written_once before update or delete or truncate on baseline.requirement_example
  for each statement execute function baseline.refuse_change();
create trigger written_once before update or delete or truncate on baseline.requirement_procedure
  for each statement execute function baseline.refuse_change();
create trigger written_once before update or delete or truncate on baseline.requirement_risk
  for each statement execute function baseline.refuse_change();
create trigger written_once before update or delete or truncate on baseline.requirement_source
  for each statement execute function baseline.refuse_change();
create trigger written_once before update or delete or truncate on baseline.requirement_parameter
  for each statement execute function baseline.refuse_change();
create trigger written_once before update or delete or truncate on baseline.applicability
  for each statement execute function baseline.refuse_change();

-- The parts of a version and what belongs to them are written with it, in its transaction.
create function baseline.refuse_later_rows() returns trigger language plpgsql as $$
begin
  if not exists (
    select from baseline.version v
    where v.version = new.version and v.xmin = pg_current_xact_id()::xid) then
    raise exception 'a promulgated baseline is never changed (%)', tg_table_name;
  end if;
  return new;
end
$$;

create trigger written_with_its_version before insert on baseline.heading
  for each row execute function baseline.refuse_later_rows();
create trigger written_with_its_version before insert on baseline.requirement
  for each row execute function baseline.refuse_later_rows();
create trigger written_with_its_version before insert on baseline.level
  for each row execute function baseline.refuse_later_rows();
create trigger written_with_its_version before insert on baseline.level_parameter
  for each row execute function baseline.refuse_later_rows();
create trigger written_with_its_version before insert on baseline.level_requirement
  for each row execute function baseline.refuse_later_rows();
create trigger written_with_its_version before insert on baseline.requirement_detail
  for each row execute function baseline.refuse_later_rows();
create trigger written_with_its_version before insert on baseline.requirement_example
  for each row execute function baseline.refuse_later_rows();
create trigger written_with_its_version before insert on baseline.requirement_procedure
  for each row execute function baseline.refuse_later_rows();
create trigger written_with_its_version before insert on baseline.requirement_risk
  for each row execute function baseline.refuse_later_rows();
create trigger written_with_its_version before insert on baseline.requirement_source
  for each row execute function baseline.refuse_later_rows();
create trigger written_with_its_version before insert on baseline.requirement_parameter
  for each row execute function baseline.refuse_later_rows();
create trigger written_with_its_version before insert on baseline.applicability
  for each row execute function baseline.refuse_later_rows();
