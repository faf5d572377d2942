-- Control baselines as they were promulgated. Rows are written once and never changed: a statement
-- names the version it was made on.
CREATE SCHEMA baseline;

CREATE TABLE baseline.version (
  version       text PRIMARY KEY,
  title_ja      text NOT NULL,
  title_en      text NOT NULL,
  in_force_from date NOT NULL,
  wording_ja    text,
  wording_en    text,
  fingerprint   text NOT NULL,
  loaded_at     timestamptz NOT NULL
);

CREATE TABLE baseline.heading (
  version  text NOT NULL REFERENCES baseline.version,
  id       text NOT NULL,
  position integer NOT NULL,
  chapter  integer NOT NULL,
  title_ja text NOT NULL,
  title_en text NOT NULL,
  PRIMARY KEY (version, id)
);

CREATE TABLE baseline.requirement (
  version   text NOT NULL REFERENCES baseline.version,
  id        text NOT NULL,
  position  integer NOT NULL,
  kind      text NOT NULL,
  heading   text NOT NULL,
  objective text,
  mandatory boolean NOT NULL,
  actor     text NOT NULL,
  title_ja  text NOT NULL,
  title_en  text NOT NULL,
  text_ja   text NOT NULL,
  text_en   text NOT NULL,
  PRIMARY KEY (version, id),
  FOREIGN KEY (version, heading) REFERENCES baseline.heading (version, id),
  FOREIGN KEY (version, objective) REFERENCES baseline.requirement (version, id)
);

CREATE TABLE baseline.level (
  version  text NOT NULL REFERENCES baseline.version,
  level    text NOT NULL,
  title_ja text NOT NULL,
  title_en text NOT NULL,
  audit    text NOT NULL,
  PRIMARY KEY (version, level)
);

CREATE TABLE baseline.level_parameter (
  version text NOT NULL,
  level   text NOT NULL,
  name    text NOT NULL,
  value   text NOT NULL,
  PRIMARY KEY (version, level, name),
  FOREIGN KEY (version, level) REFERENCES baseline.level
);

CREATE TABLE baseline.level_requirement (
  version     text NOT NULL,
  level       text NOT NULL,
  requirement text NOT NULL,
  PRIMARY KEY (version, level, requirement),
  FOREIGN KEY (version, level) REFERENCES baseline.level,
  FOREIGN KEY (version, requirement) REFERENCES baseline.requirement (version, id)
);

CREATE FUNCTION baseline.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a promulgated baseline is never changed (%)', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON baseline.version
  FOR EACH STATEMENT EXECUTE FUNCTION baseline.refuse_change();
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON baseline.heading
  FOR EACH STATEMENT EXECUTE FUNCTION baseline.refuse_change();
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON baseline.requirement
  FOR EACH STATEMENT EXECUTE FUNCTION baseline.refuse_change();
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON baseline.level_requirement
  FOR EACH STATEMENT EXECUTE FUNCTION baseline.refuse_change();
