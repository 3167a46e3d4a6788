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

    private static byte[] encoded(LayerSnapshot layer, Scope scope) {
        return new MvtEncoder().encode(layer, VectorContent.EVERYTHING, Scene.tile(Z), scope);
    }

    private static JtsLayer decoded(LayerSnapshot layer) throws IOException {
        return decoded(layer, Scope.all());
    }

    private static JtsLayer decoded(LayerSnapshot layer, Scope scope) throws IOException {
        byte[] tile = encoded(layer, scope);
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
        assertEquals(0, encoded(layer, Scope.all()).length);
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
            String bytes = new String(encoded(layer, scope), StandardCharsets.UTF_8);
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
        assertEquals(0, encoded(layer, Scope.open(5)).length);
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

    /** Buildings with corners, notches and bays, from 3 m on. */
    @Test
    void every_building_is_in_the_tile_at_each_zoom_from_13_on() {
        for (int zoom = 13; zoom <= 18; zoom++) {
            double metre = 1 / (156_543.03 * Math.cos(Math.toRadians(35)) / (1 << zoom));
            Random random = new Random(zoom);
            Scene scene = Scene.of(zoom, "buildings", Kind.BUILDING, GeometryKind.POLYGON);
            for (int i = 0; i < 500; i++) {
                double x = 5 + random.nextDouble() * 200;
                double y = 5 + random.nextDouble() * 200;
                double w = (3 + random.nextDouble() * 20) * metre;
                double h = (3 + random.nextDouble() * 20) * metre;
                Geometry building = Scene.wkt(box(x, y, w, h));
                building = building.difference(Scene.wkt(box(x + w * 0.6, y + h * 0.7, w, h)));
                building = building.union(FACTORY.createPoint(new org.locationtech.jts.geom.Coordinate(x, y + h / 2))
                        .buffer(random.nextDouble() * h / 4));
                scene.add("b" + i, building, Map.of());
            }
            byte[] bytes =
                    new MvtEncoder().encode(scene.build(), VectorContent.EVERYTHING, Scene.tile(zoom), Scope.all());
            MvtTile tile = MvtTile.of(bytes);
            assertEquals(500, tile.features().size(), "zoom " + zoom);
            tile.features().forEach(f -> assertTrue(MvtTile.twiceArea(f.paths().get(0)) > 0));
        }
    }

    @Test
    void a_ring_simplified_by_itself_stays_within_the_tolerance_and_loses_most_of_a_round_building() {
        LayerSnapshot layer = Scene.of(15, "buildings", Kind.BUILDING, GeometryKind.POLYGON)
                .add(
                        "a",
                        FACTORY.createPoint(new org.locationtech.jts.geom.Coordinate(100, 100))
                                .buffer(3, 32),
                        Map.of())
                .build();
        int[] ring = MvtTile.of(encoded(layer, Scope.all()))
                .features()
                .get(0)
                .paths()
                .get(0);
        assertTrue(ring.length / 2 < 24, ring.length / 2 + " places");
        assertEquals(Math.PI * 48 * 48, MvtTile.twiceArea(ring) / 2.0, 2 * Math.PI * 48 * VertexZooms.TOLERANCE);
    }
}
