// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.engine.zone.BackTest.Method;
import org.gridkeeper.engine.zone.BackTestResult;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.score.BackTestReport;
import org.gridkeeper.server.score.BackTester;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.StoreTransaction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.GeometryFactory;

/** The back-test over a small city whose incidents are spread by lot, so that no ranking can be of use. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackTesterTest {

    @TempDir
    static Path home;

    private TestServer server;
    private final LocalDate last = LocalDate.now().minusDays(2);
    private final LocalDate first = last.minusDays(99);

    @BeforeAll
    void start() {
        server = new TestServer(home);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void where_chance_decides_the_report_says_that_the_index_is_not_better() {
        List<LocalDate> days = new ArrayList<>();
        BackTestResult result = server.bean(BackTester.class).run("incidents", first, last, days::add);
        assertThat(days).hasSize(100).startsWith(first).endsWith(last);
        assertThat(result.events()).isBetween(200L, 400L);
        assertThat(result.methods()).containsExactly(Method.INDEX, Method.LAST_MONTH, Method.DENSITY, Method.RANDOM);
        for (Method method : result.methods()) {
            assertThat(result.hitRate(method, 20)).describedAs(method.id()).isCloseTo(0.2, offset(0.1));
            assertThat(result.hitRate(method, 100)).isCloseTo(1, offset(1e-9));
        }
        String html = BackTestReport.html(result, "incidents <b>", 3);
        assertThat(html)
                .contains(
                        "Version 3 of the index",
                        "No difference can be told",
                        "看不出差别",
                        "PAI",
                        "<svg",
                        "incidents &lt;b&gt;")
                .doesNotContain("<b>", "http://", "https://", "NaN");
    }

    @Test
    void the_same_days_give_the_same_answer() {
        BackTester tester = server.bean(BackTester.class);
        String once = BackTestReport.html(tester.run("incidents", last.minusDays(20), last, day -> {}), "incidents", 0);
        String again =
                BackTestReport.html(tester.run("incidents", last.minusDays(20), last, day -> {}), "incidents", 0);
        assertThat(again).isEqualTo(once);
    }

    /** Incidents, ends, visits and registers that are of later: the days before must not know of them. */
    @Test
    void what_comes_later_changes_no_day_before_it() {
        BackTester tester = server.bean(BackTester.class);
        LocalDate middle = first.plusDays(50);
        String before = BackTestReport.html(tester.run("incidents", first, middle, day -> {}), "incidents", 0);
        String after = BackTestReport.html(tester.run("incidents", first, last, day -> {}), "incidents", 0);
        String later = middle.plusDays(2) + "T08:00:00+08:00";
        double lon = SmallCity.WEST + SmallCity.CELL / 2;
        double lat = SmallCity.SOUTH + SmallCity.CELL / 2;
        String point = "{\"type\":\"Point\",\"coordinates\":[%s,%s]}".formatted(lon, lat);
        for (int i = 0; i < 60; i++) {
            write(
                    "incidents/later-" + i,
                    point,
                    "\"class\":\"0505\",\"status\":\"open\",\"severity\":1,\"reported_at\":\"%s\"".formatted(later));
        }
        for (int i = 0; i < 900; i += 9) {
            server.send(
                    "PATCH",
                    "/api/elements/incidents/i" + i,
                    BodyPublishers.ofString(
                            "{\"properties\":{\"status\":\"closed\",\"closed_at\":\"%s\"}}".formatted(later)),
                    with(server.basic(), "If-Match", "*"));
        }
        write("risk-points/later", point, "\"class\":\"gas\",\"severity\":1,\"valid_from\":\"%s\"".formatted(later));
        try (StoreTransaction transaction =
                server.bean(FeatureStore.class).begin(new Origin("test", "import", "later"))) {
            SmallCity.put(
                    transaction,
                    "visits",
                    "later",
                    new GeometryFactory().createPoint(),
                    Link.toCell(server.city.cells.get(0).code()),
                    Map.of("visited_at", OffsetDateTime.parse(later).toInstant(), "result", "done"));
            transaction.commit();
        }
        server.bean(LiveMap.class).refresh();
        assertThat(BackTestReport.html(tester.run("incidents", first, middle, day -> {}), "incidents", 0))
                .isEqualTo(before);
        assertThat(BackTestReport.html(tester.run("incidents", first, last, day -> {}), "incidents", 0))
                .describedAs("the days after know")
                .isNotEqualTo(after);
    }

    private void write(String path, String geometry, String properties) {
        int status = server.send(
                        "PUT",
                        "/api/elements/" + path,
                        BodyPublishers.ofString("{\"type\":\"Feature\",\"geometry\":%s,\"properties\":{%s}}"
                                .formatted(geometry, properties)),
                        with(server.basic(), "If-None-Match", "*"))
                .statusCode();
        assertThat(status).describedAs(path).isEqualTo(201);
    }

    private static String[] with(String[] headers, String... more) {
        return Stream.concat(Stream.of(headers), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void a_layer_that_is_not_of_incidents_is_refused() {
        assertThatThrownBy(() -> server.bean(BackTester.class).run("roads", first, last, day -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'roads'");
    }
}
