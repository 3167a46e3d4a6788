-- SPDX-License-Identifier: Apache-2.0
CREATE EXTENSION IF NOT EXISTS postgis;

-- The append-only change log; numbers are given in commit order, without gaps.
CREATE TABLE change (
  number         BIGINT NOT NULL PRIMARY KEY,
  at             BIGINT NOT NULL, -- epoch milliseconds
  actor          TEXT NOT NULL,
  operation      TEXT NOT NULL,
  run            TEXT NOT NULL,
  layer          TEXT NOT NULL,
  element        TEXT NOT NULL,
  first_revision BIGINT NOT NULL, -- the writes to the layer that the entry stands for
  last_revision  BIGINT NOT NULL,
  digest         TEXT NOT NULL, -- SHA-256 over those writes
  hash           TEXT NOT NULL  -- SHA-256 over the hash of the entry before and this entry
);
CREATE UNIQUE INDEX change_revision ON change (layer, last_revision);
CREATE INDEX change_run ON change (run);
CREATE INDEX change_at ON change (at);

-- Declared layers in order of declaration; each has a table of its own.
CREATE TABLE layer (
  position BIGINT NOT NULL PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  schema   TEXT NOT NULL -- JSON
);
