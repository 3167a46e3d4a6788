// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import static org.gridkeeper.engine.render.Scene.box;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.wdtinc.mapbox_vector_tile.adapt.jts.MvtReader;
import com.wdtinc.mapbox_vector_tile.adapt.jts.TagKeyValueMapConverter;
import com.wdtinc.mapbox_vector_tile.adapt.jts.model.JtsLayer;
import com.wdtinc.mapbox_vector_tile.adapt.jts.model.JtsMvt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.index.Sensitivity;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

class MvtEncoderTest {

    private static final int Z = 15;
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Geometry CLIP =
            FACTORY.toGeometry(new Envelope(-64 / 16.0, 256 + 64 / 16.0, -64 / 16.0, 256 + 64 / 16.0));

    private static JtsLayer decoded(LayerSnapshot layer) throws IOException {
        return decoded(layer, Scope.all());
    }

    private static JtsLayer decoded(LayerSnapshot layer, Scope scope) throws IOException {
        byte[] tile = MvtEncoder.encode(layer, Scene.tile(Z), scope);
        JtsMvt mvt = MvtReader.loadMvt(
                new ByteArrayInputStream(tile), FACTORY, new TagKeyValueMapConverter(), MvtEncoderTest::polygons);
        JtsLayer decoded = mvt.getLayer(layer.schema().id());
        assertEquals(4096, decoded.getExtent());
        return decoded;
    }

    /**
     * Rings as the specification says (2.1, 4.3.3.3): a positive area by the surveyor's formula is a shell. The decoder's own
     * classifier takes it the other way round.
     */
    private static List<Polygon> polygons(List<LinearRing> rings, GeometryFactory factory) {
        List<Polygon> polygons = new ArrayList<>();
        for (LinearRing ring : rings) {
            // JTS counts clockwise as positive with y north; the surveyor's formula has the other sign.
            if (Area.ofRingSigned(ring.getCoordinates()) < 0) {
                polygons.add(factory.createPolygon(ring));
            } else {
                Polygon last = polygons.remove(polygons.size() - 1);
                polygons.add((Polygon) last.difference(factory.createPolygon(ring)));
            }
        }
        return polygons;
    }

    private static Geometry only(LayerSnapshot layer) throws IOException {
        return decoded(layer).getGeometries().iterator().next();
    }

    @Test
    void attributes_carry_id_and_typed_values() throws IOException {
        LayerSnapshot layer = Scene.of(
                        Z, "t-1", Kind.OTHER, GeometryKind.POINT, "name", "n:integer", "r:real", "at:time")
                .add("POINT(10 20)", "name", "盐湖", "n", -7L, "r", 0.25, "at", Instant.parse("2026-11-23T00:00:00Z"))
                .add("POINT(300 20)", "name", "outside")
                .build();
        JtsLayer decoded = decoded(layer);
        assertEquals(1, decoded.getGeometries().size());
        Geometry point = decoded.getGeometries().iterator().next();
        assertEquals("POINT (160 320)", point.toText());
        assertEquals(
                Map.of("id", "f0000", "name", "盐湖", "n", -7L, "r", 0.25, "at", "2026-11-23T00:00:00Z"),
                point.getUserData());
    }

    @Test
    void a_polygon_is_clipped_to_the_tile_and_its_buffer() throws IOException {
        Geometry polygon = only(Scene.of(Z, "t", Kind.OTHER, GeometryKind.POLYGON)
                .add("POLYGON((-100 -100,500 -100,500 500,-100 500,-100 -100),(10 10,10 20,20 20,20 10,10 10))")
                .build());
        assertEquals(new Envelope(-64, 4160, -64, 4160), polygon.getEnvelopeInternal());
        assertEquals(4224.0 * 4224 - 160 * 160, polygon.getArea());
    }

    @Test
    void a_line_that_leaves_and_comes_back_has_two_parts() throws IOException {
        Geometry line = only(Scene.of(Z, "t", Kind.OTHER, GeometryKind.LINE)
                .add("LINESTRING(10 10,400 10,400 50,10 50)")
                .build());
        assertEquals("MULTILINESTRING ((160 160, 4160 160), (4160 800, 160 800))", line.toText());
    }

    @Test
    void a_layer_without_features_in_the_tile_is_no_bytes() {
        LayerSnapshot layer = Scene.of(Z, "t", Kind.OTHER, GeometryKind.POLYGON)
                .add(box(600, 0, 5, 5))
                .add(box(100, 100, 0.01, 0.01))
                .build();
        assertEquals(0, MvtEncoder.encode(layer, Scene.tile(Z), Scope.all()).length);
    }

    @Test
    void fields_above_the_sensitivity_of_the_scope_are_not_there() throws IOException {
        LayerSnapshot layer = Scene.of(
                        Z,
                        "t",
                        Kind.AREA,
                        GeometryKind.POINT,
                        List.of(
                                new Field("name", FieldType.TEXT, Sensitivity.PUBLIC),
                                new Field("holder", FieldType.TEXT, Sensitivity.INTERNAL),
                                new Field("people", FieldType.INTEGER, Sensitivity.RESTRICTED)))
                .add("POINT(10 20)", "name", "盐湖", "holder", "duty post", "people", 4711L)
                .build();
        Map<Sensitivity, List<String>> keys = Map.of(
                Sensitivity.PUBLIC, List.of("id", "name"),
                Sensitivity.INTERNAL, List.of("holder", "id", "name"),
                Sensitivity.RESTRICTED, List.of("holder", "id", "name", "people"));
        for (Sensitivity sensitivity : Sensitivity.values()) {
            Scope scope = new Scope(true, Set.of(), EnumSet.allOf(Kind.class), sensitivity, 0);
            Map<?, ?> attributes = (Map<?, ?>)
                    decoded(layer, scope).getGeometries().iterator().next().getUserData();
            assertEquals(
                    keys.get(sensitivity),
                    attributes.keySet().stream().map(Object::toString).sorted().toList());
            // Names and values stand in tables of their own, which a decoder shows only as far as features use them.
            String bytes = new String(MvtEncoder.encode(layer, Scene.tile(Z), scope), StandardCharsets.UTF_8);
            assertEquals(sensitivity != Sensitivity.PUBLIC, bytes.contains("holder"));
            assertEquals(sensitivity != Sensitivity.PUBLIC, bytes.contains("duty post"));
            assertEquals(sensitivity == Sensitivity.RESTRICTED, bytes.contains("people"));
        }
    }

    @Test
    void kinds_outside_the_scope_are_not_there() {
        LayerSnapshot layer = Scene.of(Z, "t", Kind.INCIDENT, GeometryKind.POINT)
                .add("POINT(1 1)")
                .build();
        assertEquals(0, MvtEncoder.encode(layer, Scene.tile(Z), Scope.open(5)).length);
    }

    @Test
    void clipped_polygons_keep_the_area_that_jts_finds() throws IOException {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Geometry circle = FACTORY.createPoint(new org.locationtech.jts.geom.Coordinate(
                            random.nextDouble() * 300 - 20, random.nextDouble() * 300 - 20))
                    .buffer(20 + random.nextDouble() * 200);
            Geometry hole = circle.getCentroid().buffer(10);
            Geometry ring = circle.difference(hole);
            double expected = ring.intersection(CLIP).getArea() * 256;
            Geometry polygon = only(Scene.of(Z, "t", Kind.OTHER, GeometryKind.POLYGON)
                    .add("a", ring, Map.of())
                    .build());
            assertEquals(expected, polygon.getArea(), 30 + expected * 0.002, "seed " + seed);
            assertTrue(new Envelope(-64, 4160, -64, 4160).contains(polygon.getEnvelopeInternal()));
        }
    }
}
