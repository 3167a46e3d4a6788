// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gridkeeper.engine.geo.WebMercator;
import org.junit.jupiter.api.Test;

class LatticeSumTest {

    private record Place(double x, double y, double weight) {}

    private static List<Place> places(Random random, NodeBox box, int n) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            places.add(new Place(
                    box.lattice().x(box.left() + random.nextDouble() * box.width()),
                    box.lattice().y(box.top() + random.nextDouble() * box.height()),
                    random.nextInt(4) == 0 ? random.nextDouble() : 1 + random.nextInt(4)));
        }
        return places;
    }

    private static NodeTargets targetsAt(Kernel kernel, double lat, int step, int side) {
        Lattice lattice = Lattice.of(kernel);
        return new NodeTargets(
                lattice,
                (long) lattice.column(WebMercator.x(8.5)),
                (long) lattice.row(WebMercator.y(lat)),
                step,
                side,
                side);
    }

    private static NodeWeights weights(Kernel kernel, NodeTargets targets, List<Place> places) {
        NodeBox box = targets.box();
        NodeWeights weights =
                new NodeWeights(box.expandedBy(LatticeSum.reach(kernel, targets) + 3 * NodeWeights.STENCIL), 1 << 16);
        places.forEach(place -> add(weights, place, 1));
        return weights;
    }

    private static void add(NodeWeights weights, Place place, int times) {
        weights.add(Places.east(place.x), Places.south(place.y), times * weights.units(place.weight));
    }

    private static double plainSum(Kernel kernel, List<Place> places, double x, double y) {
        double reach = kernel.reach(y);
        return places.stream()
                .mapToDouble(place -> {
                    double u = (Math.pow(place.x - x, 2) + Math.pow(place.y - y, 2)) / (reach * reach);
                    return u < 1 ? place.weight * (1 - u) * (1 - u) * kernel.peak(y) : 0;
                })
                .sum();
    }

    @Test
    void every_node_is_as_near_to_the_plain_sum_as_the_taps_promise() {
        Random random = new Random(1);
        Kernel kernel = Kernel.exact(300);
        for (double lat : new double[] {0, 31, -47, 60, 70}) {
            NodeTargets targets = targetsAt(kernel, lat, 1 + random.nextInt(3), 30);
            for (int n : new int[] {1, 5, 300}) {
                List<Place> places = places(random, targets.box(), n);
                double weight = places.stream().mapToDouble(Place::weight).sum();
                float[][] density = new LatticeSum(kernel, weights(kernel, targets, places)).evaluate(targets);
                double error = LatticeSum.error(kernel, targets);
                for (int row = 0; row < targets.rows(); row++) {
                    for (int column = 0; column < targets.columns(); column++) {
                        double x = targets.lattice().x(targets.left() + (double) column * targets.step());
                        assertEquals(
                                plainSum(kernel, places, x, targets.y(row)),
                                density[row][column],
                                weight * error,
                                "lat %s, %d places".formatted(lat, n));
                    }
                }
            }
        }
    }

    @Test
    void places_between_nodes_are_as_near_to_the_kernel_as_the_taps_promise() {
        Random random = new Random(8);
        for (double reach = Lattice.LEAST_REACH; reach < 90; reach *= 1.21) {
            KernelTaps taps = KernelTaps.of(reach);
            double worst = 0;
            for (int k = 0; k < 20_000; k++) {
                double distance = reach * (k % 2 == 0 ? Math.sqrt(random.nextDouble()) : 1) + random.nextDouble(-3, 3);
                double angle = random.nextDouble(2 * Math.PI);
                double x = random.nextDouble();
                double y = random.nextDouble();
                double off = kernelBetween(taps, x, x + distance * Math.cos(angle), y, y + distance * Math.sin(angle))
                        - Math.pow(Math.max(0, 1 - distance * distance / (reach * reach)), 2);
                worst = Math.max(worst, Math.abs(off));
            }
            assertTrue(worst <= taps.error(), "reach %s: %s, promised %s".formatted(reach, worst, taps.error()));
            assertTrue(worst > taps.error() / 4, "reach %s: the promise is not idle".formatted(reach));
        }
    }

    /** What an incident at one place adds to another, both in nodes and neither at one. */
    private static double kernelBetween(KernelTaps taps, double x, double placeX, double y, double placeY) {
        double sum = 0;
        for (int term = 0; term < taps.terms(); term++) {
            sum += taps.sign(term) * between(taps.taps(term), x, placeX) * between(taps.taps(term), y, placeY);
        }
        return sum;
    }

    private static double between(float[] tap, double at, double place) {
        double[] here = Cubic.weights(at - Math.floor(at));
        double[] there = Cubic.weights(place - Math.floor(place));
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                int apart = Math.abs((int) (Math.floor(place) - Math.floor(at)) + j - i);
                sum += apart < tap.length ? here[i] * there[j] * tap[apart] : 0;
            }
        }
        return sum;
    }

    @Test
    void a_node_has_the_same_value_to_the_last_bit_whatever_else_is_asked_for_and_in_which_order_incidents_came() {
        Random random = new Random(2);
        Kernel kernel = Kernel.exact(300);
        NodeTargets whole = targetsAt(kernel, 47, 2, 60);
        List<Place> places = places(random, whole.box(), 500);
        float[][] density = new LatticeSum(kernel, weights(kernel, whole, places)).evaluate(whole);
        Collections.shuffle(places, random);
        for (int k = 0; k < 20; k++) {
            int left = random.nextInt(50);
            int top = random.nextInt(50);
            NodeTargets part = new NodeTargets(
                    whole.lattice(),
                    whole.left() + 2L * left,
                    whole.top() + 2L * top,
                    2,
                    1 + random.nextInt(10),
                    1 + random.nextInt(10));
            float[][] again = new LatticeSum(kernel, weights(kernel, part, places)).evaluate(part);
            for (int row = 0; row < part.rows(); row++) {
                assertArrayEquals(
                        java.util.Arrays.copyOfRange(density[top + row], left, left + part.columns()), again[row]);
            }
        }
    }

    @Test
    void what_is_added_and_taken_away_again_leaves_no_trace() {
        Random random = new Random(3);
        Kernel kernel = Kernel.exact(300);
        NodeTargets targets = targetsAt(kernel, 47, 1, 20);
        List<Place> stay = places(random, targets.box(), 100);
        List<Place> go = places(random, targets.box(), 100);
        NodeWeights weights = weights(kernel, targets, stay);
        go.forEach(place -> add(weights, place, 1));
        go.forEach(place -> add(weights, place, -1));
        float[][] density = new LatticeSum(kernel, weights).evaluate(targets);
        float[][] without = new LatticeSum(kernel, weights(kernel, targets, stay)).evaluate(targets);
        for (int row = 0; row < targets.rows(); row++) {
            assertArrayEquals(without[row], density[row]);
        }
    }
}
