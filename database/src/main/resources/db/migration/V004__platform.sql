create schema platform;

-- What kind of data this database holds: real, or demonstration data that may never be mixed with it.
create table platform.installation (
  singleton boolean primary key default true check (singleton),
  demo boolean not null,
  demo_day date,
  -- Another programme whose list this database holds; none is the programme itself.
  programme text,
  created_at timestamptz not null,
  check (demo or demo_day is null),
  check (not demo or programme is null)
);
