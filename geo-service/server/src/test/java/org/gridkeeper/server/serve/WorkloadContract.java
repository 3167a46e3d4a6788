// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridkeeper.server.store.FeatureStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The workload of cells and areas: what is counted, set against the roster, split, and told to whom. */
abstract class WorkloadContract extends WritingContract {

    private static final Instant START = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final double HOURS = 1e-6;

    private JsonNode withoutRoster;
    private JsonNode withShortRoster;

    @Override
    String[] settings() {
        // No tick in the midst of a test, which would give other scores.
        return new String[] {"--gridkeeper.work.every=0s", "--gridkeeper.score.after-change=1h"};
    }

    private static Instant ago(double hours) {
        return START.minusSeconds(Math.round(hours * 3600));
    }

    @BeforeAll
    void registers() {
        load("people", """
                id,name,role,duty_phone,state,account,cell_code
                w1,一号岗,worker,000-88000001,on_duty,secret-account,%1$s
                c1,片长岗,grid_chief,000-88000002,on_duty,,%1$s
                t1,应急队,team,000-88000003,on_duty,,%1$s
                """.formatted(cell(1)));
        load("responsibilities", """
                id,cells,role,person,valid_from
                r1,%1$s,worker,w1,2020-01-01
                r2,%1$s %2$s %3$s,grid_chief,c1,2020-01-01
                r3,%1$s,team,t1,2020-01-01
                """.formatted(cell(1), cell(2), cell(3)));
        withoutRoster = server.json("/api/workload", server.basic()).path("workload");
        String shifts = "id,person,kind,begins_at,ends_at,place\n";
        load("shifts", shifts + "s1,c1,duty,%s,%s,\n".formatted(ago(72), ago(66)));
        withShortRoster = server.json("/api/workload", server.basic()).path("workload");
        load(
                "shifts",
                shifts
                        + """
                s2,w1,duty,%s,%s,
                s3,w1,duty,%s,%s,
                a1,w1,absence,%s,%s,
                s4,t1,duty,%s,%s,
                s5,c1,duty,%s,%s,
                """.formatted(
                                        ago(200), ago(190), ago(120), ago(110), ago(112), ago(90), ago(50), ago(40),
                                        ago(-2), ago(-9)));
        StringBuilder visits = new StringBuilder("id,subject_layer,subject_id,person,visited_at,result\n");
        double[] hoursAgo = {1, 30, 160, 169};
        List<String> results = List.of("done", "nobody", "problem", "done");
        for (int i = 0; i < hoursAgo.length; i++) {
            visits.append(
                    "v%d,buildings,%s,w1,%s,%s\n".formatted(i, buildingIn(cell(1)), ago(hoursAgo[i]), results.get(i)));
        }
        load("visits", visits.toString());
    }

    private String buildingIn(String cell) {
        List<String> found = new ArrayList<>();
        server.bean(FeatureStore.class).forEachOf("buildings", "cell", cell, building -> found.add(building.id()));
        return found.get(0);
    }

    private JsonNode list(String query, String... who) {
        return server.json("/api/workload" + query, who);
    }

    private JsonNode row(String query, String code) {
        for (JsonNode row : list(query, server.basic()).path("workload")) {
            if (row.path("code").asString().equals(code)) {
                return row;
            }
        }
        throw new AssertionError("no row of " + code);
    }

    /** Of the incidents that the city was made with, those of the last seven days; not near their edge. */
    private long reported(String cell) {
        return server.city.incidents.stream()
                .filter(incident -> cell.isEmpty() || incident.cell().equals(cell))
                .filter(incident -> !incident.cell().isEmpty())
                .filter(incident -> incident.reportedAt().isAfter(Instant.now().minus(Duration.ofDays(7))))
                .count();
    }

    @Test
    void a_cell_has_its_visits_and_reports_and_what_they_take_against_the_shifts_for_it() {
        JsonNode first = row("", cell(1));
        assertThat(first.path("counts").path("visit").asInt()).isEqualTo(3);
        assertThat(first.path("counts").path("verify").asLong()).isEqualTo(reported(cell(1)));
        double needed = 3 * 0.5 + reported(cell(1)) / 3.0;
        assertThat(first.path("neededHours").asDouble()).isCloseTo(needed, offset(HOURS));
        assertThat(first.path("availableHours").asDouble())
                .as("8 h of w1, and 2 of 6 h of c1")
                .isCloseTo(10, offset(HOURS));
        assertThat(first.path("index").asDouble()).isCloseTo(needed / 10, offset(HOURS));
        assertThat(first.path("band").asString()).isEqualTo(needed < 7 ? "light" : needed <= 10 ? "normal" : "heavy");
        assertThat(first.path("without").isNull()).isTrue();
        assertThat(first.path("doneHours").asDouble()).isEqualTo(1.5);
        assertThat(row("", cell(2)).path("availableHours").asDouble()).isCloseTo(2, offset(HOURS));
    }

    @Test
    void a_cell_without_shifts_has_no_index_and_says_so() {
        JsonNode fifth = row("", cell(5));
        assertThat(fifth.path("index").isNull() && fifth.path("band").isNull()).isTrue();
        assertThat(fifth.path("availableHours").isNull()).isTrue();
        assertThat(fifth.path("without").asString()).isEqualTo("no-shifts");
        assertThat(fifth.path("proposedHours").asDouble())
                .as("it is patrolled all the same")
                .isPositive();
    }

    @Test
    void without_a_roster_and_with_one_that_is_younger_than_the_week_nothing_is_made_up() {
        assertThat(withoutRoster.findValuesAsString("without")).hasSize(9).containsOnly("no-roster");
        assertThat(withShortRoster.findValuesAsString("without")).hasSize(9).containsOnly("short-roster");
        for (JsonNode row : withShortRoster) {
            assertThat(row.path("index").isNull() && row.path("proposedHours").isNull())
                    .isTrue();
            assertThat(row.path("counts").path("visit").isNull())
                    .as("no visits were kept then")
                    .isTrue();
            assertThat(row.path("doneHours").isNull()).isTrue();
        }
    }

    @Test
    void half_of_the_hours_of_the_community_are_split_among_all_its_cells() {
        double proposed = 0;
        double demand = 0;
        JsonNode rows = list("", server.basic()).path("workload");
        for (JsonNode row : rows) {
            proposed += row.path("proposedHours").asDouble();
            demand += row.path("demand").asDouble();
        }
        assertThat(proposed).isCloseTo(0.5 * (8 + 6), offset(HOURS));
        for (JsonNode row : rows) {
            assertThat(row.path("proposedHours").asDouble())
                    .isCloseTo(proposed * row.path("demand").asDouble() / demand, offset(HOURS));
        }
        JsonNode rates = list("", server.basic()).path("rates");
        assertThat(server.json("/api/cells/" + cell(1), server.basic())
                        .path("workload")
                        .path("rates"))
                .isEqualTo(rates);
        double score = server.json("/api/zones/" + cell(1)).path("score").asDouble();
        long households = server.json("/api/cells/" + cell(1), server.basic())
                .path("households")
                .asLong();
        assertThat(row("", cell(1)).path("demand").asDouble())
                .isCloseTo(
                        rates.path("base").asDouble() + rates.path("alpha").asDouble() * score / 100 * households,
                        offset(1e-9));
    }

    @Test
    void an_area_is_the_sum_of_its_cells_and_its_index_that_of_those_with_shifts() {
        JsonNode community = row("?level=community", SmallCity.COMMUNITY);
        assertThat(community.path("cells").asInt()).isEqualTo(9);
        assertThat(community.path("cellsWithShifts").asInt()).isEqualTo(3);
        assertThat(community.path("counts").path("verify").asLong()).isEqualTo(reported(""));
        double needed = 3 * 0.5 + (reported(cell(1)) + reported(cell(2)) + reported(cell(3))) / 3.0;
        assertThat(community.path("index").asDouble()).isCloseTo(needed / 14, offset(HOURS));
        assertThat(community.path("proposedHours").asDouble()).isCloseTo(7, offset(HOURS));
        assertThat(list("?level=street&parent=310101", server.basic())
                        .path("workload")
                        .findValuesAsString("code"))
                .containsExactly("310101001");
        assertThat(list("?parent=" + SmallCity.COMMUNITY, server.basic())
                        .path("total")
                        .asInt())
                .isEqualTo(9);
    }

    @Test
    void what_a_worker_saw_is_not_verified_and_what_is_closed_is_checked() {
        long verified = row("", cell(3)).path("counts").path("verify").asLong();
        boolean kept = !row("", cell(3)).path("counts").path("check").isNull();
        assertThat(kept).as("no incident of the city says when it was closed").isFalse();
        String said = "{\"class\":\"0101\",\"source\":\"%s\",\"reported_at\":\"%s\",\"closed_at\":\"%s\"}";
        send("PUT", INCIDENTS + "/seen", feature("seen", place(3), said.formatted("grid_worker", ago(5), ago(4))));
        send("PUT", INCIDENTS + "/told", feature("told", place(3), said.formatted("hotline", ago(5), ago(4))));
        send("PUT", INCIDENTS + "/old", feature("old", place(3), said.formatted("hotline", ago(900), ago(4))));
        JsonNode counts = row("", cell(3)).path("counts");
        assertThat(counts.path("verify").asLong()).isEqualTo(verified + 1);
        assertThat(counts.path("check").asInt()).isEqualTo(3);
        assertThat(row("", cell(2)).path("counts").path("check").asInt()).isZero();
        for (String id : List.of("seen", "told", "old")) {
            send("DELETE", INCIDENTS + "/" + id, "", server.basic(), "If-Match", "*");
        }
    }

    private void send(String verb, String path, String body) {
        HttpResponse<byte[]> answer = send(verb, path, body, server.basic(), "If-None-Match", "*");
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(201);
    }

    @Test
    void pages_follow_one_another_and_hold_every_cell_once() {
        List<String> codes = new ArrayList<>();
        String next = "/api/workload?limit=4";
        int pages = 0;
        while (!next.isEmpty()) {
            JsonNode page = server.json(next, server.basic());
            assertThat(page.path("total").asInt()).isEqualTo(9);
            codes.addAll(page.path("workload").findValuesAsString("code"));
            next = page.path("links").path("next").asString("");
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(codes).hasSize(9).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void as_csv_every_cell_is_a_row() {
        HttpResponse<byte[]> answer = server.get("/api/workload?format=csv", server.basic());
        List<String> lines =
                new String(answer.body(), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.get(0))
                .startsWith("\uFEFFcode,name,level,parent,cells,cellsWithShifts,visit,verify,check,neededHours,");
        assertThat(lines).hasSize(10);
        JsonNode first = row("", cell(1));
        assertThat(lines.get(1))
                .startsWith("%s,%s,cell,%s,1,1,3,%s,,%s,"
                        .formatted(
                                cell(1),
                                first.path("name").asString(),
                                SmallCity.COMMUNITY,
                                first.path("counts").path("verify"),
                                first.path("neededHours")));
        for (String query :
                List.of("?format=csv&limit=3", "?format=csv&after=1", "?format=xml", "?level=city", "?limit=0")) {
            assertThat(server.get("/api/workload" + query, server.basic()).statusCode())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    @Test
    void a_parent_is_an_area_above() {
        assertThat(server.get("/api/workload?parent=nowhere", server.basic()).statusCode())
                .isEqualTo(404);
        for (String query : List.of("?parent=" + cell(1), "?level=street&parent=" + SmallCity.COMMUNITY)) {
            assertThat(server.get("/api/workload" + query, server.basic()).statusCode())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    private int status(List<String> kinds, String sensitivity) {
        String[] who =
                server.token(Map.of("name", "some", "role", "reader", "kinds", kinds, "sensitivity", sensitivity));
        assertThat(server.json("/api/cells/" + cell(1), who).has("workload")).isTrue();
        int status = server.get("/api/workload", who).statusCode();
        assertThat(server.json("/api/cells/" + cell(1), who).path("workload").isNull())
                .isEqualTo(status != 200);
        return status;
    }

    @Test
    void only_who_sees_registers_and_incidents_internally_is_told() {
        assertThat(server.get("/api/workload").statusCode()).isEqualTo(401);
        assertThat(server.json("/api/cells/" + cell(1)).path("workload").isNull())
                .isTrue();
        assertThat(status(List.of("cell", "zone", "incident"), "INTERNAL")).isEqualTo(403);
        assertThat(status(List.of("cell", "zone", "register"), "INTERNAL")).isEqualTo(403);
        assertThat(status(List.of("cell", "zone", "register", "incident"), "PUBLIC"))
                .isEqualTo(403);
        assertThat(status(List.of("cell", "zone", "register", "incident"), "INTERNAL"))
                .isEqualTo(200);
    }

    @Test
    void a_scope_sums_its_own_cells_alone() {
        assertThat(list("", writer).path("workload").findValuesAsString("code")).containsExactly(cell(1), cell(2));
        JsonNode community = list("?level=community", writer).path("workload").path(0);
        assertThat(community.path("cells").asInt()).isEqualTo(2);
        assertThat(community.path("counts").path("verify").asLong()).isEqualTo(reported(cell(1)) + reported(cell(2)));
        assertThat(server.get("/api/workload?format=csv", writer).body())
                .asString(StandardCharsets.UTF_8)
                .contains(cell(2))
                .doesNotContain(cell(3));
    }

    @Test
    void the_card_of_a_cell_has_its_row_and_no_person_is_told_anywhere() {
        JsonNode card = server.json("/api/cells/" + cell(1), server.basic()).path("workload");
        assertThat(card.path("counts")).isEqualTo(row("", cell(1)).path("counts"));
        assertThat(card.path("availableHours").asDouble()).isCloseTo(10, offset(HOURS));
        assertThat(Duration.between(
                        Instant.parse(card.path("from").asString()),
                        Instant.parse(card.path("to").asString())))
                .isEqualTo(Duration.ofDays(7));
        String told = card.toString() + list("", server.basic());
        assertThat(told).doesNotContain("w1", "c1\"", "一号岗", "片长岗", "secret-account", "88000001");
    }
}
