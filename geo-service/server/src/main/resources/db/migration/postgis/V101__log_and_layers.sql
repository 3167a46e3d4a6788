-- SPDX-License-Identifier: Apache-2.0
CREATE EXTENSION IF NOT EXISTS postgis;

-- The append-only change log; numbers are given in commit order, without gaps.
CREATE TABLE change (
  number    BIGINT NOT NULL PRIMARY KEY,
  at        BIGINT NOT NULL, -- epoch milliseconds
  actor     TEXT NOT NULL,
  operation TEXT NOT NULL,
  run       TEXT NOT NULL,
  layer     TEXT NOT NULL,
  element   TEXT NOT NULL,
  rows      BIGINT NOT NULL,
  digest    TEXT NOT NULL
);

-- Declared layers in order of declaration; each has a table of its own.
CREATE TABLE layer (
  position BIGINT NOT NULL PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  schema   TEXT NOT NULL -- JSON
);
