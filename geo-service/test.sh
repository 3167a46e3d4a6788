#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Everything that decides whether Gridkeeper is right: ./gridkeeper test [--full] [--only java|pages]
# Installs the Debian packages that are missing (as root), starts a private PostGIS in a temporary folder, runs the Java
# tests, the page tests and the browser tests against the packaged jar, and stops what it started.
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

say() { printf '\n== %s\n' "$*"; }

# --- what the machine lacks
missing=()
need() { # file-that-must-exist package
  compgen -G "$1" >/dev/null || missing+=("$2")
}
need '/usr/lib/postgresql/*/bin/initdb' postgresql
need '/usr/share/postgresql/*/extension/postgis.control' postgresql-15-postgis-3
need /usr/bin/ogrinfo gdal-bin
need /usr/bin/chromium chromium
need /usr/share/fonts/truetype/wqy/wqy-zenhei.ttc fonts-wqy-zenhei
need /usr/bin/curl curl
command -v node >/dev/null || missing+=(nodejs)
command -v npm >/dev/null || missing+=(npm)
if [ "$full" = yes ]; then need /usr/lib/R/site-library/spdep r-cran-spdep; fi
if [ ${#missing[@]} -gt 0 ]; then
  say "Installing ${missing[*]}"
  if [ "$(id -u)" != 0 ]; then
    echo "Missing Debian packages: ${missing[*]}. Run as root, or: sudo apt-get install ${missing[*]}" >&2
    exit 1
  fi
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
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

# --- Java: unit, contract on both databases, architecture
if [ "$only" != pages ]; then
  say "Starting a private PostGIS"
  port=$(free_port)
  GRIDKEEPER_TEST_DB_URL=$(geo-service/server/src/test/postgis.sh start "$work/postgis" "$port" | tail -1)
  export GRIDKEEPER_TEST_DB_URL GRIDKEEPER_TEST_DB_USER=postgres GRIDKEEPER_TEST_DB_PASSWORD=
  echo "$GRIDKEEPER_TEST_DB_URL"
  say "Java tests"
  crashes=2; [ "$full" = no ] || crashes=10
  maven -B -ntp verify -Dgridkeeper.crashes=$crashes
else
  maven -B -ntp -q package -DskipTests
fi

# --- pages: lint, types, unit tests
if [ "$only" != java ]; then
  say "Page tests"
  (cd web-map && npm ci --no-audit --no-fund --silent && npm test)

  say "Browser tests in $(chromium --version 2>/dev/null || echo chromium)"
  port=$(free_port)
  printf 'browser-test-only' >"$work/password"
  touch geo-service/server/target/gridkeeper-exec.jar
  GRIDKEEPER_HOME="$work/demo" GRIDKEEPER_ADMIN=admin GRIDKEEPER_ADMIN_PASSWORD_FILE="$work/password" \
    ./gridkeeper demo --port "$port" >"$work/demo.log" 2>&1 &
  server=$!
  for _ in $(seq 120); do
    kill -0 "$server" 2>/dev/null || { cat "$work/demo.log"; echo "the server ended" >&2; exit 1; }
    curl -fs "http://127.0.0.1:$port/actuator/health" >/dev/null && break
    sleep 1
  done
  (cd web-map && GRIDKEEPER_URL="http://127.0.0.1:$port" \
    GRIDKEEPER_E2E_NAME=admin GRIDKEEPER_E2E_PASSWORD=browser-test-only npm run e2e) \
    || { tail -50 "$work/demo.log"; exit 1; }
  kill "$server"; wait "$server" || true; server=
fi

say "All tests passed"
