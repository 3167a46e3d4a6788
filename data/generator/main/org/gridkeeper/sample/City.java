// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** The city itself, which is the same for every date: land, streets, areas and buildings. */
final class City {

    static final int BUILDINGS = 6000;
    private static final long SEED = 20_260_401;

    private final Plan plan = new Plan();
    private final List<PreparedGeometry> wet = Stream.of(plan.river(), plan.canal(), plan.lake())
            .map(PreparedGeometryFactory::prepare)
            .toList();
    private final List<Road> roads;
    private final CellPlan cells;
    private final List<Block> blocks;
    private final List<Building> buildings;

    City() {
        StreetPlan streets = new StreetPlan(plan, random(1), new StreetNames(random(2)));
        roads = streets.roads();
        cells = new CellPlan(plan, streets);
        PlaceNames names = new PlaceNames(random(3));
        blocks = new BlockPlan(plan, streets, random(4), names).blocks();
        List<HousePlan.House> houses = new HousePlan(blocks, cells, BUILDINGS, random(5)).houses();
        Random random = random(6);
        List<String> uses = houses.stream()
                .map(house -> use(blocks.get(house.block()), house, random))
                .toList();
        List<Building.Occupancy> occupancies = new Homes(random(7)).of(houses, blocks, uses);
        List<Building.Address> addresses = new Addresses(roads).of(houses, blocks, areaOfCell());
        List<Building> built = new ArrayList<>();
        Map<String, Integer> inCell = new HashMap<>();
        Map<Integer, Integer> inBlock = new HashMap<>();
        for (int i = 0; i < houses.size(); i++) {
            HousePlan.House house = houses.get(i);
            Block block = blocks.get(house.block());
            String id = house.cell() + "%05d".formatted(inCell.merge(house.cell(), 1, Integer::sum));
            int number = inBlock.merge(house.block(), 1, Integer::sum);
            String name = name(block, house, number, uses.get(i), names);
            String tags = tags(uses.get(i), block.quarter(), occupancies.get(i), random);
            built.add(new Building(
                    id, house, block.quarter(), uses.get(i), name, addresses.get(i), occupancies.get(i), tags));
        }
        buildings = List.copyOf(built);
    }

    /** A source of chance for one step, so that a change in one step leaves the others as they are. */
    static Random random(int step) {
        return new Random(SEED * 31 + step);
    }

    private static String use(Block block, HousePlan.House house, Random random) {
        return switch (block.use()) {
            case "commercial" -> block.quarter() == Quarter.CENTRE && random.nextInt(5) < 2 ? "office" : "commercial";
            case "industrial" -> random.nextInt(9) == 0 ? "office" : "industrial";
            case "farmland" -> "farm";
            case "residential" ->
                block.quarter() == Quarter.OLD_TOWN && house.footprint().getArea() > 90 && random.nextInt(14) == 0
                        ? "commercial"
                        : "residential";
            default -> block.use();
        };
    }

    private static String name(Block block, HousePlan.House house, int number, String use, PlaceNames names) {
        if (!block.name().isEmpty()) {
            return block.use().equals("residential") || block.use().equals("industrial") || number > 1
                    ? block.name() + number + "幢"
                    : block.name();
        }
        boolean large = house.footprint().getArea() > 1100;
        return large && (use.equals("office") || use.equals("commercial")) ? names.hall() : "";
    }

    private static String tags(String use, Quarter quarter, Building.Occupancy occupancy, Random random) {
        List<String> tags = new ArrayList<>();
        boolean home = use.equals("residential");
        addBy(tags, "old_structure", occupancy.yearBuilt() < 1985 ? 0.22 : 0, random);
        addBy(
                tags,
                "bottled_gas",
                home && occupancy.floors() <= 3 ? 0.16 : use.equals("commercial") ? 0.07 : 0,
                random);
        addBy(tags, "old_wiring", home && occupancy.yearBuilt() < 1995 ? 0.08 : 0, random);
        addBy(tags, "shared_rental", quarter == Quarter.VILLAGE && home ? 0.12 : home ? 0.015 : 0, random);
        addBy(tags, "glass_wall", use.equals("office") && occupancy.floors() > 10 ? 0.5 : 0, random);
        addBy(
                tags,
                "fire_key_unit",
                use.equals("hospital") || use.equals("school") ? 0.6 : occupancy.floors() > 18 ? 0.3 : 0,
                random);
        addBy(tags, "secondary_water", home && occupancy.floors() > 6 ? 0.5 : 0, random);
        addBy(tags, "heritage", quarter == Quarter.OLD_TOWN && occupancy.yearBuilt() < 1962 ? 0.07 : 0, random);
        return String.join(",", tags);
    }

    private static void addBy(List<String> tags, String tag, double chance, Random random) {
        if (random.nextDouble() < chance) {
            tags.add(tag);
        }
    }

    /** The words before the street in an address, by cell. */
    private Map<String, String> areaOfCell() {
        Map<String, String> nameOf = new HashMap<>();
        cells.areas().forEach(area -> nameOf.put(area.code(), area.name()));
        Map<String, String> words = new HashMap<>();
        for (CellPlan.Place cell : cells.cells()) {
            words.put(
                    cell.code(), CellPlan.DIVISION_NAME + nameOf.get(cell.code().substring(0, 9)));
        }
        return words;
    }

    /** Whether a place lies in river, canal or lake. */
    boolean isWet(Coordinate place) {
        Point at = Plane.FACTORY.createPoint(place);
        return wet.stream().anyMatch(water -> water.contains(at));
    }

    Plan plan() {
        return plan;
    }

    List<Road> roads() {
        return roads;
    }

    CellPlan cells() {
        return cells;
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Building> buildings() {
        return buildings;
    }
}
