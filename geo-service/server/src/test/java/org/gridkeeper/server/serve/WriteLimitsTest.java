// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies that are too large, too deep, or no features at all are refused before anything is done with them. */
class WriteLimitsTest extends OneServer {

    private static final String INCIDENTS = "/api/elements/incidents";
    private static final String FEATURE =
            "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,1]}}";

    @BeforeAll
    static void start() {
        server = TestServer.empty(home, "--gridkeeper.writing.max-features=2", "--gridkeeper.writing.max-body=4KB");
    }

    private static HttpResponse<byte[]> post(String body) {
        return server.post(INCIDENTS, body, server.basic());
    }

    private static String said(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void more_than_one_request_may_bring_is_to_be_imported() {
        String three = "{\"type\":\"FeatureCollection\",\"features\":[%1$s,%1$s,%1$s]}".formatted(FEATURE);
        assertThat(post(three).statusCode()).isEqualTo(413);
        assertThat(said(post(three))).contains("at most 2 features", "gridkeeper import");
        HttpResponse<byte[]> long1 = post(FEATURE + " ".repeat(5_000));
        assertThat(long1.statusCode()).isEqualTo(413);
        assertThat(said(long1)).contains("4096 bytes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | a JSON object",
                "{\"type\":\"Feature\" | line 1",
                "{\"type\":\"Feature\",\"type\":\"Feature\"} | line 1",
                "{\"type\":\"Feature\"}{} | line 1",
                "{\"type\":\"Point\"} | Feature or FeatureCollection",
                "{\"type\":\"FeatureCollection\"} | one or more features",
                "{\"type\":\"Feature\",\"geometry\":NaN} | line 1"
            })
    void what_is_no_feature_is_a_bad_request(String body, String said) {
        HttpResponse<byte[]> answer = post(body);
        assertThat(answer.statusCode()).as(body).isEqualTo(400);
        assertThat(said(answer)).contains(said);
    }

    @Test
    void a_body_that_is_nested_deep_is_refused() {
        HttpResponse<byte[]> deep = post("{\"geometry\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}");
        assertThat(deep.statusCode()).isEqualTo(400);
        assertThat(said(deep)).contains("nested deeper");
    }

    @ParameterizedTest
    @CsvSource({"a/b", "a;b", "..", "a%b", "' a'"})
    void an_id_that_no_address_can_carry_is_refused(String id) {
        HttpResponse<byte[]> answer =
                post(FEATURE.replace("\"type\":\"Feature\"", "\"type\":\"Feature\",\"id\":\"" + id + '"'));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(said(answer)).contains("an id ");
    }
}
