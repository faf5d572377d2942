-- Cloud-by-default decisions: Step 0, the options compared, verdicts, opinions and the sealed record.
CREATE SCHEMA decision;

-- The edition grows with every edit of what the advisor judges: Step 0, candidates, verdicts.
CREATE TABLE decision.paper (
  id uuid PRIMARY KEY,
  organisation uuid NOT NULL REFERENCES directory.organisation (id),
  system uuid NOT NULL,
  drafter uuid NOT NULL REFERENCES directory.person (id),
  drafter_name text NOT NULL,
  budget_request_due date NOT NULL,
  started_on date NOT NULL,
  process_version text NOT NULL,
  parameters_version text NOT NULL,
  state text NOT NULL CHECK (state IN ('DRAFT', 'FINAL')),
  state_since timestamptz NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  edition integer NOT NULL DEFAULT 1
);
CREATE INDEX paper_system ON decision.paper (system);
CREATE INDEX paper_organisation ON decision.paper (organisation, state);

-- Who worked on a paper; nobody of them gives the opinion on it, approves or finalises it.
CREATE TABLE decision.editor (
  decision uuid NOT NULL REFERENCES decision.paper (id),
  person uuid NOT NULL REFERENCES directory.person (id),
  PRIMARY KEY (decision, person)
);

CREATE TABLE decision.step_zero (
  decision uuid PRIMARY KEY REFERENCES decision.paper (id),
  audience text,
  audience_detail text NOT NULL DEFAULT '',
  over_internet boolean,
  kind text,
  links text NOT NULL DEFAULT '',
  hours text,
  recovery_hours integer CHECK (recovery_hours >= 0),
  disaster_measures boolean,
  constancy text,
  work_per_year bigint CHECK (work_per_year >= 0),
  work_peak_per_hour bigint CHECK (work_peak_per_hour >= 0),
  work_unit text NOT NULL DEFAULT '',
  variation text,
  sizing_difficult boolean NOT NULL DEFAULT false,
  new_technology boolean NOT NULL DEFAULT false,
  small_system boolean NOT NULL DEFAULT false,
  staff_weak boolean NOT NULL DEFAULT false,
  CHECK ((work_per_year IS NULL) = (work_peak_per_hour IS NULL))
);

-- A candidate that a verdict names is withdrawn and stays; any other may be deleted.
CREATE TABLE decision.candidate (
  id uuid PRIMARY KEY,
  decision uuid NOT NULL REFERENCES decision.paper (id),
  step integer NOT NULL,
  place integer NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  provider text NOT NULL DEFAULT '',
  nature text NOT NULL
    CHECK (nature IN ('CLOUD', 'SHARED_DATA_CENTRE', 'PLAIN_VIRTUALISATION', 'ON_PREMISES')),
  deployment text NOT NULL CHECK (deployment IN ('PUBLIC', 'PRIVATE', 'COMMUNITY', 'HYBRID')),
  registry_key text,
  private_offer text,
  cost_build bigint CHECK (cost_build >= 0),
  cost_yearly bigint CHECK (cost_yearly >= 0),
  person_months integer CHECK (person_months >= 0),
  withdrawn_at timestamptz,
  CHECK ((cost_build IS NULL) = (cost_yearly IS NULL))
);
CREATE INDEX candidate_decision ON decision.candidate (decision, step, place);

CREATE TABLE decision.merit (
  candidate uuid NOT NULL REFERENCES decision.candidate (id),
  merit text NOT NULL,
  contributes boolean NOT NULL,
  finding text NOT NULL,
  PRIMARY KEY (candidate, merit)
);

CREATE TABLE decision.answer (
  candidate uuid NOT NULL REFERENCES decision.candidate (id),
  item text NOT NULL,
  choice text NOT NULL,
  finding text NOT NULL DEFAULT '',
  source text NOT NULL DEFAULT '',
  confirmed_on date,
  PRIMARY KEY (candidate, item)
);

CREATE TABLE decision.log_kind (
  candidate uuid NOT NULL REFERENCES decision.candidate (id),
  place integer NOT NULL,
  kind text NOT NULL CHECK (kind <> ''),
  obtainable boolean NOT NULL,
  price text NOT NULL DEFAULT '',
  PRIMARY KEY (candidate, place)
);

-- Verdicts are never rewritten: a newer one supersedes it and the ones after it.
CREATE TABLE decision.verdict (
  id uuid PRIMARY KEY,
  decision uuid NOT NULL REFERENCES decision.paper (id),
  step integer NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('ADOPT', 'EXTREMELY_DIFFICULT', 'NO_MERIT')),
  candidate uuid REFERENCES decision.candidate (id),
  reason text NOT NULL CHECK (reason <> ''),
  evidence text[] NOT NULL CHECK (cardinality(evidence) > 0),
  why_few_providers text NOT NULL DEFAULT '',
  given_by uuid NOT NULL REFERENCES directory.person (id),
  given_by_name text NOT NULL,
  given_at timestamptz NOT NULL,
  superseded_at timestamptz
);
CREATE UNIQUE INDEX verdict_standing ON decision.verdict (decision, step)
  WHERE superseded_at IS NULL;

CREATE TABLE decision.opinion (
  id uuid PRIMARY KEY,
  decision uuid NOT NULL REFERENCES decision.paper (id),
  person uuid NOT NULL REFERENCES directory.person (id),
  person_name text NOT NULL,
  dated date NOT NULL,
  stage text NOT NULL CHECK (stage IN ('PLANNING', 'BUDGET_REQUEST')),
  opinion text NOT NULL CHECK (opinion <> ''),
  edition integer NOT NULL,
  given_at timestamptz NOT NULL
);
CREATE INDEX opinion_decision ON decision.opinion (decision, given_at);

CREATE TABLE decision.own_responsibility (
  decision uuid NOT NULL REFERENCES decision.paper (id),
  candidate uuid NOT NULL REFERENCES decision.candidate (id),
  person uuid NOT NULL REFERENCES directory.person (id),
  person_name text NOT NULL,
  approved_on date NOT NULL,
  PRIMARY KEY (decision, candidate)
);

-- The decision as it was finalised, with the hash of its text.
CREATE TABLE decision.seal (
  decision uuid PRIMARY KEY REFERENCES decision.paper (id),
  record text NOT NULL,
  sha256 text NOT NULL,
  sealed_by_name text NOT NULL,
  sealed_at timestamptz NOT NULL
);

-- A final decision never changes, nor does anything it rests on. What was said about a draft, the
-- verdicts and opinions, is only added to: a verdict may be superseded while the paper is a draft.
CREATE FUNCTION decision.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was decided is never changed (%)', tg_table_name;
END
$$;

CREATE FUNCTION decision.refuse_change_of_final_paper() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF old.state = 'FINAL' THEN
    RAISE EXCEPTION 'a final decision is never changed (%)', tg_table_name;
  END IF;
  RETURN coalesce(new, old);
END
$$;

-- For rows that name their decision.
CREATE FUNCTION decision.refuse_once_final() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  paper uuid := CASE tg_op WHEN 'INSERT' THEN new.decision ELSE old.decision END;
BEGIN
  IF EXISTS (SELECT FROM decision.paper p WHERE p.id = paper AND p.state = 'FINAL') THEN
    RAISE EXCEPTION 'a final decision is never changed (%)', tg_table_name;
  END IF;
  RETURN coalesce(new, old);
END
$$;

-- For rows that name their candidate.
CREATE FUNCTION decision.refuse_fact_once_final() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  option uuid := CASE tg_op WHEN 'INSERT' THEN new.candidate ELSE old.candidate END;
BEGIN
  IF EXISTS (
    SELECT FROM decision.paper p JOIN decision.candidate c ON c.decision = p.id
    WHERE c.id = option AND p.state = 'FINAL') THEN
    RAISE EXCEPTION 'a final decision is never changed (%)', tg_table_name;
  END IF;
  RETURN coalesce(new, old);
END
$$;

CREATE FUNCTION decision.refuse_rewritten_verdict() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF old.superseded_at IS NOT NULL
    OR to_jsonb(new) - 'superseded_at' <> to_jsonb(old) - 'superseded_at' THEN
    RAISE EXCEPTION 'a verdict is only superseded, never changed (%)', tg_table_name;
  END IF;
  RETURN new;
END
$$;

CREATE TRIGGER final_stays BEFORE UPDATE OR DELETE ON decision.paper
  FOR EACH ROW EXECUTE FUNCTION decision.refuse_change_of_final_paper();
CREATE TRIGGER final_stays BEFORE INSERT OR UPDATE OR DELETE ON decision.editor
  FOR EACH ROW EXECUTE FUNCTION decision.refuse_once_final();
CREATE TRIGGER final_stays BEFORE INSERT OR UPDATE OR DELETE ON decision.step_zero
  FOR EACH ROW EXECUTE FUNCTION decision.refuse_once_final();
CREATE TRIGGER final_stays BEFORE INSERT OR UPDATE OR DELETE ON decision.candidate
  FOR EACH ROW EXECUTE FUNCTION decision.refuse_once_final();
CREATE TRIGGER final_stays BEFORE INSERT OR UPDATE OR DELETE ON decision.own_responsibility
  FOR EACH ROW EXECUTE FUNCTION decision.refuse_once_final();
CREATE TRIGGER final_stays BEFORE INSERT OR UPDATE ON decision.verdict
  FOR EACH ROW EXECUTE FUNCTION decision.refuse_once_final();
CREATE TRIGGER final_stays BEFORE INSERT ON decision.opinion
  FOR EACH ROW EXECUTE FUNCTION decision.refuse_once_final();
CREATE TRIGGER final_stays BEFORE INSERT OR UPDATE OR DELETE ON decision.merit
  FOR EACH ROW EXECUTE FUNCTION decision.refuse_fact_once_final();
CREATE TRIGGER final_stays BEFORE INSERT OR UPDATE OR DELETE ON decision.answer
  FOR EACH ROW EXECUTE FUNCTION decision.refuse_fact_once_final();
CREATE TRIGGER final_stays BEFORE INSERT OR UPDATE OR DELETE ON decision.log_kind
  FOR EACH ROW EXECUTE FUNCTION decision.refuse_fact_once_final();

CREATE TRIGGER only_superseded BEFORE UPDATE ON decision.verdict
  FOR EACH ROW EXECUTE FUNCTION decision.refuse_rewritten_verdict();
CREATE TRIGGER never_deleted BEFORE DELETE ON decision.verdict
  FOR EACH ROW EXECUTE FUNCTION decision.refuse_change();
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON decision.opinion
  FOR EACH ROW EXECUTE FUNCTION decision.refuse_change();
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON decision.seal
  FOR EACH ROW EXECUTE FUNCTION decision.refuse_change();

CREATE TRIGGER never_emptied BEFORE TRUNCATE ON decision.paper
  FOR EACH STATEMENT EXECUTE FUNCTION decision.refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON decision.editor
  FOR EACH STATEMENT EXECUTE FUNCTION decision.refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON decision.step_zero
  FOR EACH STATEMENT EXECUTE FUNCTION decision.refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON decision.candidate
  FOR EACH STATEMENT EXECUTE FUNCTION decision.refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON decision.merit
  FOR EACH STATEMENT EXECUTE FUNCTION decision.refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON decision.answer
  FOR EACH STATEMENT EXECUTE FUNCTION decision.refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON decision.log_kind
  FOR EACH STATEMENT EXECUTE FUNCTION decision.refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON decision.verdict
  FOR EACH STATEMENT EXECUTE FUNCTION decision.refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON decision.opinion
  FOR EACH STATEMENT EXECUTE FUNCTION decision.refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON decision.own_responsibility
  FOR EACH STATEMENT EXECUTE FUNCTION decision.refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON decision.seal
  FOR EACH STATEMENT EXECUTE FUNCTION decision.refuse_change();
