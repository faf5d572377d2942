-- Notices to organisations. The text lives in the message bundles; here are its code and arguments.
create schema notice;

create table notice.message (
  id bigint generated always as identity primary key,
  organisation_id uuid not null references directory.organisation,
  code text not null,
  args jsonb not null,
  link text not null check (link like '/%'),
  clauses text[] not null,
  told_at timestamptz not null,
  read_at timestamptz,
  read_by uuid references directory.person
);
create index message_of_organisation on notice.message (organisation_id, id desc);
create index message_unread on notice.message (organisation_id) where read_at is null;
