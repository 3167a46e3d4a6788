#!/bin/bash
# Sets a tick of the engine against the same in SQL, time and answers: tick.sh CITY HOST PORT USER
#   CITY holds cells.geojsonl, buildings.geojsonl and incidents.csv. Needs psql, and ./mvnw package.
# The SQL has incidents linked to cells, and cells to those they touch, as the engine has. It leaves the weekly patterns
# out (13 more hot spot maps and a trend of each cell), the levels, and the split of scores into parts.
# Makes a database and drops it.
set -eu
city=$(realpath "$1") host=$2 port=$3 user=$4
here=$(cd "$(dirname "$0")" && pwd)
database=gridkeeper_tick_$$
work=$(mktemp -d)
psql() { command psql -h "$host" -p "$port" -U "$user" -qtA -v ON_ERROR_STOP=1 "$@"; }
trap 'psql -d postgres -c "DROP DATABASE IF EXISTS $database WITH (FORCE)"; rm -rf "$work"' EXIT
read -r cells incidents ours < <("${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx3g \
  -cp "$here/target/classes:$(cat "$here/target/classpath")" org.gridkeeper.bench.TickPeers "$city" "$work")
psql -d postgres -c "CREATE DATABASE $database"
psql -d "$database" <<SQL
CREATE TABLE raw (id bigint, lon float8, lat float8, category text, severity int, reported_at timestamptz, address text);
\copy raw FROM '$city/incidents.csv' csv header
CREATE TABLE link (id bigint, cell text);
\copy link FROM '$work/links.csv' csv
CREATE TABLE incident AS SELECT * FROM raw JOIN link USING (id);
CREATE TABLE cell (code text PRIMARY KEY, km2 float8, buildings int, tagged int, people int, needs int, risks int, major int, gap float8);
\copy cell FROM '$work/registers.csv' csv
CREATE TABLE touching (code text, other text);
\copy touching FROM '$work/touching.csv' csv
CREATE INDEX ON touching (code);
CREATE INDEX ON incident (cell);
VACUUM ANALYZE;
-- Abramowitz and Stegun 7.1.26, within 1.5e-7.
CREATE FUNCTION two_sided(z float8) RETURNS float8 LANGUAGE sql IMMUTABLE AS \$\$
  SELECT t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) * exp(-greatest(-700, least(700, z * z / 2)))
  FROM (SELECT 1 / (1 + 0.3275911 * abs(z) / sqrt(2)) AS t) t;
\$\$;
-- Empirical Bayes and percentile rank of one indicator, for each cell; what is nothing has rank 0.
CREATE FUNCTION ranks(indicator text, counts text, exposure text) RETURNS TABLE (code text, rank float8) LANGUAGE plpgsql AS \$\$
BEGIN
  RETURN QUERY EXECUTE format('
    WITH e AS (SELECT code, (%s)::float8 AS n, (%s)::float8 AS e FROM fact),
    m AS (SELECT sum(n) / sum(e) AS m, avg(e) AS mean FROM e WHERE e > 0),
    a AS (SELECT m, greatest(0, sum(e * (n / e - m) ^ 2) / sum(e) - m / max(mean)) AS a FROM e, m WHERE e > 0 GROUP BY m),
    d AS (SELECT code, CASE WHEN n > 0 AND e > 0 THEN m + a / (a + m / e) * (n / e - m) ELSE 0 END AS v FROM e, a),
    r AS (SELECT code, v, rank() OVER (ORDER BY v) - 1 AS below, count(*) OVER (PARTITION BY v) AS same, count(*) OVER () AS n FROM d)
    SELECT code, (CASE WHEN v = 0 THEN 0 ELSE (below + (same - 1) / 2.0) / (n - 1) END)::float8 FROM r', counts, exposure);
END \$\$;
SQL
cat > "$work/tick.sql" <<'SQL'
SET client_min_messages = warning;
DROP TABLE IF EXISTS fact, zone;
CREATE TABLE fact AS
  WITH now AS (SELECT timestamptz '2025-12-25 00:00:00Z' AS t),
  aged AS (SELECT cell, severity, address, t - reported_at AS age, 0.5 ^ (extract(epoch FROM t - reported_at) / 2592000) AS w
    FROM incident, now WHERE reported_at <= t),
  counted AS (SELECT cell,
      sum(w) FILTER (WHERE age < interval '30 days') AS open,
      sum(w) FILTER (WHERE age < interval '90 days' AND severity = 1) AS urgent,
      sum(w) FILTER (WHERE age < interval '90 days') AS decayed,
      count(*) FILTER (WHERE age < interval '90 days') AS recent,
      count(*) FILTER (WHERE age > interval '7 days' AND age < interval '30 days') AS lasting
    FROM aged GROUP BY cell),
  repeats AS (SELECT cell, count(*) AS repeats FROM
    (SELECT cell FROM aged WHERE age < interval '90 days' GROUP BY cell, address HAVING count(*) >= 3) p GROUP BY cell)
  SELECT cell.*, coalesce(open, 0) AS open, coalesce(urgent, 0) AS urgent, coalesce(decayed, 0) AS decayed,
    coalesce(recent, 0) AS recent, coalesce(lasting, 0) AS lasting, coalesce(repeats, 0) AS repeats
  FROM cell LEFT JOIN counted ON cell.code = counted.cell LEFT JOIN repeats ON cell.code = repeats.cell;
CREATE TABLE zone AS
  WITH rank AS (
    SELECT 1 AS theme, * FROM ranks('open', 'open', 'km2') UNION ALL
    SELECT 1, * FROM ranks('urgent', 'urgent', 'km2') UNION ALL
    SELECT 1, * FROM ranks('repeats', 'repeats', 'km2') UNION ALL
    SELECT 1, * FROM ranks('per people', 'decayed', 'people / 1000.0') UNION ALL
    SELECT 2, * FROM ranks('risks', 'risks', 'km2') UNION ALL
    SELECT 2, * FROM ranks('major', 'major', 'km2') UNION ALL
    SELECT 3, * FROM ranks('needs', 'needs', 'people / 1000.0') UNION ALL
    SELECT 3, * FROM ranks('tagged', 'tagged', 'buildings') UNION ALL
    SELECT 4, * FROM ranks('lasting', 'lasting', 'km2') UNION ALL
    SELECT 4, code, (CASE WHEN gap = 0 THEN 0 ELSE (rank() OVER (ORDER BY gap) - 1 + (count(*) OVER (PARTITION BY gap) - 1) / 2.0)
      / (count(*) OVER () - 1) END)::float8 FROM fact),
  sums AS (SELECT theme, code, round(sum(rank)::numeric, 12) AS s FROM rank GROUP BY theme, code),
  again AS (SELECT theme, code, s, rank() OVER (PARTITION BY theme ORDER BY s) - 1 AS below,
    count(*) OVER (PARTITION BY theme, s) AS same, count(*) OVER (PARTITION BY theme) AS n FROM sums),
  score AS (SELECT code, 25 * sum(CASE WHEN s = 0 THEN 0 ELSE (below + (same - 1) / 2.0) / (n - 1) END) AS score FROM again GROUP BY code),
  whole AS (SELECT avg(recent)::float8 AS mean, var_pop(recent)::float8 AS v, count(*)::float8 AS n FROM fact),
  near AS (SELECT t.code, sum(recent)::float8 AS x, count(*)::float8 AS w FROM touching t JOIN fact ON fact.code = t.other GROUP BY t.code),
  z AS (SELECT code, (x - mean * w) / sqrt(v * (n * w - w * w) / (n - 1)) AS z FROM near, whole),
  p AS (SELECT code, z, two_sided(z) AS p FROM z),
  o AS (SELECT code, z, p, row_number() OVER (ORDER BY p DESC) AS k, count(*) OVER () AS n FROM p)
  SELECT code, score, z, least(1, min(p * n / (n - k + 1)) OVER (ORDER BY k)) AS adjusted FROM o JOIN score USING (code)
  ORDER BY score DESC, z DESC, code;
SQL
for _ in 1 2 3; do
  start=$(date +%s.%N); psql -d "$database" -f "$work/tick.sql"; awk -v a="$start" -v b="$(date +%s.%N)" 'BEGIN {print b - a}'
done | sort -n | sed -n 2p > "$work/sql"
awk -v c="$cells" -v i="$incidents" -v o="$ours" -v p="$(cat "$work/sql")" \
  'BEGIN {printf "a tick over %d cells and %d incidents: engine %.3f s, SQL %.3f s, ratio %.0f\n", c, i, o, p, p / o}'
psql -d "$database" <<SQL
CREATE TABLE ours (code text, score float8, z float8, adjusted float8);
\copy ours FROM '$work/zones.csv' csv
SELECT count(*) || ' cells; scores differ by ' || max(abs(o.score - z.score::float8)) || ' at most, z by ' || max(abs(o.z - z.z))
  || ', adjusted p by ' || max(abs(o.adjusted - z.adjusted)) FROM ours o JOIN zone z USING (code);
SQL
