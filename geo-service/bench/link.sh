#!/bin/bash
# Sets the links of the engine against those of PostGIS, time and answers: link.sh CITY HOST PORT USER
#   CITY holds cells.geojsonl, buildings.geojsonl and incidents.csv. Needs ogr2ogr (gdal-bin) and psql, and ./mvnw package.
# Makes a database and drops it.
set -eu
city=$(realpath "$1") host=$2 port=$3 user=$4
here=$(cd "$(dirname "$0")" && pwd)
database=gridkeeper_link_$$
work=$(mktemp -d)
psql() { command psql -h "$host" -p "$port" -U "$user" -qtA -v ON_ERROR_STOP=1 "$@"; }
trap 'psql -d postgres -c "DROP DATABASE IF EXISTS $database WITH (FORCE)"; rm -rf "$work"' EXIT
psql -d postgres -c "CREATE DATABASE $database"
psql -d "$database" -c "CREATE EXTENSION postgis"
for layer in cells buildings; do
  ogr2ogr -q -f PostgreSQL "PG:host=$host port=$port user=$user dbname=$database" "$city/$layer.geojsonl" -nln "$layer" \
    -lco GEOMETRY_NAME=geom -lco FID=gid --config PG_USE_COPY YES
done
psql -d "$database" <<SQL
CREATE TABLE raw (id bigint, lon float8, lat float8, category text, severity int, reported_at text, address text);
\copy raw FROM '$city/incidents.csv' csv header
CREATE TABLE points AS SELECT id, st_setsrid(st_makepoint(lon, lat), 4326)::geometry(Point, 4326) AS geom FROM raw;
CREATE INDEX ON points USING gist (geom);
ALTER TABLE points ADD PRIMARY KEY (id);
VACUUM ANALYZE;
SQL
timed() { psql -d "$database" -c '\timing on' -c "$1" | sed -n 's/^Time: \([0-9.]*\) ms.*/\1/p' | tail -1; }
median() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)] / 1000}'; }
for _ in 1 2 3; do timed "SELECT count(*) FROM points p JOIN cells c ON st_covers(c.geom, p.geom)"; done > "$work/join"
for _ in 1 2 3; do
  timed "SELECT sum(b.id) FROM points p, LATERAL (SELECT id FROM buildings b ORDER BY b.geom <-> p.geom LIMIT 1) b WHERE p.id <= 20000"
done > "$work/nearest"
read -r points ours_cells near ours_near < <("${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx2g \
  -cp "$here/target/classes:$(cat "$here/target/classpath")" org.gridkeeper.bench.LinkPeers "$city" "$work")
awk -v n="$points" -v o="$ours_cells" -v p="$(median < "$work/join")" \
  'BEGIN {printf "%d points to cells: engine %.3f s, st_covers join %.3f s, ratio %.0f\n", n, o, p, p / o}'
awk -v n="$near" -v o="$ours_near" -v p="$(median < "$work/nearest")" \
  'BEGIN {printf "nearest building of %d: engine %.3f s, <-> %.3f s, ratio %.0f\n", n, o, p, p / o}'
psql -d "$database" <<SQL
CREATE TABLE link (id bigint, cell text);
\copy link FROM '$work/cells.csv' csv
CREATE TABLE near (id bigint, building bigint, metres float8, mx float8, my float8);
\copy near FROM '$work/nearest.csv' csv
CREATE TABLE covers AS SELECT p.id, c.code FROM points p JOIN cells c ON st_covers(c.geom, p.geom);
ANALYZE;
SELECT count(*) || ' pairs of the join, ' || count(DISTINCT id) || ' points in it' FROM covers;
SELECT count(*) || ' points linked by the engine, each to one cell' FROM link WHERE cell <> '';
SELECT count(*) || ' points whose cell is none of those that cover it' FROM link l
  WHERE NOT EXISTS (SELECT 1 FROM covers c WHERE c.id = l.id AND c.code = l.cell)
    AND (l.cell <> '' OR EXISTS (SELECT 1 FROM covers c WHERE c.id = l.id));
-- PostGIS measures in degrees here; its candidates are measured again in metres, as the engine does.
CREATE TABLE metres AS
  SELECT n.id, n.building, n.metres, b.id AS other, b.metres AS least FROM near n JOIN points p USING (id),
    LATERAL (SELECT c.id, st_distance(st_scale(c.geom, n.mx, n.my), st_scale(p.geom, n.mx, n.my)) AS metres
             FROM (SELECT id, geom FROM buildings ORDER BY geom <-> p.geom LIMIT 12) c ORDER BY 2, 1 LIMIT 1) b;
SELECT count(*) FILTER (WHERE least <= 100) || ' of ' || count(*) || ' points have a building within 100 m; '
  || count(*) FILTER (WHERE (least <= 100) <> (building IS NOT NULL) OR abs(metres - least) > 1e-6)
  || ' differ in the distance by over a micrometre; '
  || count(*) FILTER (WHERE building <> other AND abs(metres - least) <= 1e-6) || ' name another building as near' FROM metres;
SQL
