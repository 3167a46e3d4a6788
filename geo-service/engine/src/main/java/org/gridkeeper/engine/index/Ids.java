// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

import java.nio.charset.StandardCharsets;

/** The ids of the rows of a layer, and the rows in the order of their ids. Immutable. */
final class Ids {

    private final Texts texts;
    private final int[] byId;

    private Ids(Texts texts, int[] byId) {
        this.texts = texts;
        this.byId = byId;
    }

    /** Of texts in row order. */
    static Ids of(Texts texts) {
        long[] prefixes = new long[texts.size()];
        for (int row = 0; row < prefixes.length; row++) {
            prefixes[row] = texts.prefix(row);
        }
        return new Ids(texts, KeyOrder.of(prefixes, texts::compare));
    }

    int size() {
        return byId.length;
    }

    String get(int row) {
        return texts.get(row);
    }

    /** The row at a place in the order of ids. */
    int row(int place) {
        return byId[place];
    }

    /** The row of an id; −1 for none. */
    int find(String id) {
        byte[] utf8 = id.getBytes(StandardCharsets.UTF_8);
        int place = lowerBound(utf8);
        return place < byId.length && texts.compare(byId[place], utf8) == 0 ? byId[place] : -1;
    }

    /** The first place whose id is greater. */
    int placeAfter(String id) {
        byte[] utf8 = id.getBytes(StandardCharsets.UTF_8);
        int place = lowerBound(utf8);
        return place < byId.length && texts.compare(byId[place], utf8) == 0 ? place + 1 : place;
    }

    private int lowerBound(byte[] id) {
        int low = 0;
        int high = byId.length;
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (texts.compare(byId[mid], id) < 0) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }

    boolean anyStartsWith(String beginning) {
        byte[] utf8 = beginning.getBytes(StandardCharsets.UTF_8);
        int place = lowerBound(utf8);
        return place < byId.length && texts.startsWith(byId[place], utf8);
    }

    int compare(int row, Ids other, int otherRow) {
        return texts.compare(row, other.texts, otherRow);
    }

    Ids spliced(Splice splice, Ids fresh) {
        int[] places = splice.places(size(), false);
        int[] freshPlaces = splice.places(fresh.size(), true);
        int[] merged = new int[splice.size()];
        int n = 0;
        int f = 0;
        int next = f < fresh.size() ? placeOf(fresh, f) : Integer.MAX_VALUE;
        for (int place = 0; place <= byId.length; place++) {
            while (next == place) {
                merged[n++] = freshPlaces[fresh.byId[f++]];
                next = f < fresh.size() ? placeOf(fresh, f) : Integer.MAX_VALUE;
            }
            if (place < byId.length && places[byId[place]] >= 0) {
                merged[n++] = places[byId[place]];
            }
        }
        return new Ids(texts.spliced(splice, fresh.texts), merged);
    }

    /** Where the fresh id at a place would stand here. */
    private int placeOf(Ids fresh, int place) {
        return lowerBound(fresh.get(fresh.byId[place]).getBytes(StandardCharsets.UTF_8));
    }

    long memory() {
        return texts.memory() + 4L * byId.length;
    }
}
