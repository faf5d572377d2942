-- What the programme office says of the step from one version of the baseline to another. The
-- versions themselves never change; what is said of the step may, and the event log keeps it all.
create schema amendment;

-- A new requirement was formerly known as an old one, or only looks like it.
create table amendment.lineage (
  from_version text not null,
  from_id text not null,
  to_version text not null,
  to_id text not null,
  same boolean not null,
  reason_ja text not null check (btrim(reason_ja) <> ''),
  reason_en text not null,
  decided_by uuid not null references directory.person,
  decided_at timestamptz not null,
  primary key (from_version, to_version, from_id, to_id),
  check (from_version <> to_version)
);

-- A change of wording is ruled to be another kind than the one proposed.
create table amendment.ruling (
  from_version text not null,
  to_version text not null,
  change text not null,
  kind text not null check (kind in ('SUBSTANTIVE', 'CLARIFICATION', 'EDITORIAL')),
  reason text not null check (btrim(reason) <> ''),
  decided_by uuid not null references directory.person,
  decided_by_name text not null,
  decided_at timestamptz not null,
  revision integer not null default 0,
  primary key (from_version, to_version, change)
);
