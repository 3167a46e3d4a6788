// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.server.contact.Contacts;
import org.gridkeeper.server.store.FeatureHistory;
import org.gridkeeper.server.store.FeatureStore;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was, the log, and who reported, on either database. */
abstract class PastContract extends WritingContract {

    @Test
    void a_date_is_the_end_of_its_day_for_elements_and_for_areas() {
        String path = incident();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        send("PATCH", path, "{\"properties\":{\"status\":\"closed\"}}", writer, "If-Match", "*");
        assertThat(server.json(path + "?at=" + today, writer)
                        .path("properties")
                        .path("status")
                        .asString())
                .isEqualTo("closed");
        assertThat(server.get(path + "?at=" + today.minusDays(1), writer).statusCode())
                .isEqualTo(404);
        JsonNode first = server.json(INCIDENTS + "?limit=2&at=" + today, server.basic());
        assertThat(first.path("features").size()).isEqualTo(2);
        assertThat(server.json(first.path("links").path("next").asString(), server.basic())
                        .path("features")
                        .size())
                .isEqualTo(2);
        assertThat(server.json(INCIDENTS + "?at=" + today.minusDays(1), server.basic())
                        .path("features")
                        .size())
                .isZero();
        assertThat(server.json("/api/areas?level=cell&at=" + today, server.basic())
                        .path("areas")
                        .size())
                .isPositive();
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
    void a_page_of_the_past_asks_the_database_few_times_however_much_a_filter_drops() {
        FeatureStore store = server.bean(FeatureStore.class);
        int[] asked = new int[1];
        FeatureHistory counting = counting(FeatureHistory.class, store.history(), asked);
        FeatureStore counted = (FeatureStore) Proxy.newProxyInstance(
                FeatureStore.class.getClassLoader(),
                new Class<?>[] {FeatureStore.class},
                (proxy, method, values) ->
                        method.getName().equals("history") ? counting : method.invoke(store, values));
        Sight sight = new Sight(store.findSchema("incidents").orElseThrow(), Scope.all(), row -> true, row -> row);
        ElementQuery nowhere = new ElementQuery("", 1, "", Set.of(), new Bounds(0, 0, 1, 1));
        assertThat(store.count("incidents")).isGreaterThan(20);
        var page = new ElementPages(counted).at(sight, nowhere, Instant.now().plusSeconds(1));
        assertThat(page.elements()).isEmpty();
        assertThat(asked[0]).isLessThanOrEqualTo(2 + (int) (store.count("incidents") / 1_000));
    }

    private static <T> T counting(Class<T> type, T counted, int[] asked) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
                    asked[0] += method.getName().equals("listAt") ? 1 : 0;
                    return method.invoke(counted, values);
                }));
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
