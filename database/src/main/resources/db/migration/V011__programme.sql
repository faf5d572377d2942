-- Programme parameters: what they are stands in files, their values over time stand here. Values
-- are only added. Of two values from the same day the one with the higher revision counts.
create schema programme;

create table programme.parameter (
  key      text primary key,
  revision integer not null
);

create table programme.parameter_value (
  key        text not null references programme.parameter,
  revision   integer not null,
  valid_from date not null,
  text       text not null,
  source_ja  text not null,
  source_en  text not null,
  basis      text not null,
  entered_at timestamptz not null,
  entered_by uuid,
  primary key (key, revision)
);

create function programme.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'parameter values are only added, never changed';
end
$$;

create trigger only_added before update or delete on programme.parameter_value
  for each statement execute function programme.refuse_change();
