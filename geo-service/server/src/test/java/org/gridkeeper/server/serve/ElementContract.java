// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Elements and registers over HTTP: pages, conditions, bulk, what is refused, on either database. */
abstract class ElementContract extends WritingContract {

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
    void what_cannot_be_or_does_not_belong_there_is_refused_by_name() {
        String nowhere = "{\"type\":\"Point\",\"coordinates\":[0,0]}";
        String values = """
            {"severity":9,"status":"opne","title":"找 13800138000","reported_at":"2026-03-01","closed_at":"2026-02-01"}""";
        HttpResponse<byte[]> answer = server.post(INCIDENTS, feature("odd", place(1), values), writer);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("severity", "status", "title", "closed_at");
        assertThat(new String(answer.body())).doesNotContain("13800138000");
        HttpResponse<byte[]> zero = server.post(INCIDENTS, feature("odd", nowhere, "{}"), writer);
        assertThat(zero.statusCode()).isEqualTo(422);
        assertThat(json(zero).path("errors").toString()).contains("unknown place");
    }

    @Test
    void the_letter_nul_is_refused_wherever_it_is_given() {
        for (String asked : List.of(
                INCIDENTS + "?after=%00",
                INCIDENTS + "?cell=a%00",
                INCIDENTS + "?class=%00",
                "/api/elements/visits?cell=%00",
                "/api/elements/visits?after=%00&at=2026-01-01",
                "/api/visits/due?cell=%00",
                "/api/tags/checks?cell=%00",
                "/api/cells/" + cell(1) + "/elements?class=%00")) {
            assertThat(server.get(asked, server.basic()).statusCode()).as(asked).isEqualTo(400);
        }
        String nul = "\\u0000";
        Map<String, String> bodies = Map.of(
                "/api/visits",
                "{\"layer\":\"buildings\",\"id\":\"b\",\"person\":\"p\",\"result\":\"done\",\"note\":\"%s\"}",
                "/api/tags/gas/links",
                "{\"layer\":\"buildings\",\"id\":\"%s\",\"source\":\"visit\"}",
                "/api/tags/gas/check",
                "{\"layer\":\"buildings\",\"id\":\"b\",\"reason\":\"because %s\"}",
                "/api/elements/logbook",
                "{\"type\":\"Feature\",\"properties\":{},\"link\":{\"cell\":\"%s\"}}",
                INCIDENTS,
                feature("%s", place(1), "{}"),
                "/api/cells/merge",
                "{\"codes\":[\"%s\"]}");
        bodies.forEach((path, body) -> {
            HttpResponse<byte[]> answer = server.post(path, body.formatted(nul), server.basic());
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(json(answer).path("detail").asString()).as(path).contains("NUL");
        });
        assertThat(server.post(INCIDENTS, feature("nul", place(1), "{\"title\":\"\\\\u0000\"}"), server.basic())
                        .statusCode())
                .as("a backslash and letters")
                .isEqualTo(201);
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
    void an_unknown_class_is_refused_with_those_that_are_known() {
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
        String logbook = "/api/elements/logbook";
        String entry = "{\"type\":\"Feature\",\"id\":\"%s\",\"link\":{%s},\"properties\":{\"post\":\"岗\",\"hours\":8}}";
        assertThat(server.post(logbook, entry.formatted("s1", "\"cell\":\"" + cell(1) + "\""), writer)
                        .statusCode())
                .isEqualTo(201);
        assertThat(server.post(logbook, entry.formatted("s2", "\"cell\":\"" + cell(9) + "\""), writer)
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.post(logbook, entry.formatted("s2", "\"cell\":\"nowhere\""), server.basic())
                        .statusCode())
                .isEqualTo(422);
        assertThat(server.post(logbook, entry.formatted("s2", ""), server.basic())
                        .statusCode())
                .isEqualTo(201);
        assertThat(server.json(logbook, writer).path("features").findValuesAsString("id"))
                .containsExactly("s1");
        assertThat(server.json(logbook + "?limit=1", server.basic())
                        .path("links")
                        .path("next")
                        .asString())
                .endsWith("limit=1&after=s1");
        assertThat(server.get(logbook + "/s2", writer).statusCode()).isEqualTo(404);
        assertThat(server.get(logbook + "?bbox=1,1,2,2", writer).statusCode()).isEqualTo(400);
        JsonNode patched =
                json(send("PATCH", logbook + "/s1", "{\"properties\":{\"hours\":7.5}}", writer, "If-Match", "*"));
        assertThat(patched.path("geometry").isNull()).isTrue();
        assertThat(patched.path("link").path("cell").asString()).isEqualTo(cell(1));
        assertThat(server.get(logbook).statusCode()).isEqualTo(401);
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
    void a_fault_that_was_there_before_keeps_nobody_from_closing_the_incident() {
        FeatureStore store = server.bean(FeatureStore.class);
        try (StoreTransaction transaction = store.begin(new Origin("test", "import", "old"))) {
            StoredFeature known = store.find("incidents", "i0").orElseThrow();
            transaction.put(
                    "incidents", new StoredFeature("of-old", known.lonLat(), Map.of("class", "of-old"), known.link()));
            transaction.commit();
        }
        String path = INCIDENTS + "/of-old";
        String close = "{\"properties\":{\"status\":\"closed\"}}";
        String other = "{\"properties\":{\"class\":\"other\"}}";
        assertThat(send("PATCH", path, close, server.basic(), "If-Match", "*").statusCode())
                .isEqualTo(200);
        assertThat(send("PATCH", path, other, server.basic(), "If-Match", "*").statusCode())
                .isEqualTo(422);
    }
}
