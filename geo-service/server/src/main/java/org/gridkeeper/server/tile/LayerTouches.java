// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridkeeper.engine.geo.Bounds;

/**
 * Where and when one layer changed: boxes in EPSG:3857, each with the change number of the view that had the change
 * first. Of what is older than the newest {@value #REMEMBERED} boxes it knows no more than that something changed
 * somewhere. Asked by all threads, added to by one at a time.
 */
final class LayerTouches {

    static final int REMEMBERED = 10_000;

    /** A place that changed; without a box, the whole layer. */
    record Touch(long version, Optional<Bounds> box) {

        static List<Touch> listOf(long version, Optional<List<Bounds>> boxes) {
            return boxes.isPresent() && boxes.get().size() <= REMEMBERED
                    ? boxes.get().stream()
                            .map(box -> new Touch(version, Optional.of(box)))
                            .toList()
                    : List.of(new Touch(version, Optional.empty()));
        }
    }

    /**
     * What is known, by ascending change numbers.
     *
     * @param newest the newest change number there is
     * @param whole through this change number anything may have changed
     */
    private record Known(long newest, long whole, List<Touch> boxed) {}

    private final List<Touch> boxed = new ArrayList<>();
    private volatile Known known = new Known(-1, -1, List.of());

    synchronized void add(List<Touch> touches) {
        long newest = known.newest;
        long whole = known.whole;
        for (Touch touch : touches) {
            newest = Math.max(newest, touch.version);
            if (touch.box.isPresent()) {
                boxed.add(touch);
            } else {
                whole = Math.max(whole, touch.version);
            }
        }
        boxed.sort(Comparator.comparingLong(Touch::version));
        if (boxed.size() > REMEMBERED) {
            whole = Math.max(whole, boxed.get(boxed.size() - REMEMBERED - 1).version);
        }
        long all = whole;
        boxed.removeIf(touch -> touch.version <= all);
        known = new Known(newest, whole, List.copyOf(boxed));
    }

    /**
     * Whether nothing in a box changed.
     *
     * @param from the first change number that counts
     */
    boolean isUntouched(Bounds reach, long from) {
        Known now = known;
        if (now.newest < from) {
            return true;
        }
        if (now.whole >= from) {
            return false;
        }
        for (int i = now.boxed.size() - 1; i >= 0 && now.boxed.get(i).version >= from; i--) {
            if (now.boxed.get(i).box.orElseThrow().intersects(reach)) {
                return false;
            }
        }
        return true;
    }
}
