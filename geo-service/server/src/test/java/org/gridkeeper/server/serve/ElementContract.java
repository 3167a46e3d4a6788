// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.contact.Contacts;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.LogProof;
import org.gridkeeper.server.store.StoreDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Elements and registers over HTTP: pages, conditions, bulk, what is refused, what was, on either database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ElementContract {

    private static final String INCIDENTS = "/api/elements/incidents";

    @TempDir
    static Path home;

    private TestServer server;
    private String[] writer;
    private int made;

    /** The settings of the database. */
    abstract String[] settings();

    @BeforeAll
    void start() {
        server = new TestServer(home.resolve(getClass().getSimpleName()), settings());
        server.bean(FeatureStore.class)
                .declare(new LayerSchema(
                        "shifts",
                        Kind.REGISTER,
                        GeometryKind.NONE,
                        List.of(Field.of("post", FieldType.TEXT), Field.of("hours", FieldType.REAL))));
        writer = server.token(Map.of(
                "name", "writer", "role", "writer", "cells", List.of(cell(1), cell(2)), "sensitivity", "INTERNAL"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @AfterEach
    void the_log_holds() {
        LogProof proof = server.bean(StoreDatabase.class).verifyLog(rows -> {});
        assertThat(proof.faults()).isEmpty();
    }

    private static String cell(int number) {
        return SmallCity.COMMUNITY + "00" + number;
    }

    /** A place in a cell of the upper row, 1 to 3. */
    private static String place(int number) {
        return "{\"type\":\"Point\",\"coordinates\":[%s,%s]}"
                .formatted(SmallCity.WEST + (number - 0.5) * SmallCity.CELL, SmallCity.SOUTH + 2.5 * SmallCity.CELL);
    }

    private static String feature(String id, String geometry, String properties) {
        return "{\"type\":\"Feature\",\"id\":\"%s\",\"geometry\":%s,\"properties\":%s}"
                .formatted(id, geometry, properties);
    }

    private HttpResponse<byte[]> send(String verb, String path, String body, String[] who, String... headers) {
        return server.send(
                verb,
                path,
                BodyPublishers.ofString(body),
                Stream.concat(Stream.of(who), Stream.of(headers)).toArray(String[]::new));
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String tag(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    /** A new incident in the first cell; gives its address. */
    private String incident() {
        String id = "new-" + ++made;
        HttpResponse<byte[]> answer = server.post(
                INCIDENTS, feature(id, place(1), "{\"class\":\"0505\",\"status\":\"open\",\"severity\":2}"), writer);
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(201);
        return INCIDENTS + "/" + id;
    }

    @Test
    void one_element_has_a_revision_and_a_strong_tag_that_begins_with_it() {
        String path = incident();
        HttpResponse<byte[]> first = server.get(path, writer);
        long revision = json(first).path("revision").asLong();
        assertThat(tag(first)).startsWith("\"r" + revision + "-");
        assertThat(server.get(path, writer[0], writer[1], "If-None-Match", tag(first))
                        .statusCode())
                .isEqualTo(304);
        HttpResponse<byte[]> head = send("HEAD", path, "", writer);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(tag(head)).isEqualTo(tag(first));
        assertThat(json(first).path("link").path("cell").asString()).isEqualTo(cell(1));
    }

    @Test
    void a_write_names_what_it_has_seen_and_is_told_what_there_is() {
        String path = incident();
        String tag = tag(server.get(path, writer));
        for (String verb : List.of("PUT", "PATCH", "DELETE")) {
            assertThat(send(verb, path, "{}", writer).statusCode()).as(verb).isEqualTo(428);
            assertThat(send(verb, path, "{}", writer, "If-Match", "W/" + tag).statusCode())
                    .as(verb)
                    .isEqualTo(412);
        }
        HttpResponse<byte[]> patched =
                send("PATCH", path, "{\"properties\":{\"status\":\"closed\"}}", writer, "If-Match", tag);
        assertThat(patched.statusCode()).isEqualTo(200);
        assertThat(tag(patched)).isEqualTo(tag(server.get(path, writer))).isNotEqualTo(tag);
        for (String verb : List.of("PUT", "PATCH", "DELETE")) {
            HttpResponse<byte[]> stale = send(verb, path, "{}", writer, "If-Match", tag);
            assertThat(stale.statusCode()).as(verb).isEqualTo(412);
            assertThat(json(stale).path("revision").asLong())
                    .isEqualTo(json(patched).path("revision").asLong());
        }
        String revision = "\"" + json(patched).path("revision").asLong() + "\"";
        assertThat(send("DELETE", path, "", writer, "If-Match", revision).statusCode())
                .isEqualTo(204);
        assertThat(server.get(path, writer).statusCode()).isEqualTo(404);
        assertThat(send("DELETE", path, "", writer, "If-Match", "*").statusCode())
                .isEqualTo(404);
    }

    @Test
    void of_concurrent_patches_exactly_one_wins() throws Exception {
        String path = incident();
        String tag = tag(server.get(path, writer));
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Integer>> patches = IntStream.range(0, 6)
                    .mapToObj(i -> (Callable<Integer>) () -> send(
                                    "PATCH",
                                    path,
                                    "{\"properties\":{\"title\":\"t%d\"}}".formatted(i),
                                    writer,
                                    "If-Match",
                                    tag)
                            .statusCode())
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> patch : threads.invokeAll(patches)) {
                statuses.add(patch.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_patch_merges_and_a_put_replaces() {
        String path = incident();
        String patch = "{\"properties\":{\"severity\":null,\"title\":\"井盖\"},\"geometry\":%s}".formatted(place(2));
        JsonNode merged = json(send("PATCH", path, patch, writer, "If-Match", "*"));
        assertThat(merged.path("properties").has("severity")).isFalse();
        assertThat(merged.path("properties").path("class").asString()).isEqualTo("0505");
        assertThat(merged.path("properties").path("title").asString()).isEqualTo("井盖");
        assertThat(merged.path("link").path("cell").asString()).isEqualTo(cell(2));
        String whole = "{\"type\":\"Feature\",\"geometry\":%s,\"properties\":{\"class\":\"0203\"}}".formatted(place(2));
        HttpResponse<byte[]> put = send("PUT", path, whole, writer, "If-Match", "*", "Prefer", "return=minimal");
        assertThat(put.statusCode()).isEqualTo(204);
        assertThat(put.body()).isEmpty();
        JsonNode replaced = json(server.get(path, writer));
        assertThat(tag(put)).isEqualTo(tag(server.get(path, writer)));
        assertThat(replaced.path("properties").propertyNames()).containsExactly("class");
    }

    @Test
    void a_put_makes_what_is_not_there_when_it_says_so() {
        String path = INCIDENTS + "/made-by-put";
        String whole = feature("made-by-put", place(1), "{\"class\":\"0505\"}");
        assertThat(send("PUT", path, whole, writer, "If-Match", "*").statusCode())
                .isEqualTo(404);
        HttpResponse<byte[]> first = send("PUT", path, whole, writer, "If-None-Match", "*");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Location")).contains(path);
        assertThat(send("PUT", path, whole, writer, "If-None-Match", "*").statusCode())
                .isEqualTo(412);
        assertThat(send("PUT", path + "x", whole, writer, "If-None-Match", "*").statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_collection_with_one_bad_feature_stores_nothing_and_names_every_fault() {
        long before = server.bean(FeatureStore.class).version();
        String good = feature("bulk-1", place(1), "{\"class\":\"0505\"}");
        String swapped = "{\"type\":\"Point\",\"coordinates\":[31.23,121.47]}";
        String bad = feature("bulk-2", swapped, "{\"class\":\"nothing\",\"severity\":\"high\",\"ethnicity\":\"x\"}");
        String bulk = "{\"type\":\"FeatureCollection\",\"features\":[%s,%s]}";
        HttpResponse<byte[]> answer = server.post(INCIDENTS, bulk.formatted(good, bad), writer);
        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode errors = json(answer).path("errors");
        assertThat(errors.findValuesAsString("field")).containsExactlyInAnyOrder("geometry", "severity", "ethnicity");
        assertThat(errors.findValuesAsString("index")).containsOnly("1");
        assertThat(errors.toString()).contains("swapped", "whole number", "does not hold");
        assertThat(json(answer).path("detail").asString()).contains("nothing was stored");
        assertThat(server.bean(FeatureStore.class).version()).isEqualTo(before);
        HttpResponse<byte[]> made =
                server.post(INCIDENTS, bulk.formatted(good, feature("bulk-2", place(2), "{}")), writer);
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(json(made).path("ids").size()).isEqualTo(2);
        HttpResponse<byte[]> outside = server.post(
                INCIDENTS,
                bulk.formatted(feature("bulk-3", place(1), "{}"), feature("bulk-4", place(3), "{}")),
                writer);
        assertThat(outside.statusCode()).isEqualTo(403);
        assertThat(server.get(INCIDENTS + "/bulk-3", server.basic()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_unknown_class_is_refused_unless_it_was_there_before() {
        HttpResponse<byte[]> refused = server.post(
                INCIDENTS, feature("odd", place(1), "{\"class\":\"9999\",\"edition\":\"cs-2026\"}"), writer);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).path("detail").asString()).contains("'9999'", "edition cs-2026");
    }

    @Test
    void pages_hold_every_element_once_in_order() {
        List<String> all = new ArrayList<>();
        String next = INCIDENTS + "?limit=150&class=0101";
        while (!next.isEmpty()) {
            JsonNode page = server.json(next, server.basic());
            all.addAll(page.path("features").findValuesAsString("id"));
            next = page.path("links").path("next").asString("");
        }
        assertThat(all).doesNotHaveDuplicates().isSorted().hasSize(300);
        JsonNode inside = server.json(INCIDENTS + "?limit=1000", writer);
        assertThat(inside.path("features").findValuesAsString("cell")).isSubsetOf(cell(1), cell(2));
        String box = "&bbox=%s,%s,%s,%s"
                .formatted(SmallCity.WEST, SmallCity.SOUTH, SmallCity.WEST + 0.0005, SmallCity.SOUTH + 0.0005);
        assertThat(server.json(INCIDENTS + "?limit=1000" + box, writer)
                        .path("numberReturned")
                        .asInt())
                .isZero();
        assertThat(server.json(INCIDENTS + "?limit=1000" + box, server.basic())
                        .path("numberReturned")
                        .asInt())
                .isPositive();
        for (String wrong : List.of("limit=0", "limit=1001", "limit=x", "bbox=1,2,3", "bbox=3,2,1,4", "at=never")) {
            assertThat(server.get(INCIDENTS + "?" + wrong, server.basic()).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(server.json("/api/incidents?limit=1", server.basic())
                        .path("numberReturned")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void the_entries_of_a_register_lie_where_they_are_linked_to() {
        String shifts = "/api/elements/shifts";
        String entry = "{\"type\":\"Feature\",\"id\":\"%s\",\"link\":{%s},\"properties\":{\"post\":\"岗\",\"hours\":8}}";
        assertThat(server.post(shifts, entry.formatted("s1", "\"cell\":\"" + cell(1) + "\""), writer)
                        .statusCode())
                .isEqualTo(201);
        assertThat(server.post(shifts, entry.formatted("s2", "\"cell\":\"" + cell(9) + "\""), writer)
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.post(shifts, entry.formatted("s2", "\"cell\":\"nowhere\""), server.basic())
                        .statusCode())
                .isEqualTo(422);
        assertThat(server.post(shifts, entry.formatted("s2", ""), server.basic())
                        .statusCode())
                .isEqualTo(201);
        assertThat(server.json(shifts, writer).path("features").findValuesAsString("id"))
                .containsExactly("s1");
        assertThat(server.json(shifts + "?limit=1", server.basic())
                        .path("links")
                        .path("next")
                        .asString())
                .endsWith("limit=1&after=s1");
        assertThat(server.get(shifts + "/s2", writer).statusCode()).isEqualTo(404);
        assertThat(server.get(shifts + "?bbox=1,1,2,2", writer).statusCode()).isEqualTo(400);
        JsonNode patched =
                json(send("PATCH", shifts + "/s1", "{\"properties\":{\"hours\":7.5}}", writer, "If-Match", "*"));
        assertThat(patched.path("geometry").isNull()).isTrue();
        assertThat(patched.path("link").path("cell").asString()).isEqualTo(cell(1));
        assertThat(server.get(shifts).statusCode()).isEqualTo(401);
    }

    @Test
    void a_building_is_written_when_its_outline_is_valid() {
        double west = SmallCity.WEST + 0.1 * SmallCity.CELL;
        double south = SmallCity.SOUTH + 2.1 * SmallCity.CELL;
        String corners = "[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]";
        String crossing = "[[%1$s,%2$s],[%3$s,%4$s],[%3$s,%2$s],[%1$s,%4$s],[%1$s,%2$s]]";
        String polygon = "{\"type\":\"Polygon\",\"coordinates\":[%s]}";
        String ring = polygon.formatted(corners.formatted(west, south, west + 1e-4, south + 1e-4));
        String crossed = polygon.formatted(crossing.formatted(west, south, west + 1e-4, south + 1e-4));
        String buildings = "/api/elements/buildings";
        HttpResponse<byte[]> bad = server.post(buildings, feature("kiosk", crossed, "{}"), writer);
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(json(bad).path("detail").asString()).contains("Self-intersection at [");
        HttpResponse<byte[]> made = server.post(buildings, feature("kiosk", ring, "{\"floors\":1}"), writer);
        assertThat(made.statusCode()).isEqualTo(201);
        JsonNode kiosk = server.json(buildings + "/kiosk", writer);
        assertThat(kiosk.path("link").path("cell").asString()).isEqualTo(cell(1));
        assertThat(kiosk.path("geometry").path("coordinates").toString())
                .isEqualTo("[" + corners.formatted(west, south, west + 1e-4, south + 1e-4) + "]");
        HttpResponse<byte[]> moved =
                send("PATCH", buildings + "/kiosk", "{\"properties\":{\"floors\":2}}", writer, "If-Match", tag(made));
        assertThat(moved.statusCode()).isEqualTo(200);
        assertThat(send("DELETE", buildings + "/kiosk", "", writer, "If-Match", tag(moved))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void what_was_is_told_state_by_state_and_by_moment() throws InterruptedException {
        String path = incident();
        Thread.sleep(5);
        Instant then = Instant.now();
        Thread.sleep(5);
        send("PATCH", path, "{\"properties\":{\"status\":\"closed\"}}", writer, "If-Match", "*");
        send("PATCH", path, "{\"geometry\":" + place(2) + "}", writer, "If-Match", "*");
        send("PATCH", path, "{\"geometry\":" + place(3) + "}", server.basic(), "If-Match", "*");
        assertThat(server.get(path, writer).statusCode()).isEqualTo(404);
        send("DELETE", path, "", server.basic(), "If-Match", "*");
        JsonNode states = server.json(path + "/history", server.basic()).path("states");
        assertThat(states.findValuesAsString("what"))
                .containsExactly("removed", "changed", "changed", "changed", "made");
        assertThat(states.get(3).path("changes").get(0).path("field").asString())
                .isEqualTo("status");
        assertThat(states.get(3).path("changes").get(0).path("before").asString())
                .isEqualTo("open");
        assertThat(states.get(4).path("actor").asString()).isEqualTo("writer");
        JsonNode seen = server.json(path + "/history", writer).path("states");
        assertThat(seen.findValuesAsString("what")).containsExactly("changed", "changed", "made");
        assertThat(server.json(path + "?at=" + then, writer)
                        .path("properties")
                        .path("status")
                        .asString())
                .isEqualTo("open");
        JsonNode page = server.json(INCIDENTS + "?limit=1000&cell=" + cell(1) + "&at=" + then, writer);
        assertThat(page.path("features").findValuesAsString("id")).contains(path.substring(INCIDENTS.length() + 1));
        JsonNode events = server.json("/api/cells/" + cell(1) + "/history?kind=incident&limit=500", writer)
                .path("events");
        List<String> ofIt = new ArrayList<>();
        events.forEach(event -> {
            if (path.endsWith("/" + event.path("id").asString())) {
                ofIt.add(event.path("what").asString());
            }
        });
        assertThat(ofIt).containsExactly("left", "changed", "came");
    }

    @Test
    void the_change_log_is_read_by_administrators_page_by_page() {
        incident();
        List<Long> numbers = new ArrayList<>();
        String next = "/api/changes?limit=7";
        while (!next.isEmpty()) {
            JsonNode page = server.json(next, server.basic());
            page.path("changes")
                    .forEach(change -> numbers.add(change.path("change").asLong()));
            next = page.path("links").path("next").asString("");
        }
        assertThat(numbers).isSorted().hasSameSizeAs(new HashSet<>(numbers));
        assertThat(numbers).hasSize((int) server.bean(FeatureStore.class).version());
        assertThat(server.get("/api/changes").statusCode()).isEqualTo(401);
        assertThat(server.get("/api/changes", writer).statusCode()).isEqualTo(403);
    }

    @Test
    void a_contact_is_kept_apart_masked_and_erased_while_the_log_holds() {
        String[] desk = server.token(Map.of("name", "desk", "role", "duty-desk", "sensitivity", "INTERNAL"));
        String feature = feature("called", place(1), "{\"class\":\"0505\"}")
                .replace("}}", "},\"contact\":{\"name\":\"张三丰\",\"phone\":\"13812341234\",\"note\":\"晚上\"}}");
        HttpResponse<byte[]> made = server.post("/api/incidents", feature, writer);
        assertThat(made.statusCode()).isEqualTo(201);
        String path = INCIDENTS + "/called";
        String contact = path + "/contact";
        assertThat(server.json(path, server.basic())
                        .path("properties")
                        .path("contact_digest")
                        .asString())
                .hasSize(64);
        for (HttpResponse<byte[]> answer : List.of(
                made,
                server.get(path, server.basic()),
                server.get(path + "/history", server.basic()),
                server.get(INCIDENTS + "?limit=1000", server.basic()),
                server.get("/api/changes?limit=1000", server.basic()))) {
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("张三丰", "13812341234");
        }
        assertThat(server.get(contact).statusCode()).isEqualTo(401);
        assertThat(server.get(contact, writer).statusCode()).isEqualTo(403);
        JsonNode masked = server.json(contact, desk);
        assertThat(masked.path("name").asString()).isEqualTo("张*");
        assertThat(masked.path("phone").asString()).isEqualTo("138****1234");
        assertThat(masked.path("genuine").asBoolean()).isTrue();
        assertThat(server.get(contact + "?reason=x", desk).statusCode()).isEqualTo(400);
        JsonNode whole = server.json(contact + "?reason=call%20back", desk);
        assertThat(whole.path("phone").asString()).isEqualTo("13812341234");
        JsonNode views = server.json(contact + "/views", server.basic()).path("views");
        assertThat(views.findValuesAsString("reason")).containsExactly("call back");
        assertThat(server.delete(contact, writer).statusCode()).isEqualTo(403);
        assertThat(server.delete(contact, desk).statusCode()).isEqualTo(204);
        assertThat(server.get(contact, desk).statusCode()).isEqualTo(404);
        assertThat(server.json(path, server.basic())
                        .path("properties")
                        .path("contact_digest")
                        .asString())
                .hasSize(64);
        HttpResponse<byte[]> whenChanging =
                send("PATCH", path, "{\"contact\":{\"name\":\"李\"}}", writer, "If-Match", "*");
        assertThat(whenChanging.statusCode()).isEqualTo(422);
        String digest = "{\"properties\":{\"contact_digest\":\"00\"}}";
        assertThat(send("PATCH", path, digest, server.basic(), "If-Match", "*").statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_refused_incident_leaves_no_contact_behind() {
        String feature = feature("refused", place(3), "{}")
                .replace("}}", "},\"contact\":{\"name\":\"王\",\"phone\":\"13900001111\"}}");
        assertThat(server.post(INCIDENTS, feature, writer).statusCode()).isEqualTo(403);
        assertThat(server.bean(Contacts.class).find("refused")).isEmpty();
        assertThat(server.post(INCIDENTS, feature, server.basic()).statusCode()).isEqualTo(201);
        assertThat(server.bean(Contacts.class).find("refused")).isPresent();
        send("DELETE", INCIDENTS + "/refused", "", server.basic(), "If-Match", "*");
        assertThat(server.bean(Contacts.class).find("refused")).isEmpty();
    }
}
