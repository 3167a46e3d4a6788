-- SPDX-License-Identifier: Apache-2.0
-- Instants are milliseconds since 1970-01-01T00:00Z.
CREATE TABLE account (
  name          TEXT NOT NULL PRIMARY KEY,
  password_hash TEXT NOT NULL,
  role          TEXT NOT NULL,
  scope         TEXT NOT NULL, -- JSON
  created_at    BIGINT NOT NULL
);
CREATE TABLE token (
  id         TEXT NOT NULL PRIMARY KEY,
  hash       TEXT NOT NULL UNIQUE, -- SHA-256 of the secret, hex
  purpose    TEXT NOT NULL, -- session or api
  name       TEXT NOT NULL,
  role       TEXT NOT NULL,
  scope      TEXT NOT NULL, -- JSON
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL
);
CREATE TABLE responsibility (
  cell     TEXT NOT NULL,
  role     TEXT NOT NULL,
  holder   TEXT NOT NULL, -- the duty, an office; not a person's name
  phone    TEXT,
  from_day TEXT NOT NULL, -- yyyy-mm-dd
  to_day   TEXT
);
CREATE INDEX responsibility_cell ON responsibility (cell);
