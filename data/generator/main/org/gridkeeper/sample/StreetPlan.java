// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.algorithm.MinimumAreaRectangle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** The streets of the city: main roads divide it into districts, lesser streets those into cells and blocks. */
final class StreetPlan {

    /** Land of one cell before the borders are noded, with the blocks inside it. */
    record CellLand(Polygon land, Quarter quarter, int district, List<Polygon> blocks) {}

    /** Main roads are drawn this far into the neighbouring districts. */
    private static final double OUTSIDE_METRES = 260;

    private final Random random;
    private final StreetNames names;
    private final Geometry waterside;
    private final PreparedGeometry preparedWaterside;
    private final List<Road> roads = new ArrayList<>();
    private final List<Polygon> districts;
    private final List<CellLand> cells = new ArrayList<>();

    StreetPlan(Plan plan, Random random, StreetNames names) {
        this.random = random;
        this.names = names;
        waterside = plan.waterside();
        preparedWaterside = PreparedGeometryFactory.prepare(waterside);
        List<Geometry> borders =
                new ArrayList<>(List.of(plan.outline().getExteriorRing(), plan.riverLine(), plan.canalLine()));
        for (Road road : plan.mainRoads()) {
            borders.add(road.line());
            Plane.lines(Plane.intersection(road.line(), plan.outline().buffer(OUTSIDE_METRES)), 30)
                    .forEach(line -> roads.add(new Road(road.name(), road.roadClass(), line)));
        }
        plan.paths().forEach(path -> roads.add(new Road("", RoadClass.FOOTWAY, path)));
        districts = Plane.faces(Plane.union(borders)).stream()
                .filter(face -> plan.outline().contains(face.getInteriorPoint()))
                .toList();
        drawRiverside(plan);
        for (int i = 0; i < districts.size(); i++) {
            Quarter quarter =
                    Seats.quarterAt(districts.get(i).getInteriorPoint().getCoordinate());
            for (Polygon land : divide(districts.get(i), quarter.cellArea(), quarter, true)) {
                cells.add(new CellLand(land, quarter, i, blocksOf(land, quarter)));
            }
        }
    }

    private void drawRiverside(Plan plan) {
        Geometry banks = Plane.union(List.of(plan.river().buffer(48)));
        int bank = 0;
        for (LineString line : Plane.lines(Plane.intersection(banks.getBoundary(), plan.outline()), 900)) {
            roads.add(new Road(bank++ == 0 ? "滨江北路" : "滨江南路", RoadClass.SECONDARY, line));
        }
        for (LineString line : Plane.lines(
                Plane.intersection(
                        Plane.difference(
                                plan.canalLine().buffer(24).getBoundary(),
                                plan.river().buffer(50)),
                        plan.outline()),
                400)) {
            roads.add(new Road("运河路", RoadClass.TERTIARY, line));
        }
    }

    private List<Polygon> blocksOf(Polygon cell, Quarter quarter) {
        List<Polygon> blocks = new ArrayList<>();
        Geometry dry = preparedWaterside.intersects(cell) ? Plane.difference(cell, waterside) : cell;
        for (Polygon land : Plane.polygons(dry, 300)) {
            blocks.addAll(quarter.isGreen() ? List.of(land) : divide(land, quarter.blockArea(), quarter, false));
        }
        return blocks;
    }

    /** Divides land by streets until its parts have about the wanted size. */
    private List<Polygon> divide(Polygon land, double wanted, Quarter quarter, boolean cellBorder) {
        if (land.getArea() < wanted * 1.45) {
            return List.of(land);
        }
        LineString knife = knife(land, quarter);
        List<Polygon> parts = Plane.faces(Plane.union(List.of(land.getExteriorRing(), knife))).stream()
                .filter(part -> land.contains(part.getInteriorPoint()))
                .toList();
        if (parts.size() < 2) {
            return List.of(land);
        }
        RoadClass roadClass = classOf(land.getArea(), quarter, cellBorder);
        Geometry inside = Plane.intersection(knife, land);
        if (preparedWaterside.intersects(inside)) {
            inside = Plane.difference(inside, waterside);
        }
        String name = names.next(quarter, roadClass);
        for (LineString line : Plane.lines(inside, 25)) {
            roads.add(new Road(name, roadClass, line));
        }
        List<Polygon> leaves = new ArrayList<>();
        parts.forEach(part -> leaves.addAll(divide(part, wanted, quarter, cellBorder)));
        return leaves;
    }

    private static RoadClass classOf(double area, Quarter quarter, boolean cellBorder) {
        if (quarter.isGreen()) {
            return RoadClass.FOOTWAY;
        }
        if (quarter == Quarter.FARMLAND || quarter == Quarter.VILLAGE) {
            return cellBorder ? RoadClass.TERTIARY : RoadClass.SERVICE;
        }
        if (quarter == Quarter.OLD_TOWN) {
            return cellBorder ? RoadClass.TERTIARY : RoadClass.SERVICE;
        }
        if (cellBorder) {
            return area > 320_000 ? RoadClass.SECONDARY : RoadClass.TERTIARY;
        }
        return RoadClass.RESIDENTIAL;
    }

    /** A line across the middle of the land, square to its longer side but for the quarter's skew and bend. */
    private LineString knife(Polygon land, Quarter quarter) {
        Coordinate[] box = MinimumAreaRectangle.getMinimumRectangle(land).getCoordinates();
        boolean firstIsLong = box[0].distance(box[1]) >= box[1].distance(box[2]);
        Coordinate a = firstIsLong ? box[0] : box[1];
        Coordinate b = firstIsLong ? box[1] : box[2];
        Coordinate c = firstIsLong ? box[2] : box[3];
        double at = 0.5 + (random.nextDouble() - 0.5) * 0.22;
        double depth = b.distance(c);
        double midX = a.x + at * (b.x - a.x) + (c.x - b.x) / 2;
        double midY = a.y + at * (b.y - a.y) + (c.y - b.y) / 2;
        double turn = quarter.skew() * (2 * random.nextDouble() - 1);
        double angle = StrictMath.atan2(c.y - b.y, c.x - b.x) + turn;
        double sag = quarter.bend() * (2 * random.nextDouble() - 1) * depth;
        double dx = StrictMath.cos(angle);
        double dy = StrictMath.sin(angle);
        double half = depth * 0.75 + 20;
        return Plane.curve(
                quarter.bend() > 0 ? 30 : 400,
                midX - dx * half,
                midY - dy * half,
                midX - dy * sag,
                midY + dx * sag,
                midX + dx * half,
                midY + dy * half);
    }

    List<Road> roads() {
        return List.copyOf(roads);
    }

    List<Polygon> districts() {
        return districts;
    }

    List<CellLand> cells() {
        return List.copyOf(cells);
    }
}
