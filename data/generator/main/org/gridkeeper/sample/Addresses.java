// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.linearref.LengthIndexedLine;

/** Numbers the doors along each street: odd on its left, even on its right, about one number for every eight metres. */
final class Addresses {

    private static final double METRES_PER_NUMBER = 8;

    private record Piece(int road, LineString line) {}

    /** A gate or door on a street; {@code side} is 1 on the left and 2 on the right. */
    private record Door(int road, double along, int side, Coordinate at) {}

    private final List<Road> roads;
    private final STRtree pieces = new STRtree();
    private final Map<Integer, Double> startOf = new HashMap<>();

    Addresses(List<Road> roads) {
        this.roads = roads;
        Map<String, Double> lengthOfName = new HashMap<>();
        for (int i = 0; i < roads.size(); i++) {
            Road road = roads.get(i);
            if (road.name().isEmpty() || !road.roadClass().hasNumbers()) {
                continue;
            }
            startOf.put(i, lengthOfName.getOrDefault(road.name(), 0.0));
            lengthOfName.merge(road.name(), road.line().getLength() + 20, Double::sum);
            for (LineString piece : Plane.pieces(road.line(), 4)) {
                pieces.insert(piece.getEnvelopeInternal(), new Piece(i, piece));
            }
        }
        pieces.build();
    }

    /** Addresses in the order of the houses. */
    List<Building.Address> of(List<HousePlan.House> houses, List<Block> blocks, Map<String, String> areaOfCell) {
        Map<Object, Door> doors = new HashMap<>();
        List<Object> keys = new ArrayList<>();
        Map<Object, Integer> inEstate = new HashMap<>();
        List<Integer> numbersInEstate = new ArrayList<>();
        for (int i = 0; i < houses.size(); i++) {
            int blockIndex = houses.get(i).block();
            boolean estate = isEstate(blocks.get(blockIndex));
            Object key = estate ? "estate " + blockIndex : (Object) i;
            keys.add(key);
            Geometry whose =
                    estate ? blocks.get(blockIndex).land() : houses.get(i).footprint();
            doors.computeIfAbsent(key, k -> door(whose));
            numbersInEstate.add(estate ? inEstate.merge(key, 1, Integer::sum) : 0);
        }
        Map<Object, Integer> numbers = number(doors);
        List<Building.Address> addresses = new ArrayList<>();
        for (int i = 0; i < houses.size(); i++) {
            HousePlan.House house = houses.get(i);
            Door gate = Objects.requireNonNull(doors.get(keys.get(i)));
            String plate = roads.get(gate.road()).name() + numbers.get(keys.get(i)) + "号";
            int inside = numbersInEstate.get(i);
            String rest = inside == 0 ? "" : blocks.get(house.block()).name() + inside + "幢";
            Coordinate door = inside == 0 ? gate.at() : door(house.footprint()).at();
            addresses.add(new Building.Address(plate, areaOfCell.get(house.cell()) + plate + rest, door));
        }
        return addresses;
    }

    static boolean isEstate(Block block) {
        return !block.name().isEmpty();
    }

    private Door door(Geometry whose) {
        Coordinate centre = whose.getCentroid().getCoordinate();
        double reach = 80;
        int best = -1;
        double nearest = Double.MAX_VALUE;
        while (best < 0) {
            Envelope around = new Envelope(whose.getEnvelopeInternal());
            around.expandBy(reach);
            for (Object found : pieces.query(around)) {
                Piece piece = (Piece) found;
                RoadClass roadClass = roads.get(piece.road()).roadClass();
                double distance =
                        piece.line().distance(Plane.FACTORY.createPoint(centre)) - roadClass.halfWidthMetres();
                if (distance < nearest) {
                    nearest = distance;
                    best = piece.road();
                }
            }
            reach *= 2;
        }
        return doorOn(best, centre);
    }

    private Door doorOn(int road, Coordinate centre) {
        LengthIndexedLine line = new LengthIndexedLine(roads.get(road).line());
        double along = line.project(centre);
        Coordinate foot = line.extractPoint(along);
        Coordinate before = line.extractPoint(Math.max(0, along - 2));
        Coordinate after = line.extractPoint(Math.min(line.getEndIndex(), along + 2));
        double cross = (after.x - before.x) * (centre.y - foot.y) - (after.y - before.y) * (centre.x - foot.x);
        double distance = Math.max(1, foot.distance(centre));
        double kerb = Math.min(0.8, (roads.get(road).roadClass().halfWidthMetres() + 1) / distance);
        Coordinate at = new Coordinate(foot.x + (centre.x - foot.x) * kerb, foot.y + (centre.y - foot.y) * kerb);
        return new Door(road, startOf.getOrDefault(road, 0.0) + along, cross > 0 ? 1 : 2, at);
    }

    private Map<Object, Integer> number(Map<Object, Door> doors) {
        Map<String, List<Object>> sides = new TreeMap<>();
        doors.forEach((key, door) -> sides.computeIfAbsent(
                        roads.get(door.road()).name() + door.side(), s -> new ArrayList<>())
                .add(key));
        Map<Object, Integer> numbers = new HashMap<>();
        for (List<Object> side : sides.values()) {
            side.sort(Comparator.comparingDouble((Object key) -> along(doors, key))
                    .thenComparing(Object::toString));
            int last = -1;
            for (Object key : side) {
                Door door = Objects.requireNonNull(doors.get(key));
                int wanted = 2 * (int) (door.along() / (2 * METRES_PER_NUMBER)) + door.side();
                last = Math.max(wanted, last + 2);
                if (last % 2 != door.side() % 2) {
                    last++;
                }
                numbers.put(key, last);
            }
        }
        return numbers;
    }

    private static double along(Map<Object, Door> doors, Object key) {
        return Objects.requireNonNull(doors.get(key)).along();
    }
}
