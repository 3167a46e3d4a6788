// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the layers of a map need of the heap, told before they are read whole: by the first features of a layer and the
 * number of all. Each layer needs its memory once, and the largest once more while it is read or changed. Safe for all
 * threads.
 */
final class HeapBudget {

    private static final long MB = 1 << 20;

    /** What of the heap the layers may take; the rest is for requests. */
    private static final double SHARE = 0.9;

    private final long heap;
    private final Map<String, Long> needs = new ConcurrentHashMap<>();

    HeapBudget(long heapBytes) {
        this.heap = heapBytes;
    }

    /**
     * Notes what a layer needs.
     *
     * @throws LayerTooLargeException when it does not fit beside the others that were noted; it is then forgotten
     */
    void need(String layer, long features, long bytes) {
        needs.put(layer, bytes);
        long once = needs.values().stream().mapToLong(Long::longValue).sum();
        long twice = needs.values().stream().mapToLong(Long::longValue).max().orElse(0);
        if (once + twice > SHARE * heap) {
            needs.remove(layer);
            throw new LayerTooLargeException(
                    ("layer '%s' does not fit into memory: its %,d features need about %,d MB, twice that while they are read"
                                    + " or changed, and the layers beside it %,d MB; the heap has %,d MB. Start with -Xmx%dm or"
                                    + " more (GRIDKEEPER_JAVA_OPTS)")
                            .formatted(
                                    layer,
                                    features,
                                    megabytes(bytes),
                                    megabytes(once - bytes),
                                    megabytes(heap),
                                    megabytes((long) ((once + twice) / SHARE)) + 1));
        }
    }

    private static long megabytes(long bytes) {
        return (bytes + MB - 1) / MB;
    }
}
