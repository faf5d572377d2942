-- Engagements with their working papers, and issued reports.
CREATE SCHEMA assessment;

CREATE TABLE assessment.engagement (
  id uuid PRIMARY KEY,
  assessor uuid NOT NULL REFERENCES directory.organisation (id),
  provider uuid NOT NULL REFERENCES directory.organisation (id),
  statement uuid NOT NULL,
  service_name text NOT NULL,
  service_name_en text NOT NULL DEFAULT '',
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
  -- The last day for the report, where another one was set than the rule gives.
  report_by date,
  fair_on date,
  fair boolean,
  fair_reason text NOT NULL DEFAULT '',
  subsequent_events text NOT NULL DEFAULT '',
  -- What the assessor says of what the Written Representation qualifies.
  on_representation text NOT NULL DEFAULT '',
  -- The bases, by the names the statement gives them, whose own assessment by the provider is accepted.
  accepted_bases text[] NOT NULL DEFAULT '{}',
  signer_person uuid REFERENCES directory.person (id),
  signer_name text,
  signer_organisation uuid REFERENCES directory.organisation (id),
  signer_qualifications text[] NOT NULL DEFAULT '{}',
  signer_experience_years integer,
  signer_nationality text CHECK (signer_nationality ~ '^[A-Z]{2}$'),
  abort_reason text NOT NULL DEFAULT '',
  -- The last day on which papers, samples, results or findings were recorded.
  recorded_on date,
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
  -- On which day and by whom the provider confirmed that.
  namesake_confirmed_on date,
  namesake_confirmed_by text,
  -- The day on which the member first worked on it, and the one on which the member left the team.
  worked_from date,
  left_on date,
  PRIMARY KEY (engagement, name),
  CHECK ((namesake_confirmed_on IS NULL) = (namesake_confirmed_by IS NULL))
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
-- Until fieldwork a plan can be taken back; the newest that was not is the plan.
CREATE TABLE assessment.plan (
  engagement uuid NOT NULL REFERENCES assessment.engagement (id),
  number integer NOT NULL CHECK (number > 0),
  level text NOT NULL,
  method text NOT NULL CHECK (method IN ('FULL', 'INTERNAL_AUDIT')),
  scheme text NOT NULL,
  scheme_source text NOT NULL,
  first_audit boolean NOT NULL,
  management_cycle boolean NOT NULL,
  fixed_on date NOT NULL,
  fixed_by text NOT NULL,
  fixed_at timestamptz NOT NULL,
  PRIMARY KEY (engagement, number)
);

CREATE TABLE assessment.plan_taken_back (
  engagement uuid NOT NULL,
  number integer NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  taken_back_by text NOT NULL,
  taken_back_at timestamptz NOT NULL,
  PRIMARY KEY (engagement, number),
  FOREIGN KEY (engagement, number) REFERENCES assessment.plan
);

CREATE TABLE assessment.plan_control (
  engagement uuid NOT NULL,
  number integer NOT NULL,
  requirement text NOT NULL,
  class text NOT NULL DEFAULT '',
  works text[] NOT NULL,
  reason text NOT NULL,
  last_visited integer,
  PRIMARY KEY (engagement, number, requirement),
  FOREIGN KEY (engagement, number) REFERENCES assessment.plan
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
  revision integer NOT NULL DEFAULT 1,
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

-- What was done and seen. Signed off it stays as it is until a reviewer gives it back; reviewed it
-- stays for good.
CREATE TABLE assessment.working_paper (
  id uuid PRIMARY KEY,
  engagement uuid NOT NULL REFERENCES assessment.engagement (id),
  number integer NOT NULL CHECK (number > 0),
  phase text NOT NULL CHECK (phase IN ('DESIGN', 'OPERATION')),
  technique text NOT NULL,
  source text NOT NULL,
  source_name text NOT NULL,
  done_on date NOT NULL,
  seen text NOT NULL,
  -- What the provider uses is none of the examples of the baseline.
  other_technology boolean NOT NULL DEFAULT false,
  judgement text NOT NULL CHECK (judgement IN ('CONFORMS', 'DEVIATES')),
  ground text NOT NULL,
  state text NOT NULL CHECK (state IN ('DRAFT', 'PREPARED', 'REVIEWED', 'DISCARDED')),
  prepared_by uuid REFERENCES directory.person (id),
  prepared_by_name text,
  prepared_at timestamptz,
  seal text NOT NULL DEFAULT '',
  reviewed_by uuid REFERENCES directory.person (id),
  reviewed_by_name text,
  reviewed_at timestamptz,
  remark text NOT NULL DEFAULT '',
  revision integer NOT NULL DEFAULT 1,
  UNIQUE (engagement, number),
  CHECK ((state IN ('PREPARED', 'REVIEWED')) = (prepared_by IS NOT NULL)),
  CHECK ((state IN ('PREPARED', 'REVIEWED')) = (seal ~ '^[0-9a-f]{64}$')),
  CHECK ((state = 'REVIEWED') = (reviewed_by IS NOT NULL)),
  CHECK (reviewed_by <> prepared_by)
);
CREATE INDEX working_paper_state ON assessment.working_paper (engagement, state, number);

-- Everybody whose words a paper holds; none of them reviews it.
CREATE TABLE assessment.paper_author (
  paper uuid NOT NULL REFERENCES assessment.working_paper (id),
  person uuid NOT NULL REFERENCES directory.person (id),
  name text NOT NULL CHECK (name <> ''),
  PRIMARY KEY (paper, person)
);

CREATE TABLE assessment.paper_requirement (
  paper uuid NOT NULL REFERENCES assessment.working_paper (id),
  requirement text NOT NULL,
  PRIMARY KEY (paper, requirement)
);

CREATE TABLE assessment.paper_evidence (
  paper uuid NOT NULL REFERENCES assessment.working_paper (id),
  place integer NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  sha256 text NOT NULL,
  PRIMARY KEY (paper, place)
);

-- By what words a signed paper is found again: papers alike have a bucket in common.
CREATE TABLE assessment.paper_bucket (
  paper uuid NOT NULL REFERENCES assessment.working_paper (id),
  band smallint NOT NULL,
  bucket bigint NOT NULL,
  engagement uuid NOT NULL,
  PRIMARY KEY (paper, band)
);
CREATE INDEX paper_bucket_lookup
  ON assessment.paper_bucket (bucket, band) INCLUDE (paper, engagement);

CREATE TABLE assessment.paper_alike (
  paper uuid NOT NULL REFERENCES assessment.working_paper (id),
  other uuid NOT NULL REFERENCES assessment.working_paper (id),
  percent smallint NOT NULL CHECK (percent BETWEEN 1 AND 100),
  PRIMARY KEY (paper, other)
);
CREATE INDEX paper_alike_other ON assessment.paper_alike (other);

-- A file that the assessor made or took itself; the file is kept where evidence is kept, by its hash.
CREATE TABLE assessment.own_evidence (
  id uuid PRIMARY KEY,
  engagement uuid NOT NULL REFERENCES assessment.engagement (id),
  file_name text NOT NULL CHECK (file_name <> ''),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  obtained_on date NOT NULL,
  origin text NOT NULL CHECK (btrim(origin) <> ''),
  added_by uuid NOT NULL REFERENCES directory.person (id),
  added_by_name text NOT NULL,
  added_at timestamptz NOT NULL,
  UNIQUE (engagement, sha256)
);

-- What a sample is drawn from, frozen. Its keys stand apart: they are read as a whole or not at all.
CREATE TABLE assessment.population (
  id uuid PRIMARY KEY,
  engagement uuid NOT NULL REFERENCES assessment.engagement (id),
  requirement text NOT NULL,
  line text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('FILE', 'TYPED', 'GENERATED')),
  consists_of text NOT NULL CHECK (consists_of <> ''),
  source text NOT NULL,
  taken_on date NOT NULL,
  file_name text,
  file_sha256 text CHECK (file_sha256 ~ '^[0-9a-f]{64}$'),
  key_columns text,
  reason text NOT NULL,
  row_count integer NOT NULL CHECK (row_count BETWEEN 0 AND 1000000),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  log_row bigint NOT NULL,
  public_value text NOT NULL CHECK (public_value ~ '^[0-9a-f]{64}$'),
  seed text NOT NULL CHECK (seed ~ '^[0-9a-f]{64}$'),
  frozen_by text NOT NULL,
  frozen_at timestamptz NOT NULL,
  position bigint GENERATED ALWAYS AS IDENTITY,
  CHECK (kind = 'GENERATED' OR source <> ''),
  CHECK ((kind = 'FILE') = (file_name IS NOT NULL)),
  CHECK ((file_name IS NULL) = (file_sha256 IS NULL)),
  CHECK ((file_name IS NULL) = (key_columns IS NULL))
);
CREATE INDEX population_engagement ON assessment.population (engagement);

-- The canonical form of the keys in parts of up to 1 MiB, each packed by zlib.
CREATE TABLE assessment.population_part (
  population uuid NOT NULL REFERENCES assessment.population (id),
  no integer NOT NULL CHECK (no > 0),
  packed bytea NOT NULL,
  PRIMARY KEY (population, no)
);
ALTER TABLE assessment.population_part ALTER COLUMN packed SET STORAGE EXTERNAL;

-- A file that was read and waits for its reader to look at it before it is frozen; what nobody
-- froze is thrown away.
CREATE TABLE assessment.population_draft (
  id uuid PRIMARY KEY,
  engagement uuid NOT NULL REFERENCES assessment.engagement (id),
  requirement text NOT NULL,
  line text NOT NULL,
  consists_of text NOT NULL,
  source text NOT NULL,
  taken_on date NOT NULL,
  reason text NOT NULL,
  file_name text NOT NULL,
  file_sha256 text NOT NULL,
  key_columns text NOT NULL,
  headings text[] NOT NULL,
  doubts text[] NOT NULL,
  -- In the order of the file, which the canonical form of the keys does not keep.
  first_keys text[] NOT NULL,
  last_keys text[] NOT NULL,
  person uuid NOT NULL REFERENCES directory.person (id),
  read_at timestamptz NOT NULL
);
CREATE INDEX population_draft_read_at ON assessment.population_draft (read_at);

CREATE TABLE assessment.population_draft_part (
  draft uuid NOT NULL REFERENCES assessment.population_draft (id) ON DELETE CASCADE,
  no integer NOT NULL,
  packed bytea NOT NULL,
  PRIMARY KEY (draft, no)
);
ALTER TABLE assessment.population_draft_part ALTER COLUMN packed SET STORAGE EXTERNAL;

CREATE TABLE assessment.sample (
  id uuid PRIMARY KEY,
  engagement uuid NOT NULL REFERENCES assessment.engagement (id),
  population uuid NOT NULL REFERENCES assessment.population (id),
  requirement text NOT NULL,
  line text NOT NULL,
  frequency text NOT NULL,
  reason text NOT NULL,
  drawn_by text NOT NULL,
  drawn_at timestamptz NOT NULL,
  position bigint GENERATED ALWAYS AS IDENTITY,
  UNIQUE (population, requirement, line)
);
CREATE INDEX sample_engagement ON assessment.sample (engagement, requirement);

-- The numbers are the ranks: a sample that is extended goes on where it ended.
CREATE TABLE assessment.sample_item (
  sample uuid NOT NULL REFERENCES assessment.sample (id),
  number integer NOT NULL CHECK (number > 0),
  key text NOT NULL CHECK (key <> ''),
  PRIMARY KEY (sample, number),
  UNIQUE (sample, key)
);

CREATE TABLE assessment.sample_extension (
  sample uuid NOT NULL REFERENCES assessment.sample (id),
  first_number integer NOT NULL CHECK (first_number > 0),
  size integer NOT NULL CHECK (size > 0),
  reason text NOT NULL CHECK (reason <> ''),
  extended_by text NOT NULL,
  extended_at timestamptz NOT NULL,
  PRIMARY KEY (sample, first_number)
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
  kind text NOT NULL DEFAULT 'DEVIATION' CHECK (kind IN ('DEVIATION', 'EXCLUSION', 'SUFFICIENCY')),
  class text NOT NULL DEFAULT '',
  state text NOT NULL
    CHECK (state IN ('CANDIDATE', 'OPEN', 'RESPONDED', 'REMEDIATED', 'REPORTED', 'DISMISSED')),
  found_on date NOT NULL,
  text text NOT NULL,
  response text NOT NULL DEFAULT '',
  responded_on date,
  responded_at timestamptz,
  -- The day on which the provider put it right.
  remedied_on date,
  conclusion text NOT NULL DEFAULT '',
  -- The number of the working paper by which the remedy was tested.
  retest integer,
  settled_at timestamptz,
  revision integer NOT NULL DEFAULT 1,
  CHECK ((settled_at IS NOT NULL) = (state IN ('REMEDIATED', 'REPORTED', 'DISMISSED')))
);
CREATE INDEX finding_engagement ON assessment.finding (engagement, requirement);

-- What became of a finding of the last report, as the next engagement on the service saw it; the
-- newest entry counts.
CREATE TABLE assessment.follow_up (
  engagement uuid NOT NULL REFERENCES assessment.engagement (id),
  finding uuid NOT NULL REFERENCES assessment.finding (id),
  number integer NOT NULL CHECK (number > 0),
  outcome text NOT NULL CHECK (outcome IN ('PUT_RIGHT', 'PERSISTS')),
  text text NOT NULL CHECK (text <> ''),
  -- The number of the working paper by which it was seen that it is put right.
  retest integer,
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (engagement, finding, number),
  CHECK ((outcome = 'PUT_RIGHT') = (retest IS NOT NULL))
);

-- Why another technology than the examples of the baseline reaches the same, or does not.
CREATE TABLE assessment.equivalence (
  engagement uuid NOT NULL REFERENCES assessment.engagement (id),
  requirement text NOT NULL,
  technology text NOT NULL CHECK (technology <> ''),
  explanation text NOT NULL CHECK (explanation <> ''),
  equivalent boolean NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  adviser text NOT NULL DEFAULT '',
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (engagement, requirement)
);

-- A later last day for a report, granted by the programme office with its ground (FRM-42).
CREATE TABLE assessment.report_extension (
  engagement uuid NOT NULL REFERENCES assessment.engagement (id),
  number integer NOT NULL CHECK (number > 0),
  -- The number of the report it is for.
  report integer NOT NULL CHECK (report > 0),
  due_on date NOT NULL,
  ground text NOT NULL CHECK (ground <> ''),
  granted_on date NOT NULL,
  granted_by uuid NOT NULL REFERENCES directory.person (id),
  granted_by_name text NOT NULL,
  granted_at timestamptz NOT NULL,
  PRIMARY KEY (engagement, number),
  CHECK (granted_on <= due_on)
);

-- Why an engagement was opened again after its report; it ends in the report of that number.
CREATE TABLE assessment.reopening (
  engagement uuid NOT NULL REFERENCES assessment.engagement (id),
  -- The number of the report it ends in; 1 where another body does what was ordered.
  number integer NOT NULL CHECK (number > 0),
  -- An order that its body left without a report can be given again; the last one holds, with
  -- the amendments of the statement that were taken up after it.
  round integer NOT NULL CHECK (round > 0),
  kind text NOT NULL CHECK (kind IN ('ADDITIONAL_AUDIT', 'RE_AUDIT', 'CHANGED_ADOPTION')),
  ground text NOT NULL CHECK (ground <> '' OR kind = 'CHANGED_ADOPTION'),
  controls text[] NOT NULL,
  due_on date NOT NULL,
  opened_on date NOT NULL,
  opened_by uuid NOT NULL REFERENCES directory.person (id),
  opened_by_name text NOT NULL,
  opened_at timestamptz NOT NULL,
  PRIMARY KEY (engagement, number, round),
  CHECK (opened_on <= due_on OR kind = 'CHANGED_ADOPTION')
);

CREATE TABLE assessment.report (
  engagement uuid NOT NULL REFERENCES assessment.engagement (id),
  number integer NOT NULL DEFAULT 1 CHECK (number > 0),
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
  level text NOT NULL,
  method text NOT NULL,
  scheme text NOT NULL,
  scheme_source text NOT NULL,
  first_audit boolean NOT NULL,
  management_cycle boolean NOT NULL,
  plan_fixed_on date NOT NULL,
  fair_on date NOT NULL,
  fair boolean NOT NULL,
  fair_reason text NOT NULL,
  representation_on date NOT NULL,
  representation_seal text NOT NULL CHECK (representation_seal ~ '^[0-9a-f]{64}$'),
  subsequent_events text NOT NULL,
  on_representation text NOT NULL,
  accepted_bases text[] NOT NULL,
  scope_functions text[] NOT NULL,
  scope_regions text[] NOT NULL,
  content_hash text NOT NULL,
  parameters text NOT NULL,
  issued_at timestamptz NOT NULL,
  PRIMARY KEY (engagement, number)
);
CREATE INDEX report_statement ON assessment.report (statement, issued_at);

CREATE TABLE assessment.report_result (
  engagement uuid NOT NULL,
  number integer NOT NULL DEFAULT 1,
  requirement text NOT NULL,
  design text NOT NULL,
  design_on date,
  operation text NOT NULL,
  technique text NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  objective_effective boolean NOT NULL,
  rational_explanation text NOT NULL,
  PRIMARY KEY (engagement, number, requirement),
  FOREIGN KEY (engagement, number) REFERENCES assessment.report
);

CREATE TABLE assessment.report_finding (
  engagement uuid NOT NULL,
  number integer NOT NULL DEFAULT 1,
  finding uuid NOT NULL REFERENCES assessment.finding (id),
  requirement text NOT NULL,
  text text NOT NULL,
  response text NOT NULL,
  remediated boolean NOT NULL,
  kind text NOT NULL DEFAULT 'DEVIATION',
  class text NOT NULL DEFAULT '',
  found_on date NOT NULL,
  remedied_on date,
  conclusion text NOT NULL,
  retest integer,
  PRIMARY KEY (engagement, number, finding),
  FOREIGN KEY (engagement, number) REFERENCES assessment.report
);

-- What became of the findings of the report before.
CREATE TABLE assessment.report_follow_up (
  engagement uuid NOT NULL,
  number integer NOT NULL,
  finding uuid NOT NULL REFERENCES assessment.finding (id),
  requirement text NOT NULL,
  class text NOT NULL,
  text text NOT NULL,
  reported_on date NOT NULL,
  outcome text NOT NULL,
  seen text NOT NULL,
  retest integer,
  PRIMARY KEY (engagement, number, finding),
  FOREIGN KEY (engagement, number) REFERENCES assessment.report
);

-- What the results of a report rest on beside the working papers, as it was when it was issued: the
-- engagement may be opened again, and then more is drawn, used and judged.
CREATE TABLE assessment.report_sample (
  engagement uuid NOT NULL,
  number integer NOT NULL,
  place integer NOT NULL CHECK (place > 0),
  sample uuid NOT NULL REFERENCES assessment.sample (id),
  requirement text NOT NULL,
  line text NOT NULL,
  frequency text NOT NULL,
  population uuid NOT NULL REFERENCES assessment.population (id),
  consists_of text NOT NULL,
  row_count integer NOT NULL,
  sha256 text NOT NULL,
  seed text NOT NULL,
  keys text[] NOT NULL,
  outcomes text[] NOT NULL,
  PRIMARY KEY (engagement, number, place),
  UNIQUE (engagement, number, sample),
  FOREIGN KEY (engagement, number) REFERENCES assessment.report,
  CHECK (cardinality(keys) = cardinality(outcomes))
);

CREATE TABLE assessment.report_reuse (
  engagement uuid NOT NULL,
  number integer NOT NULL,
  place integer NOT NULL CHECK (place > 0),
  reuse uuid NOT NULL REFERENCES assessment.reuse (id),
  kind text NOT NULL,
  name text NOT NULL,
  issuer text NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL,
  functions text[] NOT NULL,
  regions text[] NOT NULL,
  requirements text[] NOT NULL,
  evidence_name text NOT NULL,
  evidence_hash text NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (engagement, number, place),
  UNIQUE (engagement, number, reuse),
  FOREIGN KEY (engagement, number) REFERENCES assessment.report
);

CREATE TABLE assessment.report_equivalence (
  engagement uuid NOT NULL,
  number integer NOT NULL,
  requirement text NOT NULL,
  technology text NOT NULL,
  explanation text NOT NULL,
  equivalent boolean NOT NULL,
  reason text NOT NULL,
  adviser text NOT NULL,
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  revision integer NOT NULL,
  PRIMARY KEY (engagement, number, requirement),
  FOREIGN KEY (engagement, number) REFERENCES assessment.report
);

-- Which reminders of a report's last day went out, so that each goes out once for each report.
CREATE TABLE assessment.report_reminder (
  engagement uuid NOT NULL REFERENCES assessment.engagement (id),
  report integer NOT NULL CHECK (report > 0),
  kind text NOT NULL,
  due_on date NOT NULL,
  PRIMARY KEY (engagement, report, kind, due_on)
);

-- What is drawn, written down or issued stays as it is.
CREATE FUNCTION assessment.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are never changed', TG_TABLE_NAME;
END $$;
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON assessment.population
  FOR EACH ROW EXECUTE FUNCTION assessment.refuse_change();
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON assessment.population_part
  FOR EACH ROW EXECUTE FUNCTION assessment.refuse_change();
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON assessment.sample_extension
  FOR EACH ROW EXECUTE FUNCTION assessment.refuse_change();
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

CREATE FUNCTION assessment.keep_signed_paper() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  may_change text[] := ARRAY['state', 'prepared_by', 'prepared_by_name', 'prepared_at', 'seal',
    'reviewed_by', 'reviewed_by_name', 'reviewed_at', 'remark', 'revision'];
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state IN ('REVIEWED', 'DISCARDED')
     OR (OLD.state = 'PREPARED' AND to_jsonb(NEW) - may_change <> to_jsonb(OLD) - may_change) THEN
    RAISE EXCEPTION 'a working paper that was signed off is never changed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON assessment.working_paper
  FOR EACH ROW EXECUTE FUNCTION assessment.keep_signed_paper();

CREATE FUNCTION assessment.keep_signed_content() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM assessment.working_paper
             WHERE id IN (OLD.paper, NEW.paper) AND state <> 'DRAFT') THEN
    RAISE EXCEPTION 'a working paper that was signed off is never changed';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER sealed BEFORE INSERT OR UPDATE OR DELETE ON assessment.paper_requirement
  FOR EACH ROW EXECUTE FUNCTION assessment.keep_signed_content();
CREATE TRIGGER sealed BEFORE INSERT OR UPDATE OR DELETE ON assessment.paper_evidence
  FOR EACH ROW EXECUTE FUNCTION assessment.keep_signed_content();
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON assessment.report
  FOR EACH ROW EXECUTE FUNCTION assessment.refuse_change();
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON assessment.report_result
  FOR EACH ROW EXECUTE FUNCTION assessment.refuse_change();
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON assessment.report_finding
  FOR EACH ROW EXECUTE FUNCTION assessment.refuse_change();
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON assessment.report_follow_up
  FOR EACH ROW EXECUTE FUNCTION assessment.refuse_change();
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON assessment.report_sample
  FOR EACH ROW EXECUTE FUNCTION assessment.refuse_change();
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON assessment.report_reuse
  FOR EACH ROW EXECUTE FUNCTION assessment.refuse_change();
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON assessment.report_equivalence
  FOR EACH ROW EXECUTE FUNCTION assessment.refuse_change();
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON assessment.follow_up
  FOR EACH ROW EXECUTE FUNCTION assessment.refuse_change();
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON assessment.plan_taken_back
  FOR EACH ROW EXECUTE FUNCTION assessment.refuse_change();
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON assessment.report_extension
  FOR EACH ROW EXECUTE FUNCTION assessment.refuse_change();
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON assessment.reopening
  FOR EACH ROW EXECUTE FUNCTION assessment.refuse_change();
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON assessment.own_evidence
  FOR EACH ROW EXECUTE FUNCTION assessment.refuse_change();
