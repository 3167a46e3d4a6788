// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The OpenAPI document, compared with the one that a person has read, src/test/resources/golden/openapi.json; {@code
 * -Dgolden.accept} overwrites it, and what differs goes to target/golden.
 */
class OpenApiTest extends OneServer {

    @BeforeAll
    static void start() {
        server = TestServer.empty(home);
    }

    @Test
    void the_document_is_the_one_that_was_read() throws IOException {
        HttpResponse<byte[]> answer = server.get("/api/docs");
        assertThat(answer.statusCode()).isEqualTo(200);
        String actual = new String(answer.body(), StandardCharsets.UTF_8).strip() + "\n";
        Path reference = Path.of("src/test/resources/golden/openapi.json");
        boolean missing = !Files.exists(reference);
        if (missing || System.getProperty("golden.accept") != null) {
            Files.createDirectories(reference.getParent());
            Files.writeString(reference, actual);
            if (missing && System.getenv("CI") != null) {
                fail("there was no golden document " + reference);
            }
            return;
        }
        if (!Files.readString(reference).equals(actual)) {
            Path written = Path.of("target/golden/openapi.actual.json");
            Files.createDirectories(written.getParent());
            Files.writeString(written, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(reference));
    }

    @Test
    void every_operation_tells_its_parameters_answers_and_problems() {
        JsonNode document = server.json("/api/docs");
        assertThat(document.path("components").path("securitySchemes").propertyNames())
                .contains("token", "password", "session");
        assertThat(document.path("paths").propertyNames()).contains("/api/elements/{layer}/{id}", "/api/changes");
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    JsonNode told = operation.getValue();
                    assertThat(told.path("summary").asString("")).as(name).isNotEmpty();
                    assertThat(told.path("responses").propertyNames()).as(name).contains("400", "401");
                    for (JsonNode parameter : told.path("parameters")) {
                        assertThat(parameter.path("description").asString(""))
                                .as(name + " " + parameter.path("name"))
                                .isNotEmpty();
                        assertThat(parameter.path("schema").isObject()).as(name).isTrue();
                    }
                }));
        assertThat(document.toString()).doesNotContain("Viewer", "HttpServletRequest", "localhost");
    }
}
