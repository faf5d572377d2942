-- The register of assessors: selections with their periodic reports.
CREATE SCHEMA assessor;

CREATE TABLE assessor.assessor_selection (
  id uuid PRIMARY KEY,
  assessor uuid NOT NULL REFERENCES directory.organisation (id),
  kind text NOT NULL CHECK (kind IN ('AUDIT_CORPORATION', 'COMPANY', 'OTHER')),
  number text NOT NULL CHECK (number <> ''),
  first_day date NOT NULL,
  last_day date NOT NULL,
  ended_on date,
  end_reason text NOT NULL DEFAULT '',
  CHECK (first_day <= last_day),
  CHECK (ended_on BETWEEN first_day AND last_day),
  CHECK (ended_on IS NULL OR end_reason <> ''),
  UNIQUE (assessor, first_day)
);

CREATE TABLE assessor.selection_report (
  selection uuid NOT NULL REFERENCES assessor.assessor_selection (id),
  received_on date NOT NULL,
  note text NOT NULL DEFAULT '',
  PRIMARY KEY (selection, received_on)
);
