#!/bin/bash
# Measures the import of incidents into PostGIS, links and log included, against psql's \copy into the same table.
# Usage: import.sh CITY HOST PORT USER [ROUNDS]
#   CITY holds cells.geojsonl, buildings.geojsonl and incidents.csv (id, lon, lat, category, severity, reported_at, address).
# Prints seconds and rows a second of both, turn about, and the ratio of the medians. Makes databases and drops them.
set -eu
city=$(realpath "$1") host=$2 port=$3 user=$4 rounds=${5:-3}
here=$(cd "$(dirname "$0")/../.." && pwd)
psql() { command psql -h "$host" -p "$port" -U "$user" -qtA -v ON_ERROR_STOP=1 "$@"; }
database=gridkeeper_bench_$$
work=$(mktemp -d)
trap 'psql -d postgres -c "DROP DATABASE IF EXISTS $database WITH (FORCE)"; rm -rf "$work"' EXIT
export GRIDKEEPER_DB_URL="jdbc:postgresql://$host:$port/$database" GRIDKEEPER_DB_USER=$user GRIDKEEPER_HOME=$work/home
export GRIDKEEPER_JAVA_OPTS="-Xmx512m ${GRIDKEEPER_JAVA_OPTS:-}"
run() { "$here/gridkeeper" "$@"; }
seconds() { local start; start=$(date +%s.%N); "$@" >"$work/out" 2>&1 || { cat "$work/out" >&2; exit 1; }; date +%s.%N | awk -v s="$start" '{printf "%.2f", $1 - s}'; }
median() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
rows=$(($(wc -l < "$city/incidents.csv") - 1))

psql -d postgres -c "CREATE DATABASE $database"
run import "$city/cells.geojsonl" --layer cells --id code >/dev/null 2>&1
run import "$city/buildings.geojsonl" --layer buildings --id id >/dev/null 2>&1
psql -d "$database" -c "CHECKPOINT"
pg_dump -h "$host" -p "$port" -U "$user" -Fc "$database" > "$work/empty.dump" 2>/dev/null

for round in $(seq "$rounds"); do
  ours=$(seconds run import "$city/incidents.csv" --layer incidents --id id --map x=lon --map y=lat --map class=category)
  echo "$ours" >> "$work/ours"
  # What \copy takes is the very rows that the import wrote, into a table made like the one they are in.
  psql -d "$database" -c "\copy incidents TO '$work/rows.csv' csv"
  psql -d "$database" -c "DROP TABLE IF EXISTS peer; CREATE TABLE peer (LIKE incidents INCLUDING ALL); CHECKPOINT"
  peer=$(seconds psql -d "$database" -c "\copy peer FROM '$work/rows.csv' csv")
  echo "$peer" >> "$work/peer"
  awk -v n="$rows" -v o="$ours" -v p="$peer" 'BEGIN {printf "import %.2f s, %.0f rows/s; \\copy %.2f s, %.0f rows/s; ratio %.2f\n", o, n / o, p, n / p, p / o}'
  psql -d "$database" -c "DROP TABLE peer"
  [ "$round" = "$rounds" ] || {
    psql -d postgres -c "DROP DATABASE $database WITH (FORCE)" -c "CREATE DATABASE $database"
    pg_restore -h "$host" -p "$port" -U "$user" -d "$database" "$work/empty.dump" >/dev/null 2>&1
  }
done
awk -v n="$rows" -v o="$(median < "$work/ours")" -v p="$(median < "$work/peer")" \
  'BEGIN {printf "%d rows: import %.2f s, \\copy %.2f s, medians; import has %.2f of the rate of \\copy\n", n, o, p, p / o}'
