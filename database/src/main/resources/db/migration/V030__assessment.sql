-- Assessors and their selection, engagements with their working papers, and issued reports.
CREATE SCHEMA assessment;

CREATE TABLE assessment.assessor_selection (
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

CREATE TABLE assessment.selection_report (
  selection uuid NOT NULL REFERENCES assessment.assessor_selection (id),
  received_on date NOT NULL,
  note text NOT NULL DEFAULT '',
  PRIMARY KEY (selection, received_on)
);

CREATE TABLE assessment.engagement (
  id uuid PRIMARY KEY,
  assessor uuid NOT NULL REFERENCES directory.organisation (id),
  provider uuid NOT NULL REFERENCES directory.organisation (id),
  statement uuid NOT NULL,
  service_name text NOT NULL,
  statement_version integer NOT NULL,
  statement_hash text NOT NULL,
  baseline_version text NOT NULL,
  period_first date NOT NULL,
  period_last date NOT NULL,
  state text NOT NULL
    CHECK (state IN ('PLANNED', 'CONTRACTED', 'FIELDWORK', 'REPORT_ISSUED', 'ABORTED')),
  state_since date NOT NULL,
  contracted_on date,
  ends_on date,
  started_on date,
  fair_on date,
  fair boolean,
  fair_reason text NOT NULL DEFAULT '',
  representation_on date,
  subsequent_events text NOT NULL DEFAULT '',
  base_self_assessment_accepted boolean NOT NULL DEFAULT false,
  signer_person uuid REFERENCES directory.person (id),
  signer_name text,
  signer_organisation uuid REFERENCES directory.organisation (id),
  signer_qualifications text[] NOT NULL DEFAULT '{}',
  signer_experience_years integer,
  signer_nationality text CHECK (signer_nationality ~ '^[A-Z]{2}$'),
  abort_reason text NOT NULL DEFAULT '',
  revision integer NOT NULL DEFAULT 1,
  CHECK (period_first <= period_last),
  CHECK ((fair_on IS NULL) = (fair IS NULL)),
  CHECK ((signer_name IS NULL) = (signer_organisation IS NULL)),
  CHECK ((signer_name IS NULL) = (signer_person IS NULL))
);
CREATE INDEX engagement_assessor ON assessment.engagement (assessor, state);
CREATE INDEX engagement_provider ON assessment.engagement (provider, state);
-- One statement version is assessed once at a time.
CREATE UNIQUE INDEX engagement_statement ON assessment.engagement (statement)
  WHERE state <> 'ABORTED';

-- The assessor whom the provider named for a declared statement: it alone reads and takes it.
CREATE TABLE assessment.named_assessor (
  statement uuid PRIMARY KEY,
  assessor uuid NOT NULL REFERENCES directory.organisation (id),
  named_by uuid NOT NULL REFERENCES directory.person (id),
  named_at timestamptz NOT NULL
);
CREATE INDEX named_assessor_assessor ON assessment.named_assessor (assessor);

CREATE TABLE assessment.member (
  engagement uuid NOT NULL REFERENCES assessment.engagement (id),
  name text NOT NULL CHECK (name <> ''),
  person uuid REFERENCES directory.person (id),
  subcontractor text NOT NULL DEFAULT '',
  independence_declared_on date,
  -- On which day the subcontractor itself declared what the assessor declares.
  subcontractor_declared_on date,
  -- How it is known that a namesake at the provider is somebody else.
  namesake text NOT NULL DEFAULT '',
  PRIMARY KEY (engagement, name)
);

-- What a member declares to have been to the provider or its group.
CREATE TABLE assessment.member_tie (
  engagement uuid NOT NULL,
  member text NOT NULL,
  place integer NOT NULL CHECK (place >= 0),
  kind text NOT NULL CHECK (kind IN ('STAFF', 'OFFICER', 'ADVISER')),
  organisation text NOT NULL CHECK (organisation <> ''),
  first_day date NOT NULL,
  last_day date,
  PRIMARY KEY (engagement, member, place),
  FOREIGN KEY (engagement, member) REFERENCES assessment.member ON DELETE CASCADE,
  CHECK (first_day <= last_day)
);

-- What is planned for this assessment: fixed before fieldwork, and kept as it was fixed (FRM-49).
CREATE TABLE assessment.plan (
  engagement uuid PRIMARY KEY REFERENCES assessment.engagement (id),
  level text NOT NULL,
  method text NOT NULL CHECK (method IN ('FULL', 'INTERNAL_AUDIT')),
  scheme text NOT NULL,
  scheme_source text NOT NULL,
  first_audit boolean NOT NULL,
  management_cycle boolean NOT NULL,
  fixed_on date NOT NULL,
  fixed_by text NOT NULL,
  fixed_at timestamptz NOT NULL
);

CREATE TABLE assessment.plan_control (
  engagement uuid NOT NULL REFERENCES assessment.plan (engagement),
  requirement text NOT NULL,
  class text NOT NULL DEFAULT '',
  works text[] NOT NULL,
  reason text NOT NULL,
  last_visited integer,
  PRIMARY KEY (engagement, requirement)
);

-- The wish for the cycle of the management criteria, item by item with its evidence.
CREATE TABLE assessment.relief (
  engagement uuid PRIMARY KEY REFERENCES assessment.engagement (id),
  wanted boolean NOT NULL,
  standard text CHECK (standard IN ('JIS_Q_27001', 'ISO_IEC_27001')),
  issuer text NOT NULL DEFAULT '',
  accredited_by_member boolean NOT NULL DEFAULT false,
  valid_from date,
  valid_to date,
  renewal_expected boolean NOT NULL DEFAULT false,
  service_scope text NOT NULL DEFAULT '',
  organisation_scope text NOT NULL DEFAULT '',
  annex text NOT NULL DEFAULT '',
  told_on date,
  confirmed_on date,
  confirmation text NOT NULL DEFAULT '',
  CHECK (valid_from <= valid_to)
);

-- Other certifications, audits and internal papers that conclusions rest on (FRM-40).
CREATE TABLE assessment.reuse (
  id uuid PRIMARY KEY,
  engagement uuid NOT NULL REFERENCES assessment.engagement (id),
  kind text NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  issuer text NOT NULL CHECK (issuer <> ''),
  first_day date NOT NULL,
  last_day date NOT NULL,
  functions text[] NOT NULL,
  regions text[] NOT NULL,
  requirements text[] NOT NULL CHECK (cardinality(requirements) > 0),
  evidence_name text NOT NULL CHECK (evidence_name <> ''),
  evidence_hash text NOT NULL CHECK (evidence_hash ~ '^[0-9a-f]{64}$'),
  reason text NOT NULL CHECK (reason <> ''),
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_why text,
  CHECK (first_day <= last_day),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_why IS NULL))
);
CREATE INDEX reuse_engagement ON assessment.reuse (engagement);

CREATE TABLE assessment.control_result (
  engagement uuid NOT NULL REFERENCES assessment.engagement (id),
  requirement text NOT NULL,
  design text NOT NULL,
  design_on date,
  operation text NOT NULL,
  technique text,
  reason text NOT NULL,
  objective_effective boolean NOT NULL,
  rational_explanation text NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (engagement, requirement)
);

CREATE TABLE assessment.working_paper (
  id uuid PRIMARY KEY,
  engagement uuid NOT NULL REFERENCES assessment.engagement (id),
  requirement text NOT NULL,
  technique text NOT NULL,
  source text NOT NULL,
  description text NOT NULL,
  done_on date NOT NULL,
  evidence_name text NOT NULL,
  evidence_hash text NOT NULL CHECK (evidence_hash ~ '^[0-9a-f]{64}$'),
  written_by text NOT NULL,
  written_at timestamptz NOT NULL
);
CREATE INDEX working_paper_engagement ON assessment.working_paper (engagement, requirement);

CREATE TABLE assessment.sample (
  id uuid PRIMARY KEY,
  engagement uuid NOT NULL REFERENCES assessment.engagement (id),
  requirement text NOT NULL,
  line text NOT NULL,
  frequency text NOT NULL,
  population_of text NOT NULL,
  population integer NOT NULL CHECK (population >= 0),
  size integer NOT NULL CHECK (size BETWEEN 0 AND population),
  seed bigint NOT NULL,
  drawn_by text NOT NULL,
  drawn_at timestamptz NOT NULL,
  position bigint GENERATED ALWAYS AS IDENTITY
);
CREATE INDEX sample_engagement ON assessment.sample (engagement, requirement);

CREATE TABLE assessment.sample_item (
  sample uuid NOT NULL REFERENCES assessment.sample (id),
  number integer NOT NULL CHECK (number > 0),
  PRIMARY KEY (sample, number)
);

-- What looking at a drawn item came to. A correction is a further row; its note says why.
CREATE TABLE assessment.item_result (
  sample uuid NOT NULL,
  number integer NOT NULL,
  no integer NOT NULL CHECK (no > 0),
  outcome text NOT NULL CHECK (outcome IN ('CONFORMS', 'DEVIATES')),
  note text NOT NULL DEFAULT '',
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (sample, number, no),
  FOREIGN KEY (sample, number) REFERENCES assessment.sample_item,
  CHECK (no = 1 OR note <> '')
);

CREATE TABLE assessment.finding (
  id uuid PRIMARY KEY,
  engagement uuid NOT NULL REFERENCES assessment.engagement (id),
  requirement text NOT NULL,
  state text NOT NULL
    CHECK (state IN ('CANDIDATE', 'OPEN', 'RESPONDED', 'REMEDIATED', 'REPORTED', 'DISMISSED')),
  found_on date NOT NULL,
  text text NOT NULL,
  response text NOT NULL DEFAULT '',
  responded_on date,
  conclusion text NOT NULL DEFAULT '',
  revision integer NOT NULL DEFAULT 1
);
CREATE INDEX finding_engagement ON assessment.finding (engagement, requirement);

CREATE TABLE assessment.report (
  engagement uuid PRIMARY KEY REFERENCES assessment.engagement (id),
  statement uuid NOT NULL,
  statement_hash text NOT NULL,
  baseline_version text NOT NULL,
  period_first date NOT NULL,
  period_last date NOT NULL,
  assessor uuid NOT NULL REFERENCES directory.organisation (id),
  assessor_name text NOT NULL,
  signer_person uuid NOT NULL REFERENCES directory.person (id),
  signer_name text NOT NULL,
  signer_organisation uuid NOT NULL REFERENCES directory.organisation (id),
  signer_qualifications text[] NOT NULL,
  signer_experience_years integer,
  signer_nationality text CHECK (signer_nationality ~ '^[A-Z]{2}$'),
  started_on date NOT NULL,
  issued_on date NOT NULL,
  fair_on date NOT NULL,
  fair boolean NOT NULL,
  fair_reason text NOT NULL,
  representation_on date NOT NULL,
  subsequent_events text NOT NULL,
  base_self_assessment_accepted boolean NOT NULL,
  scope_functions text[] NOT NULL,
  scope_regions text[] NOT NULL,
  content_hash text NOT NULL,
  parameters text NOT NULL,
  issued_at timestamptz NOT NULL
);
CREATE INDEX report_statement ON assessment.report (statement, issued_at);

CREATE TABLE assessment.report_result (
  engagement uuid NOT NULL REFERENCES assessment.report (engagement),
  requirement text NOT NULL,
  design text NOT NULL,
  design_on date,
  operation text NOT NULL,
  technique text NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  objective_effective boolean NOT NULL,
  rational_explanation text NOT NULL,
  PRIMARY KEY (engagement, requirement)
);

CREATE TABLE assessment.report_finding (
  engagement uuid NOT NULL REFERENCES assessment.report (engagement),
  finding uuid NOT NULL REFERENCES assessment.finding (id),
  requirement text NOT NULL,
  text text NOT NULL,
  response text NOT NULL,
  remediated boolean NOT NULL,
  PRIMARY KEY (engagement, finding)
);

-- What is drawn, written down or issued stays as it is.
CREATE FUNCTION assessment.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are never changed', TG_TABLE_NAME;
END $$;
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON assessment.sample
  FOR EACH ROW EXECUTE FUNCTION assessment.refuse_change();
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON assessment.sample_item
  FOR EACH ROW EXECUTE FUNCTION assessment.refuse_change();
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON assessment.item_result
  FOR EACH ROW EXECUTE FUNCTION assessment.refuse_change();
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON assessment.plan
  FOR EACH ROW EXECUTE FUNCTION assessment.refuse_change();
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON assessment.plan_control
  FOR EACH ROW EXECUTE FUNCTION assessment.refuse_change();
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON assessment.working_paper
  FOR EACH ROW EXECUTE FUNCTION assessment.refuse_change();
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON assessment.report
  FOR EACH ROW EXECUTE FUNCTION assessment.refuse_change();
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON assessment.report_result
  FOR EACH ROW EXECUTE FUNCTION assessment.refuse_change();
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON assessment.report_finding
  FOR EACH ROW EXECUTE FUNCTION assessment.refuse_change();
