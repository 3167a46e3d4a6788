// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gridkeeper.engine.density.DensityField;
import org.gridkeeper.engine.density.DensityQuery;
import org.gridkeeper.engine.density.HeatScale;
import org.gridkeeper.engine.density.Weighting;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.index.Filter;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;

/**
 * Heat tiles of a city beside those of a tenfold, ten such cities side by side and one ten times as dense: of a random
 * class and period for each tile, and of everything, at 300 m, where things happen in the city. Tells bytes per incident too.
 */
final class TenfoldHeat {

    private static final long SEED = 7;
    private static final int TILES = 300;
    private static final int ROUNDS = 5;
    private static final double BANDWIDTH_METRES = 300;
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-01-01T00:00:00Z");

    private record Question(TileCoord tile, Filter filter) {}

    private record Town(DensityField field, HeatScale scale) {
        void draw(Question question) {
            field.image(
                    question.tile,
                    1,
                    new DensityQuery(BANDWIDTH_METRES, Weighting.COUNT, question.filter, Scope.all(), END),
                    scale);
        }
    }

    private TenfoldHeat() {}

    /** Argument: incidents of the one city (1000000). */
    public static void main(String[] args) {
        int incidents = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        LayerSnapshot layer = BenchCity.incidentsOf(SEED, 1, incidents);
        HeatScale scale = DensityField.of(layer).scale(BANDWIDTH_METRES, END);
        Map<String, Town> towns = new LinkedHashMap<>();
        towns.put("city", new Town(DensityField.of(layer), scale));
        towns.put("ten", new Town(DensityField.of(BenchCity.incidentsOf(SEED, 10, incidents)), scale));
        HeatScale tenfold = new HeatScale(10 * scale.upperRate(), END);
        towns.put("dense", new Town(DensityField.of(BenchCity.incidentsOf(SEED, 1, 10 * incidents)), tenfold));
        for (int zoom = 10; zoom <= 17; zoom++) {
            compare("z%d, a class and a period".formatted(zoom), towns, questions(zoom, true));
            compare("z%d, everything".formatted(zoom), towns, questions(zoom, false));
        }
        towns.forEach((name, town) -> System.out.printf(
                "%s: %.1f bytes an incident besides its row%n",
                name, (double) town.field.memory() / (name.equals("city") ? incidents : 10 * incidents)));
    }

    private static List<Question> questions(int zoom, boolean filtered) {
        Random random = new Random(zoom);
        BenchCity city = new BenchCity(SEED);
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < TILES; i++) {
            double[] at = city.place();
            int from = random.nextInt(350);
            int days = 1 + random.nextInt(365 - from);
            Filter filter = new Filter(
                    Set.of("k" + random.nextInt(8)),
                    START.plusSeconds(86_400L * from),
                    START.plusSeconds(86_400L * (from + days)));
            questions.add(new Question(TileCoord.at(at[0], at[1], zoom), filtered ? filter : Filter.NONE));
        }
        return questions;
    }

    /** Turn about, the fastest of the rounds of each question. */
    private static void compare(String what, Map<String, Town> towns, List<Question> questions) {
        Map<String, double[]> fastest = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            towns.forEach((name, town) -> {
                double[] best = fastest.computeIfAbsent(name, n -> filled(questions.size()));
                for (int i = 0; i < best.length; i++) {
                    long begin = System.nanoTime();
                    town.draw(questions.get(i));
                    best[i] = Math.min(best[i], (System.nanoTime() - begin) / 1e6);
                }
            });
        }
        double[] one = sorted(fastest.get("city"));
        StringBuilder line = new StringBuilder("%s: p50 %.2f ms, p99 %.2f ms".formatted(what, p(one, 50), p(one, 99)));
        fastest.forEach((name, times) -> {
            if (!name.equals("city")) {
                double[] other = sorted(times);
                line.append("; %s %.2f and %.2f".formatted(name, p(other, 50) / p(one, 50), p(other, 99) / p(one, 99)));
            }
        });
        System.out.println(line);
    }

    private static double[] filled(int n) {
        double[] times = new double[n];
        Arrays.fill(times, Double.MAX_VALUE);
        return times;
    }

    private static double[] sorted(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double p(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
