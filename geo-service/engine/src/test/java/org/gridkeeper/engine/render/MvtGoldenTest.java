// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import static org.gridkeeper.engine.render.Scene.box;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.junit.jupiter.api.Test;

/** Vector tiles as text that a person has read, in src/test/resources/golden/mvt; accepted as pictures are. */
class MvtGoldenTest {

    private static void assertTileMatches(String name, LayerSnapshot layer, VectorContent content, TileCoord tile) {
        byte[] bytes = new MvtEncoder().encode(layer, content, tile, Scope.all());
        String actual = MvtTile.of(bytes).toText();
        Path reference = Path.of("src/test/resources/golden/mvt", name + ".txt");
        try {
            boolean missing = !Files.exists(reference);
            if (missing || System.getProperty("golden.accept") != null) {
                Files.createDirectories(reference.getParent());
                Files.writeString(reference, actual);
                if (missing && System.getenv("CI") != null) {
                    fail("there was no golden text " + reference);
                }
                return;
            }
            assertEquals(Files.readString(reference), actual);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertTileMatches(String name, LayerSnapshot layer, int zoom) {
        assertTileMatches(name, layer, VectorContent.EVERYTHING, Scene.tile(zoom));
    }

    @Test
    void points_have_typed_attributes() {
        LayerSnapshot layer = Scene.of(
                        16,
                        "entities",
                        Kind.ENTITY,
                        GeometryKind.POINT,
                        "name",
                        "staff:integer",
                        "share:real",
                        "at:time")
                .add(
                        "POINT(10 20)",
                        "name",
                        "盐湖",
                        "staff",
                        -7L,
                        "share",
                        0.25,
                        "at",
                        Instant.parse("2026-11-23T00:00:00Z"))
                .add("MULTIPOINT((40 20),(41 22))", "name", "盐湖", "staff", 7L)
                .add("POINT(-3 20)", "name", "in the buffer")
                .add("POINT(-5 20)", "name", "outside")
                .build();
        assertTileMatches("points", layer, 16);
    }

    @Test
    void lines_are_cut_at_the_buffer() {
        LayerSnapshot layer = Scene.of(16, "tracks", Kind.OTHER, GeometryKind.LINE, "name")
                .add("LINESTRING(10 10,20 10.05,30 10,400 10,400 50,10 50)", "name", "there and back")
                .add("MULTILINESTRING((10 100,20 110),(30 100,40 110))", "name", "two parts")
                .add("LINESTRING(10 10,10.01 10.01)", "name", "shorter than the grid")
                .build();
        assertTileMatches("lines", layer, 16);
    }

    @Test
    void polygons_are_wound_as_the_specification_wants() {
        LayerSnapshot layer = Scene.of(16, "lots", Kind.OTHER, GeometryKind.POLYGON)
                .add("POLYGON((10 10,60 10,60 60,10 60,10 10),(20 20,20 30,30 30,30 20,20 20))")
                .add("MULTIPOLYGON(((100 10,120 10,120 30,100 10)),((100 50,120 70,120 50,100 50)))")
                .add(box(-50, 200, 400, 100))
                .build();
        assertTileMatches("polygons", layer, 16);
    }

    private static LayerSnapshot cells(int zoom) {
        String border = "100 0,101 20,99.9 40,100.05 60,130 80,100 100,99.98 120,100 140";
        return Scene.of(zoom, "cells", Kind.CELL, GeometryKind.POLYGON, "name")
                .add("POLYGON((0 0," + border + ",0 140,0 0))", "name", "west")
                .add("POLYGON((200 0," + border + ",200 140,200 0))", "name", "east")
                .build();
    }

    @Test
    void a_border_loses_the_same_vertices_in_both_cells() {
        assertTileMatches("border-same-zoom", cells(14), 14);
        assertTileMatches("border-3-zooms-out", cells(14), 11);
        assertTileMatches("border-7-zooms-out", cells(14), 7);
        assertTileMatches("border-full-detail", cells(18), 18);
    }

    @Test
    void fields_come_with_their_zooms() {
        LayerSnapshot layer = Scene.of(13, "lots", Kind.OTHER, GeometryKind.POINT, "class", "name", "note")
                .add("POINT(10 10)", "class", "a", "name", "b", "note", "c")
                .build();
        VectorContent content = new VectorContent(12, 12, Map.of("name", 13, "note", 14));
        for (int zoom = 12; zoom <= 14; zoom++) {
            TileCoord inner = Scene.tile(13);
            TileCoord tile = new TileCoord(
                    zoom,
                    zoom == 12 ? inner.x() / 2 : inner.x() << (zoom - 13),
                    zoom == 12 ? inner.y() / 2 : inner.y() << (zoom - 13));
            assertTileMatches("fields-z" + zoom, layer, content, tile);
        }
    }

    @Test
    void dense_points_are_clusters_with_counts() {
        Scene scene = Scene.of(12, "incidents", Kind.INCIDENT, GeometryKind.POINT, "class");
        for (int i = 0; i < 40; i++) {
            scene.add("POINT(%d %d)".formatted(i * 13 % 96, i * 29 % 64), "class", i % 3 == 0 ? "0101" : "0203");
        }
        scene.add("POINT(-1 10)", "class", "beyond the western edge");
        assertTileMatches("clusters", scene.build(), new VectorContent(0, 13, Map.of()), Scene.tile(12));
    }
}
