-- The committee: its members and their terms, its meetings and written procedures, what it votes on and resolves.
CREATE SCHEMA committee;

-- Who sits on the committee, in which capacity and for how long.
CREATE TABLE committee.seat (
  id           uuid PRIMARY KEY,
  person       uuid NOT NULL REFERENCES directory.person (id),
  person_name  text NOT NULL,
  organisation uuid NOT NULL REFERENCES directory.organisation (id),
  kind         text NOT NULL CHECK (kind IN ('EXPERT', 'OWNER')),
  body         text NOT NULL DEFAULT '',
  first_day    date NOT NULL,
  last_day     date NOT NULL,
  chair        boolean NOT NULL,
  revision     integer NOT NULL DEFAULT 0,
  CHECK (first_day <= last_day),
  CHECK ((kind = 'OWNER') = (body <> ''))
);
CREATE INDEX seat_term ON committee.seat (last_day, first_day);
CREATE INDEX seat_person ON committee.seat (person);

-- One row. Who appoints locks it, so that terms do not overlap; who plans takes the next number from it.
CREATE TABLE committee.roll (
  single  boolean PRIMARY KEY DEFAULT true CHECK (single),
  next_no integer NOT NULL CHECK (next_no > 0)
);
INSERT INTO committee.roll (next_no) VALUES (1);

CREATE TABLE committee.meeting (
  id         uuid PRIMARY KEY,
  no         integer NOT NULL UNIQUE,
  kind       text NOT NULL CHECK (kind IN ('MEETING', 'WRITTEN')),
  on_day     date NOT NULL,
  closes_on  date,
  place      text NOT NULL DEFAULT '',
  state      text NOT NULL CHECK (state IN ('PLANNED', 'OPEN', 'CLOSED')),
  decided_on date,
  revision   integer NOT NULL DEFAULT 0,
  CHECK ((kind = 'WRITTEN') = (closes_on IS NOT NULL)),
  CHECK (closes_on >= on_day),
  CHECK ((state = 'CLOSED') = (decided_on IS NOT NULL))
);
CREATE INDEX meeting_state ON committee.meeting (state, no DESC);

CREATE TABLE committee.attendance (
  meeting uuid NOT NULL REFERENCES committee.meeting (id),
  person  uuid NOT NULL REFERENCES directory.person (id),
  PRIMARY KEY (meeting, person)
);

-- A matter with the motion that is put to the vote. The papers are bound by their hash when the meeting opens.
CREATE TABLE committee.item (
  id           uuid PRIMARY KEY,
  meeting      uuid NOT NULL REFERENCES committee.meeting (id),
  position     integer NOT NULL,
  matter_kind  text NOT NULL,
  matter       uuid NOT NULL,
  title        text NOT NULL,
  title_en     text NOT NULL DEFAULT '',
  link         text NOT NULL,
  outcome      text NOT NULL,
  effective_on date,
  reason       text NOT NULL DEFAULT '',
  papers_hash  text NOT NULL DEFAULT '',
  state        text NOT NULL CHECK (state IN (
    'PROPOSED', 'OPEN', 'ADOPTED', 'CARRIED', 'REJECTED', 'NO_QUORUM', 'TAKEN_BACK')),
  remark       text NOT NULL DEFAULT '',
  base         integer,
  present      integer,
  votes_for    integer,
  against      integer,
  abstained    integer,
  revision     integer NOT NULL DEFAULT 0,
  CHECK ((state IN ('ADOPTED', 'CARRIED', 'REJECTED', 'NO_QUORUM')) = (base IS NOT NULL)),
  CHECK (state = 'PROPOSED' OR state = 'TAKEN_BACK' OR papers_hash <> '')
);
CREATE INDEX item_meeting ON committee.item (meeting, position);
-- A matter is before one meeting at a time.
CREATE UNIQUE INDEX item_matter ON committee.item (matter_kind, matter)
  WHERE state IN ('PROPOSED', 'OPEN', 'ADOPTED');

-- Why an adopted item could not be carried out when the meeting was to be closed.
CREATE TABLE committee.failure (
  item    uuid NOT NULL REFERENCES committee.item (id),
  no      integer NOT NULL,
  code    text NOT NULL,
  args    text[] NOT NULL,
  clauses text[] NOT NULL,
  PRIMARY KEY (item, no)
);

-- Who does not take part in an item by rule, with the code of the rule, as it was when the item was opened.
CREATE TABLE committee.recusal (
  item        uuid NOT NULL REFERENCES committee.item (id),
  person      uuid NOT NULL REFERENCES directory.person (id),
  person_name text NOT NULL,
  rule        text NOT NULL CHECK (rule <> ''),
  PRIMARY KEY (item, person)
);

-- A member declares an interest in a matter and abstains, whichever meeting has it on its agenda.
CREATE TABLE committee.interest (
  matter_kind text NOT NULL,
  matter      uuid NOT NULL,
  person      uuid NOT NULL REFERENCES directory.person (id),
  person_name text NOT NULL,
  reason      text NOT NULL CHECK (reason <> ''),
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (matter_kind, matter, person)
);

CREATE TABLE committee.vote (
  item        uuid NOT NULL REFERENCES committee.item (id),
  person      uuid NOT NULL REFERENCES directory.person (id),
  person_name text NOT NULL,
  ballot      text NOT NULL CHECK (ballot IN ('FOR', 'AGAINST', 'ABSTAIN')),
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (item, person)
);

-- What a resolution asks for, and when it was met.
CREATE TABLE committee.condition (
  id          uuid PRIMARY KEY,
  item        uuid NOT NULL REFERENCES committee.item (id),
  no          integer NOT NULL,
  text        text NOT NULL CHECK (text <> ''),
  due_on      date NOT NULL,
  met_on      date,
  met_by      uuid REFERENCES directory.person (id),
  met_by_name text NOT NULL DEFAULT '',
  met_how     text NOT NULL DEFAULT '',
  revision    integer NOT NULL DEFAULT 0,
  CHECK ((met_on IS NULL) = (met_by IS NULL)),
  CHECK ((met_on IS NULL) = (met_how = ''))
);
CREATE INDEX condition_item ON committee.condition (item, no);
CREATE INDEX condition_due ON committee.condition (due_on) WHERE met_on IS NULL;

CREATE TABLE committee.minutes (
  meeting           uuid PRIMARY KEY REFERENCES committee.meeting (id),
  text              text NOT NULL CHECK (text <> ''),
  written_by        uuid NOT NULL REFERENCES directory.person (id),
  written_by_name   text NOT NULL,
  written_on        date NOT NULL,
  confirmed_by      uuid REFERENCES directory.person (id),
  confirmed_by_name text NOT NULL DEFAULT '',
  confirmed_on      date,
  revision          integer NOT NULL DEFAULT 0,
  CHECK (confirmed_by <> written_by),
  CHECK ((confirmed_by IS NULL) = (confirmed_on IS NULL))
);
