-- The event log. Rows are added and never changed: a trigger refuses everything else, for
-- whichever database user asks.
create schema trail;

create table trail.event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  organisation_id uuid,
  action text not null check (action ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$'),
  subject_type text not null,
  subject_id text not null,
  detail jsonb not null
);
create index event_subject on trail.event (subject_type, subject_id, id);
create index event_organisation on trail.event (organisation_id, id);
create index event_action on trail.event (action text_pattern_ops, id desc);
create index event_at on trail.event (at, id);

create function trail.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the event log is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
end;
$$;

create trigger event_is_append_only before update or delete on trail.event
  for each row execute function trail.refuse_change();
create trigger event_is_never_emptied before truncate on trail.event
  for each statement execute function trail.refuse_change();
