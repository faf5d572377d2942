-- Workbooks of statements that wait to be taken in, for whoever sent them, until that is decided or
-- some hours have passed.
create schema dossier;

create table dossier.pending (
  id          uuid primary key,
  statement   uuid not null,
  file_name   text not null check (length(file_name) between 1 and 200),
  content     bytea not null check (octet_length(content) <= 8388608),
  uploaded_by uuid not null references directory.person (id),
  uploaded_at timestamptz not null,
  expires_at  timestamptz not null
);
create index pending_of_person on dossier.pending (statement, uploaded_by, uploaded_at desc);
create index pending_expires on dossier.pending (expires_at);
