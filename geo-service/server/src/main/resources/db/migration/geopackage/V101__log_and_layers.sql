-- SPDX-License-Identifier: Apache-2.0
-- The three tables every GeoPackage has: OGC 12-128r18, annex C.
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name                 TEXT NOT NULL,
  srs_id                   INTEGER NOT NULL PRIMARY KEY,
  organization             TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL,
  definition               TEXT NOT NULL,
  description              TEXT
);
INSERT INTO gpkg_spatial_ref_sys VALUES
  ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined cartesian coordinate reference system'),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
  ('WGS 84 geodetic', 4326, 'EPSG', 4326,
   'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]',
   'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid');

CREATE TABLE gpkg_contents (
  table_name  TEXT NOT NULL PRIMARY KEY,
  data_type   TEXT NOT NULL,
  identifier  TEXT UNIQUE,
  description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x       DOUBLE,
  min_y       DOUBLE,
  max_x       DOUBLE,
  max_y       DOUBLE,
  srs_id      INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
);

CREATE TABLE gpkg_geometry_columns (
  table_name         TEXT NOT NULL,
  column_name        TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL,
  srs_id             INTEGER NOT NULL,
  z                  TINYINT NOT NULL,
  m                  TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents (table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
);

-- The append-only change log; numbers are given in commit order, without gaps.
CREATE TABLE change (
  number         INTEGER NOT NULL PRIMARY KEY,
  at             INTEGER NOT NULL, -- epoch milliseconds
  actor          TEXT NOT NULL,
  operation      TEXT NOT NULL,
  run            TEXT NOT NULL,
  layer          TEXT NOT NULL,
  element        TEXT NOT NULL,
  first_revision INTEGER NOT NULL, -- the writes to the layer that the entry stands for
  last_revision  INTEGER NOT NULL,
  digest         TEXT NOT NULL, -- SHA-256 over those writes
  hash           TEXT NOT NULL  -- SHA-256 over the hash of the entry before and this entry
);
CREATE UNIQUE INDEX change_revision ON change (layer, last_revision);
CREATE INDEX change_run ON change (run);
CREATE INDEX change_at ON change (at);
-- Registered, so that GDAL and QGIS list the registered tables alone and not the server's own.
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('change', 'attributes', 'change', 'append-only change log', 0);

-- Declared layers in order of declaration; each has a table of its own.
CREATE TABLE layer (
  position INTEGER NOT NULL PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  schema   TEXT NOT NULL -- JSON
);
