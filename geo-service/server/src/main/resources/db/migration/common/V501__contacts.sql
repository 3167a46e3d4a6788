-- SPDX-License-Identifier: Apache-2.0
-- Who reported an incident, kept apart from it so that it can be erased; the incident holds a keyed digest alone.
-- Instants are milliseconds since 1970-01-01T00:00Z.
CREATE TABLE contact (
  incident TEXT NOT NULL PRIMARY KEY,
  salt     TEXT NOT NULL,
  name     TEXT NOT NULL,
  phone    TEXT NOT NULL,
  note     TEXT NOT NULL,
  made_at  BIGINT NOT NULL
);
-- Who has seen a contact unmasked, and why; nothing of the contact itself.
CREATE TABLE contact_view (
  id        TEXT NOT NULL PRIMARY KEY,
  incident  TEXT NOT NULL,
  viewer    TEXT NOT NULL,
  reason    TEXT NOT NULL,
  viewed_at BIGINT NOT NULL
);
CREATE INDEX contact_view_incident ON contact_view (incident);
