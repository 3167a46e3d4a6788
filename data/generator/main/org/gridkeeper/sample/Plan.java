// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.operation.buffer.VariableBuffer;

/** What a hand drew before the dice fell: outline, river, canal, lake, main roads, quarters and seats of communities. */
final class Plan {

    /** Centre of a quarter; land belongs to the nearest one. */
    record QuarterSeed(double x, double y, Quarter quarter) {}

    /** Centre from which a community grows; {@code street} counts from 1. */
    record CommunitySeed(double x, double y, int street, String name) {}

    /** A place of public use that stands in the block at its point. */
    record Landmark(double x, double y, String use, String name) {}

    static final List<String> STREETS = List.of("望江街道", "凤凰街道", "南湖街道", "西山街道");

    static final List<CommunitySeed> COMMUNITIES = List.of(
            new CommunitySeed(-950, 350, 1, "鼓楼社区"),
            new CommunitySeed(-350, 450, 1, "文昌社区"),
            new CommunitySeed(700, -150, 1, "桃园社区"),
            new CommunitySeed(300, 1600, 2, "北苑社区"),
            new CommunitySeed(1750, 1500, 2, "凤凰社区"),
            new CommunitySeed(1800, 600, 2, "星海社区"),
            new CommunitySeed(2150, -350, 2, "东港社区"),
            new CommunitySeed(-300, -750, 3, "南湖社区"),
            new CommunitySeed(700, -1350, 3, "春晓社区"),
            new CommunitySeed(1900, -1500, 3, "稻香社区"),
            new CommunitySeed(-1500, -1200, 4, "新桥社区"),
            new CommunitySeed(-1900, 1300, 4, "西山社区"));

    static final List<QuarterSeed> QUARTERS = List.of(
            new QuarterSeed(-900, 450, Quarter.OLD_TOWN),
            new QuarterSeed(-400, 400, Quarter.OLD_TOWN),
            new QuarterSeed(-650, -50, Quarter.OLD_TOWN),
            new QuarterSeed(-1350, 1900, Quarter.HILL),
            new QuarterSeed(-300, -700, Quarter.LAKE),
            new QuarterSeed(100, 1700, Quarter.HOUSING),
            new QuarterSeed(-400, 1700, Quarter.HOUSING),
            new QuarterSeed(800, 1900, Quarter.HOUSING),
            new QuarterSeed(600, 950, Quarter.HOUSING),
            new QuarterSeed(650, 0, Quarter.HOUSING),
            new QuarterSeed(600, -700, Quarter.HOUSING),
            new QuarterSeed(1750, 1650, Quarter.HIGH_RISE),
            new QuarterSeed(1700, 650, Quarter.CENTRE),
            new QuarterSeed(2500, 600, Quarter.HIGH_RISE),
            new QuarterSeed(1800, -400, Quarter.HOUSING),
            new QuarterSeed(2600, -500, Quarter.FARMLAND),
            new QuarterSeed(2600, 1500, Quarter.FARMLAND),
            new QuarterSeed(2600, -1500, Quarter.FARMLAND),
            new QuarterSeed(1850, -1450, Quarter.VILLAGE),
            new QuarterSeed(1900, -2000, Quarter.FARMLAND),
            new QuarterSeed(700, -1250, Quarter.HOUSING),
            new QuarterSeed(800, -1800, Quarter.VILLAGE),
            new QuarterSeed(-350, -1300, Quarter.HOUSING),
            new QuarterSeed(-300, -1900, Quarter.INDUSTRY),
            new QuarterSeed(-1400, -1250, Quarter.INDUSTRY),
            new QuarterSeed(-1400, -1900, Quarter.INDUSTRY),
            new QuarterSeed(-2300, -1300, Quarter.INDUSTRY),
            new QuarterSeed(-1350, -600, Quarter.HOUSING),
            new QuarterSeed(-2350, -300, Quarter.FARMLAND),
            new QuarterSeed(-1600, 750, Quarter.HOUSING),
            new QuarterSeed(-2350, 1400, Quarter.VILLAGE));

    static final List<Landmark> LANDMARKS = List.of(
            new Landmark(1650, 780, "public", "澄江区政务服务中心"),
            new Landmark(1850, 420, "commercial", "星海广场"),
            new Landmark(1550, 420, "commercial", "凤凰国际中心"),
            new Landmark(-640, 620, "public", "鼓楼文化馆"),
            new Landmark(-430, 250, "commercial", "文昌农贸市场"),
            new Landmark(650, 450, "hospital", "澄江区人民医院"),
            new Landmark(-1350, -520, "hospital", "新桥社区卫生服务中心"),
            new Landmark(-950, 620, "school", "文昌小学"),
            new Landmark(250, 1450, "school", "北苑中学"),
            new Landmark(1750, 1750, "school", "凤凰实验学校"),
            new Landmark(750, -250, "school", "桃园小学"),
            new Landmark(1850, -350, "school", "东港中学"),
            new Landmark(500, -1250, "school", "春晓小学"),
            new Landmark(1800, -1450, "school", "稻香小学"),
            new Landmark(-1600, 700, "school", "西山中学"),
            new Landmark(-400, 1600, "school", "望江幼儿园"),
            new Landmark(-450, -1300, "school", "南湖外国语学校"),
            new Landmark(800, -750, "commercial", "桃园购物广场"),
            new Landmark(150, 1900, "commercial", "北苑生活广场"),
            new Landmark(-250, -1560, "public", "澄江火车站"),
            new Landmark(2500, 700, "public", "星海体育中心"),
            new Landmark(-2300, 1350, "public", "西山村文化礼堂"));

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
        road(
                "环城路",
                RoadClass.PRIMARY,
                -1350,
                130,
                -1300,
                500,
                -1180,
                830,
                -900,
                1060,
                -600,
                1110,
                -250,
                1080,
                -80,
                900,
                -30,
                600,
                -60,
                250,
                -110,
                10,
                -320,
                -110,
                -660,
                -150,
                -1000,
                -140,
                -1230,
                -20,
                -1350,
                130);
        road(
                "解放路",
                RoadClass.PRIMARY,
                -760,
                2500,
                -690,
                1700,
                -610,
                1110,
                -640,
                500,
                -660,
                -150,
                -700,
                -420,
                -780,
                -1030,
                -880,
                -1700,
                -950,
                -2500);
        road(
                "中山路",
                RoadClass.PRIMARY,
                -3000,
                1330,
                -2400,
                1400,
                -1750,
                1220,
                -1180,
                1230,
                -600,
                1300,
                0,
                1200,
                330,
                1200,
                950,
                1260,
                1650,
                1080,
                2150,
                1060,
                3100,
                1200);
        road("凤凰大道", RoadClass.PRIMARY, -30, 640, 560, 930, 1275, 1430, 2120, 1790, 2900, 2150);
        road("人民路", RoadClass.PRIMARY, -60, 330, 700, 270, 1400, 200, 2250, 130, 3000, 160);
        road(
                "迎宾大道",
                RoadClass.TRUNK,
                1230,
                2600,
                1270,
                1850,
                1290,
                1100,
                1400,
                200,
                1330,
                -500,
                1250,
                -1020,
                1310,
                -1690,
                1400,
                -2500);
        road(
                "澄江大道",
                RoadClass.TRUNK,
                -3100,
                -880,
                -2000,
                -1000,
                -800,
                -1030,
                230,
                -1120,
                800,
                -1500,
                1310,
                -1690,
                2300,
                -1700,
                3100,
                -1850);
        road("南湖路", RoadClass.SECONDARY, -85, 60, 10, -170, 150, -560, 220, -1120, 230, -1650, 330, -2500);
        road(
                "东环路",
                RoadClass.PRIMARY,
                2290,
                2400,
                2180,
                1700,
                2150,
                1060,
                2240,
                130,
                2180,
                -880,
                2280,
                -1700,
                2330,
                -2400);
        road(
                "青山路",
                RoadClass.SECONDARY,
                -2020,
                2500,
                -1900,
                1800,
                -1850,
                1250,
                -1900,
                520,
                -2010,
                0,
                -1950,
                -1000,
                -1870,
                -1700,
                -1900,
                -2500);
        road("桃园路", RoadClass.SECONDARY, 700, 270, 660, -400, 640, -900, 690, -1410);
        road("澄江线", RoadClass.RAIL, -3200, -1350, -2000, -1480, -850, -1520, 250, -1680, 900, -1960, 1250, -2500);
        trimEnds();
        drawPaths();
    }

    private void road(String name, RoadClass roadClass, double... points) {
        mainRoads.add(new Road(name, roadClass, Plane.curve(45, points)));
    }

    /** Cuts off what of a main road sticks out a little beyond the road that it ends at. */
    private void trimEnds() {
        for (int i = 0; i < mainRoads.size(); i++) {
            Road road = mainRoads.get(i);
            LengthIndexedLine line = new LengthIndexedLine(road.line());
            double from = 0;
            double to = line.getEndIndex();
            for (Road other : mainRoads) {
                if (other != road && road.line().intersects(other.line())) {
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

    /** The quarter of the nearest seed. */
    static Quarter quarterAt(Coordinate at) {
        Quarter best = Quarter.HOUSING;
        double nearest = Double.MAX_VALUE;
        for (QuarterSeed seed : QUARTERS) {
            double distance = at.distance(new Coordinate(seed.x(), seed.y()));
            if (distance < nearest) {
                nearest = distance;
                best = seed.quarter();
            }
        }
        return best;
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
