// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import static org.gridkeeper.engine.render.Scene.box;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.style.Style;

/** Small made-up scenes that show what a layer's style can do, by zoom; a layer without one gets what its style asks for. */
final class StyleScenes {

    private StyleScenes() {}

    static Map<Integer, LayerSnapshot> of(String layer, Style style, String sld) {
        Map<Integer, LayerSnapshot> scenes = new LinkedHashMap<>();
        switch (layer) {
            case "landuse" -> scenes.put(16, landuse());
            case "water" -> scenes.put(15, water());
            case "roads" -> {
                scenes.put(10, roads(10));
                scenes.put(13, roads(13));
                scenes.put(16, roads(16));
                scenes.put(18, roads(18));
            }
            case "railways" -> scenes.put(16, railways());
            case "waterways" -> scenes.put(16, waterways());
            case "places" -> {
                scenes.put(11, places(11));
                scenes.put(15, places(15));
            }
            case "areas" -> {
                scenes.put(11, areas(11));
                scenes.put(15, areas(15));
            }
            case "cells" -> scenes.put(16, cells(16));
            case "zones" -> {
                scenes.put(12, zones(12, 16));
                scenes.put(13, zones(13, 32));
                scenes.put(15, zones(15, 60));
            }
            case "buildings" -> {
                scenes.put(13, buildings(13));
                scenes.put(15, buildings(15));
                scenes.put(18, buildings(18));
            }
            case "entities" ->
                scenes.put(
                        17,
                        marks(
                                "entities",
                                Kind.ENTITY,
                                17,
                                "school",
                                "hospital",
                                "shop",
                                "factory",
                                "government",
                                "unheard_of"));
            case "risk-points" ->
                scenes.put(
                        17,
                        marks(
                                "risk-points",
                                Kind.RISK_POINT,
                                17,
                                "gas",
                                "fire_load",
                                "elevated_works",
                                "flood_spot",
                                "crowded_place",
                                "unheard_of"));
            case "components" ->
                scenes.put(18, marks("components", Kind.COMPONENT, 18, "0101", "0203", "0304", "0402", "0599", "xyz"));
            case "resources" ->
                scenes.put(
                        17,
                        marks(
                                "resources",
                                Kind.RESOURCE,
                                17,
                                "fire_station",
                                "hydrant",
                                "aed",
                                "shelter",
                                "team",
                                "unheard_of"));
            case "incidents" -> {
                scenes.put(14, marks("incidents", Kind.INCIDENT, 14, "0101", "0203", "0304", "0402", "0501", "xyz"));
                scenes.put(16, marks("incidents", Kind.INCIDENT, 16, "0101", "0203", "0304", "0402", "0501", "xyz"));
            }
            default -> {
                return DerivedScene.of(layer, style, sld);
            }
        }
        return scenes;
    }

    private static LayerSnapshot landuse() {
        String[] classes = {
            "residential", "commercial", "industrial", "park", "forest", "farmland", "school", "hospital", "other"
        };
        String[] names = {"盐湖家园", "中心商场", "工业园", "人民公园", "林场", "麦田", "第一小学", "医院", "空地"};
        Scene scene = Scene.of(16, "landuse", Kind.BASE, GeometryKind.POLYGON, "class", "name");
        for (int i = 0; i < classes.length; i++) {
            scene.add(box(8 + i % 3 * 82, 8 + i / 3 * 82, 76, 76), "class", classes[i], "name", names[i]);
        }
        return scene.build();
    }

    private static LayerSnapshot water() {
        return Scene.of(15, "water", Kind.BASE, GeometryKind.POLYGON, "class", "name")
                .add(
                        "POLYGON((-20 180,90 150,200 200,280 170,280 196,200 228,90 178,-20 206,-20 180))",
                        "class",
                        "river",
                        "name",
                        "姚暹渠")
                .add(
                        "POLYGON((60 40,120 20,190 50,180 110,100 120,50 90,60 40),(110 60,130 55,135 75,112 78,110 60))",
                        "class",
                        "lake",
                        "name",
                        "盐湖")
                .build();
    }

    private static LayerSnapshot roads(int z) {
        return Scene.of(z, "roads", Kind.BASE, GeometryKind.LINE, "class", "name", "bridge", "tunnel", "oneway")
                .add("LINESTRING(-40 30,120 20,300 60)", "class", "motorway", "name", "运三高速")
                .add("LINESTRING(-40 70,120 66,300 100)", "class", "trunk", "name", "学苑快速路")
                .add("LINESTRING(-40 110,300 130)", "class", "primary", "name", "人民北路", "oneway", "yes")
                .add("LINESTRING(60 -40,70 130,60 300)", "class", "secondary", "name", "禹都大道")
                .add(
                        "LINESTRING(220 300,214 190,230 160,228 -40)",
                        "class",
                        "secondary",
                        "bridge",
                        "yes",
                        "oneway",
                        "-1")
                .add("LINESTRING(-40 220,120 228)", "class", "tertiary", "tunnel", "yes")
                .add("LINESTRING(120 228,190 200,300 206)", "class", "primary", "tunnel", "yes")
                .add("LINESTRING(70 120,100 90,160 72)", "class", "trunk_link")
                .add("LINESTRING(160 -40,150 130,170 300)", "class", "tertiary", "name", "红旗西街")
                .add("LINESTRING(70 180,165 176,260 186)", "class", "residential", "name", "槐树巷")
                .add("LINESTRING(110 178,112 230)", "class", "service")
                .add("LINESTRING(10 150,40 250)", "class", "footway")
                .add("LINESTRING(180 210,250 250)", "class", "track")
                .add("LINESTRING(200 150,240 240)", "class", "unknown")
                .add("LINESTRING(-20 240,280 215)", "class", "rail", "name", "南同蒲线")
                .build();
    }

    private static LayerSnapshot railways() {
        return Scene.of(16, "railways", Kind.BASE, GeometryKind.LINE, "class", "name", "tunnel")
                .add("LINESTRING(-20 240,280 205)", "class", "rail", "name", "南同蒲线")
                .add("LINESTRING(-20 40,110 60,280 50)", "class", "subway", "name", "2号线", "tunnel", "yes")
                .add("LINESTRING(-20 90,280 120)", "class", "tram", "name", "有轨1号线")
                .add("LINESTRING(20 140,120 200)", "class", "unheard_of")
                .build();
    }

    private static LayerSnapshot waterways() {
        return Scene.of(16, "waterways", Kind.BASE, GeometryKind.LINE, "class", "name")
                .add("LINESTRING(-20 60,90 40,180 70,280 50)", "class", "river", "name", "姚暹渠")
                .add("LINESTRING(-20 140,90 120,180 160,280 140)", "class", "stream", "name", "槐树溪")
                .add("LINESTRING(20 210,240 200)", "class", "ditch")
                .build();
    }

    private static LayerSnapshot places(int z) {
        String[] classes = {"city", "town", "village", "suburb", "hamlet", "locality"};
        String[] names = {"运城市", "解州镇", "Triesenberg", "东城", "小村", "观景台"};
        Scene scene = Scene.of(z, "places", Kind.BASE, GeometryKind.POINT, "class", "name");
        for (int i = 0; i < classes.length; i++) {
            scene.add(
                    "POINT(%d %d)".formatted(70 + i % 2 * 116, 40 + i / 2 * 84), "class", classes[i], "name", names[i]);
        }
        return scene.build();
    }

    private static LayerSnapshot areas(int z) {
        return Scene.of(z, "areas", Kind.AREA, GeometryKind.POLYGON, "level", "code", "name")
                .add(box(10, 10, 236, 236), "level", "division", "name", "盐湖区")
                .add(box(10, 10, 130, 236), "level", "street", "name", "中城街道")
                .add(box(140, 10, 106, 236), "level", "street", "name", "东城街道")
                .add(box(10, 10, 130, 110), "level", "community", "name", "槐树凹社区")
                .add(box(10, 120, 130, 126), "level", "community", "name", "南门社区")
                .add(box(140, 10, 106, 236), "level", "community", "name", "学苑社区")
                .build();
    }

    private static LayerSnapshot cells(int z) {
        Scene scene = Scene.of(z, "cells", Kind.CELL, GeometryKind.POLYGON, "code", "name");
        for (int i = 0; i < 9; i++) {
            scene.add(box(4 + i % 3 * 84, 4 + i / 3 * 84, 84, 84), "name", "网格%03d".formatted(i + 1));
        }
        return scene.build();
    }

    private static LayerSnapshot zones(int z, int side) {
        String[] levels = {"blue", "yellow", "blue", "orange", "red", "blue", "yellow"};
        Scene scene = Scene.of(z, "zones", Kind.ZONE, GeometryKind.POLYGON, "code", "name", "level");
        int across = 240 / side;
        for (int i = 0; i < across * across; i++) {
            scene.add(
                    box(4 + i % across * side, 4 + i / across * side, side, side),
                    "level",
                    levels[i % levels.length],
                    "name",
                    "网格%03d".formatted(i));
        }
        return scene.build();
    }

    private static LayerSnapshot buildings(int z) {
        String[] classes = {"residential", "commercial", "industrial", "school", "other"};
        Scene scene = Scene.of(z, "buildings", Kind.BUILDING, GeometryKind.POLYGON, "class", "name", "doorplate");
        int side = z < 16 ? 14 : 62;
        int across = 248 / (side + (z < 16 ? 6 : 20));
        for (int i = 0; i < across * across; i++) {
            double gap = z < 16 ? 6 : 20;
            scene.add(
                    box(8 + i % across * (side + gap), 8 + i / across * (side + gap), side, side * 0.6),
                    "class",
                    classes[i % classes.length],
                    "name",
                    (i + 1) + "号楼",
                    "doorplate",
                    "槐树巷" + (2 * i + 1) + "号");
        }
        return scene.build();
    }

    private static LayerSnapshot marks(String layer, Kind kind, int z, String... classes) {
        Scene scene = Scene.of(z, layer, kind, GeometryKind.POINT, "class", "name", "hazard:integer");
        for (int i = 0; i < 24; i++) {
            scene.add(
                    "POINT(%d %d)".formatted(32 + i % 4 * 64, 24 + i / 4 * 42),
                    "class",
                    classes[i % classes.length],
                    "name",
                    "第" + (i + 1) + "号",
                    "hazard",
                    i % 5 == 0 ? 1L : 0L);
        }
        return scene.build();
    }
}
