-- SPDX-License-Identifier: Apache-2.0
-- The zones of a tick are written in pieces, so that nobody waits long to write; it is there once it is complete.
ALTER TABLE tick ADD COLUMN complete INTEGER NOT NULL DEFAULT 1;
CREATE VIEW published_tick AS
SELECT id, computed_at, reference_time, change, version FROM tick WHERE complete = 1;
