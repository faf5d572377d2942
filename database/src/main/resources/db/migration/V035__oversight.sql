-- What selected assessors report in between, and which changes they notify.
CREATE SCHEMA oversight;

-- Dated forms of the periodic report that the programme entered; the first comes with Akashi.
CREATE TABLE oversight.report_form (
  valid_from date PRIMARY KEY,
  source_ja text NOT NULL CHECK (source_ja <> ''),
  source_en text NOT NULL,
  entered_by uuid NOT NULL REFERENCES directory.person (id),
  entered_at timestamptz NOT NULL
);

CREATE TABLE oversight.report_item (
  valid_from date NOT NULL REFERENCES oversight.report_form (valid_from) ON DELETE CASCADE,
  position integer NOT NULL,
  code text NOT NULL CHECK (code ~ '^[a-z][a-z0-9-]*$'),
  answered text NOT NULL CHECK (answered IN ('NUMBER', 'TEXT')),
  fact text NOT NULL,
  title_ja text NOT NULL CHECK (title_ja <> ''),
  title_en text NOT NULL,
  hint_ja text NOT NULL,
  hint_en text NOT NULL,
  basis text NOT NULL,
  PRIMARY KEY (valid_from, code)
);

-- A periodic report, or a notice of a change.
CREATE TABLE oversight.filing (
  id uuid PRIMARY KEY,
  assessor uuid NOT NULL REFERENCES directory.organisation (id),
  selection uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('REPORT', 'CHANGE')),
  period_first date,
  period_last date,
  form date,
  change text,
  due_on date NOT NULL,
  state text NOT NULL CHECK (state IN ('FILED', 'RETURNED', 'ACKNOWLEDGED')),
  state_since date NOT NULL,
  round integer NOT NULL CHECK (round > 0),
  revision integer NOT NULL DEFAULT 0,
  CHECK (period_first <= period_last),
  CHECK ((kind = 'REPORT') =
    (period_first IS NOT NULL AND period_last IS NOT NULL AND form IS NOT NULL)),
  CHECK ((kind = 'CHANGE') = (change IS NOT NULL))
);
-- A period is reported once.
CREATE UNIQUE INDEX filing_period ON oversight.filing (selection, period_first)
  WHERE kind = 'REPORT';
CREATE INDEX filing_assessor ON oversight.filing (assessor, state_since);
CREATE INDEX filing_waiting ON oversight.filing (state, state_since);

-- Every wording that was filed; the one with the highest round holds.
CREATE TABLE oversight.filed (
  filing uuid NOT NULL REFERENCES oversight.filing (id),
  round integer NOT NULL CHECK (round > 0),
  changed_on date,
  person uuid NOT NULL REFERENCES directory.person (id),
  person_name text NOT NULL,
  filed_on date NOT NULL,
  filed_at timestamptz NOT NULL,
  PRIMARY KEY (filing, round)
);

CREATE TABLE oversight.filed_text (
  filing uuid NOT NULL,
  round integer NOT NULL,
  code text NOT NULL,
  text text NOT NULL CHECK (btrim(text) <> ''),
  PRIMARY KEY (filing, round, code),
  FOREIGN KEY (filing, round) REFERENCES oversight.filed (filing, round)
);

-- What the programme did with what was filed.
CREATE TABLE oversight.answer (
  filing uuid NOT NULL,
  round integer NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('RETURNED', 'ACKNOWLEDGED')),
  reason text NOT NULL,
  person uuid NOT NULL REFERENCES directory.person (id),
  person_name text NOT NULL,
  on_day date NOT NULL,
  answered_at timestamptz NOT NULL,
  PRIMARY KEY (filing, round),
  FOREIGN KEY (filing, round) REFERENCES oversight.filed (filing, round),
  CHECK (outcome = 'ACKNOWLEDGED' OR btrim(reason) <> '')
);

CREATE FUNCTION oversight.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are never changed', TG_TABLE_NAME;
END $$;
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON oversight.filed
  FOR EACH ROW EXECUTE FUNCTION oversight.refuse_change();
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON oversight.filed_text
  FOR EACH ROW EXECUTE FUNCTION oversight.refuse_change();
CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON oversight.answer
  FOR EACH ROW EXECUTE FUNCTION oversight.refuse_change();
