// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.server.catalogue.FeatureRules;
import org.gridkeeper.server.catalogue.RegisterRule;
import org.gridkeeper.server.contact.Contacts;
import org.gridkeeper.server.export.ExportReport;
import org.gridkeeper.server.export.ExportRequest;
import org.gridkeeper.server.export.Exporter;
import org.gridkeeper.server.link.LinkKeeper;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.scope.Role;
import org.gridkeeper.server.scope.Viewer;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What writers may not do to registers feature by feature, and rows about tags that are not for everybody. */
class RegisterPrivacyTest {

    private static final String C1 = SmallCity.COMMUNITY + "001";
    private static final String C9 = SmallCity.COMMUNITY + "009";
    private static final Instant BEGAN = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path home;

    private TestServer server;
    private StoredFeature building;

    @BeforeEach
    void start() {
        server = new TestServer(home, "--gridkeeper.home=" + home);
        StoredFeature[] found = new StoredFeature[1];
        server.bean(FeatureStore.class).forEachOf("buildings", "cell", C1, row -> found[0] = row);
        building = java.util.Objects.requireNonNull(found[0]);
        post("p1", C1, "writer");
        post("p9", C9, "other");
        tag("gas", "internal");
        tag("shop", "public");
        link("a", "gas");
        link("b", "shop");
        Map<String, Object> plan = Map.of(
                "subject_layer",
                "buildings",
                "select_by",
                "tag",
                "selector",
                "gas",
                "every_days",
                30L,
                "role",
                "worker");
        put("visit-plans", new StoredFeature("v", StoredFeature.NO_PLACE, plan, Link.NOWHERE));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void put(String layer, StoredFeature row) {
        try (StoreTransaction transaction = server.bean(FeatureStore.class).begin(new Origin("test", "put", ""))) {
            transaction.put(layer, row);
            var unused = transaction.commit();
        }
    }

    private void post(String id, String cell, String account) {
        Map<String, Object> values = Map.of("name", id, "role", "duty_officer", "state", "on_duty", "account", account);
        put("people", new StoredFeature(id, StoredFeature.NO_PLACE, values, Link.toCell(cell)));
    }

    private void tag(String code, String sensitivity) {
        Map<String, Object> values = Map.of(
                "level",
                "street",
                "subject",
                "building",
                "sensitivity",
                sensitivity,
                "basis",
                "Law",
                "valid_days",
                9999L);
        put("tags", new StoredFeature(code, StoredFeature.NO_PLACE, values, Link.NOWHERE));
    }

    private void link(String id, String tag) {
        Map<String, Object> values =
                Map.of("tag", tag, "subject_layer", "buildings", "subject_id", building.id(), "valid_from", BEGAN);
        put("tag-links", new StoredFeature(id, StoredFeature.NO_PLACE, values, Link.toCell(C1)));
    }

    private String[] token(String sensitivity) {
        return server.token(Map.of("name", "reader-" + sensitivity, "sensitivity", sensitivity, "days", 1));
    }

    private String read(String path, String... headers) {
        return new String(server.get(path, headers).body(), StandardCharsets.UTF_8);
    }

    @Test
    void registers_of_who_serves_and_of_tags_are_written_by_administrators_alone() {
        String[] writer =
                server.token(Map.of("name", "writer", "role", "WRITER", "sensitivity", "RESTRICTED", "days", 1));
        String feature = "{\"type\":\"Feature\",\"id\":\"n\",\"properties\":{}}";
        Map<String, String> said = Map.of(
                "people", "/api/people/{id}/state",
                "responsibilities", "administrators",
                "shifts", "administrators",
                "tags", "administrators",
                "tag-links", "/api/tags/{code}/links",
                "visit-plans", "administrators",
                "visits", "POST /api/visits");
        said.forEach((layer, text) -> {
            var refused = server.post("/api/elements/" + layer, feature, writer);
            assertThat(refused.statusCode()).as(layer).isEqualTo(403);
            assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains(text);
        });
        String[] any = {writer[0], writer[1], "If-Match", "*"};
        String patch = "{\"properties\":{\"role\":\"duty_officer\"}}";
        assertThat(server.send("PATCH", "/api/elements/people/p1", BodyPublishers.ofString(patch), any)
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.delete("/api/elements/tag-links/a", any).statusCode()).isEqualTo(403);
        assertThat(server.post("/api/elements/rooms", feature, writer).statusCode())
                .isNotEqualTo(403);
    }

    @Test
    void the_desk_is_told_of_positions_in_its_own_cells() {
        String[] desk = server.token(Map.of("name", "writer", "cells", List.of(C1), "days", 1));
        String place = "{\"lon\":121.471,\"lat\":31.231}";
        for (String id : List.of("p1", "p9")) {
            assertThat(server.send(
                                    "PUT",
                                    "/api/people/" + id + "/position",
                                    BodyPublishers.ofString(place),
                                    server.basic())
                            .statusCode())
                    .isEqualTo(204);
        }
        assertThat(read("/api/people/positions", desk)).contains("\"p1\"").doesNotContain("\"p9\"");
        assertThat(server.get("/api/people/p9/position", desk).statusCode()).isEqualTo(403);
    }

    @Test
    void links_and_tags_above_the_viewer_are_not_listed() {
        String now = Instant.now().plusSeconds(1).toString();
        for (String path : List.of(
                "/api/elements/tag-links",
                "/api/elements/tag-links?limit=1",
                "/api/elements/tag-links?at=" + now,
                "/api/elements/tags",
                "/api/cells/%s/history?kind=register".formatted(C1))) {
            assertThat(read(path, token("PUBLIC"))).as(path).contains("shop").doesNotContain("gas");
            assertThat(read(path, token("INTERNAL"))).as(path).contains("gas");
        }
        for (String path : List.of("", "/history", "?at=" + now)) {
            assertThat(server.get("/api/elements/tag-links/a" + path, token("PUBLIC"))
                            .statusCode())
                    .isEqualTo(404);
        }
        String due = "/api/visits/due?cell=%s&at=2026-06-01".formatted(C1);
        assertThat(server.json(due, token("INTERNAL")).path("total").asInt()).isEqualTo(1);
        assertThat(server.json(due, token("PUBLIC")).path("total").asInt()).isZero();
    }

    @Test
    void what_was_linked_to_a_tag_that_is_restricted_now_is_nowhere() throws java.io.IOException {
        tag("gas", "restricted");
        String now = Instant.now().plusSeconds(1).toString();
        for (String path : List.of(
                "/api/elements/tag-links",
                "/api/elements/tag-links/a",
                "/api/elements/tag-links/a/history",
                "/api/elements/tag-links?at=" + now)) {
            assertThat(read(path, server.basic())).as(path).doesNotContain("gas");
        }
        Path file = home.resolve("links.csv");
        ExportReport report = server.bean(Exporter.class).run(ExportRequest.of("tag-links", "csv", file));
        assertThat(report.rejected()).isEqualTo(Map.of("restricted-tag", 1L));
        assertThat(Files.readString(file)).contains("shop").doesNotContain("gas");
    }

    @Test
    void what_elements_listed_of_a_tag_that_is_restricted_now_is_told_nowhere() throws java.io.IOException {
        Map<String, Object> values = new java.util.LinkedHashMap<>(building.values());
        values.put("tags", "shop,gas");
        put("buildings", new StoredFeature(building.id(), building.lonLat(), values, building.link()));
        assertThat(read("/api/elements/buildings/" + building.id(), server.basic()))
                .contains("shop,gas");
        tag("gas", "restricted");
        String now = Instant.now().plusSeconds(1).toString();
        for (String path : List.of("", "/history", "?at=" + now)) {
            assertThat(read("/api/elements/buildings/" + building.id() + path, server.basic()))
                    .as(path)
                    .contains("shop")
                    .doesNotContain("gas");
        }
        assertThat(read("/api/cells/%s/history?kind=building".formatted(C1), server.basic()))
                .contains("shop")
                .doesNotContain("shop,gas");
        Path file = home.resolve("buildings.csv");
        server.bean(Exporter.class).run(ExportRequest.of("buildings", "csv", file));
        assertThat(Files.readString(file)).contains("shop").doesNotContain("shop,gas");
    }

    @Test
    void the_rules_of_a_register_begin_once_for_all_that_a_request_brings() {
        int[] begun = new int[1];
        RegisterRule counting = new RegisterRule() {
            @Override
            public boolean appliesTo(LayerSchema schema) {
                return true;
            }

            @Override
            public Check begin(LayerSchema schema, StoreTransaction transaction) {
                begun[0]++;
                return feature -> List.of();
            }
        };
        ElementWriter writer = new ElementWriter(
                server.bean(FeatureStore.class),
                server.bean(LinkKeeper.class),
                server.bean(LiveMap.class),
                server.bean(Contacts.class),
                new FeatureRules(List.of(), List.of(counting)));
        Viewer viewer = new Viewer("test", Role.ADMINISTRATOR, Scope.all());
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            drafts.add(new Draft(
                    new StoredFeature("s" + i, StoredFeature.NO_PLACE, Map.of("person", "p1"), Link.NOWHERE), null));
        }
        assertThat(writer.insert(server.bean(Sights.class).toWrite("shifts", viewer), viewer, drafts)
                        .features())
                .hasSize(3);
        assertThat(begun[0]).isEqualTo(1);
    }
}
