// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.operation.buffer.VariableBuffer;

/** What a hand drew before the dice fell: outline, river, canal, lake, main roads and paths. */
final class Plan {

    /** Name, class and the points that the road bends through, metres east and north of the middle. */
    private static final String MAIN_ROADS = """
            环城路 PRIMARY: -1350 130, -1300 500, -1180 830, -900 1060, -600 1110, -250 1080, -80 900, -30 600, \
              -60 250, -110 10, -320 -110, -660 -150, -1000 -140, -1230 -20, -1350 130
            解放路 PRIMARY: -760 2500, -690 1700, -610 1110, -640 500, -660 -150, -700 -420, -780 -1030, -880 \
              -1700, -950 -2500
            中山路 PRIMARY: -3000 1330, -2400 1400, -1750 1220, -1180 1230, -600 1300, 0 1200, 330 1200, 950 \
              1260, 1650 1080, 2150 1060, 3100 1200
            凤凰大道 PRIMARY: -30 640, 560 930, 1275 1430, 2120 1790, 2900 2150
            人民路 PRIMARY: -60 330, 700 270, 1400 200, 2250 130, 3000 160
            迎宾大道 TRUNK: 1230 2600, 1270 1850, 1290 1100, 1400 200, 1330 -500, 1250 -1020, 1310 -1690, 1400 \
              -2500
            澄江大道 TRUNK: -3100 -880, -2000 -1000, -800 -1030, 230 -1120, 800 -1500, 1310 -1690, 2300 -1700, \
              3100 -1850
            南湖路 SECONDARY: -85 60, 10 -170, 150 -560, 220 -1120, 230 -1650, 330 -2500
            东环路 PRIMARY: 2290 2400, 2180 1700, 2150 1060, 2240 130, 2180 -880, 2280 -1700, 2330 -2400
            青山路 SECONDARY: -2020 2500, -1900 1800, -1850 1250, -1900 520, -2010 0, -1950 -1000, -1870 -1700, \
              -1900 -2500
            桃园路 SECONDARY: 700 270, 660 -400, 640 -900, 690 -1410
            澄江线 RAIL: -3200 -1350, -2000 -1480, -850 -1520, 250 -1680, 900 -1960, 1250 -2500
            """;

    private static final double STUB_METRES = 90;

    private final Polygon outline;
    private final LineString riverLine;
    private final LineString canalLine;
    private final Geometry river;
    private final Geometry canal;
    private final Geometry lake;
    private final List<Road> mainRoads = new ArrayList<>();
    private final List<LineString> paths = new ArrayList<>();

    Plan() {
        outline = Plane.polygon(
                -2790, 1180, -2660, 1410, -2700, 1640, -2520, 1800, -2430, 2010, -2180, 2040, -2060, 2230, -1750, 2200,
                -1560, 2330, -1310, 2290, -1130, 2400, -860, 2310, -560, 2330, -480, 2230, -120, 2210, 180, 2260, 440,
                2240, 640, 2370, 980, 2400, 1500, 2350, 1560, 2230, 2010, 2190, 2330, 2060, 2560, 2010, 2600, 1770,
                2790, 1480, 2760, 1170, 2880, 880, 2840, 520, 2700, 330, 2720, 20, 2640, -240, 2730, -520, 2700, -760,
                2840, -1050, 2790, -1330, 2600, -1460, 2520, -1760, 2250, -1830, 2080, -2060, 1660, -2090, 1280, -2240,
                800, -2200, 460, -2130, 60, -2150, -420, -2280, -860, -2350, -1180, -2260, -1640, -2230, -1960, -2080,
                -2310, -1950, -2480, -1700, -2760, -1480, -2740, -1160, -2890, -830, -2810, -480, -2860, -190, -2700,
                120, -2740, 420, -2640, 720, -2800, 940);
        riverLine = Plane.curve(
                35, -3300, 850, -2700, 950, -2050, 600, -1600, 20, -1000, -370, -350, -330, 150, -180, 600, -420, 1000,
                -900, 1600, -1080, 2250, -880, 2700, -1000, 3300, -1350);
        river = VariableBuffer.buffer(riverLine, widths(riverLine));
        canalLine = Plane.curve(35, 80, -205, 60, 200, 110, 700, 330, 1200, 300, 1750, 420, 2600);
        canal = Plane.difference(canalLine.buffer(12), river);
        lake = Plane.FACTORY
                .createPolygon(Plane.curve(
                                25, -620, -650, -560, -560, -420, -590, -300, -520, -120, -560, -30, -650, -70, -790,
                                -190, -800, -250, -890, -420, -900, -500, -810, -600, -790, -620, -650)
                        .getCoordinates())
                .buffer(0);
        drawRoads();
    }

    private static double[] widths(LineString line) {
        double[] widths = new double[line.getNumPoints()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = 110 + 22 * StrictMath.sin(i * 0.13) + 12 * StrictMath.sin(i * 0.41);
        }
        return widths;
    }

    private void drawRoads() {
        for (String line : MAIN_ROADS.lines().toList()) {
            String[] parts = line.split(": ", 2);
            String[] road = parts[0].split(" ", 2);
            double[] points = Arrays.stream(parts[1].split("[, ]+"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            mainRoads.add(new Road(road[0], RoadClass.valueOf(road[1]), Plane.curve(45, points)));
        }
        trimEnds();
        drawPaths();
    }

    /** Cuts off what of a main road sticks out a little beyond the road that it ends at. */
    private void trimEnds() {
        for (int i = 0; i < mainRoads.size(); i++) {
            Road road = mainRoads.get(i);
            LengthIndexedLine line = new LengthIndexedLine(road.line());
            double from = 0;
            double to = line.getEndIndex();
            for (Road other : mainRoads) {
                if (!other.name().equals(road.name()) && road.line().intersects(other.line())) {
                    for (Coordinate at : road.line().intersection(other.line()).getCoordinates()) {
                        double index = line.indexOf(at);
                        from = index < STUB_METRES ? Math.max(from, index) : from;
                        to = line.getEndIndex() - index < STUB_METRES ? Math.min(to, index) : to;
                    }
                }
            }
            if (!road.line().isClosed()) {
                mainRoads.set(i, new Road(road.name(), road.roadClass(), (LineString) line.extractLine(from, to)));
            }
        }
    }

    private void drawPaths() {
        paths.add(Plane.FACTORY.createLineString(lake.buffer(16).getBoundary().getCoordinates()));
        paths.add(Plane.curve(
                25, -1880, 1500, -1650, 1600, -1560, 1790, -1330, 1840, -1200, 1700, -980, 1640, -690, 1560));
        paths.add(Plane.curve(25, -1330, 1840, -1280, 1980, -1120, 2050, -900, 2010, -720, 2080));
        paths.add(Plane.curve(25, -1560, 1790, -1680, 1950, -1900, 1960));
        paths.add(Plane.curve(25, -1200, 1700, -1240, 1500, -1150, 1370, -1180, 1235));
    }

    /** Whether both shapes lie on the same bank of the river; borders on the river itself do not count. */
    boolean sameBank(Geometry a, Geometry b) {
        return isNorth(a) == isNorth(b);
    }

    private boolean isNorth(Geometry shape) {
        Coordinate at = shape.getInteriorPoint().getCoordinate();
        Coordinate[] line = riverLine.getCoordinates();
        for (int i = 1; i < line.length; i++) {
            if (line[i].x >= at.x) {
                double t = (at.x - line[i - 1].x) / (line[i].x - line[i - 1].x);
                return at.y > line[i - 1].y + t * (line[i].y - line[i - 1].y);
            }
        }
        return true;
    }

    Polygon outline() {
        return outline;
    }

    LineString riverLine() {
        return riverLine;
    }

    LineString canalLine() {
        return canalLine;
    }

    Geometry river() {
        return river;
    }

    Geometry canal() {
        return canal;
    }

    Geometry lake() {
        return lake;
    }

    /** The land that river and canal take with their banks; no street but a bridge crosses it. */
    Geometry waterside() {
        return Plane.union(List.of(river.buffer(48), canalLine.buffer(24)));
    }

    /** Walks in the hill park and around the lake. */
    List<LineString> paths() {
        return List.copyOf(paths);
    }

    List<Road> mainRoads() {
        return List.copyOf(mainRoads);
    }
}
