#!/bin/bash
# Measures a cached tile against nginx serving the same bytes from a file, in one run, turn about.
# Usage: cached.sh [ROUNDS] [SECONDS]
#   Serves the generated sample district itself, on 127.0.0.1, with a style that gives a tile of about 21 KB.
# Prints requests a second of nginx, of a tile with a token, of a public one without, and the ratios of the medians.
set -eu
rounds=${1:-3} seconds=${2:-8}
here=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
chmod 711 "$work" # workers of nginx have a user of their own
port=18090 peer=18091
trap 'kill $(cat "$work/pids" 2>/dev/null) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
url=http://127.0.0.1:$port
median() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }

# Enough buildings in one tile of zoom 15, and roads over the same ground, that pictures of them have the wanted size.
awk 'BEGIN {
  srand(7); print "{\"type\":\"FeatureCollection\",\"features\":["
  for (i = 0; i < 800; i++) {
    x = 120.1576 + rand() * 0.0105; y = 30.2498 + rand() * 0.0090; w = 0.0001 + rand() * 0.0002
    printf "%s{\"type\":\"Feature\",\"id\":\"b%d\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[%.7f,%.7f],[%.7f,%.7f],[%.7f,%.7f],[%.7f,%.7f],[%.7f,%.7f]]]}}\n", i ? "," : "", i, x, y, x + w, y + w / 3, x + w * 0.8, y + w, x - w / 4, y + w * 0.7, x, y
  } print "]}" }' > "$work/buildings.geojson"
sed 's/"id":"b/"id":"l/' "$work/buildings.geojson" > "$work/landuse.geojson"
export GRIDKEEPER_HOME=$work/home
"$here/gridkeeper" import "$work/buildings.geojson" --layer buildings >/dev/null 2>&1
"$here/gridkeeper" import "$work/landuse.geojson" --layer landuse >/dev/null 2>&1
printf 'measured' > "$work/password"
GRIDKEEPER_ADMIN_PASSWORD_FILE=$work/password "$here/gridkeeper" serve --port $port >"$work/out" 2>&1 &
echo $! >> "$work/pids"
until curl -sf "$url/actuator/health" >/dev/null; do sleep 0.5; done
token=$(curl -sf -u admin:measured -H 'Content-Type: application/json' -d '{"name":"bench","sensitivity":"INTERNAL"}' "$url/api/tokens" |
  sed 's/.*"token":"\([^"]*\)".*/\1/')
private=$url/tiles/buildings/15/27321/13492.png public=$url/tiles/landuse/15/27321/13492.png
curl -sf -H "Authorization: Bearer $token" "$private" -o "$work/tile.png"
curl -sf "$public" -o "$work/public.png"

# nginx as Debian gives it, without an access log: two workers, sendfile, connections kept.
cat > "$work/nginx.conf" <<CONF
worker_processes auto; pid $work/nginx.pid; error_log $work/nginx.log; daemon off;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; types { image/png png; }
  client_body_temp_path $work/t1; proxy_temp_path $work/t2; fastcgi_temp_path $work/t3; uwsgi_temp_path $work/t4; scgi_temp_path $work/t5;
  server { listen 127.0.0.1:$peer; root $work; }
}
CONF
nginx -c "$work/nginx.conf" >/dev/null 2>&1 &
echo $! >> "$work/pids"
until curl -sf "http://127.0.0.1:$peer/tile.png" >/dev/null; do sleep 0.2; done

rate() { # fails when an answer was not 200
  wrk -t1 -c8 -d"${1}s" "${@:2}" > "$work/wrk"
  ! grep -q 'Non-2xx\|Socket errors' "$work/wrk" || { cat "$work/wrk" >&2; exit 1; }
  awk '/Requests\/sec/ {print $2}' "$work/wrk"
}
# The compiler of the JVM gets to know the way first.
rate 10 -H "Authorization: Bearer $token" "$private" >/dev/null
rate 5 "$public" >/dev/null
for round in $(seq "$rounds"); do
  rate "$seconds" "http://127.0.0.1:$peer/tile.png" | tee -a "$work/nginx.rates"
  rate "$seconds" -H "Authorization: Bearer $token" "$private" | tee -a "$work/token.rates"
  rate "$seconds" "http://127.0.0.1:$peer/public.png" | tee -a "$work/nginx-public.rates"
  rate "$seconds" "$public" | tee -a "$work/public.rates"
done | paste - - - - | awk '{printf "nginx %s/s, with a token %s/s; nginx %s/s, public %s/s\n", $1, $2, $3, $4}'
awk -v bytes="$(stat -c %s "$work/tile.png")" -v n="$(median < "$work/nginx.rates")" -v t="$(median < "$work/token.rates")" \
  -v public="$(stat -c %s "$work/public.png")" -v m="$(median < "$work/nginx-public.rates")" -v p="$(median < "$work/public.rates")" 'BEGIN {
  printf "%d bytes, medians: nginx %.0f/s, with a token %.0f/s, ratio %.2f\n", bytes, n, t, t / n
  printf "%d bytes, medians: nginx %.0f/s, public %.0f/s, ratio %.2f\n", public, m, p, p / m }'
