-- SPDX-License-Identifier: Apache-2.0
-- Versions of the priority index; a tick of version 0 used the one that is built in.
CREATE TABLE index_version (
  id         BIGINT NOT NULL PRIMARY KEY,
  created_at BIGINT NOT NULL,
  author     TEXT NOT NULL,
  reason     TEXT NOT NULL,
  body       TEXT NOT NULL -- JSON: weights of the themes, rule of the levels
);
ALTER TABLE tick ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
ALTER TABLE zone_score ADD COLUMN held TEXT;
ALTER TABLE zone_score ADD COLUMN below_since BIGINT;
ALTER TABLE zone_score ADD COLUMN since BIGINT;
ALTER TABLE zone_score ADD COLUMN hard_rule TEXT;
ALTER TABLE zone_score ADD COLUMN trend TEXT NOT NULL DEFAULT 'NONE';
ALTER TABLE zone_score ADD COLUMN trend_hot INTEGER NOT NULL DEFAULT 0;
ALTER TABLE zone_score ADD COLUMN events INTEGER NOT NULL DEFAULT 0;
