-- SPDX-License-Identifier: Apache-2.0
-- Instants are milliseconds since 1970-01-01T00:00Z.
CREATE TABLE tick (
  id             BIGINT NOT NULL PRIMARY KEY,
  computed_at    BIGINT NOT NULL,
  reference_time BIGINT NOT NULL,
  change         BIGINT NOT NULL
);
CREATE TABLE zone_score (
  tick       BIGINT NOT NULL REFERENCES tick (id),
  place      INTEGER NOT NULL, -- 0 for the highest rank
  cell       TEXT NOT NULL,
  score      DOUBLE PRECISION NOT NULL,
  level      TEXT NOT NULL,
  overridden INTEGER NOT NULL,
  z          DOUBLE PRECISION NOT NULL,
  p          DOUBLE PRECISION NOT NULL,
  p_adjusted DOUBLE PRECISION NOT NULL,
  parts      TEXT NOT NULL, -- JSON
  PRIMARY KEY (tick, cell)
);
CREATE TABLE heat_scale (
  layer       TEXT NOT NULL,
  bandwidth   INTEGER NOT NULL, -- metres
  upper_rate  DOUBLE PRECISION NOT NULL, -- incidents per km² and 30 days
  computed_at BIGINT NOT NULL,
  change      BIGINT NOT NULL,
  PRIMARY KEY (layer, bandwidth)
);
