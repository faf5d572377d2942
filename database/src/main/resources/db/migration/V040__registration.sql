-- Applications from filing to decision, the registrations they lead to, and the end of those.
CREATE SCHEMA registration;

-- One row. A decision locks it, so that serials are given in the order of decision and without gaps.
CREATE TABLE registration.number_serial (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  next   integer NOT NULL CHECK (next > 0)
);

CREATE TABLE registration.application (
  id                 uuid PRIMARY KEY,
  provider           uuid NOT NULL REFERENCES directory.organisation (id),
  service            uuid NOT NULL,
  service_name       text NOT NULL CHECK (service_name <> ''),
  service_name_en text NOT NULL DEFAULT '',
  statement          uuid NOT NULL,
  statement_version  integer NOT NULL,
  statement_hash     text NOT NULL,
  baseline_version   text NOT NULL,
  period_first       date NOT NULL,
  period_last        date NOT NULL,
  kind               text NOT NULL CHECK (kind IN ('FIRST', 'RENEWAL')),
  renews             text,
  level              smallint NOT NULL,
  state              text NOT NULL CHECK (state IN (
    'PREPARING', 'SUBMITTED', 'INCOMPLETE', 'ACCEPTED', 'TECHNICAL_REVIEW', 'COMMITTEE_AGENDA',
    'REGISTERED', 'REFUSED', 'WITHDRAWN')),
  state_since        date NOT NULL,
  created_on         date NOT NULL,
  applied_on         date,
  engagement         uuid,
  report_hash        text,
  accepted_on        date,
  review_aim_on      date,
  revision           integer NOT NULL DEFAULT 1,
  CHECK (period_first <= period_last),
  CHECK ((accepted_on IS NULL) = (review_aim_on IS NULL)),
  CHECK (accepted_on >= applied_on),
  CHECK ((kind = 'RENEWAL') = (renews IS NOT NULL))
);
CREATE INDEX application_provider ON registration.application (provider, created_on DESC, id);
CREATE INDEX application_state    ON registration.application (state, applied_on, id);
-- A statement version is under application once at a time.
CREATE UNIQUE INDEX application_statement ON registration.application (statement)
  WHERE state NOT IN ('REFUSED', 'WITHDRAWN');

-- A service has one application under way at a time.
CREATE UNIQUE INDEX application_service ON registration.application (service)
  WHERE state NOT IN ('REGISTERED', 'REFUSED', 'WITHDRAWN');

-- Who led an application from state to state, when and why.
CREATE TABLE registration.application_step (
  application uuid NOT NULL REFERENCES registration.application (id),
  no          integer NOT NULL,
  action      text NOT NULL,
  from_state  text NOT NULL,
  to_state    text NOT NULL,
  on_day      date NOT NULL,
  reason      text NOT NULL DEFAULT '',
  person      uuid NOT NULL REFERENCES directory.person (id),
  person_name text NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (application, no)
);

-- Each run of the formal check: at filing, at acceptance, at decision.
CREATE TABLE registration.check_result (
  application       uuid NOT NULL REFERENCES registration.application (id),
  run               integer NOT NULL,
  occasion          text NOT NULL,
  on_day            date NOT NULL,
  passed            boolean NOT NULL,
  defects           text[] NOT NULL,
  parameter_version text NOT NULL,
  recorded_at       timestamptz NOT NULL,
  PRIMARY KEY (application, run)
);

CREATE TABLE registration.review_note (
  id          uuid PRIMARY KEY,
  application uuid NOT NULL REFERENCES registration.application (id),
  text        text NOT NULL CHECK (text <> ''),
  person      uuid NOT NULL REFERENCES directory.person (id),
  person_name text NOT NULL,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX review_note_application ON registration.review_note (application, recorded_at);

-- What the programme asks the assessor to explain, per control.
CREATE TABLE registration.explanation_question (
  id            uuid PRIMARY KEY,
  application   uuid NOT NULL REFERENCES registration.application (id),
  assessor      uuid NOT NULL REFERENCES directory.organisation (id),
  requirement   text NOT NULL,
  question      text NOT NULL CHECK (question <> ''),
  asked_by      uuid NOT NULL REFERENCES directory.person (id),
  asked_by_name text NOT NULL,
  asked_at      timestamptz NOT NULL,
  answer        text CHECK (answer <> ''),
  answered_by   uuid REFERENCES directory.person (id),
  answered_by_name text,
  answered_at   timestamptz,
  CHECK ((answer IS NULL) = (answered_by IS NULL)),
  CHECK ((answer IS NULL) = (answered_by_name IS NULL)),
  CHECK ((answer IS NULL) = (answered_at IS NULL))
);
CREATE INDEX explanation_question_application
  ON registration.explanation_question (application, asked_at);
CREATE INDEX explanation_question_assessor
  ON registration.explanation_question (assessor, asked_at);

CREATE TABLE registration.decision (
  application       uuid NOT NULL REFERENCES registration.application (id),
  no                integer NOT NULL,
  outcome           text NOT NULL CHECK (outcome IN ('REGISTER', 'REFUSE', 'DEFER')),
  decided_on        date NOT NULL,
  reason            text NOT NULL,
  person            uuid NOT NULL REFERENCES directory.person (id),
  person_name       text NOT NULL,
  statement_hash    text NOT NULL,
  report_hash       text NOT NULL,
  obstacles         text[] NOT NULL,
  parameter_version text NOT NULL,
  recorded_at       timestamptz NOT NULL,
  PRIMARY KEY (application, no),
  CHECK (outcome <> 'REGISTER' OR obstacles = '{}'),
  CHECK (outcome = 'REGISTER' OR reason <> '')
);

CREATE TABLE registration.registered_service (
  key              text PRIMARY KEY,
  serial           integer NOT NULL UNIQUE,
  service          uuid NOT NULL,
  provider         uuid NOT NULL REFERENCES directory.organisation (id),
  service_name     text NOT NULL,
  service_name_en text NOT NULL DEFAULT '',
  registered_on    date NOT NULL,
  valid_until      date NOT NULL,
  level            smallint NOT NULL,
  application      uuid NOT NULL REFERENCES registration.application (id),
  renewal_filed_on date,
  ended_on         date,
  revision         integer NOT NULL DEFAULT 1
);
CREATE INDEX registered_service_provider ON registration.registered_service (provider);
CREATE UNIQUE INDEX registered_service_service ON registration.registered_service (service)
  WHERE ended_on IS NULL;

-- The removal of an entry of the list by its key, whether it came onto the list here or before.
CREATE TABLE registration.removal_case (
  id               uuid PRIMARY KEY,
  key              text NOT NULL,
  service_name     text NOT NULL,
  service_name_en text NOT NULL DEFAULT '',
  provider         uuid REFERENCES directory.organisation (id),
  ground           text NOT NULL CHECK (ground IN ('PROPOSAL', 'BASE_LOST')),
  reason           text NOT NULL,
  lost_base        text,
  removed_root     text,
  depth            integer NOT NULL,
  state            text NOT NULL CHECK (state IN ('OPEN', 'REMOVED', 'KEPT', 'LAPSED')),
  proposed_on      date NOT NULL,
  proposed_by      uuid REFERENCES directory.person (id),
  proposed_by_name text NOT NULL,
  decided_on       date,
  decided_by       uuid REFERENCES directory.person (id),
  decided_by_name  text,
  decision_reason  text NOT NULL DEFAULT '',
  revision         integer NOT NULL DEFAULT 1,
  CHECK ((ground = 'BASE_LOST') = (lost_base IS NOT NULL)),
  CHECK ((ground = 'PROPOSAL') = (proposed_by IS NOT NULL)),
  CHECK ((state = 'OPEN') = (decided_on IS NULL))
);
CREATE INDEX removal_case_state ON registration.removal_case (state, proposed_on, depth, key);
CREATE INDEX removal_case_key   ON registration.removal_case (key);
CREATE UNIQUE INDEX removal_case_open ON registration.removal_case (key) WHERE state = 'OPEN';

-- The suspension of an entry of the list, or its lifting: one person of the programme office proposes
-- it and another confirms it.
CREATE TABLE registration.suspension (
  id               uuid PRIMARY KEY,
  key              text NOT NULL,
  service_name     text NOT NULL,
  service_name_en text NOT NULL DEFAULT '',
  provider         uuid REFERENCES directory.organisation (id),
  measure          text NOT NULL CHECK (measure IN ('SUSPEND', 'LIFT')),
  effective_on     date NOT NULL,
  reason           text NOT NULL CHECK (reason <> ''),
  state            text NOT NULL CHECK (state IN ('PROPOSED', 'CONFIRMED', 'REJECTED')),
  proposed_on      date NOT NULL,
  proposed_by      uuid NOT NULL REFERENCES directory.person (id),
  proposed_by_name text NOT NULL,
  decided_on       date,
  decided_by       uuid REFERENCES directory.person (id),
  decided_by_name  text,
  rejection        text NOT NULL DEFAULT '',
  revision         integer NOT NULL DEFAULT 1,
  CHECK (effective_on >= proposed_on),
  CHECK ((state = 'PROPOSED') = (decided_on IS NULL)),
  CHECK ((state = 'PROPOSED') = (decided_by IS NULL)),
  CHECK (state <> 'CONFIRMED' OR decided_by <> proposed_by),
  CHECK ((state = 'REJECTED') = (rejection <> ''))
);
CREATE INDEX suspension_state ON registration.suspension (state, proposed_on, key);
CREATE UNIQUE INDEX suspension_open ON registration.suspension (key) WHERE state = 'PROPOSED';
