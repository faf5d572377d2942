-- Organisations, people, roles; sessions and tokens of the signed-in.
create schema directory;

create table directory.organisation (
  id uuid primary key,
  kind text not null check (kind in ('PROGRAMME_OFFICE', 'SUPPORT_BODY', 'COMMITTEE', 'ASSESSOR', 'PROVIDER', 'AGENCY', 'LOCAL_GOVERNMENT')),
  demo boolean not null default false,
  created_at timestamptz not null default now()
);
create index organisation_kind on directory.organisation (kind);

-- Bodies change names while the programme goes on (AMD-02): each name has its days.
create table directory.organisation_name (
  organisation_id uuid not null references directory.organisation,
  valid_from date not null,
  name_ja text not null check (name_ja <> ''),
  name_en text not null default '',
  primary key (organisation_id, valid_from)
);

create table directory.person (
  id uuid primary key,
  organisation_id uuid not null references directory.organisation,
  name text not null check (name <> ''),
  email text not null,
  password_hash text not null,
  active boolean not null default true,
  demo boolean not null default false,
  revision integer not null default 0,
  created_at timestamptz not null default now()
);
create unique index person_email on directory.person (lower(email));
create index person_organisation on directory.person (organisation_id);

create table directory.person_role (
  person_id uuid not null references directory.person on delete cascade,
  role text not null,
  granted_at timestamptz not null default now(),
  primary key (person_id, role)
);

create schema identity;

-- The one-time link of the first administrator: only its hash is kept, it dies by use or by time.
create table identity.setup_link (
  token_hash text primary key,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- A link by which an invited person sets the first password.
create table identity.invitation (
  token_hash text primary key,
  person_id uuid not null references directory.person,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table identity.api_token (
  token_hash text primary key,
  person_id uuid not null references directory.person,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index api_token_person on identity.api_token (person_id);

-- Failed attempts by account and by source (as hashes), so that guessing is slowed down on every
-- node alike. Attempts under way count until it is known how they end; only failures grow old.
-- Rows nobody tried for a day are removed.
create table identity.sign_in_brake (
  key_hash text primary key,
  failures integer not null,
  first_failed_at timestamptz,
  last_failed_at timestamptz,
  under_way integer not null,
  tried_at timestamptz not null
);
create index sign_in_brake_tried on identity.sign_in_brake (tried_at);

create table identity.spring_session (
  primary_id char(36) not null primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index spring_session_expiry on identity.spring_session (expiry_time);
create index spring_session_principal on identity.spring_session (principal_name);

create table identity.spring_session_attributes (
  session_primary_id char(36) not null references identity.spring_session on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
