// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.area;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes a valid coverage out of a bad one: every piece of ground that two areas claim goes to the one with which it
 * shares the longest border, slits between neighbours are closed, and neighbours share their nodes. Real holes stay, and
 * so do gaps that are open to the outside. Levels are mended each by itself: streets are not fitted to their division.
 * The same areas in any order give the same nodes, and mending what was mended changes nothing.
 */
public final class CoverageRepair {

    /**
     * The outcome.
     *
     * @param areas in the order they were given
     * @param mends areas that had a crossing ring or changed by more than 0.01 m², in that order
     */
    public record Repaired(List<Area> areas, List<Mend> mends) {
        public Repaired {
            areas = List.copyOf(areas);
            mends = List.copyOf(mends);
        }
    }

    private CoverageRepair() {}

    /**
     * Repairs areas given in degrees.
     *
     * @throws IllegalArgumentException when an area would be left with no ground of its own, because another one
     *     covers it and is covered by it
     */
    public static Repaired repair(List<Area> areas) {
        Map<Level, List<Integer>> levels = new EnumMap<>(Level.class);
        for (int i = 0; i < areas.size(); i++) {
            levels.computeIfAbsent(areas.get(i).level(), level -> new ArrayList<>())
                    .add(i);
        }
        Area[] repaired = new Area[areas.size()];
        Map<Integer, Mend> mends = new TreeMap<>();
        levels.values().forEach(places -> {
            // Of equal claims the first wins, and nodes are rounded as the lines come: go by code, not as given.
            places.sort(Comparator.comparing(place -> areas.get(place).code()));
            List<Area> level = places.stream().map(areas::get).toList();
            LevelRepair repair = new LevelRepair(level);
            for (int i = 0; i < level.size(); i++) {
                int place = places.get(i);
                repaired[place] = repair.area(i);
                repair.findMend(i).ifPresent(mend -> mends.put(place, mend));
            }
        });
        return new Repaired(Arrays.asList(repaired), new ArrayList<>(mends.values()));
    }
}
