-- Which files of another programme's list were loaded: each once, in the order of their days.

CREATE SCHEMA marketplace;

CREATE TABLE marketplace.loading (
  sha256     text        PRIMARY KEY,
  stated_at  timestamptz NOT NULL UNIQUE,
  loaded_at  timestamptz NOT NULL,
  came       integer     NOT NULL,
  changed    integer     NOT NULL,
  ended      integer     NOT NULL,
  edges      integer     NOT NULL,
  -- What the file holds and the list does not take, and how often.
  left_out   jsonb       NOT NULL
);
