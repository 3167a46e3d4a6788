// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** How high each building is, how many homes it has, and how many of them are lived in. */
final class Homes {

    private final Random random;

    Homes(Random random) {
        this.random = random;
    }

    List<Building.Occupancy> of(List<HousePlan.House> houses, List<Block> blocks, List<String> uses) {
        List<Building.Occupancy> first = new ArrayList<>();
        Map<String, Integer> households = new HashMap<>();
        for (int i = 0; i < houses.size(); i++) {
            Quarter quarter = blocks.get(houses.get(i).block()).quarter();
            Building.Occupancy occupancy =
                    draft(quarter, uses.get(i), houses.get(i).footprint().getArea());
            first.add(occupancy);
            households.merge(houses.get(i).cell(), occupancy.households(), Integer::sum);
        }
        List<Building.Occupancy> fitted = new ArrayList<>();
        for (int i = 0; i < houses.size(); i++) {
            fitted.add(fit(
                    first.get(i),
                    houses.get(i).cell(),
                    households.getOrDefault(houses.get(i).cell(), 0)));
        }
        return fitted;
    }

    private Building.Occupancy draft(Quarter quarter, String use, double area) {
        if (!use.equals("residential")) {
            int floors = floors(quarter, use, area);
            int rooms = Math.max(1, (int) (area * floors / 160));
            return new Building.Occupancy(floors, 1, rooms, 0, 0, year(quarter));
        }
        int floors = floors(quarter, use, area);
        boolean house = quarter == Quarter.OLD_TOWN || quarter == Quarter.VILLAGE || quarter == Quarter.FARMLAND;
        int units = house ? 1 : Math.max(1, (int) Math.round(area / (quarter == Quarter.HOUSING ? 210 : 420)));
        int rooms = house
                ? Math.max(1, (int) Math.round(area * floors / 130))
                : Math.max(units * floors, (int) Math.round(area * floors * 0.82 / 98));
        double lived = quarter == Quarter.HIGH_RISE ? 0.72 : 0.9;
        int households = lived(rooms, lived);
        return new Building.Occupancy(floors, units, rooms, households, people(households, quarter), year(quarter));
    }

    private int lived(int rooms, double share) {
        int lived = 0;
        for (int i = 0; i < rooms; i++) {
            lived += random.nextDouble() < share ? 1 : 0;
        }
        return lived;
    }

    private int people(int households, Quarter quarter) {
        double mean = quarter == Quarter.OLD_TOWN ? 2.1 : quarter == Quarter.VILLAGE ? 3.2 : 2.6;
        int people = 0;
        for (int i = 0; i < households; i++) {
            people += Math.max(1, (int) Math.round(mean + random.nextGaussian() * 1.1));
        }
        return people;
    }

    private int floors(Quarter quarter, String use, double area) {
        return switch (use) {
            case "residential" ->
                switch (quarter) {
                    case OLD_TOWN -> random.nextInt(5) == 0 ? 3 : 1 + random.nextInt(2);
                    case VILLAGE, FARMLAND -> 2 + random.nextInt(2);
                    case HIGH_RISE, CENTRE -> area > 300 ? 15 + random.nextInt(13) : 6 + random.nextInt(4);
                    default -> 4 + random.nextInt(3);
                };
            case "industrial", "farm" -> 1 + random.nextInt(2);
            case "office" -> quarter == Quarter.CENTRE || quarter == Quarter.HIGH_RISE ? 12 + random.nextInt(22) : 5;
            case "hospital" -> 5 + random.nextInt(8);
            case "school" -> 3 + random.nextInt(3);
            default -> quarter == Quarter.OLD_TOWN ? 1 + random.nextInt(2) : 2 + random.nextInt(4);
        };
    }

    private int year(Quarter quarter) {
        return switch (quarter) {
            case OLD_TOWN -> 1952 + random.nextInt(42);
            case HIGH_RISE, CENTRE -> 2009 + random.nextInt(15);
            case HOUSING -> 1984 + random.nextInt(26);
            case INDUSTRY -> 1995 + random.nextInt(25);
            default -> 1980 + random.nextInt(40);
        };
    }

    /** A cell is meant for some hundred households: crowded ones are built lower with larger homes, empty ones fuller. */
    private Building.Occupancy fit(Building.Occupancy draft, String cell, int inCell) {
        if (draft.households() == 0 || inCell == 0) {
            return draft;
        }
        double taste = new Random(cell.hashCode()).nextDouble();
        double most = 230 + 165 * taste;
        double fewest = 100 + 60 * taste;
        double factor = inCell > most ? most / inCell : inCell < fewest && inCell > 25 ? fewest / inCell : 1;
        int floors = factor >= 1
                ? draft.floors()
                : Math.max(Math.min(3, draft.floors()), (int) Math.round(draft.floors() * StrictMath.sqrt(factor)));
        int households = Math.max(1, (int) Math.round(draft.households() * factor));
        int rooms = Math.max(households, (int) Math.round(draft.rooms() * factor));
        double perHousehold = draft.people() / (double) draft.households();
        return draft.withHouseholds(floors, rooms, households, (int) Math.round(households * perHousehold));
    }
}
