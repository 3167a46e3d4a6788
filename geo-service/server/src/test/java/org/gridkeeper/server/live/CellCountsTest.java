// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerBuilder;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.engine.render.VectorContent;
import org.gridkeeper.server.catalogue.LayerDeclaration;
import org.gridkeeper.server.store.StoredFeature;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class CellCountsTest {

    private static final int ROUNDS = 500;
    private static final int CELLS = 12;
    private static final Instant BEGINNING = Instant.parse("2026-03-01T08:00:00Z");
    /** In one order, so that a seed gives the same changes again. */
    private static final Map<String, Kind> KINDS = new TreeMap<>(Map.of(
            "incidents", Kind.INCIDENT,
            "calls", Kind.INCIDENT,
            "risk-points", Kind.RISK_POINT,
            "buildings", Kind.BUILDING,
            "components", Kind.COMPONENT));

    private static final List<Field> FIELDS = List.of(
            Field.of("class", FieldType.TEXT),
            Field.of("severity", FieldType.INTEGER),
            Field.of("status", FieldType.TEXT),
            Field.of("reported_at", FieldType.TIME),
            Field.of("closed_at", FieldType.TIME),
            Field.of("valid_from", FieldType.TIME),
            Field.of("valid_to", FieldType.TIME));

    private final RandomGenerator random = new SplittableRandom(20261129);
    private final Map<String, LiveLayer> layers = new LinkedHashMap<>();
    private Instant now = BEGINNING;

    @Test
    void kept_counts_and_marks_equal_those_worked_out_anew() {
        assertKeptCountsEqualNewOnes(layer -> now);
    }

    @Test
    void so_they_do_where_a_layer_ends_with_its_newest_event() {
        assertKeptCountsEqualNewOnes(layer -> layer.findNewestEvent().orElse(now));
    }

    private void assertKeptCountsEqualNewOnes(Function<LiveLayer, Instant> referenceTime) {
        KINDS.forEach((id, kind) -> layers.put(id, empty(id, kind)));
        CellCounts kept = CellCounts.NONE.with(layers, Map.of(), referenceTime, new HashSet<>());
        for (int round = 0; round < ROUNDS; round++) {
            CellCounts before = kept;
            Set<String> touched = new HashSet<>();
            kept = kept.with(layers, write(), referenceTime, touched);
            CellCounts anew = CellCounts.NONE.with(layers, Map.of(), referenceTime, new HashSet<>());
            assertThat(kept.hardRules()).as("round %d", round).isEqualTo(anew.hardRules());
            for (int cell = 0; cell < CELLS; cell++) {
                String code = "c" + cell;
                assertThat(kept.of(code)).as("round %d, %s", round, code).isEqualTo(anew.of(code));
                boolean same = kept.of(code).equals(before.of(code))
                        && Objects.equals(
                                kept.hardRules().get(code), before.hardRules().get(code));
                assertThat(same || touched.contains(code))
                        .as("round %d, %s is told", round, code)
                        .isTrue();
            }
        }
    }

    /** Lets time pass, mostly, and writes to some of the layers; now and then one is read whole. */
    private Map<String, LayerNews> write() {
        now = random.nextInt(3) == 0 ? now : now.plus(Duration.ofMinutes(random.nextInt(-500, 3_000)));
        Map<String, LayerNews> news = new HashMap<>();
        KINDS.keySet().stream().filter(id -> random.nextInt(3) == 0).forEach(id -> {
            LayerNews written = news();
            LiveLayer known = layers.get(id);
            LiveLayer next = known.with(written.otherwiseThan(known.snapshot()), written.removed());
            layers.put(id, next);
            if (next != known && random.nextInt(20) > 0) {
                news.put(id, written);
            }
        });
        return news;
    }

    private LayerNews news() {
        Map<String, StoredFeature> written = new HashMap<>();
        Set<String> removed = new HashSet<>();
        int edits = 1 + random.nextInt(4);
        for (int i = 0; i < edits; i++) {
            String id = "e" + random.nextInt(40);
            if (random.nextInt(4) == 0) {
                removed.add(id);
            } else {
                written.put(id, feature(id));
            }
        }
        removed.removeAll(written.keySet());
        return new LayerNews(new ArrayList<>(written.values()), removed);
    }

    private StoredFeature feature(String id) {
        Map<String, Object> values = new HashMap<>();
        values.put("class", random.nextBoolean() ? "school" : "road");
        values.put("severity", (long) random.nextInt(1, 4));
        maybe(() -> values.put("status", random.nextBoolean() ? "open" : "已结案"));
        maybe(() -> values.put("reported_at", nearNow()));
        maybe(() -> values.put("closed_at", nearNow()));
        maybe(() -> values.put("valid_from", nearNow()));
        maybe(() -> values.put("valid_to", nearNow()));
        String cell = random.nextInt(8) == 0 ? "" : "c" + random.nextInt(CELLS);
        Coordinate place = new Coordinate(121 + random.nextInt(50) * 0.001, 31);
        return new StoredFeature(id, new GeometryFactory().createPoint(place), values, Link.toCell(cell));
    }

    private void maybe(Runnable work) {
        if (random.nextBoolean()) {
            work.run();
        }
    }

    private Instant nearNow() {
        return now.plus(Duration.ofHours(random.nextInt(-40 * 24, 5 * 24)));
    }

    private static LiveLayer empty(String id, Kind kind) {
        LayerSchema schema = new LayerSchema(id, kind, GeometryKind.POINT, FIELDS);
        return new LiveLayer(
                new LayerDeclaration(schema, Map.of(), Map.of(), List.of(), 0, 22, VectorContent.EVERYTHING, ""),
                new LayerBuilder(schema).build());
    }
}
