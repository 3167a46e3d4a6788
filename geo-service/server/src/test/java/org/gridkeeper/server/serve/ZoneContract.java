// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.gridkeeper.engine.zone.Pace;
import org.gridkeeper.engine.zone.Zone;
import org.gridkeeper.engine.zone.ZoneLevel;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.live.ZoneTick;
import org.gridkeeper.server.score.Ticker;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Priority zones, their cards and the versions of the index, on either database. */
abstract class ZoneContract extends WritingContract {

    private static final String EQUAL = """
            {"reason":"back to equal weights","weights":{"event-pressure":1,"exposure":1,"vulnerability":1,"response-gap":1},
             "levels":{"by":"quota","red":0.05,"orange":0.15,"yellow":0.4,"holdDays":2}}""";

    private ZoneTick tick() {
        return server.bean(LiveMap.class).view().zones().orElseThrow();
    }

    private JsonNode publish(String body, int status) {
        var answer = server.post("/api/index", body, server.basic());
        assertThat(answer.statusCode())
                .describedAs(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void a_tick_that_is_read_again_is_the_one_that_was_published() {
        server.bean(Ticker.class).tickAll();
        ZoneTick shown = tick();
        ZoneTick read =
                server.bean(Ticker.class).findZonesAt(shown.computedAt()).orElseThrow();
        assertThat(read).isEqualTo(shown);
        server.bean(Ticker.class).tickAll();
        assertThat(server.bean(Ticker.class).findZonesAt(shown.computedAt()).orElseThrow())
                .isEqualTo(shown);
    }

    @Test
    void a_card_says_why_since_when_and_what_would_lower_it() {
        publish("""
                {"reason":"levels by score for a test",
                 "levels":{"by":"score","red":90,"orange":50,"yellow":20,"holdDays":0}}""", 201);
        server.bean(Ticker.class).tickAll();
        server.bean(Ticker.class).tickAll();
        String code = tick().zones().get(0).code();
        JsonNode card = server.json("/api/zones/" + code, server.basic());
        double sum = 0;
        List<String> themes = new ArrayList<>();
        for (JsonNode part : card.path("parts")) {
            sum += part.path("contribution").asDouble();
            themes.add(part.path("theme").asString());
        }
        assertThat(themes).hasSize(10);
        assertThat(sum).isCloseTo(card.path("score").asDouble(), offset(1e-9));
        assertThat(themes).contains("event-pressure", "exposure", "vulnerability", "response-gap");
        assertThat(Instant.parse(card.path("since").asString())).isBefore(Instant.now());
        assertThat(Instant.parse(card.path("changed").path("since").asString()))
                .isBefore(Instant.parse(card.path("computedAt").asString()));
        JsonNode way = card.path("wayDown");
        assertThat(way.path("level").asString()).isIn("orange", "yellow", "blue");
        assertThat(way.path("below").asDouble())
                .isPositive()
                .isLessThanOrEqualTo(card.path("score").asDouble());
        assertThat(way.path("steps").isArray()).isTrue();
        for (JsonNode step : way.path("steps")) {
            assertThat(step.path("to").asDouble()).isLessThan(step.path("from").asDouble());
        }
        assertThat(card.path("confidence").asString()).isIn("low", "medium", "high");
        assertThat(card.path("version").asLong()).isPositive();
        publish(EQUAL, 201);
    }

    @Test
    void who_may_not_see_counts_is_not_told_them_on_a_card() {
        server.bean(Ticker.class).tickAll();
        String code = tick().zones().get(0).code();
        JsonNode card = server.json("/api/zones/" + code);
        assertThat(card.path("events").isNull()).isTrue();
        assertThat(values(card)).hasSize(10).containsOnly("hidden");
        for (JsonNode step : card.path("wayDown").path("steps")) {
            for (String field : List.of("from", "to", "fromCount", "toCount")) {
                assertThat(step.path(field).isNull()).isTrue();
            }
            double twentieths = 20 * step.path("lessBy").asDouble();
            assertThat(twentieths).isCloseTo(Math.rint(twentieths), offset(1e-9));
        }
    }

    @Test
    void what_is_whole_is_counted_and_a_step_leaves_fewer_of_it() {
        server.bean(Ticker.class).tickAll();
        int counted = 0;
        for (Zone zone : tick().zones()) {
            JsonNode card = server.json("/api/zones/" + zone.code(), server.basic());
            double squareKm = server.bean(LiveMap.class)
                    .view()
                    .areas()
                    .find(zone.code())
                    .orElseThrow()
                    .squareKm();
            for (JsonNode part : card.path("parts")) {
                if (!part.path("count").isNull()) {
                    assertThat(part.path("count").asLong())
                            .isEqualTo(Math.round(part.path("value").asDouble() * squareKm));
                    counted++;
                }
            }
            for (JsonNode step : card.path("wayDown").path("steps")) {
                assertThat(step.path("fromCount").isNull())
                        .isEqualTo(step.path("toCount").isNull());
                if (!step.path("fromCount").isNull()) {
                    assertThat(step.path("toCount").asLong())
                            .isLessThan(step.path("fromCount").asLong());
                }
            }
        }
        assertThat(counted).isPositive();
    }

    @Test
    void who_sees_buildings_alone_is_told_their_values_and_no_others() {
        server.bean(Ticker.class).tickAll();
        String code = tick().zones().get(0).code();
        String[] buildings = server.token(Map.of(
                "name",
                "surveyor",
                "role",
                "reader",
                "kinds",
                List.of("building", "zone", "cell"),
                "sensitivity",
                "INTERNAL"));
        JsonNode card = server.json("/api/zones/" + code, buildings);
        assertThat(values(card))
                .containsExactly(
                        "hidden", "hidden", "hidden", "hidden", "hidden", "shown", "hidden", "shown", "hidden",
                        "hidden");
        assertThat(values(server.json("/api/zones/" + code, server.basic()))).containsOnly("shown");
    }

    private static List<String> values(JsonNode card) {
        List<String> values = new ArrayList<>();
        for (JsonNode part : card.path("parts")) {
            values.add(part.path("value").isNull() ? "hidden" : "shown");
        }
        return values;
    }

    @Test
    void a_red_hazard_that_has_ended_keeps_no_cell_red() {
        String path = "/api/elements/risk-points/ended-hazard";
        var put = send("PUT", path, """
                {"type":"Feature","geometry":%s,
                 "properties":{"class":"gas","severity":1,"valid_to":"2026-01-01T00:00:00Z"}}""".formatted(place(3)), server.basic(), "If-None-Match", "*");
        assertThat(put.statusCode()).isEqualTo(201);
        assertThat(server.json("/api/zones/" + cell(3), server.basic())
                        .path("override")
                        .isNull())
                .isTrue();
        send("DELETE", path, "", server.basic(), "If-Match", "*");
    }

    @Test
    void a_red_hazard_makes_its_cell_red_at_once_and_its_end_ends_that() {
        server.bean(Ticker.class).tickAll();
        ZoneTick before = tick();
        var lowest = before.zones().get(before.zones().size() - 1);
        assertThat(lowest.level()).isNotEqualTo(ZoneLevel.RED);
        int place = server.city.cells.stream().map(cell -> cell.code()).toList().indexOf(lowest.code());
        double lon = SmallCity.WEST + (place % 3 + 0.5) * SmallCity.CELL;
        double lat = SmallCity.SOUTH + (2.5 - place / 3) * SmallCity.CELL;
        String path = "/api/elements/risk-points/red-hazard";
        var put = send("PUT", path, """
                {"type":"Feature","geometry":{"type":"Point","coordinates":[%s,%s]},
                 "properties":{"class":"gas","severity":1}}""".formatted(lon, lat), server.basic(), "If-None-Match", "*");
        assertThat(put.statusCode()).isEqualTo(201);
        JsonNode card = server.json("/api/zones/" + lowest.code(), server.basic());
        assertThat(card.path("level").asString()).isEqualTo("red");
        assertThat(card.path("override").asString()).isEqualTo("red-hazard");
        assertThat(tick().id()).describedAs("no tick was needed").isEqualTo(before.id());
        send("DELETE", path, "", server.basic(), "If-Match", "*");
        assertThat(server.json("/api/zones/" + lowest.code(), server.basic())
                        .path("override")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_tick_that_was_not_written_as_a_whole_is_never_seen_and_is_removed_in_the_end() {
        server.bean(Ticker.class).tickAll();
        ZoneTick whole = tick();
        JdbcClient tables = JdbcClient.create(server.bean(DataSource.class));
        long abandoned = whole.id() + 1;
        tables.sql("INSERT INTO tick VALUES (?, ?, 0, 0, 0, 0)")
                .params(abandoned, whole.computedAt().minus(Duration.ofHours(2)).toEpochMilli())
                .update();
        tables.sql(
                        "INSERT INTO zone_score SELECT ?, place, cell, score, held, below_since, since, hard_rule, z, p, p_adjusted,"
                                + " trend, trend_hot, events, parts FROM zone_score WHERE tick = ? AND place = 0")
                .params(abandoned, whole.id())
                .update();
        server.bean(LiveMap.class).refresh();
        assertThat(tick().id()).isEqualTo(whole.id());
        server.bean(Ticker.class).tickAll();
        assertThat(count(tables, "zone_score WHERE tick > " + whole.id()))
                .isEqualTo(tick().zones().size());
        assertThat(count(tables, "tick WHERE complete = 0")).isZero();
    }

    private static long count(JdbcClient tables, String rows) {
        return tables.sql("SELECT COUNT(*) FROM " + rows).query(Long.class).single();
    }

    @Test
    void a_version_of_the_index_has_an_author_and_a_reason_and_the_next_tick_uses_it() {
        JsonNode version = publish("""
                {"reason":"exposure counts double","weights":{"event-pressure":1,"exposure":2,"vulnerability":1,"response-gap":1}}""", 201);
        assertThat(version.path("author").asString()).isEqualTo(server.administrator.name());
        assertThat(version.path("weights").path("exposure").asDouble()).isEqualTo(0.4);
        server.bean(Ticker.class).tickIfDue(Pace.UNBROKEN);
        assertThat(tick().version()).isEqualTo(version.path("version").asLong());
        JsonNode list = server.json("/api/index").path("versions");
        assertThat(list.get(0).path("reason").asString()).isEqualTo("exposure counts double");
        assertThat(list.get(0).path("author").isNull()).isTrue();
        assertThat(list.get(list.size() - 1).path("version").asLong()).isZero();
        publish(EQUAL, 201);
    }

    @Test
    void judgements_of_pairs_give_weights_and_contradictions_are_refused() {
        JsonNode version = publish("{\"reason\":\"as the meeting judged\",\"judgements\":[2,4,4,2,2,1]}", 201);
        assertThat(version.path("weights").path("event-pressure").asDouble()).isCloseTo(0.5, offset(1e-9));
        assertThat(publish("{\"reason\":\"as the meeting judged\",\"judgements\":[9,0.2,1,9,1,1]}", 400)
                        .path("detail")
                        .asString())
                .contains("consistency ratio");
        publish(EQUAL, 201);
    }

    @Test
    void what_is_no_index_is_refused_with_what_is_wrong_and_only_administrators_may() {
        assertThat(publish("{\"reason\":\"no\"}", 400).path("detail").asString())
                .contains("reason");
        assertThat(publish("{\"reason\":\"by origin\",\"weights\":{\"ethnicity\":1}}", 400)
                        .path("detail")
                        .asString())
                .contains("no theme 'ethnicity'");
        assertThat(publish(
                                "{\"reason\":\"too many\",\"levels\":{\"by\":\"quota\",\"red\":0.5,\"orange\":0.2,\"yellow\":0.4}}",
                                400)
                        .path("detail")
                        .asString())
                .contains("quotas");
        assertThat(publish("{\"reason\":\"both\",\"weights\":{},\"judgements\":[]}", 400)
                        .path("detail")
                        .asString())
                .contains("either weights or judgements");
        assertThat(server.post("/api/index", EQUAL).statusCode()).isEqualTo(401);
        assertThat(server.post("/api/index", EQUAL, writer).statusCode()).isEqualTo(403);
    }

    private static String text(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).isEqualTo("text/csv;charset=UTF-8");
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void the_ranking_as_csv_has_the_rows_of_the_json_of_any_level_and_moment() {
        server.bean(Ticker.class).tickAll();
        String then = tick().computedAt().toString();
        for (String query : List.of("", "level=red&", "level=blue&", "at=" + then + "&")) {
            List<String> expected = new ArrayList<>();
            for (JsonNode zone : server.json("/api/zones?" + query).path("zones")) {
                expected.add(String.join(
                        ",",
                        zone.path("code").asString(),
                        zone.path("name").asString(),
                        zone.path("level").asString(),
                        zone.path("score").toString(),
                        zone.path("rank").toString()));
            }
            List<String> lines = text(server.get("/api/zones?" + query + "format=csv"))
                    .lines()
                    .toList();
            assertThat(lines.get(0)).isEqualTo("\uFEFFcode,name,level,score,rank,since,trend,override,computedAt");
            assertThat(lines).as(query).hasSize(expected.size() + 1);
            for (int row = 0; row < expected.size(); row++) {
                assertThat(lines.get(row + 1)).startsWith(expected.get(row) + ",");
                String computed =
                        lines.get(row + 1).substring(lines.get(row + 1).lastIndexOf(',') + 1);
                assertThat(OffsetDateTime.parse(computed).toInstant()).isEqualTo(Instant.parse(then));
            }
        }
        assertThat(server.json("/api/zones?format=json").path("zones").size()).isEqualTo(9);
    }

    @Test
    void a_csv_has_a_tag_of_its_own_and_is_not_sent_again() {
        HttpResponse<byte[]> first = server.get("/api/zones?format=csv");
        assertThat(tag(first)).isNotEqualTo(tag(server.get("/api/zones")));
        assertThat(first.headers().firstValue("Gridkeeper-Version")).isPresent();
        assertThat(server.get("/api/zones?format=csv", "If-None-Match", tag(first))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void a_name_that_looks_like_a_formula_is_none_in_a_csv() {
        Map<String, String> names = Map.of(
                "=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"",
                "+1+cmd", "'+1+cmd",
                "@SUM(A1)", "'@SUM(A1)",
                "-2+3", "'-2+3",
                "网格一", "网格一");
        for (Map.Entry<String, String> name : names.entrySet()) {
            rename(name.getKey());
            assertThat(text(server.get("/api/zones?format=csv")))
                    .contains("\n%s,%s,".formatted(cell(1), name.getValue()));
        }
        rename("网格001");
    }

    private void rename(String name) {
        FeatureStore store = server.bean(FeatureStore.class);
        StoredFeature cell = store.find("cells", cell(1)).orElseThrow();
        Map<String, Object> values = new LinkedHashMap<>(cell.values());
        values.put("name", name);
        try (StoreTransaction transaction = store.begin(new Origin("test", "import", "names"))) {
            transaction.put("cells", new StoredFeature(cell.id(), cell.lonLat(), values, cell.link()));
            transaction.commit();
        }
        server.bean(LiveMap.class).refresh();
    }
}
