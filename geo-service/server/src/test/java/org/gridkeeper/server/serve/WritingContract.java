// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.ingest.ImportReport;
import org.gridkeeper.server.ingest.ImportRequest;
import org.gridkeeper.server.ingest.Importer;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.LogProof;
import org.gridkeeper.server.store.StoreDatabase;
import org.gridkeeper.server.store.StoreProperties;
import org.gridkeeper.server.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server on either database with a writer bound to two cells, for tests that write; the log must hold after each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WritingContract {

    static final String INCIDENTS = "/api/elements/incidents";

    @TempDir
    static Path home;

    TestServer server;
    String[] writer;
    private int made;
    private int files;

    @BeforeAll
    void start(TestDatabase database) {
        StoreProperties properties = database.at(home.resolve(getClass().getSimpleName()));
        server = new TestServer(properties.home(), TestDatabase.settings(properties, settings()));
        server.bean(FeatureStore.class)
                .declare(new LayerSchema(
                        "logbook",
                        Kind.REGISTER,
                        GeometryKind.NONE,
                        List.of(Field.of("post", FieldType.TEXT), Field.of("hours", FieldType.REAL))));
        writer = server.token(Map.of(
                "name", "writer", "role", "writer", "cells", List.of(cell(1), cell(2)), "sensitivity", "INTERNAL"));
    }

    /** What the server is started with besides. */
    String[] settings() {
        return new String[0];
    }

    /** Imports rows that are all fine. */
    void load(String layer, String csv) {
        try {
            Path file = Files.writeString(home.resolve("%s-%d.csv".formatted(layer, ++files)), csv);
            ImportReport report = server.bean(Importer.class).run(ImportRequest.of(layer, file));
            assertThat(report.rejected()).as(layer).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.bean(LiveMap.class).refresh();
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

    static String cell(int number) {
        return SmallCity.COMMUNITY + "00" + number;
    }

    /** A place in a cell of the upper row, 1 to 3. */
    static String place(int number) {
        return "{\"type\":\"Point\",\"coordinates\":[%s,%s]}"
                .formatted(SmallCity.WEST + (number - 0.5) * SmallCity.CELL, SmallCity.SOUTH + 2.5 * SmallCity.CELL);
    }

    static String feature(String id, String geometry, String properties) {
        return "{\"type\":\"Feature\",\"id\":\"%s\",\"geometry\":%s,\"properties\":%s}"
                .formatted(id, geometry, properties);
    }

    HttpResponse<byte[]> send(String verb, String path, String body, String[] who, String... headers) {
        return server.send(
                verb,
                path,
                BodyPublishers.ofString(body),
                Stream.concat(Stream.of(who), Stream.of(headers)).toArray(String[]::new));
    }

    static JsonNode json(HttpResponse<byte[]> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    static String tag(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    /** A new incident in the first cell; gives its address. */
    String incident() {
        String id = "new-" + ++made;
        HttpResponse<byte[]> answer = server.post(
                INCIDENTS, feature(id, place(1), "{\"class\":\"0505\",\"status\":\"open\",\"severity\":2}"), writer);
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(201);
        return INCIDENTS + "/" + id;
    }
}
