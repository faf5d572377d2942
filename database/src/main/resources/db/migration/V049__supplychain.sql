-- Which service stands on which, from which day to which: written when the list changes and never
-- rewritten but for an end, so that the chain can be asked for as it stood on any day.

CREATE SCHEMA supplychain;

-- One row. What is made from the edges holds while the edition is the same; it is a new random value
-- after every change, so that a change that is rolled back leaves no value that another one takes.
CREATE TABLE supplychain.edition (
  single  boolean PRIMARY KEY DEFAULT true CHECK (single),
  edition uuid    NOT NULL DEFAULT gen_random_uuid()
);
INSERT INTO supplychain.edition DEFAULT VALUES;

-- From from_day on and before to_day, where there is one, the dependent stands on the base; both are
-- keys of the list, the base also one that is not on it.
CREATE TABLE supplychain.edge (
  dependent               text    NOT NULL,
  base                    text    NOT NULL,
  from_day                date    NOT NULL,
  to_day                  date,
  own_assessment_accepted boolean NOT NULL,
  source                  text    NOT NULL CHECK (source IN ('LIST', 'DECISION', 'IMPORT')),
  PRIMARY KEY (dependent, base, from_day),
  CHECK (to_day >= from_day),
  CHECK (dependent <> base)
);
CREATE UNIQUE INDEX one_open_edge ON supplychain.edge (dependent, base) WHERE to_day IS NULL;
CREATE INDEX edge_carries ON supplychain.edge (base);

CREATE FUNCTION supplychain.new_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE supplychain.edition SET edition = gen_random_uuid();
  RETURN NULL;
END $$;
CREATE TRIGGER edition_changes AFTER INSERT OR UPDATE OR DELETE ON supplychain.edge
  FOR EACH STATEMENT EXECUTE FUNCTION supplychain.new_edition();
