-- Applications to use services, the services in use, and what users were told about the list.
CREATE SCHEMA usage;

CREATE TABLE usage.application (
  id uuid PRIMARY KEY,
  organisation uuid NOT NULL REFERENCES directory.organisation (id),
  applicant uuid NOT NULL REFERENCES directory.person (id),
  applicant_name text NOT NULL,
  service_name text NOT NULL CHECK (service_name <> ''),
  provider text NOT NULL DEFAULT '',
  registry_key text,
  -- Why a service is used whose registration is not valid; empty when it is valid.
  not_listed_reason text NOT NULL DEFAULT '',
  purpose text NOT NULL DEFAULT '',
  zone text NOT NULL CHECK (zone IN ('MY_NUMBER', 'LGWAN', 'INTERNET')),
  state text NOT NULL
    CHECK (
      state IN (
        'DRAFT', 'SUBMITTED', 'RETURNED', 'SECOND_LOOK', 'APPROVED', 'REJECTED', 'CLOSED')),
  state_since timestamptz NOT NULL,
  approver uuid REFERENCES directory.person (id),
  approver_name text NOT NULL DEFAULT '',
  administrator text NOT NULL DEFAULT '',
  unavoidable_reason text NOT NULL DEFAULT '',
  second_person uuid REFERENCES directory.person (id),
  second_person_name text NOT NULL DEFAULT '',
  note text NOT NULL DEFAULT '',
  revision integer NOT NULL DEFAULT 1,
  -- Nothing is approved without an administrator, nor by the applicant alone.
  CHECK (state NOT IN ('APPROVED', 'SECOND_LOOK') OR administrator <> ''),
  CHECK (
    state <> 'APPROVED'
    OR approver <> applicant
    OR (unavoidable_reason <> '' AND second_person IS NOT NULL AND second_person <> applicant))
);
CREATE INDEX application_organisation ON usage.application (organisation, state);

CREATE TABLE usage.application_information (
  application uuid NOT NULL REFERENCES usage.application (id),
  place integer NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  confidentiality text CHECK (confidentiality IN ('C1', 'C2', 'C3')),
  integrity text CHECK (integrity IN ('I1', 'I2')),
  availability text CHECK (availability IN ('A1', 'A2')),
  PRIMARY KEY (application, place),
  CHECK ((confidentiality IS NULL) = (integrity IS NULL)),
  CHECK ((confidentiality IS NULL) = (availability IS NULL))
);

CREATE TABLE usage.application_condition (
  application uuid NOT NULL REFERENCES usage.application (id),
  condition text NOT NULL,
  finding text NOT NULL,
  PRIMARY KEY (application, condition)
);

CREATE TABLE usage.service_use (
  id uuid PRIMARY KEY,
  organisation uuid NOT NULL REFERENCES directory.organisation (id),
  service_name text NOT NULL,
  registry_key text,
  system uuid,
  system_name text NOT NULL DEFAULT '',
  decision uuid UNIQUE,
  application uuid UNIQUE REFERENCES usage.application (id),
  administrator text NOT NULL DEFAULT '',
  since date NOT NULL,
  ended_on date,
  revision integer NOT NULL DEFAULT 1,
  CHECK (ended_on IS NULL OR ended_on >= since),
  CHECK ((decision IS NULL) <> (application IS NULL))
);
CREATE INDEX service_use_organisation ON usage.service_use (organisation);
CREATE INDEX service_use_registry_key ON usage.service_use (registry_key) WHERE ended_on IS NULL;

-- One notice for each use and change of the list, however often the change is told.
CREATE TABLE usage.registry_notice (
  service_use uuid NOT NULL REFERENCES usage.service_use (id),
  change text NOT NULL CHECK (change IN ('ENDED', 'BASE_LOST', 'SUSPENDED', 'RESUMED')),
  about text NOT NULL,
  told_at timestamptz NOT NULL,
  PRIMARY KEY (service_use, change, about)
);
