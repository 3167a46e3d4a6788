// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is asked wrongly is refused with a problem that says what is wrong, by the server and by its container. */
class RefusedTest extends OneServer {

    private static final String PROBLEM = "application/problem+json";

    @BeforeAll
    static void start() {
        server = new TestServer(home);
    }

    @ParameterizedTest
    @CsvSource({
        "/tiles/roads/99/1/1.png,400",
        "/tiles/roads/3/-1/1.png,400",
        "/tiles/roads/3/9/1.png,400",
        "/tiles/roads/a/1/1.png,400",
        "/tiles/roads/3/1/1.jpg,400",
        "/tiles/roads/3/1/1@2x.mvt,400",
        "/tiles/nothing/3/1/1.png,404",
        "/tiles/roads/3/1/1.png?style=nothing,404",
        "/tiles/roads/3/1/1.png?style=../areas/default,404",
        "/tiles/roads;x/3/1/1.png,400",
        "/tiles/roads/3/1/1.png?at=2026-01-01,400",
        "/heat/roads/3/1/1.png,404",
        "/heat/incidents/3/1/1.png?bandwidth=19,400",
        "/heat/incidents/3/1/1.png?bandwidth=5001,400",
        "/heat/incidents/3/1/1.png?bandwidth=NaN,400",
        "/heat/incidents/3/1/1.png?from=yesterday,400",
        "/heat/incidents/3/1/1.png?hours=9-25,400",
        "/heat/incidents/3/1/1.png?weekdays=Monday,400",
        "/heat/incidents/3/1/1.png?weight=7,400",
        "/heat/incidents/3/1/1.png?from=2026-02-31,400",
        "/heat/incidents/3/1/1.png?from=-999999999-01-01T00:00:00Z,400",
        "/heat/incidents/3/1/1.png?to=%2B999999999-12-31T23:59:59Z,400",
        "/heat/incidents/3/1/1.png?from=0000-12-31T23:59:59Z,400",
        "/heat/incidents/legend.json?from=-999999999-01-01T00:00:00Z,400",
        "/heat/incidents/value?lon=1&lat=1&from=-999999999-01-01T00:00:00Z,400",
        "/api/zones?at=-999999999-01-01T00:00:00Z,400",
        "/heat/incidents/3/1/1.png?from=2026-02-02&to=2026-02-02,400",
        "/heat/incidents/value?lon=181&lat=0,400",
        "/heat/incidents/value?lon=x&lat=0,400",
        "/heat/incidents/value?lat=0,400",
        "/heat/incidents/legend.json?z=40,400",
        "/api/areas?level=city,400",
        "/api/areas/999,404",
        "/api/cells/310101,404",
        "/api/cells/AAAAAAAAAAAAAA,404",
        "/api/cells/AAAAAAAAAAAAAAA,404",
        "/api/cells/AAAAAAAAAAAAAAAAAAAA,404",
        "/api/cells/AAAAAAAAAAAAAA/elements,404",
        "/api/cells/AAAAAAAAAAAAAAA/elements,404",
        "/api/cells/AAAAAAAAAAAAAAAAAAAA/elements,404",
        "/api/cells/AAAAAAAAAAAAAAA?at=2026-01-01,404",
        "/api/areas/AAAAAAAAAAAAAAA,404",
        "/api/areas?level=cell%00,400",
        "/api/locate?lon=0&lat=%00,400",
        "/api/zones?level=green,400",
        "/api/zones?format=xml,400",
        "/api/workload,401",
        "/api/locate?lon=0&lat=91,400",
        "/api/nothing,404"
    })
    void what_cannot_be_answered_is_a_problem(String path, int status) {
        HttpResponse<byte[]> answer = server.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(PROBLEM);
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.path("type").asString("")).startsWith("https://gridkeeper.org/problems/");
        assertThat(problem.path("status").asInt()).isEqualTo(status);
    }

    @Test
    void a_path_trick_gets_nothing() {
        for (String path :
                List.of("/tiles/roads%2F..%2Fareas/3/1/1.png", "/tiles/..%2f..%2fapplication.yml", "/..%5cx")) {
            HttpResponse<byte[]> answer = server.get(path);
            assertThat(answer.statusCode()).as(path).isIn(400, 404);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("gridkeeper:");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%2e%2e/x", "/../x", "/%00", "/a%2Fb", "/%ff", "/%zz", "/a|b", "/tiles/roads;x/3/1/1.png"})
    void what_the_container_refuses_is_a_problem_that_does_not_name_it(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1");
        assertThat(answer).as(path).startsWith("HTTP/1.1 400").doesNotContainIgnoringCase("tomcat", "<html");
        String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
        assertThat(head).as(path).containsIgnoringCase("content-type: " + PROBLEM);
        assertThat(answer.substring(head.length())).as(path).contains("\"status\":400");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/api/session | {\"name\":null,\"password\":\"x\"} | name",
                "/api/session | {\"name\":\"x\"} | password",
                "/api/tokens | {\"name\":\"x\",\"days\":0} | days",
                "/api/tokens | {\"name\":\"x\",\"days\":\"many\"} | days",
                "/api/tokens | {\"name\":\"x\",\"cells\":[\"31010100000000\"]} | '31010100000000' is not a cell",
                "/api/tokens | {\"name\":\"x\",\"cells\":[\"310101\"]} | '310101' is not a cell"
            })
    void a_refused_body_is_told_by_its_field(String path, String body, String said) {
        HttpResponse<byte[]> answer = server.post(path, body, server.basic());
        assertThat(answer.statusCode()).as(body).isEqualTo(400);
        assertThat(detail(answer)).contains(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/api/zones?limit=3 | 'limit' here, only at, format, level",
                "/api/cells/" + SmallCity.COMMUNITY + "001/elements?layer=x | 'layer' here, only class, kind, page",
                "/api/layers?x | 'x' here, nor any other"
            })
    void an_unknown_parameter_is_refused_with_those_that_are_known(String path, String said) {
        HttpResponse<byte[]> answer = server.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(400);
        assertThat(detail(answer)).contains(said);
    }

    @Test
    void a_page_of_elements_says_how_many_there_are() {
        String path = "/api/cells/" + SmallCity.COMMUNITY + "001/elements?kind=incident&page=";
        JsonNode beyond = server.json(path + 99, server.basic());
        assertThat(beyond.path("elements").size()).isZero();
        int last = beyond.path("pages").asInt();
        assertThat(server.json(path + last, server.basic()).path("elements").size())
                .isPositive();
        assertThat(server.json(path + (last + 1), server.basic())
                        .path("elements")
                        .size())
                .isZero();
    }

    @Test
    void a_token_without_days_is_valid_for_thirty() {
        HttpResponse<byte[]> answer = server.post("/api/tokens", "{\"name\":\"x\"}", server.basic());
        assertThat(answer.statusCode()).isEqualTo(201);
        Instant expires = Instant.parse(
                JsonMapper.shared().readTree(answer.body()).path("expires").asString());
        assertThat(expires).isCloseTo(Instant.now().plus(30, ChronoUnit.DAYS), within(5, ChronoUnit.MINUTES));
    }

    @Test
    void an_unknown_token_cannot_be_taken_back() {
        HttpResponse<byte[]> answer = server.delete("/api/tokens/nosuch", server.basic());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(detail(answer)).contains("no token of this id");
        String name = server.administrator.name();
        String credentials = JsonMapper.shared()
                .writeValueAsString(Map.of("name", name, "password", server.administrator.password()));
        String cookie = server.post("/api/session", credentials)
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        HttpResponse<byte[]> bare = server.delete("/api/tokens/nosuch", "Cookie", cookie.split(";", 2)[0]);
        assertThat(bare.statusCode()).isEqualTo(403);
        assertThat(detail(bare)).contains("Content-Type: application/json");
    }

    private static String detail(HttpResponse<byte[]> answer) {
        return JsonMapper.shared().readTree(answer.body()).path("detail").asString("");
    }

    @Test
    void a_page_cannot_be_put() {
        HttpResponse<byte[]> answer = server.send("PUT", "/", BodyPublishers.ofString("{}"), "Accept", "*/*");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(PROBLEM);
    }

    private static String raw(String requestLine) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
