// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.algorithm.MinimumAreaRectangle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** Builds the houses of every block along the directions of its streets. */
final class HousePlan {

    /** A footprint before it has an address; {@code block} counts in the block plan. */
    record House(Polygon footprint, int block, String cell) {}

    private final List<House> houses;

    HousePlan(List<Block> blocks, CellPlan cells, int wanted, Random random) {
        Manners manners = new Manners(random);
        RowPacker packer = new RowPacker(random);
        List<House> all = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.use().equals("park") || block.use().equals("forest")) {
                continue;
            }
            for (Polygon lot : block.lots()) {
                for (Polygon footprint : packer.pack(lot, direction(lot, block), manners.of(block))) {
                    String cell = cells.cellOf(footprint);
                    if (!cell.isEmpty()) {
                        all.add(new House(footprint, i, cell));
                    }
                }
            }
        }
        houses = thin(all, blocks, wanted, random);
    }

    /** Direction of the longer side of the lot; homes face south, so their rows take the side nearest to east. */
    private static double direction(Polygon lot, Block block) {
        Coordinate[] box = MinimumAreaRectangle.getMinimumRectangle(lot).getCoordinates();
        int longer = box[0].distance(box[1]) >= box[1].distance(box[2]) ? 0 : 1;
        double angle = StrictMath.atan2(box[longer + 1].y - box[longer].y, box[longer + 1].x - box[longer].x);
        if (block.isHousing() && block.quarter() != Quarter.OLD_TOWN) {
            return nearest(angle, Math.PI / 2);
        }
        return nearest(angle, Math.PI);
    }

    /** The angle moved by whole steps as near to zero as it gets. */
    private static double nearest(double angle, double step) {
        return angle - Math.rint(angle / step) * step;
    }

    /** Takes small houses away by lot until the wanted number is left. */
    private static List<House> thin(List<House> all, List<Block> blocks, int wanted, Random random) {
        List<Integer> small = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Quarter quarter = blocks.get(all.get(i).block()).quarter();
            if (all.get(i).footprint().getArea() < 190
                    && (quarter == Quarter.OLD_TOWN || quarter == Quarter.VILLAGE || quarter == Quarter.FARMLAND)) {
                small.add(i);
            }
        }
        int surplus = all.size() - wanted;
        if (surplus < 0 || surplus > small.size()) {
            throw new IllegalStateException(
                    "%d houses built, %d small, %d wanted".formatted(all.size(), small.size(), wanted));
        }
        java.util.Collections.shuffle(small, random);
        boolean[] gone = new boolean[all.size()];
        small.subList(0, surplus).forEach(i -> gone[i] = true);
        List<House> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (!gone[i]) {
                kept.add(all.get(i));
            }
        }
        return kept;
    }

    List<House> houses() {
        return houses;
    }
}
