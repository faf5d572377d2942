-- Programme parameters: what they are stands in files, their values over time stand here. Values
-- are only added. Of two values from the same day the one with the higher revision counts.
CREATE SCHEMA programme;

CREATE TABLE programme.parameter (
  key      text PRIMARY KEY,
  revision integer NOT NULL
);

CREATE TABLE programme.parameter_value (
  key        text NOT NULL REFERENCES programme.parameter,
  revision   integer NOT NULL,
  valid_from date NOT NULL,
  text       text NOT NULL,
  source_ja  text NOT NULL,
  source_en  text NOT NULL,
  basis      text NOT NULL,
  entered_at timestamptz NOT NULL,
  entered_by uuid,
  PRIMARY KEY (key, revision)
);

CREATE FUNCTION programme.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'parameter values are only added, never changed';
END
$$;

CREATE TRIGGER only_added BEFORE UPDATE OR DELETE ON programme.parameter_value
  FOR EACH STATEMENT EXECUTE FUNCTION programme.refuse_change();
