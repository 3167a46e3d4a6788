#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Everything that decides whether Gridkeeper is right: ./gridkeeper test [--full] [--only java|pages]
# Installs the Debian packages that are missing (as root), starts a private PostGIS in a temporary folder, runs the Java
# tests, the page tests and the browser tests against the packaged jar, and stops what it started. With --full it kills
# ten times instead of twice, also runs the Java tests under JDK 17, asks R anew, and writes docs/verification.md.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"

full=no only=all
while [ $# -gt 0 ]; do
  case $1 in
    --full) full=yes ;;
    --only) shift; only=${1:?--only takes java or pages} ;;
    *) echo "usage: ./gridkeeper test [--full] [--only java|pages]" >&2; exit 64 ;;
  esac
  shift
done
case $only in all | java | pages) ;; *) echo "--only takes java or pages" >&2; exit 64 ;; esac

say() { printf '\n== %s\n' "$*"; }

# --- what the machine lacks
need() { # file-that-must-exist package
  compgen -G "$1" >/dev/null || missing+=("$2")
}
# PostGIS goes with the newest PostgreSQL that is installed, or else with the one that Debian would install.
postgresql_major() {
  local major
  major=$(compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -1 | cut -d/ -f5 || true)
  [ -n "$major" ] || major=$(apt-cache depends postgresql 2>/dev/null | sed -n 's/^ *Depends: postgresql-\([0-9]*\)$/\1/p' | head -1)
  echo "${major:-15}"
}
list_missing() {
  local major
  major=$(postgresql_major)
  missing=()
  need "/usr/lib/postgresql/$major/bin/initdb" "postgresql-$major"
  need "/usr/share/postgresql/$major/extension/postgis.control" "postgresql-$major-postgis-3"
  need /usr/bin/ogrinfo gdal-bin
  need /usr/bin/chromium chromium
  need /usr/share/fonts/truetype/wqy/wqy-zenhei.ttc fonts-wqy-zenhei
  need /etc/ssl/certs/ca-certificates.crt ca-certificates
  need /usr/bin/ps procps
  command -v node >/dev/null || missing+=(nodejs)
  command -v npm >/dev/null || missing+=(npm)
  if [ "$full" = yes ]; then need /usr/lib/R/site-library/spdep r-cran-spdep; fi
}
list_missing
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" != 0 ]; then
    echo "Missing Debian packages: ${missing[*]}. Run as root, or: sudo apt-get install ${missing[*]}" >&2
    exit 1
  fi
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  list_missing
  say "Installing ${missing[*]}"
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

work=$(mktemp -d "${TMPDIR:-/tmp}/gridkeeper-test.XXXXXX")
chmod 755 "$work"
server=
finish() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  geo-service/server/src/test/postgis.sh stop "$work/postgis" >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap finish EXIT

free_port() { node -e 'const s=require("net").createServer();s.listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})'; }

# --- what is told at the end, and with --full kept: one line of a Markdown list each
summary=$work/summary
: >"$summary"
tell() { printf -- '- %s\n' "$*" >>"$summary"; }
took() { printf '%d min %02d s' $(((SECONDS - $1) / 60)) $(((SECONDS - $1) % 60)); }

full_version() { sed -n 's/^JAVA_VERSION="\(.*\)"$/\1/p' "$1/release"; }

jdk_17() {
  local folder
  for folder in "$JAVA_HOME" /usr/lib/jvm/* /opt/*; do
    if [ "$(java_version "$folder")" = 17 ]; then echo "$folder"; return; fi
  done
}

# Tests of each module, from Surefire's reports.
count_java() {
  local module
  for module in geo-service/engine geo-service/server; do
    cat "$module"/target/surefire-reports/TEST-*.xml | awk -v module="$module" '
      function value(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0 }
      /^<testsuite / { tests += value("tests"); skipped += value("skipped"); failed += value("failures") + value("errors") }
      END { printf "%s: %d tests, %d failed, %d skipped\n", module, tests, failed, skipped; exit !tests }'
  done
}

# Counts of node --test, whichever way it prints them.
count_node() { sed -n 's/^\(#\|ℹ\) \(tests\|fail\|skipped\) \([0-9]*\)$/\3 \2/p' "$1" | paste -sd, | sed 's/,/, /g'; }

java_tests() { # JDK kills-in-each-crash-series sequences-of-edits
  local began=$SECONDS crashes=$2 seeds=$3 log="$work/java.log" line
  say "Java tests under JDK $(full_version "$1")"
  rm -rf geo-service/*/target/surefire-reports geo-service/server/target/oracle
  JAVA_HOME=$1 maven -B -ntp verify -Dgridkeeper.crashes=$crashes -Dgridkeeper.seeds=$seeds 2>&1 | tee "$log"
  tell "Java tests under JDK $(full_version "$1"): passed in $(took "$began")"
  count_java >"$work/counts"
  { cat "$work/counts"; grep -aoE '([A-Z]+: [0-9]+ kills|[A-Za-z]+EditSequencesTest: [0-9]+ sequences) .*' "$log"; } | while read -r line; do tell "JDK $(full_version "$1"), $line"; done
}

# R's answers made anew may differ in their last digits only; what is kept then stays as it is.
ask_r() {
  local began=$SECONDS kept="$work/oracle" file name
  local files=(geo-service/engine/src/test/resources/oracle/*.csv)
  say "References of R"
  if [ -f geo-service/server/target/oracle/zurich-250m.csv ]; then
    files+=(geo-service/server/src/test/resources/oracle/*.csv)
  else
    tell "R on the cells of Zürich: not made anew, since the data of Zürich is not on this machine"
  fi
  mkdir "$kept"
  cp "${files[@]}" "$kept"
  PATH="$JAVA_HOME/bin:$PATH" sh geo-service/engine/src/test/oracle/make.sh
  for file in "${files[@]}"; do
    name=$(basename "$file")
    node geo-service/engine/src/test/oracle/compare.js "$kept/$name" "$file" >"$work/difference" || {
      echo "$file: $(cat "$work/difference")" >&2
      exit 1
    }
    cp "$kept/$name" "$file"
    tell "R, $name: $(cat "$work/difference")"
  done
  tell "R: asked in $(took "$began")"
}

# --- Java: unit, contract on both databases, architecture
if [ "$only" != pages ]; then
  say "Starting a private PostGIS"
  port=$(free_port)
  GRIDKEEPER_TEST_DB_URL=$(geo-service/server/src/test/postgis.sh start "$work/postgis" "$port" | tail -1)
  export GRIDKEEPER_TEST_DB_URL GRIDKEEPER_TEST_DB_USER=postgres GRIDKEEPER_TEST_DB_PASSWORD=
  oldest=
  [ "$full" = no ] || oldest=$(jdk_17)
  if [ -n "$oldest" ] && [ "$(full_version "$oldest")" != "$(full_version "$JAVA_HOME")" ]; then java_tests "$oldest" 2 25; fi
  crashes=2
  seeds=25
  [ "$full" = no ] || { crashes=10; seeds=500; }
  java_tests "$JAVA_HOME" "$crashes" "$seeds"
  if [ "$full" = yes ]; then ask_r; fi
else
  maven -B -ntp -q package -DskipTests
fi

# --- pages: lint, types, unit tests
if [ "$only" != java ]; then
  say "Page tests"
  began=$SECONDS
  (cd web-map && npm ci --no-audit --no-fund --silent && npm test 2>&1) | tee "$work/pages.log"
  tell "web-map, lint, types and unit tests: $(count_node "$work/pages.log") in $(took "$began")"

  say "Browser tests in $(chromium --version 2>/dev/null || echo chromium)"
  began=$SECONDS
  port=$(free_port)
  touch geo-service/server/target/gridkeeper-exec.jar
  GRIDKEEPER_HOME="$work/demo" ./gridkeeper demo --port "$port" >"$work/demo.log" 2>&1 &
  server=$!
  up=no
  for _ in $(seq 120); do
    kill -0 "$server" 2>/dev/null || { cat "$work/demo.log"; echo "the server ended" >&2; exit 1; }
    if grep -q 'sign in as' "$work/demo.log"; then up=yes; break; fi
    sleep 1
  done
  [ "$up" = yes ] || { cat "$work/demo.log"; echo "the server did not come up in 120 s" >&2; exit 1; }
  (cd web-map && GRIDKEEPER_URL="http://127.0.0.1:$port" \
    GRIDKEEPER_E2E_NAME=admin GRIDKEEPER_E2E_PASSWORD="$(sed -n 's/^admin=//p' "$work/demo/sign-ins.properties")" npm run e2e 2>&1) | tee "$work/e2e.log" \
    || { grep -vE '^[[:space:]]+at ' "$work/demo.log" | tail -50; exit 1; }
  kill "$server"; wait "$server" || true; server=
  tell "web-map, browser tests: $(count_node "$work/e2e.log") in $(took "$began")"
fi

tell "All of it in $(took 0)"
say "All tests passed"
cat "$summary"

if [ "$full" = yes ] && [ "$only" = all ]; then
  major=$(postgresql_major)
  postgis=$(sed -n "s/^default_version = '\(.*\)'$/\1/p" "/usr/share/postgresql/$major/extension/postgis.control")
  cat >geo-service/docs/verification.md <<TEXT
# Verification

Written by \`./gridkeeper test --full\`, which writes it only when everything passed.

- Date: $(date -u +%Y-%m-%d)
- Newest JDK: $(full_version "$JAVA_HOME"); JDK 17: $([ -n "$oldest" ] && full_version "$oldest" || echo "not there")
- Databases: $("/usr/lib/postgresql/$major/bin/postgres" --version | sed 's/^postgres (PostgreSQL)/PostgreSQL/'), PostGIS $postgis; embedded GeoPackage
- Browser: $(chromium --version | sed 's/ *$//'), Node $(node --version)
- R: $(Rscript -e 'cat(R.version.string, "with spdep", as.character(packageVersion("spdep")))' 2>/dev/null)

## Results

$(cat "$summary")
TEXT
  say "Written: geo-service/docs/verification.md"
fi
