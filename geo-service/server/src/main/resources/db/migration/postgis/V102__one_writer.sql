-- SPDX-License-Identifier: Apache-2.0
-- Others read views; who writes past Gridkeeper is told how to do it, because links, log and memory would be wrong.
CREATE FUNCTION gridkeeper_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('gridkeeper.writer', true) IS DISTINCT FROM 'on' OR TG_TABLE_SCHEMA = 'gridkeeper_read' THEN
    RAISE EXCEPTION 'table % is kept by Gridkeeper; it was not changed by %', TG_TABLE_NAME, session_user
      USING ERRCODE = 'insufficient_privilege',
            DETAIL = 'A change made here would be missing in the links, in the change log and on the map.',
            HINT = 'Write through Gridkeeper: PUT, PATCH, POST or DELETE /api/elements/LAYER, or ./gridkeeper import FILE --layer LAYER.';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER gridkeeper_only BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON change
  FOR EACH STATEMENT EXECUTE FUNCTION gridkeeper_only();
CREATE TRIGGER gridkeeper_only BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON layer
  FOR EACH STATEMENT EXECUTE FUNCTION gridkeeper_only();

CREATE SCHEMA IF NOT EXISTS gridkeeper_read;
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridkeeper_read') THEN
    CREATE ROLE gridkeeper_read NOLOGIN;
  END IF;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL;
  WHEN insufficient_privilege THEN
    RAISE WARNING 'the role gridkeeper_read is missing: let an administrator run CREATE ROLE gridkeeper_read NOLOGIN';
END $$;
DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridkeeper_read') THEN
    GRANT USAGE ON SCHEMA gridkeeper_read TO gridkeeper_read;
  END IF;
END $$;
