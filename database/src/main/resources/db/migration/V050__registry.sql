-- The public list: published facts only. A row of registry.published is one state of one entry, shown
-- from effective_from on and before effective_to; a new state closes the one before and nothing is
-- ever rewritten, so the list can be asked for as it stood on any day.

CREATE SCHEMA registry;

-- One row. Publishing locks it, so that places on the list are given in order and without gaps; its
-- version changes with every change of the list.
CREATE TABLE registry.register (
  single  boolean PRIMARY KEY DEFAULT true CHECK (single),
  version bigint  NOT NULL DEFAULT 0,
  last_no integer NOT NULL DEFAULT 0
);
INSERT INTO registry.register DEFAULT VALUES;

CREATE TABLE registry.entry (
  key text    PRIMARY KEY,
  no  integer NOT NULL UNIQUE
);

CREATE TABLE registry.published (
  key                   text        NOT NULL REFERENCES registry.entry,
  revision              integer     NOT NULL,
  no                    integer     NOT NULL,
  effective_from        date        NOT NULL,
  effective_to          date        NOT NULL DEFAULT 'infinity',
  recorded_at           timestamptz NOT NULL,
  change                text        NOT NULL,
  reason                text        NOT NULL DEFAULT '',
  source                text        NOT NULL,
  number                text,
  name                  text        NOT NULL,
  name_en               text,
  applicant             text        NOT NULL,
  applicant_en          text,
  registered_on         date        NOT NULL,
  valid_until           date,
  renewal_pending       boolean     NOT NULL,
  suspended_from        date,
  suspended_until       date,
  suspension_reason     text,
  ended_on              date,
  end_kind              text        CHECK (end_kind IN ('REMOVED', 'WITHDRAWN', 'EXPIRED')),
  level                 smallint,
  service_models        text[]      NOT NULL,
  deployment_model      text,
  audit_first           date,
  audit_last            date,
  functions             text[]      NOT NULL,
  excluded_functions    text[]      NOT NULL,
  regions               text[]      NOT NULL,
  data_location         text,
  governing_law         text,
  foreign_law_risk      text,
  capital_and_officers  text,
  third_party_tests     text,
  subsequent_events     text,
  duty_models           text[]      NOT NULL,
  duties_of_provider    text[]      NOT NULL,
  duties_of_customer    text[]      NOT NULL,
  -- What else the statement makes public, fact by fact.
  facts                 jsonb       NOT NULL DEFAULT '[]',
  coverage_baseline     text,
  coverage_chapters     text[]      NOT NULL,
  coverage_implemented  integer[]   NOT NULL,
  coverage_total        integer[]   NOT NULL,
  coverage_not_implemented text[]   NOT NULL,
  statement_hash        text,
  -- Made from the facts for ordering and searching; see SearchText.
  name_key              text        COLLATE "C" NOT NULL,
  applicant_key         text        COLLATE "C" NOT NULL,
  search_text           text        NOT NULL,
  grams                 text[]      NOT NULL,
  PRIMARY KEY (key, revision),
  CHECK (effective_to >= effective_from),
  CHECK ((ended_on IS NULL) = (end_kind IS NULL)),
  CHECK ((suspended_from IS NULL) = (suspension_reason IS NULL)),
  CHECK (suspended_until >= suspended_from),
  CHECK ((audit_first IS NULL) = (audit_last IS NULL)),
  CHECK (cardinality(duty_models) = cardinality(duties_of_provider)
     AND cardinality(duty_models) = cardinality(duties_of_customer)),
  CHECK (cardinality(coverage_chapters) = cardinality(coverage_implemented)
     AND cardinality(coverage_chapters) = cardinality(coverage_total))
);
CREATE UNIQUE INDEX one_open_state ON registry.published (key) WHERE effective_to = 'infinity';
CREATE INDEX published_by_day       ON registry.published (registered_on, no);
CREATE INDEX published_by_no        ON registry.published (no);
CREATE INDEX published_by_name      ON registry.published (name_key, no);
CREATE INDEX published_by_applicant ON registry.published (applicant_key, no);
CREATE INDEX published_by_recording ON registry.published (recorded_at, no, revision);
CREATE INDEX published_grams        ON registry.published USING gin (grams);

-- The listed services that a state stands on.
CREATE TABLE registry.base (
  key      text    NOT NULL,
  revision integer NOT NULL,
  place    integer NOT NULL,
  base     text    NOT NULL REFERENCES registry.entry,
  PRIMARY KEY (key, revision, place),
  FOREIGN KEY (key, revision) REFERENCES registry.published
);
CREATE INDEX base_carries ON registry.base (base);

CREATE FUNCTION registry.count_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE registry.register SET version = version + 1;
  RETURN NULL;
END $$;
CREATE TRIGGER version_counts AFTER INSERT OR UPDATE ON registry.published
  FOR EACH STATEMENT EXECUTE FUNCTION registry.count_version();

CREATE FUNCTION registry.keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) ->> 'effective_to' = 'infinity'
     AND to_jsonb(NEW) - 'effective_to' = to_jsonb(OLD) - 'effective_to' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a published state is never changed, only followed by another';
END $$;
CREATE TRIGGER history_stays BEFORE UPDATE OR DELETE ON registry.published
  FOR EACH ROW EXECUTE FUNCTION registry.keep_history();
CREATE TRIGGER bases_stay BEFORE UPDATE OR DELETE ON registry.base
  FOR EACH ROW EXECUTE FUNCTION registry.keep_history();
CREATE TRIGGER history_is_never_emptied BEFORE TRUNCATE ON registry.published
  FOR EACH STATEMENT EXECUTE FUNCTION registry.keep_history();
CREATE TRIGGER bases_are_never_emptied BEFORE TRUNCATE ON registry.base
  FOR EACH STATEMENT EXECUTE FUNCTION registry.keep_history();
