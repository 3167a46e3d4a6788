-- SPDX-License-Identifier: Apache-2.0
-- Versions of the priority index; a tick of version 0 used the one that is built in.
CREATE TABLE index_version (
  id         BIGINT NOT NULL PRIMARY KEY,
  created_at BIGINT NOT NULL,
  author     TEXT NOT NULL,
  reason     TEXT NOT NULL,
  body       TEXT NOT NULL -- JSON: weights of the themes, rule of the levels
);
-- Ticks of the first index are of other indicators and can be compared with nothing; the next start makes a new one.
DROP TABLE zone_score;
DELETE FROM tick;
ALTER TABLE tick ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
CREATE TABLE zone_score (
  tick        BIGINT NOT NULL REFERENCES tick (id),
  place       INTEGER NOT NULL, -- 0 for the highest rank
  cell        TEXT NOT NULL,
  score       DOUBLE PRECISION NOT NULL,
  held        TEXT NOT NULL, -- level by score, as it is held
  below_since BIGINT,
  since       BIGINT NOT NULL,
  hard_rule   TEXT,
  z           DOUBLE PRECISION NOT NULL,
  p           DOUBLE PRECISION NOT NULL,
  p_adjusted  DOUBLE PRECISION NOT NULL,
  trend       TEXT NOT NULL,
  trend_hot   INTEGER NOT NULL,
  events      INTEGER NOT NULL,
  parts       TEXT NOT NULL, -- JSON
  PRIMARY KEY (tick, cell)
);
