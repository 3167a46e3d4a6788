// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.geo.WebMercator;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.score.Ticker;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.StoreTransaction;
import org.junit.jupiter.api.BeforeAll;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import tools.jackson.databind.JsonNode;

/** A server with a city whose incidents have grown in the west within a month and become fewer in the east. */
abstract class ComparedCity extends OneServer {

    static final int BANDWIDTH = 150;
    static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    static final Instant MONTH = NOW.minus(Duration.ofDays(30));
    static final Instant BEFORE = MONTH.minus(Duration.ofDays(30));
    static final Coordinate WEST = new Coordinate(SmallCity.WEST + 0.003, SmallCity.SOUTH + 0.006);
    static final Coordinate EAST = new Coordinate(SmallCity.WEST + 0.009, SmallCity.SOUTH + 0.006);

    record Report(double x, double y, Instant at) {}

    static final List<Report> REPORTS = new ArrayList<>();

    @BeforeAll
    static void start() {
        server = new TestServer(home);
        REPORTS.clear();
        for (SmallCity.Incident i : server.city.incidents) {
            REPORTS.add(new Report(WebMercator.x(i.lon()), WebMercator.y(i.lat()), i.reportedAt()));
        }
        SplittableRandom random = new SplittableRandom(28);
        try (StoreTransaction transaction = server.bean(FeatureStore.class).begin(new Origin("test", "import", "2"))) {
            report(transaction, random, WEST, 120, MONTH);
            report(transaction, random, WEST, 20, BEFORE);
            report(transaction, random, EAST, 20, MONTH);
            report(transaction, random, EAST, 120, BEFORE);
            transaction.commit();
        }
        server.bean(LiveMap.class).refresh();
        server.bean(Ticker.class).tickAll();
    }

    private static void report(
            StoreTransaction transaction, SplittableRandom random, Coordinate around, int count, Instant month) {
        for (int i = 0; i < count; i++) {
            double lon = around.x + random.nextDouble(-0.0008, 0.0008);
            double lat = around.y + random.nextDouble(-0.0008, 0.0008);
            Instant at = month.plusMillis(random.nextLong(Duration.ofDays(30).toMillis() - 60_000));
            REPORTS.add(new Report(WebMercator.x(lon), WebMercator.y(lat), at));
            int column = (int) ((lon - SmallCity.WEST) / SmallCity.CELL);
            SmallCity.put(
                    transaction,
                    "incidents",
                    "r" + REPORTS.size(),
                    new GeometryFactory().createPoint(new Coordinate(lon, lat)),
                    Link.toCell(server.city.cells.get(3 + column).code()),
                    Map.of("class", "0101", "status", "open", "reported_at", at));
        }
    }

    static String months(String how) {
        return "bandwidth=%d&from=%s&to=%s&than=%s/%s&compare=%s".formatted(BANDWIDTH, MONTH, NOW, BEFORE, MONTH, how);
    }

    static TileCoord tileAt(Coordinate place) {
        return TileCoord.at(place.x, place.y, 16);
    }

    static String path(TileCoord tile, String query) {
        return "/heat/incidents/%d/%d/%d.png?%s".formatted(tile.z(), tile.x(), tile.y(), query);
    }

    static JsonNode valueAt(double lon, double lat, String query, String... viewer) {
        return server.json("/heat/incidents/value?lon=%s&lat=%s&%s".formatted(lon, lat, query), viewer);
    }
}
