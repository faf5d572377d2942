-- Files that are to be taken into a draft, kept until that is decided or a day has passed.
create schema exchange;

create table exchange.upload (
  id          uuid primary key,
  draft       uuid not null,
  file_name   text not null check (length(file_name) between 1 and 200),
  kind        text not null check (kind in ('WORKBOOK', 'OSCAL', 'CHAPTER')),
  content     bytea not null check (octet_length(content) <= 3145728),
  sheet       integer,
  head_row    integer,
  roles       text[],
  uploaded_by uuid not null references directory.person (id),
  uploaded_at timestamptz not null,
  expires_at  timestamptz not null,
  check ((sheet is null) = (head_row is null) and (sheet is null) = (roles is null))
);
create index upload_draft on exchange.upload (draft, uploaded_at desc);
create index upload_expires on exchange.upload (expires_at);
