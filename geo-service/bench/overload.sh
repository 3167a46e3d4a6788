#!/bin/bash
# Measures what 200 clients get who ask for tiles of zoom 13 that must all be drawn, for a minute, and a client after them.
# Usage: overload.sh CITY [SECONDS]
#   CITY holds cells.geojsonl and buildings.geojsonl, as the import benchmark's.
# Prints how many answers were 200 and 503, the times of the served ones, and the most memory the process held.
set -eu
city=$(realpath "$1") seconds=${2:-60}
here=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
port=18092
trap 'kill $(cat "$work/pids" 2>/dev/null) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
url=http://127.0.0.1:$port
export GRIDKEEPER_HOME=$work/home GRIDKEEPER_TILE_CACHE=off
"$here/gridkeeper" import "$city/cells.geojsonl" --layer cells --id code >/dev/null 2>&1
"$here/gridkeeper" import "$city/buildings.geojsonl" --layer buildings --id id >/dev/null 2>&1
echo 'gridkeeper: {access: open}' > "$work/open.yml"
GRIDKEEPER_JAVA_OPTS="-Xmx1g ${GRIDKEEPER_JAVA_OPTS:-}" "$here/gridkeeper" serve --config "$work/open.yml" --port $port >"$work/out" 2>&1 &
server=$!
echo $server >> "$work/pids"
until curl -sf "$url/actuator/health" >/dev/null; do sleep 0.5; done
# The city is 20 km around 120.16, 30.25: 6 × 6 tiles of zoom 13.
cat > "$work/Load.java" <<'JAVA'
import java.net.URI;
import java.net.http.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

/** So many clients, each asking for the next tile when it has its answer; who is refused comes again as it was told. */
class Load {
    public static void main(String[] args) throws Exception {
        int clients = Integer.parseInt(args[1]);
        boolean patient = Boolean.parseBoolean(args[3]);
        long end = System.nanoTime() + Long.parseLong(args[2]) * 1_000_000_000L;
        Map<String, LongAdder> answers = new ConcurrentSkipListMap<>();
        List<Double> served = Collections.synchronizedList(new ArrayList<>());
        HttpClient client = HttpClient.newBuilder().executor(Executors.newFixedThreadPool(4)).build();
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        for (int c = 0; c < clients; c++) {
            Random random = new Random(c);
            pool.submit(() -> {
                while (System.nanoTime() < end) {
                    String tile = "/tiles/buildings/13/%d/%d.png".formatted(6827 + random.nextInt(6), 3370 + random.nextInt(6));
                    long begin = System.nanoTime();
                    String told;
                    try {
                        var answer = client.send(HttpRequest.newBuilder(URI.create(args[0] + tile)).build(), HttpResponse.BodyHandlers.ofByteArray());
                        double ms = (System.nanoTime() - begin) / 1e6;
                        told = answer.statusCode() + (answer.statusCode() == 503 && answer.headers().firstValue("Retry-After").isEmpty() ? " without Retry-After" : "");
                        if (answer.statusCode() == 200) served.add(ms);
                        if (answer.statusCode() == 503 && patient) Thread.sleep(1000 * Long.parseLong(answer.headers().firstValue("Retry-After").orElse("1")));
                    } catch (Exception e) {
                        told = e.toString();
                    }
                    answers.computeIfAbsent(told, t -> new LongAdder()).increment();
                }
                return null;
            });
        }
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.HOURS);
        List<Double> sorted = new ArrayList<>(served);
        Collections.sort(sorted);
        System.out.printf("%d clients: answers %s; served p50 %.0f ms, p99 %.0f ms, max %.0f ms%n", clients, answers,
                sorted.get(sorted.size() / 2), sorted.get((int) (sorted.size() * 0.99)), sorted.get(sorted.size() - 1));
        System.exit(0);
    }
}
JAVA
load() { "${JAVA_HOME:-/usr}/bin/java" -Xmx256m "$work/Load.java" "$url" "$@"; }
memory() { awk '/VmHWM/ {printf "%.0f MB\n", $2 / 1024}' "/proc/$server/status"; }
load 2 10 true
echo "most memory so far: $(memory)"
load 200 "$seconds" true
load 2 5 true
load 200 "$((seconds / 3))" false
load 2 5 true
echo "most memory: $(memory)"
