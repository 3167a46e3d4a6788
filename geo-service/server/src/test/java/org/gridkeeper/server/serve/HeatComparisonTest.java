// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gridkeeper.engine.geo.WebMercator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A month against the one before: the figures, the legend and what is refused. */
class HeatComparisonTest extends ComparedCity {

    private static String detail(HttpResponse<byte[]> answer) {
        return JsonMapper.shared().readTree(answer.body()).path("detail").asString("");
    }

    /** The formula once more, in incidents per km². */
    private static double directSum(Coordinate place, Instant from, Instant to) {
        double cos = Math.cos(Math.toRadians(place.y));
        double sum = 0;
        for (Report r : REPORTS) {
            double d = cos * Math.hypot(r.x() - WebMercator.x(place.x), r.y() - WebMercator.y(place.y)) / BANDWIDTH;
            if (d < 1 && !r.at().isBefore(from) && r.at().isBefore(to)) {
                sum += (1 - d * d) * (1 - d * d);
            }
        }
        return sum * 3e6 / (Math.PI * BANDWIDTH * BANDWIDTH);
    }

    @Test
    void a_value_tells_both_periods_and_how_they_compare() {
        for (Coordinate place : List.of(WEST, EAST, new Coordinate(WEST.x + 0.0011, WEST.y - 0.0004))) {
            JsonNode value = valueAt(place.x, place.y, months("ratio"), server.basic());
            double one = directSum(place, MONTH, NOW);
            double other = directSum(place, BEFORE, MONTH);
            double guard = 3e6 / (Math.PI * BANDWIDTH * BANDWIDTH);
            assertThat(one).isPositive();
            assertThat(other).isPositive();
            assertThat(value.path("value").asDouble()).isCloseTo(one, within(1e-9 * one));
            assertThat(value.path("rate").asDouble()).isCloseTo(one, within(1e-9 * one));
            assertThat(value.path("than").path("value").asDouble()).isCloseTo(other, within(1e-9 * other));
            assertThat(value.path("than").path("rate").asDouble()).isCloseTo(other, within(1e-9 * other));
            assertThat(value.path("difference").asDouble()).isCloseTo(one - other, within(1e-9 * (one + other)));
            assertThat(value.path("guardRate").asDouble()).isCloseTo(guard, within(1e-9 * guard));
            assertThat(value.path("ratio").asDouble()).isCloseTo((one + guard) / (other + guard), within(1e-9));
            assertThat(value.path("withheld").asBoolean()).isFalse();
        }
    }

    @Test
    void periods_of_other_lengths_are_compared_by_their_rates() {
        Instant week = NOW.minus(Duration.ofDays(7));
        JsonNode value = valueAt(
                WEST.x,
                WEST.y,
                "bandwidth=%d&from=%s&to=%s&than=%s/%s".formatted(BANDWIDTH, week, NOW, BEFORE, MONTH),
                server.basic());
        double rate = directSum(WEST, week, NOW) * 30 / 7;
        double other = directSum(WEST, BEFORE, MONTH);
        double guard = 3e6 / (Math.PI * BANDWIDTH * BANDWIDTH) * 30 / 7;
        assertThat(value.path("rate").asDouble()).isCloseTo(rate, within(1e-9 * rate));
        assertThat(value.path("difference").asDouble()).isCloseTo(rate - other, within(1e-9 * (rate + other)));
        assertThat(value.path("ratio").asDouble()).isCloseTo((rate + guard) / (other + guard), within(1e-9));
    }

    @Test
    void a_legend_names_its_kind_its_unit_both_periods_and_the_guard() {
        JsonNode ratio = server.json("/heat/incidents/legend.json?z=16&" + months("ratio"), server.basic());
        assertThat(ratio.path("kind").asString()).isEqualTo("ratio");
        assertThat(ratio.path("unit").asString()).isEqualTo("1");
        assertThat(ratio.path("windowDays").asDouble()).isEqualTo(30);
        assertThat(ratio.path("thanDays").asDouble()).isEqualTo(30);
        double guard = 3e6 / (Math.PI * BANDWIDTH * BANDWIDTH);
        assertThat(ratio.path("guardRate").asDouble()).isCloseTo(guard, within(1e-9 * guard));
        assertThat(ratio.path("bandwidthMetres").asDouble()).isEqualTo(BANDWIDTH);
        assertThat(ratio.path("drawnBandwidthMetres").asDouble()).isEqualTo(BANDWIDTH);
        assertThat(ratio.path("steps").size()).isEqualTo(64);
        assertThat(ratio.path("steps").get(0).path("from").asDouble()).isLessThan(1 / 8.0);
        assertThat(ratio.path("steps").get(63).path("to").asDouble()).isGreaterThan(8);
        JsonNode difference = server.json("/heat/incidents/legend.json?" + months("difference"), server.basic());
        assertThat(difference.path("kind").asString()).isEqualTo("difference");
        assertThat(difference.path("unit").asString()).isEqualTo("1/km2/30d");
        assertThat(difference.path("guardRate").isNull()).isTrue();
        double upper = difference.path("upperRate").asDouble();
        JsonNode last = difference.path("steps").get(63);
        assertThat((last.path("from").asDouble() + last.path("to").asDouble()) / 2)
                .isCloseTo(upper, within(1e-9 * upper));
        JsonNode plain = server.json("/heat/incidents/legend.json?bandwidth=" + BANDWIDTH, server.basic());
        assertThat(plain.path("kind").asString()).isEqualTo("density");
        assertThat(plain.path("upperRate").asDouble()).isEqualTo(upper);
    }

    @Test
    void the_catalogue_tells_since_when_there_are_incidents() {
        for (String[] viewer : new String[][] {{}, server.basic()}) {
            for (JsonNode layer : server.json("/api/layers", viewer).path("layers")) {
                JsonNode first = layer.path("firstTime");
                if (layer.path("id").asString().equals("incidents")) {
                    assertThat(Instant.parse(first.asString()))
                            .isEqualTo(REPORTS.stream()
                                    .map(Report::at)
                                    .min(Instant::compareTo)
                                    .orElseThrow());
                } else {
                    assertThat(first.isNull()).as(layer.path("id").asString()).isTrue();
                }
            }
        }
    }

    @Test
    void the_period_itself_may_have_open_ends() {
        JsonNode value =
                valueAt(EAST.x, EAST.y, "bandwidth=%d&than=%s/%s".formatted(BANDWIDTH, BEFORE, MONTH), server.basic());
        Instant first = REPORTS.stream().map(Report::at).min(Instant::compareTo).orElseThrow();
        double all = directSum(EAST, Instant.MIN, Instant.MAX);
        double days = Duration.between(first, NOW).toMillis() / 86_400_000.0;
        assertThat(value.path("value").asDouble()).isCloseTo(all, within(1e-9 * all));
        assertThat(value.path("rate").asDouble()).isCloseTo(all * 30 / days, within(0.01 * all));
        assertThat(value.path("difference").asDouble()).isNegative();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "compare=ratio | compare=ratio needs the period to compare with: add than=FROM/TO",
                "compare=difference | add than=FROM/TO",
                "than=2026-01-01 | '2026-01-01' lacks an end",
                "than=2026-01-01/ | '2026-01-01/' lacks an end",
                "than=/2026-01-01 | '/2026-01-01' lacks an end",
                "than= | '' lacks an end",
                "than=2026-01-01/2026-02-01/2026-03-01 | '2026-01-01/2026-02-01/2026-03-01' lacks an end or has too many",
                "than=2026-01-01/yesterday | 'yesterday' is neither",
                "than=2026-02-31/2026-04-01 | '2026-02-31' is neither",
                "than=0000-12-31T23:59:59Z/2026-04-01 | years 1 to 9999",
                "than=2026-02-01/2026-02-01 | '2026-02-01/2026-02-01' ends before it begins or at once",
                "than=2026-03-01/2026-02-01 | ends before it begins",
                "than=2026-01-01/2026-02-01&compare=quotient | compare is difference or ratio; 'quotient' is neither",
                "than=2026-01-01/2026-02-01&weight=recency | take weight=count or weight=severity",
                "than=2026-01-01/2026-02-01&from=2026-02-02&to=2026-02-02 | from must be before to"
            })
    void what_cannot_be_compared_is_refused_with_what_would_be_right(String query, String words) {
        for (String path : List.of("3/1/1.png?", "legend.json?", "value?lon=1&lat=1&")) {
            HttpResponse<byte[]> answer = server.get("/heat/incidents/" + path + query);
            assertThat(answer.statusCode()).as(path + query).isEqualTo(400);
            assertThat(detail(answer)).contains(words);
        }
    }
}
