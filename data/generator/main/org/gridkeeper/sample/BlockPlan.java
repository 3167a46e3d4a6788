// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/** Decides what every block is used for, and what it is called. */
final class BlockPlan {

    private static final double SETBACK_METRES = 3;

    private final Random random;
    private final PlaceNames names;
    private final STRtree roadLand = new STRtree();
    private final Geometry water;
    private final Map<Integer, Seats.Landmark> landmarkOfBlock = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();

    BlockPlan(Plan plan, StreetPlan streets, Random random, PlaceNames names) {
        this.random = random;
        this.names = names;
        water = Plane.union(List.of(plan.lake()));
        for (Road road : streets.roads()) {
            for (LineString piece : Plane.pieces(road.line(), 6)) {
                Geometry land = piece.buffer(road.roadClass().halfWidthMetres(), 4);
                roadLand.insert(land.getEnvelopeInternal(), land);
            }
        }
        roadLand.build();
        List<Polygon> lands = new ArrayList<>();
        List<Integer> cellOf = new ArrayList<>();
        for (int cell = 0; cell < streets.cells().size(); cell++) {
            for (Polygon land : streets.cells().get(cell).blocks()) {
                lands.add(land);
                cellOf.add(cell);
            }
        }
        placeLandmarks(lands);
        for (int i = 0; i < lands.size(); i++) {
            int cell = cellOf.get(i);
            blocks.add(block(i, lands.get(i), streets.cells().get(cell).quarter(), cell));
        }
    }

    private void placeLandmarks(List<Polygon> lands) {
        for (Seats.Landmark landmark : Seats.LANDMARKS) {
            Point at = Plane.FACTORY.createPoint(new Coordinate(landmark.x(), landmark.y()));
            int best = -1;
            double nearest = Double.MAX_VALUE;
            for (int i = 0; i < lands.size(); i++) {
                double distance =
                        lands.get(i).distance(at) + lands.get(i).getCentroid().distance(at) / 10;
                if (distance < nearest && lands.get(i).getArea() > 5000 && !landmarkOfBlock.containsKey(i)) {
                    nearest = distance;
                    best = i;
                }
            }
            landmarkOfBlock.put(best, landmark);
        }
    }

    private Block block(int index, Polygon land, Quarter quarter, int cell) {
        List<Polygon> lots = lots(land);
        Seats.Landmark landmark = landmarkOfBlock.get(index);
        if (landmark != null) {
            return new Block(land, lots, landmark.use(), landmark.name(), quarter, cell);
        }
        String use = use(land, quarter);
        boolean named = !lots.isEmpty() && lots.get(0).getArea() > 4000;
        return new Block(land, lots, use, named ? names.block(use, quarter) : "", quarter, cell);
    }

    private List<Polygon> lots(Polygon land) {
        List<Geometry> taken = new ArrayList<>();
        for (Object road : roadLand.query(land.getEnvelopeInternal())) {
            if (land.intersects((Geometry) road)) {
                taken.add((Geometry) road);
            }
        }
        if (land.intersects(water)) {
            taken.add(water.buffer(12));
        }
        Geometry free = taken.isEmpty() ? land : Plane.difference(land, Plane.union(taken));
        return Plane.polygons(free.buffer(-SETBACK_METRES), 150);
    }

    private String use(Polygon land, Quarter quarter) {
        double roll = random.nextDouble();
        return switch (quarter) {
            case OLD_TOWN -> roll < 0.72 ? "residential" : roll < 0.93 ? "commercial" : roll < 0.96 ? "public" : "park";
            case HOUSING -> roll < 0.84 ? "residential" : roll < 0.93 ? "commercial" : roll < 0.95 ? "public" : "park";
            case HIGH_RISE -> roll < 0.8 ? "residential" : roll < 0.92 ? "commercial" : "park";
            case CENTRE -> roll < 0.68 ? "commercial" : roll < 0.78 ? "public" : roll < 0.9 ? "residential" : "park";
            case INDUSTRY -> roll < 0.9 ? "industrial" : roll < 0.95 ? "commercial" : "park";
            case VILLAGE ->
                land.getArea() > 25_000 || roll < 0.42 ? "farmland" : roll < 0.94 ? "residential" : "industrial";
            case FARMLAND -> roll < 0.93 ? "farmland" : "residential";
            case HILL -> "forest";
            case LAKE -> "park";
        };
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }
}
