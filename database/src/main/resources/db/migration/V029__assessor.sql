-- The register of assessors: selections and their reports, criteria, requests, auditors, cases.
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
  -- One that was ended before it began never was in force.
  CHECK (ended_on BETWEEN first_day - 1 AND last_day),
  CHECK (ended_on IS NULL OR end_reason <> '')
);
CREATE UNIQUE INDEX selection_first_day ON assessor.assessor_selection (assessor, first_day)
  WHERE ended_on IS NULL OR ended_on >= first_day;

-- What the office proposes to record without a request; the committee decides on it.
CREATE TABLE assessor.proposal (
  id uuid PRIMARY KEY,
  what text NOT NULL CHECK (what IN ('SELECT', 'END')),
  assessor uuid NOT NULL REFERENCES directory.organisation (id),
  kind text,
  number text,
  first_day date,
  selection uuid REFERENCES assessor.assessor_selection (id),
  last_day date NOT NULL,
  reason text NOT NULL CHECK (btrim(reason) <> ''),
  state text NOT NULL CHECK (state IN ('OPEN', 'CARRIED', 'REJECTED')),
  proposed_on date NOT NULL,
  revision integer NOT NULL DEFAULT 0,
  CHECK (what = 'END' OR (kind IS NOT NULL AND number IS NOT NULL AND first_day IS NOT NULL)),
  CHECK (what = 'SELECT' OR selection IS NOT NULL)
);
CREATE UNIQUE INDEX proposal_open_end ON assessor.proposal (selection)
  WHERE what = 'END' AND state = 'OPEN';
CREATE INDEX proposal_open ON assessor.proposal (proposed_on) WHERE state = 'OPEN';

CREATE TABLE assessor.selection_report (
  id uuid PRIMARY KEY,
  selection uuid NOT NULL REFERENCES assessor.assessor_selection (id),
  received_on date NOT NULL,
  note text NOT NULL DEFAULT ''
);
CREATE INDEX selection_report_selection ON assessor.selection_report (selection, received_on);

-- Days on which a selection is suspended by a decision of the committee.
CREATE TABLE assessor.suspension (
  selection uuid NOT NULL REFERENCES assessor.assessor_selection (id),
  first_day date NOT NULL,
  last_day date NOT NULL,
  PRIMARY KEY (selection, first_day),
  CHECK (first_day <= last_day)
);

-- Dated sets of criteria that the programme entered; the first set comes with Akashi.
CREATE TABLE assessor.criteria_set (
  valid_from date PRIMARY KEY,
  source_ja text NOT NULL CHECK (source_ja <> ''),
  source_en text NOT NULL,
  entered_by uuid NOT NULL REFERENCES directory.person (id),
  entered_at timestamptz NOT NULL
);

CREATE TABLE assessor.criterion (
  valid_from date NOT NULL REFERENCES assessor.criteria_set (valid_from) ON DELETE CASCADE,
  position integer NOT NULL,
  code text NOT NULL CHECK (code ~ '^[a-z][a-z0-9-]*$'),
  subject text NOT NULL CHECK (subject IN ('ORGANISATION', 'PERSON')),
  fact text NOT NULL,
  title_ja text NOT NULL CHECK (title_ja <> ''),
  title_en text NOT NULL,
  evidence_ja text NOT NULL CHECK (evidence_ja <> ''),
  evidence_en text NOT NULL,
  basis text NOT NULL,
  PRIMARY KEY (valid_from, code)
);

-- A body asks to be selected, and is answered item by item.
CREATE TABLE assessor.request (
  id uuid PRIMARY KEY,
  assessor uuid NOT NULL REFERENCES directory.organisation (id),
  kind text NOT NULL CHECK (kind IN ('FIRST', 'RENEWAL')),
  body_kind text NOT NULL,
  criteria date NOT NULL,
  state text NOT NULL CHECK (state IN ('PREPARING', 'APPLIED', 'RETURNED', 'UNDER_EVALUATION',
    'BEFORE_COMMITTEE', 'REGISTERED', 'REFUSED', 'WITHDRAWN', 'STOPPED')),
  state_since date NOT NULL,
  round integer NOT NULL DEFAULT 1 CHECK (round > 0),
  selection uuid REFERENCES assessor.assessor_selection (id),
  revision integer NOT NULL DEFAULT 0,
  CHECK ((state = 'REGISTERED') = (selection IS NOT NULL))
);
-- A body has one request under way at a time.
CREATE UNIQUE INDEX request_open ON assessor.request (assessor)
  WHERE state NOT IN ('REGISTERED', 'REFUSED', 'WITHDRAWN', 'STOPPED');

-- Every wording of an answer; the one with the highest number of a round or of the last round
-- before it holds.
CREATE TABLE assessor.answer (
  request uuid NOT NULL REFERENCES assessor.request (id),
  criterion text NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  round integer NOT NULL,
  text text NOT NULL CHECK (btrim(text) <> ''),
  person uuid NOT NULL REFERENCES directory.person (id),
  written_at timestamptz NOT NULL,
  PRIMARY KEY (request, criterion, number)
);

-- A document that a body gave; the file itself is kept where evidence is kept, by its hash.
CREATE TABLE assessor.evidence (
  id uuid PRIMARY KEY,
  request uuid NOT NULL REFERENCES assessor.request (id),
  criterion text NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  added_by text NOT NULL,
  added_at timestamptz NOT NULL,
  round integer NOT NULL,
  -- From this round on it is no longer given; what was judged before stays.
  removed_in integer,
  CHECK (removed_in > round)
);
CREATE INDEX evidence_request ON assessor.evidence (request, criterion);

-- Every judgement; the one with the highest number of a round holds.
CREATE TABLE assessor.judgement (
  request uuid NOT NULL REFERENCES assessor.request (id),
  round integer NOT NULL,
  criterion text NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  verdict text NOT NULL CHECK (verdict IN ('MET', 'NOT_MET')),
  reason text NOT NULL CHECK (reason <> ''),
  person uuid NOT NULL REFERENCES directory.person (id),
  person_name text NOT NULL,
  judged_at timestamptz NOT NULL,
  PRIMARY KEY (request, round, criterion, number)
);

-- People of a body who audit and sign.
CREATE TABLE assessor.auditor (
  id uuid PRIMARY KEY,
  assessor uuid NOT NULL REFERENCES directory.organisation (id),
  person uuid UNIQUE REFERENCES directory.person (id),
  name text NOT NULL CHECK (name <> ''),
  nationality text NOT NULL CHECK (nationality ~ '^[A-Z]{2}$'),
  experience_years integer NOT NULL CHECK (experience_years BETWEEN 0 AND 70),
  signs boolean NOT NULL,
  left_on date,
  revision integer NOT NULL DEFAULT 0
);
CREATE INDEX auditor_assessor ON assessor.auditor (assessor);

CREATE TABLE assessor.auditor_qualification (
  auditor uuid NOT NULL REFERENCES assessor.auditor (id),
  code text NOT NULL CHECK (code <> ''),
  number text NOT NULL,
  valid_from date NOT NULL,
  valid_until date,
  PRIMARY KEY (auditor, code),
  CHECK (valid_from <= valid_until)
);

-- A wrong record is struck out with a reason and stays readable.
CREATE TABLE assessor.training (
  id uuid PRIMARY KEY,
  auditor uuid NOT NULL REFERENCES assessor.auditor (id),
  course text NOT NULL CHECK (course <> ''),
  held_on date NOT NULL,
  hours integer NOT NULL CHECK (hours BETWEEN 1 AND 200),
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  struck_why text NOT NULL DEFAULT ''
);
CREATE INDEX training_auditor ON assessor.training (auditor, held_on);

-- The operating body saw the papers of an auditor who signs. What it saw stands here: when one of
-- these facts is changed, the confirmation no longer holds.
CREATE TABLE assessor.auditor_confirmation (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  auditor uuid NOT NULL REFERENCES assessor.auditor (id),
  facts text NOT NULL CHECK (facts <> ''),
  seen text NOT NULL CHECK (btrim(seen) <> ''),
  confirmed_on date NOT NULL,
  confirmed_by uuid NOT NULL REFERENCES directory.person (id),
  confirmed_by_name text NOT NULL,
  confirmed_at timestamptz NOT NULL
);
CREATE INDEX auditor_confirmation_auditor ON assessor.auditor_confirmation (auditor, id);

-- What may be misconduct, from the first fact to the decision. It is never public.
CREATE TABLE assessor.misconduct_case (
  id uuid PRIMARY KEY,
  assessor uuid NOT NULL REFERENCES directory.organisation (id),
  concern text NOT NULL CHECK (concern <> ''),
  state text NOT NULL
    CHECK (state IN ('FACTS', 'HEARING', 'DELIBERATION', 'IMPROVEMENT_ORDERED', 'DECIDED')),
  opened_on date NOT NULL,
  hearing_offered_on date,
  hearing_until date,
  -- The last entry of the file when the hearing was offered; what follows was not heard on.
  hearing_entry bigint NOT NULL DEFAULT 0,
  proposal text NOT NULL DEFAULT '',
  penalty text CHECK (penalty IN
    ('CLEARED', 'WARNING', 'IMPROVEMENT_ORDER', 'SUSPENSION', 'WITHDRAWAL')),
  penalty_from date,
  penalty_until date,
  -- The last entry of the file when the decision was made.
  decision_entry bigint NOT NULL DEFAULT 0,
  -- When what follows from a withdrawal was carried out.
  carried_out_on date,
  decision_reason text NOT NULL DEFAULT '',
  decided_on date,
  revision integer NOT NULL DEFAULT 0,
  CHECK ((hearing_offered_on IS NULL) = (hearing_until IS NULL)),
  CHECK ((penalty IS NULL) = (decided_on IS NULL)),
  CHECK ((penalty IS NULL) = (decision_reason = '')),
  CHECK (state NOT IN ('DECIDED', 'IMPROVEMENT_ORDERED') OR hearing_offered_on IS NOT NULL)
);
CREATE INDEX misconduct_case_assessor ON assessor.misconduct_case (assessor);

CREATE TABLE assessor.case_entry (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  matter uuid NOT NULL REFERENCES assessor.misconduct_case (id),
  kind text NOT NULL CHECK (kind IN ('FACT', 'STATEMENT')),
  text text NOT NULL CHECK (text <> ''),
  source text NOT NULL,
  finding text CHECK (finding IN ('CONFIRMED', 'NOT_CONFIRMED', 'UNCLEAR')),
  on_day date NOT NULL,
  person uuid NOT NULL REFERENCES directory.person (id),
  person_name text NOT NULL,
  recorded_at timestamptz NOT NULL,
  CHECK ((kind = 'FACT') = (finding IS NOT NULL))
);
CREATE INDEX case_entry_matter ON assessor.case_entry (matter, id);

-- Every decision on a case; an improvement order that is not kept is followed by another one.
CREATE TABLE assessor.case_decision (
  matter uuid NOT NULL REFERENCES assessor.misconduct_case (id),
  number integer NOT NULL CHECK (number > 0),
  penalty text NOT NULL,
  penalty_from date,
  penalty_until date,
  reason text NOT NULL CHECK (btrim(reason) <> ''),
  decided_on date NOT NULL,
  PRIMARY KEY (matter, number)
);

-- What became of the engagements that were under way when the case was decided.
CREATE TABLE assessor.case_engagement (
  matter uuid NOT NULL,
  decision integer NOT NULL,
  engagement text NOT NULL,
  service_name text NOT NULL,
  service_name_en text NOT NULL DEFAULT '',
  provider uuid NOT NULL REFERENCES directory.organisation (id),
  started boolean NOT NULL,
  effect text NOT NULL,
  PRIMARY KEY (matter, decision, engagement),
  FOREIGN KEY (matter, decision) REFERENCES assessor.case_decision (matter, number)
);

-- Who took which step of a request or a case.
CREATE TABLE assessor.step_taken (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  matter uuid NOT NULL,
  step text NOT NULL,
  on_day date NOT NULL,
  reason text NOT NULL,
  prepares boolean NOT NULL,
  person uuid NOT NULL REFERENCES directory.person (id),
  person_name text NOT NULL,
  taken_at timestamptz NOT NULL
);
CREATE INDEX step_taken_matter ON assessor.step_taken (matter, id);

-- Reminders that went out, so that each goes out once.
CREATE TABLE assessor.reminder (
  selection uuid NOT NULL REFERENCES assessor.assessor_selection (id),
  kind text NOT NULL,
  due_on date NOT NULL,
  PRIMARY KEY (selection, kind, due_on)
);

-- What was recorded stays as it is.
CREATE FUNCTION assessor.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are never changed', TG_TABLE_NAME;
END $$;
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON assessor.case_entry
  FOR EACH ROW EXECUTE FUNCTION assessor.refuse_change();
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON assessor.auditor_confirmation
  FOR EACH ROW EXECUTE FUNCTION assessor.refuse_change();
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON assessor.answer
  FOR EACH ROW EXECUTE FUNCTION assessor.refuse_change();
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON assessor.judgement
  FOR EACH ROW EXECUTE FUNCTION assessor.refuse_change();
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON assessor.case_decision
  FOR EACH ROW EXECUTE FUNCTION assessor.refuse_change();
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON assessor.case_engagement
  FOR EACH ROW EXECUTE FUNCTION assessor.refuse_change();
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON assessor.step_taken
  FOR EACH ROW EXECUTE FUNCTION assessor.refuse_change();
