#!/bin/bash
# Measures what tiles and reports wait for ticks: the same requests while nothing ticks, and while tick follows tick.
# Usage: ticks.sh CITY [ROUNDS] [SECONDS]
#   CITY holds cells.geojsonl, buildings.geojsonl and incidents.csv (id, lon, lat, category, severity, reported_at, address).
# Every minute 600 pictures of buildings, 2,400 heat tiles and 15 reports come, at random moments, whether those before have been answered or not; tiles are
# drawn anew each time. Prints the medians of p50 and p99 of the rounds, in ms, and the ratios. The embedded database.
set -eu -o pipefail
city=$(realpath "$1") rounds=${2:-3} seconds=${3:-60}
here=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
port=18093
trap 'kill $(cat "$work/pids" 2>/dev/null) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
url=http://127.0.0.1:$port
export GRIDKEEPER_HOME=$work/home GRIDKEEPER_TILE_CACHE=off
"$here/gridkeeper" import "$city/cells.geojsonl" --layer cells --id code >/dev/null 2>&1
"$here/gridkeeper" import "$city/buildings.geojsonl" --layer buildings --id id >/dev/null 2>&1
"$here/gridkeeper" import "$city/incidents.csv" --layer incidents --id id --map x=lon --map y=lat --map class=category >/dev/null 2>&1
"$here/gridkeeper" score >/dev/null 2>&1
echo 'gridkeeper: {access: open, score: {every: 24h, after-change: 24h}}' > "$work/without.yml"
echo 'gridkeeper: {access: open, score: {every: 1s, after-change: 1s}}' > "$work/with.yml"
printf 'measured' > "$work/password"
cat > "$work/Crowd.java" <<'JAVA'
import java.net.URI;
import java.net.http.*;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.*;
import java.util.concurrent.*;

/** Arguments: URL, seconds, seed, file to append "kind p50 p99" to. Times count from when a request was due. */
class Crowd {
    static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public static void main(String[] args) {
        try {
            run(args);
            System.exit(0);
        } catch (Exception e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    static void run(String[] args) throws Exception {
        String url = args[0];
        int seconds = Integer.parseInt(args[1]);
        Random random = new Random(Long.parseLong(args[2]));
        String basic = "Basic " + Base64.getEncoder().encodeToString("admin:measured".getBytes());
        Map<String, List<Future<Double>>> kinds = new LinkedHashMap<>();
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(4);
        for (var kind : List.of(Map.entry("picture", 600), Map.entry("heat", 2_400), Map.entry("report", 15))) {
            List<Future<Double>> times = new ArrayList<>();
            for (int i = 0; i < kind.getValue() * seconds / 60; i++) {
                HttpRequest request = switch (kind.getKey()) {
                    case "picture" -> get(url + "/tiles/buildings/" + tile(random) + ".png");
                    case "heat" -> get(url + "/heat/incidents/" + tile(random) + ".png");
                    default -> HttpRequest.newBuilder(URI.create(url + "/api/elements/incidents"))
                            .header("Authorization", basic)
                            .header("Content-Type", "application/geo+json")
                            .POST(BodyPublishers.ofString(
                                    "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[%f,%f]},\"properties\":{\"class\":\"0505\",\"severity\":3,\"reported_at\":\"2025-12-20T08:00:00Z\"}}"
                                            .formatted(120.16 + 0.09 * (random.nextDouble() - 0.5), 30.25 + 0.08 * (random.nextDouble() - 0.5))))
                            .build();
                };
                CompletableFuture<Double> time = new CompletableFuture<>();
                long due = System.nanoTime() + (long) (2e9 + random.nextDouble() * seconds * 1e9);
                clock.schedule(() -> CLIENT.sendAsync(request, BodyHandlers.ofByteArray()).whenComplete((answer, e) -> {
                    if (e == null && answer.statusCode() == 503) time.complete(Double.POSITIVE_INFINITY);
                    else if (e != null || answer.statusCode() / 100 != 2) time.completeExceptionally(new IllegalStateException(request + ": " + (e != null ? e : answer.statusCode() + new String(answer.body()))));
                    else time.complete((System.nanoTime() - due) / 1e6);
                }), due - System.nanoTime(), TimeUnit.NANOSECONDS);
                times.add(time);
            }
            kinds.put(kind.getKey(), times);
        }
        for (var kind : kinds.entrySet()) {
            List<Double> times = new ArrayList<>();
            for (Future<Double> time : kind.getValue()) times.add(time.get());
            times.sort(null);
            long refused = times.stream().filter(time -> time.isInfinite()).count();
            if (refused > 0) System.err.printf("%d of %d requests (%s) were refused%n", refused, times.size(), kind.getKey());
            System.out.printf("%s %.2f %.2f%n", kind.getKey(), times.get(times.size() / 2), times.get(times.size() * 99 / 100));
        }
    }

    static HttpRequest get(String url) {
        return HttpRequest.newBuilder(URI.create(url)).build();
    }

    // The city is 20 km around 120.16, 30.25.
    static String tile(Random random) {
        int z = 14 + random.nextInt(4);
        double x = (120.16 + 0.2 * (random.nextDouble() - 0.5) + 180) / 360;
        double lat = Math.toRadians(30.25 + 0.17 * (random.nextDouble() - 0.5));
        double y = (1 - Math.log(Math.tan(lat) + 1 / Math.cos(lat)) / Math.PI) / 2;
        return z + "/" + (int) (x * (1 << z)) + "/" + (int) (y * (1 << z));
    }
}
JAVA
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
for round in $(seq "$rounds"); do
  for what in without with; do
    GRIDKEEPER_ADMIN_PASSWORD_FILE=$work/password "$here/gridkeeper" serve --config "$work/$what.yml" --port $port >"$work/out" 2>&1 &
    server=$!
    echo $server > "$work/pids"
    until curl -sf "$url/actuator/health" >/dev/null; do sleep 0.5; done
    # Until its first tick is over, and the compiler knows what is asked often.
    "$java" "$work/Crowd.java" $url 30 0 >/dev/null
    "$java" "$work/Crowd.java" $url "$seconds" "$round" | sed "s/^/$what /" | tee -a "$work/times"
    kill $server; wait $server 2>/dev/null || true
    echo "$what ticks: $(grep -c 'cells scored' "$work/out" || true) in all, the last: $(grep 'cells scored' "$work/out" | tail -n 1 | sed 's/.* : //')"
  done
done
# The median of a column of the rounds of a kind of request.
median() { grep "^$1 $2 " "$work/times" | cut -d' ' -f"$3" | sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
for kind in picture heat report; do
  echo "$(median without $kind 3) $(median with $kind 3) $(median without $kind 4) $(median with $kind 4)" |
    awk -v k=$kind '{printf "%s: p50 %.1f ms, with ticks %.1f (%.2f); p99 %.1f ms, with ticks %.1f (%.2f)\n", k, $1, $2, $2 / $1, $3, $4, $4 / $3}'
done
