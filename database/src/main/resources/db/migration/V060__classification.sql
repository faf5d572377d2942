-- Information systems of an organisation, the information they hold and their classification.
CREATE SCHEMA classification;

CREATE TABLE classification.system (
  id uuid PRIMARY KEY,
  organisation uuid NOT NULL REFERENCES directory.organisation (id),
  name text NOT NULL CHECK (name <> ''),
  business text NOT NULL,
  purpose text NOT NULL,
  citizen_facing boolean NOT NULL DEFAULT false,
  emergency_use boolean NOT NULL DEFAULT false,
  slowdown_on_government text CHECK (slowdown_on_government IN ('SLIGHT', 'CONSIDERABLE', 'GRAVE')),
  slowdown_on_citizens text CHECK (slowdown_on_citizens IN ('SLIGHT', 'CONSIDERABLE', 'GRAVE')),
  stop_on_government text CHECK (stop_on_government IN ('SLIGHT', 'CONSIDERABLE', 'GRAVE')),
  stop_on_citizens text CHECK (stop_on_citizens IN ('SLIGHT', 'CONSIDERABLE', 'GRAVE')),
  raise_to integer CHECK (raise_to BETWEEN 1 AND 3),
  raise_reason text NOT NULL DEFAULT '',
  instruction_to integer CHECK (instruction_to BETWEEN 1 AND 3),
  instruction_reason text NOT NULL DEFAULT '',
  state text NOT NULL CHECK (state IN ('PROPOSED', 'REPORTED', 'CLASSIFIED')),
  state_since timestamptz NOT NULL,
  reported_by uuid REFERENCES directory.person (id),
  split_from uuid REFERENCES classification.system (id),
  revision integer NOT NULL DEFAULT 1,
  -- The class as it was accepted, with the parameters it rests on; later parameters do not move it.
  accepted_on date,
  accepted_parameters text,
  accepted_level integer CHECK (accepted_level BETWEEN 1 AND 3),
  accepted_confidentiality text CHECK (accepted_confidentiality IN ('C1', 'C2', 'C3')),
  accepted_highest_held text CHECK (accepted_highest_held IN ('C1', 'C2', 'C3')),
  accepted_integrity text,
  accepted_availability text CHECK (accepted_availability IN ('A1', 'A2', 'A3')),
  accepted_backup_hours integer,
  accepted_uptime_hundredths integer,
  accepted_recovery_hours integer,
  UNIQUE (organisation, name),
  CHECK ((state = 'CLASSIFIED') = (accepted_level IS NOT NULL)),
  CHECK (
    num_nulls(
      accepted_on, accepted_parameters, accepted_level, accepted_confidentiality,
      accepted_highest_held, accepted_integrity, accepted_availability, accepted_backup_hours,
      accepted_uptime_hundredths, accepted_recovery_hours)
    IN (0, 10))
);

CREATE TABLE classification.information (
  id uuid PRIMARY KEY,
  system uuid NOT NULL REFERENCES classification.system (id),
  name text NOT NULL CHECK (name <> ''),
  confidentiality text CHECK (confidentiality IN ('C1', 'C2', 'C3')),
  integrity text CHECK (integrity IN ('I1', 'I2')),
  availability text CHECK (availability IN ('A1', 'A2')),
  special text[] NOT NULL DEFAULT '{}',
  restrictions text NOT NULL DEFAULT '',
  share_percent integer CHECK (share_percent BETWEEN 1 AND 100),
  place integer NOT NULL,
  CHECK ((confidentiality IS NULL) = (integrity IS NULL)),
  CHECK ((confidentiality IS NULL) = (availability IS NULL)),
  -- Designated secrets and top secret documents are grade 3.
  CHECK (special = '{}' OR confidentiality IS NULL OR confidentiality = 'C3')
);
CREATE INDEX information_system ON classification.information (system, place);
