-- SPDX-License-Identifier: Apache-2.0
-- Instants are milliseconds since 1970-01-01T00:00Z.
-- The responsibilities are a layer now.
DROP TABLE responsibility;
-- Of a post on duty, its newest place alone, for a day at most.
CREATE TABLE person_position (
  person     TEXT NOT NULL PRIMARY KEY,
  lon        DOUBLE PRECISION NOT NULL,
  lat        DOUBLE PRECISION NOT NULL,
  accuracy_m DOUBLE PRECISION,
  at         BIGINT NOT NULL
);
-- Kept apart from the layers, so that nothing that lists, draws, counts or exports layers can show them.
CREATE TABLE restricted_tag (
  tag           TEXT NOT NULL,
  subject_layer TEXT NOT NULL,
  subject_id    TEXT NOT NULL,
  set_by        TEXT NOT NULL,
  source        TEXT NOT NULL,
  from_at       BIGINT NOT NULL,
  to_at         BIGINT,
  verified_at   BIGINT NOT NULL,
  PRIMARY KEY (tag, subject_layer, subject_id)
);
CREATE TABLE tag_check (
  id            TEXT NOT NULL PRIMARY KEY,
  at            BIGINT NOT NULL,
  viewer        TEXT NOT NULL,
  tag           TEXT NOT NULL,
  subject_layer TEXT NOT NULL,
  subject_id    TEXT NOT NULL,
  cell          TEXT NOT NULL,
  reason        TEXT NOT NULL,
  outcome       TEXT NOT NULL -- answered or refused; what was answered is not kept
);
CREATE INDEX tag_check_viewer ON tag_check (viewer, at);
CREATE INDEX tag_check_cell ON tag_check (cell, at);
