#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A private PostGIS cluster for tests:
#   postgis.sh start DIR [PORT]   makes one in DIR and prints its JDBC URL (user postgres, no password); without PORT on a free one
#   postgis.sh stop DIR           ends it and removes DIR
# Uses Debian's postgresql and postgis packages, and installs them when they are missing and it may.
set -eu

usage() { sed -n '3,6s/^# \{0,1\}//p' "$0" >&2; exit 64; }

# Of the newest PostgreSQL that is installed.
bin_folder() { find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -1; }

major() { basename "$(dirname "$(bin_folder)")"; }

has_postgis() {
  local bin version
  bin=$(bin_folder)
  [ -n "$bin" ] && [ -x "$bin/initdb" ] || return 1
  version=$(major)
  [ -f "/usr/share/postgresql/$version/extension/postgis.control" ]
}

install_postgis() {
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "postgis.sh: needs postgresql with postgis; as root on Debian it would install them" >&2
    exit 1
  fi
  export DEBIAN_FRONTEND=noninteractive
  {
    if [ -z "$(bin_folder)" ]; then apt-get update && apt-get install -y postgresql; fi
    apt-get update && apt-get install -y "postgresql-$(major)" "postgresql-$(major)-postgis-3"
  } >&2
}

# The server refuses to run as root.
as_owner() {
  if [ "$(id -u)" = 0 ]; then su postgres -s /bin/sh -c "$1"; else sh -c "$1"; fi
}

is_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

free_port() {
  local port
  for _ in $(seq 100); do
    port=$((20000 + RANDOM % 12000))
    if is_free "$port"; then echo "$port"; return; fi
  done
  echo "postgis.sh: no free port found" >&2
  exit 1
}

start() {
  local dir=$1 port=${2:-} bin
  has_postgis || install_postgis
  bin=$(bin_folder)
  [ -n "$port" ] || port=$(free_port)
  is_free "$port" || { echo "postgis.sh: port $port is taken" >&2; exit 1; }
  mkdir -p "$dir"
  dir=$(cd "$dir" && pwd)
  if [ "$(id -u)" = 0 ]; then chown postgres "$dir"; fi
  if [ ! -f "$dir/data/PG_VERSION" ]; then
    as_owner "cd / && '$bin/initdb' -D '$dir/data' -U postgres -A trust -E UTF8 --locale=C.UTF-8" >/dev/null
    printf '%s\n' "listen_addresses='127.0.0.1'" "unix_socket_directories=''" \
      "shared_buffers=256MB" "max_wal_size=2GB" "jit=off" >> "$dir/data/postgresql.conf"
  fi
  as_owner "cd / && '$bin/pg_ctl' -D '$dir/data' -o '-p $port' -l '$dir/log' -w start" >/dev/null || { cat "$dir/log" >&2; exit 1; }
  echo "jdbc:postgresql://127.0.0.1:$port/postgres"
}

stop() {
  local dir=$1 bin
  dir=$(cd "$dir" && pwd)
  bin=$(bin_folder)
  if [ ! -f "$dir/data/PG_VERSION" ]; then echo "postgis.sh: $dir holds no cluster" >&2; exit 1; fi
  as_owner "cd / && '$bin/pg_ctl' -D '$dir/data' -m fast -w stop" >/dev/null || true
  rm -rf "$dir"
}

[ $# -ge 2 ] || usage
case $1 in
  start) start "$2" "${3:-}" ;;
  stop) stop "$2" ;;
  *) usage ;;
esac
