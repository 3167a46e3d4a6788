// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Who lives in a building, as counts that add up to its people, and how it is built. */
final class Residents {

    private static final List<String> AGES = List.of("age_0_3", "age_4_14", "age_15_59", "age_60_79", "age_80");
    private static final Chance SHARES = new Chance(new double[] {0.03, 0.11, 0.625, 0.2, 0.035});
    private static final int TALL = 7;
    private static final int OLD = 1985;

    private Residents() {}

    static Map<String, Object> of(Building building) {
        Map<String, Object> values = new LinkedHashMap<>();
        Building.Occupancy inside = building.occupancy();
        values.put("building_no", building.id().substring(building.id().length() - 5));
        values.put("structure", structure(inside));
        values.put(
                "seismic_class",
                building.use().equals("school") || building.use().equals("hospital") ? "乙类" : "丙类");
        values.put("area_m2", Math.round(building.house().footprint().getArea() * inside.floors()));
        if (inside.people() > 0) {
            counts(inside, new Random(building.id().hashCode()), values);
        }
        return values;
    }

    private static String structure(Building.Occupancy inside) {
        return inside.floors() >= TALL ? "钢筋混凝土" : inside.yearBuilt() < OLD ? "砖木" : "砖混";
    }

    private static void counts(Building.Occupancy inside, Random random, Map<String, Object> values) {
        int people = inside.people();
        int[] bands = new int[AGES.size()];
        for (int i = 0; i < people; i++) {
            bands[SHARES.draw(random)]++;
        }
        for (int i = 0; i < bands.length; i++) {
            values.put(AGES.get(i), bands[i]);
        }
        int registered = draw(people, 0.66, random);
        values.put("registered", registered);
        values.put("floating", people - registered);
        values.put("needs_alone_60", draw(bands[3] + bands[4], 0.08, random));
        values.put("needs_disabled", draw(people, 0.012, random));
        values.put("needs_powered", draw(people, 0.002, random));
        values.put("needs_pregnant", draw(people, 0.008, random));
        values.put("needs_infant", draw(bands[0], 0.3, random));
    }

    /** How many of some people, each with a chance. */
    private static int draw(int people, double chance, Random random) {
        int drawn = 0;
        for (int i = 0; i < people; i++) {
            drawn += random.nextDouble() < chance ? 1 : 0;
        }
        return drawn;
    }
}
