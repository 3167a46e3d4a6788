// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridkeeper.engine.zone.Zone;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.score.Ticker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a card says of the elements that put its cell under a hard rule, and to whom; and of inspections as visits. */
abstract class RuleCardContract extends WritingContract {

    private static final String RISKS = "/api/elements/risk-points/";
    private static final String SCHOOL = "/api/elements/buildings/the-school";
    private static final String URGENT = INCIDENTS + "/the-leak";

    private String[] surveyor;
    private String[] visitor;

    @BeforeAll
    void viewers() {
        surveyor = reader("INTERNAL", "building", "zone", "cell");
        visitor = reader("PUBLIC", "risk_point", "zone", "cell");
    }

    @BeforeEach
    void scores() {
        server.bean(Ticker.class).tickAll();
    }

    @AfterEach
    void remove_what_was_put() {
        for (String path : List.of(SCHOOL, URGENT, INCIDENTS + "/the-closed")) {
            send("DELETE", path, "", server.basic(), "If-Match", "*");
        }
        for (int i = 0; i < 7; i++) {
            send("DELETE", RISKS + "tank-" + i, "", server.basic(), "If-Match", "*");
        }
    }

    private String[] reader(String sensitivity, String... kinds) {
        return server.token(
                Map.of("name", "some", "role", "reader", "kinds", List.of(kinds), "sensitivity", sensitivity));
    }

    private void put(String path, String geometry, String properties) {
        var answer = send(
                "PUT",
                path,
                feature(path.substring(path.lastIndexOf('/') + 1), geometry, properties),
                server.basic(),
                "If-None-Match",
                "*");
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(201);
    }

    private void putTank(int number, int cell) {
        put(RISKS + "tank-" + number, place(cell), """
                {"class":"gas","severity":1,"name":"储罐 %d","valid_from":"2026-01-0%d"}""".formatted(number, number + 1));
    }

    /** A school in a cell of the upper row, and an incident of the highest severity there. */
    private void putSchoolAndLeak(int cell) {
        double west = SmallCity.WEST + (cell - 0.5) * SmallCity.CELL;
        double south = SmallCity.SOUTH + 2.5 * SmallCity.CELL;
        put(
                SCHOOL,
                """
                {"type":"Polygon","coordinates":[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%2$s]]]}""".formatted(west, south, west + 0.0002, south + 0.0002),
                "{\"class\":\"school\",\"name\":\"实验小学\"}");
        put(URGENT, place(cell), incident("open"));
        put(INCIDENTS + "/the-closed", place(cell), incident("closed"));
    }

    private static String incident(String status) {
        return """
                {"class":"0101","severity":1,"status":"%s","address":"人民路 1 号","reported_at":"%s"}""".formatted(status, Instant.now().minus(Duration.ofHours(3)));
    }

    private JsonNode card(int cell, String... who) {
        return server.json("/api/zones/" + cell(cell), who);
    }

    private static JsonNode cause(JsonNode card, int number) {
        return card.path("rule").path("causes").path(number);
    }

    @Test
    void without_a_hard_rule_there_is_nothing_to_name() {
        assertThat(card(1, server.basic()).path("rule").isNull()).isTrue();
    }

    @Test
    void the_risk_point_that_makes_a_cell_red_is_named_with_its_place() {
        putTank(0, 2);
        JsonNode cause = cause(card(2, server.basic()), 0);
        assertThat(cause.path("cause").asString()).isEqualTo("red-hazard");
        assertThat(cause.path("count").asInt()).isEqualTo(1);
        JsonNode tank = cause.path("elements").path(0);
        assertThat(tank.path("layer").asString()).isEqualTo("risk-points");
        assertThat(tank.path("id").asString()).isEqualTo("tank-0");
        assertThat(tank.path("name").asString()).isEqualTo("储罐 0");
        assertThat(tank.path("class").path("zh").asString()).isNotEmpty();
        assertThat(Instant.parse(tank.path("since").asString())).isBefore(Instant.parse("2026-01-02T00:00:00Z"));
        assertThat(tank.path("lon").asDouble()).isCloseTo(SmallCity.WEST + 1.5 * SmallCity.CELL, offset(1e-6));
        assertThat(server.json("/api/cells/" + cell(2), server.basic())
                        .path("zone")
                        .path("rule"))
                .isEqualTo(card(2, server.basic()).path("rule"));
    }

    @Test
    void the_level_that_a_cell_would_have_without_the_rule_is_told() {
        String before = card(3).path("level").asString();
        putTank(0, 3);
        assertThat(card(3).path("level").asString()).isEqualTo("red");
        assertThat(card(3).path("rule").path("levelWithout").asString()).isEqualTo(before);
    }

    @Test
    void the_school_and_the_open_incident_are_named_and_a_closed_one_is_not() {
        putSchoolAndLeak(1);
        JsonNode card = card(1, server.basic());
        assertThat(card.path("override").asString()).isEqualTo("school-urgent");
        assertThat(card.path("rule").path("causes").findValuesAsString("cause"))
                .containsExactly("urgent-incident", "school");
        assertThat(cause(card, 1).path("elements").findValuesAsString("name")).containsExactly("实验小学");
        assertThat(cause(card, 0).path("elements").findValuesAsString("id")).containsExactly("the-leak");
        JsonNode leak = cause(card, 0).path("elements").path(0);
        assertThat(leak.path("address").asString()).isEqualTo("人民路 1 号");
        assertThat(Instant.parse(leak.path("since").asString())).isBefore(Instant.now());
    }

    @Test
    void who_may_not_see_a_kind_is_told_no_element_of_it_and_not_how_many_there_are() {
        putSchoolAndLeak(1);
        JsonNode card = card(1, surveyor);
        assertThat(cause(card, 1).path("elements").findValuesAsString("id")).containsExactly("the-school");
        assertWithheld(cause(card, 0));
        assertThat(card.toString()).doesNotContain("the-leak", "人民路");
        putTank(0, 1);
        putTank(1, 1);
        JsonNode everybody = card(1);
        assertThat(everybody.path("override").asString()).isEqualTo("red-hazard");
        assertWithheld(cause(everybody, 0));
        assertThat(everybody.toString()).doesNotContain("tank-", "储罐");
    }

    @Test
    void who_may_not_see_the_severity_of_risk_points_is_not_told_which_is_the_gravest() {
        putTank(0, 2);
        assertThat(server.json("/api/elements/risk-points/tank-0", visitor)
                        .path("properties")
                        .propertyNames())
                .contains("name")
                .doesNotContain("severity");
        assertWithheld(cause(card(2, visitor), 0));
    }

    private static void assertWithheld(JsonNode cause) {
        assertThat(cause.path("cause").asString("")).isNotEmpty();
        assertThat(cause.path("elements").isNull()).isTrue();
        assertThat(cause.path("count").isNull()).isTrue();
    }

    @Test
    void five_are_named_and_all_are_counted() {
        for (int i = 0; i < 7; i++) {
            putTank(i, 2);
        }
        JsonNode cause = cause(card(2, server.basic()), 0);
        assertThat(cause.path("count").asInt()).isEqualTo(7);
        assertThat(cause.path("elements").findValuesAsString("id")).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void every_cell_under_a_rule_has_something_to_name_and_nothing_is_named_for_the_others() {
        putTank(0, 3);
        putSchoolAndLeak(1);
        int ruled = 0;
        for (Zone zone : server.bean(LiveMap.class).view().zones().orElseThrow().zones()) {
            JsonNode rule =
                    server.json("/api/zones/" + zone.code(), server.basic()).path("rule");
            assertThat(rule.isNull()).as(zone.code()).isEqualTo(zone.score().hardRule() == null);
            for (JsonNode cause : rule.path("causes")) {
                assertThat(cause.path("count").asInt()).as(zone.code()).isPositive();
                ruled++;
            }
        }
        assertThat(ruled).isEqualTo(3);
    }

    @Test
    void a_card_of_the_past_names_nothing_that_is_there_now() {
        putTank(0, 2);
        server.bean(Ticker.class).tickAll();
        String then = card(2).path("computedAt").asString();
        server.bean(Ticker.class).tickAll();
        JsonNode past = server.json("/api/zones/" + cell(2) + "?at=" + then, server.basic());
        assertThat(past.path("override").asString()).isEqualTo("red-hazard");
        assertThat(past.path("rule").path("levelWithout").asString()).isIn("red", "orange", "yellow", "blue");
        assertThat(past.path("rule").path("causes").isNull()).isTrue();
    }

    @Test
    void an_inspection_ends_the_patrol_gap_of_its_cell_as_a_visit_does() {
        load("people", """
                id,name,role,duty_phone,state,account,cell_code
                w1,一号岗,worker,000-88000001,on_duty,,%s
                """.formatted(cell(1)));
        putTank(1, 1);
        load("visits", """
                id,subject_layer,subject_id,person,visited_at,result
                v1,risk-points,tank-1,w1,%s,done
                """.formatted(Instant.now().minus(Duration.ofDays(40))));
        put(RISKS + "tank-0", place(2), """
                {"class":"gas","severity":3,"last_inspection":"%s"}""".formatted(Instant.now().minus(Duration.ofDays(5))));
        server.bean(Ticker.class).tickAll();
        assertThat(patrolGap(1)).isCloseTo(40, offset(0.1));
        assertThat(patrolGap(2)).isCloseTo(5, offset(0.1));
        assertThat(patrolGap(3)).isEqualTo(90);
    }

    private double patrolGap(int cell) {
        for (JsonNode part : card(cell, server.basic()).path("parts")) {
            if (part.path("indicator").asString().equals("patrol-gap")) {
                return part.path("value").asDouble();
            }
        }
        throw new AssertionError("no patrol gap on the card");
    }

    @Test
    void days_without_a_visit_are_told_to_who_sees_registers_and_risk_points_alike() {
        assertThat(patrolGap(card(1, reader("INTERNAL", "register", "risk_point", "zone", "cell"))))
                .isPresent();
        assertThat(patrolGap(card(1, reader("INTERNAL", "register", "zone", "cell"))))
                .isEmpty();
        assertThat(patrolGap(card(1, reader("INTERNAL", "risk_point", "zone", "cell"))))
                .isEmpty();
    }

    private static Optional<Double> patrolGap(JsonNode card) {
        List<JsonNode> parts = new ArrayList<>();
        card.path("parts").forEach(parts::add);
        return parts.stream()
                .filter(part -> part.path("indicator").asString().equals("patrol-gap")
                        && !part.path("value").isNull())
                .map(part -> part.path("value").asDouble())
                .findFirst();
    }
}
