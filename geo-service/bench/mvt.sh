#!/bin/bash
# Sets the features in vector tiles of a running server against those of ST_AsMVT, by id, floors and households: mvt.sh URL LIST HOST PORT USER DATABASE
#   LIST holds tiles, "z x y" a line; the database holds the buildings of the city with the columns id, floors and households.
# Needs ogr2ogr (gdal-bin), which reads both, curl and psql. Prints how many of PostGIS's features are in ours, by zoom.
set -eu
url=$1 list=$2 host=$3 port=$4 user=$5 database=$6
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fields="id || ',' || floors || ',' || households"
rows() { # file
  [ -s "$1" ] || return 0
  ogr2ogr -q -f CSV /vsistdout/ "$1" -oo CLIP=NO -dialect SQLite -sql "SELECT DISTINCT $fields FROM buildings" 2>/dev/null | tail -n +2 | tr -d '"' | sort -u
}
while read -r z x y; do
  curl -sf "$url/tiles/buildings/$z/$x/$y.mvt" -o "$work/ours.mvt"
  psql -h "$host" -p "$port" -U "$user" -d "$database" -qtA -c "
    SELECT encode(ST_AsMVT(q, 'buildings', 4096, 'g'), 'hex') FROM (
      SELECT id::text AS id, floors, households, ST_AsMVTGeom(ST_Transform(geom, 3857), ST_TileEnvelope($z, $x, $y), 4096, 64, true) AS g
      FROM buildings WHERE geom && ST_Transform(ST_TileEnvelope($z, $x, $y, margin => 0.015625), 4326)) q WHERE g IS NOT NULL" \
    | xxd -r -p > "$work/theirs.mvt"
  rows "$work/ours.mvt" > "$work/ours"
  rows "$work/theirs.mvt" > "$work/theirs"
  echo "$z $(wc -l < "$work/theirs") $(comm -12 "$work/ours" "$work/theirs" | wc -l) $(comm -23 "$work/ours" "$work/theirs" | wc -l)"
done < "$list" | awk '{tiles[$1]++; theirs[$1] += $2; both[$1] += $3; more[$1] += $4}
  END {for (z in tiles) printf "z%d: %d tiles, %d features of ST_AsMVT, %d of them in ours (%.2f %%), %d more in ours\n",
    z, tiles[z], theirs[z], both[z], theirs[z] ? 100 * both[z] / theirs[z] : 100, more[z]}' | sort
