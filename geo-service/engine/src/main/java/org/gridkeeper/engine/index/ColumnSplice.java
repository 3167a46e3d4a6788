// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.gridkeeper.engine.index.Column.DoubleColumn;
import org.gridkeeper.engine.index.Column.LongColumn;
import org.gridkeeper.engine.index.Column.TextColumn;

/** Makes a new column out of an old one and fresh rows: by copying where the packing of the old one holds, else packed anew. */
final class ColumnSplice {

    private final Splice splice;
    private final int[] gone;

    /** @param gone the old rows that are not in the new column, ascending */
    ColumnSplice(Splice splice, int[] gone) {
        this.splice = splice;
        this.gone = gone;
    }

    Column of(Column old, Column fresh) {
        if (old instanceof TextColumn texts && fresh instanceof TextColumn freshTexts) {
            return of(texts, freshTexts);
        }
        if (old instanceof LongColumn longs && fresh instanceof LongColumn freshLongs) {
            return of(longs, freshLongs);
        }
        return of((DoubleColumn) old, (DoubleColumn) fresh);
    }

    TextColumn of(TextColumn old, TextColumn fresh) {
        Texts before = old.texts();
        Texts added = fresh.texts();
        // For each fresh text: its code in the old dictionary, or ~ the code it would stand before.
        int[] known = new int[added.size()];
        IntList newTexts = new IntList();
        IntList newBefore = new IntList();
        for (int code = 0; code < known.length; code++) {
            byte[] utf8 = added.get(code).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            int at = before.lowerBound(utf8);
            boolean same = at < before.size() && before.compare(at, utf8) == 0;
            known[code] = same ? at : ~at;
            if (!same) {
                newTexts.add(code);
                newBefore.add(at);
            }
        }
        int[] unused = unusedCodes(old, known);
        if (newTexts.size() == 0 && unused.length == 0) {
            NarrowLongs freshCodes = old.codes().alike(fresh.size());
            for (int row = 0; row < fresh.size(); row++) {
                freshCodes.set(row, fresh.code(row) < 0 ? 0 : known[fresh.code(row)] + 1);
            }
            return new TextColumn(splice.size(), old.codes().spliced(splice, freshCodes), before);
        }
        Splice dictionary = Splice.of(before.size(), unused, newBefore.toArray());
        Texts texts = before.spliced(dictionary, added.inOrder(newTexts.toArray()));
        int[] oldPlaces = dictionary.places(before.size(), false);
        int[] newPlaces = dictionary.places(newTexts.size(), true);
        int[] freshPlaces = new int[known.length];
        for (int code = 0, next = 0; code < known.length; code++) {
            freshPlaces[code] = known[code] >= 0 ? oldPlaces[known[code]] : newPlaces[next++];
        }
        NarrowLongs codes = new NarrowLongs(splice.size(), texts.size());
        for (int run = 0; run < splice.runs(); run++) {
            TextColumn from = splice.isFresh(run) ? fresh : old;
            int[] places = splice.isFresh(run) ? freshPlaces : oldPlaces;
            for (int i = 0; i < splice.length(run); i++) {
                int code = from.code(splice.first(run) + i);
                codes.set(splice.target(run) + i, code < 0 ? 0 : places[code] + 1);
            }
        }
        return new TextColumn(splice.size(), codes, texts);
    }

    /** Codes that only rows had that are gone, ascending. */
    private int[] unusedCodes(TextColumn old, int[] knownOfFresh) {
        boolean[] suspect = new boolean[old.texts().size()];
        int suspects = 0;
        for (int row : gone) {
            int code = old.code(row);
            if (code >= 0 && !suspect[code]) {
                suspect[code] = true;
                suspects++;
            }
        }
        for (int code : knownOfFresh) {
            if (code >= 0 && suspect[code]) {
                suspect[code] = false;
                suspects--;
            }
        }
        for (int row = 0, g = 0; row < old.size() && suspects > 0; row++) {
            if (g < gone.length && gone[g] == row) {
                g++;
                continue;
            }
            int code = old.code(row);
            if (code >= 0 && suspect[code]) {
                suspect[code] = false;
                suspects--;
            }
        }
        IntList unused = new IntList();
        for (int code = 0; suspects > 0 && code < suspect.length; code++) {
            if (suspect[code]) {
                unused.add(code);
            }
        }
        return unused.toArray();
    }

    private LongColumn of(LongColumn old, LongColumn fresh) {
        boolean holds = true;
        for (int row = 0; row < fresh.size() && holds; row++) {
            holds = old.scale().holds(fresh.get(row), old.packed());
        }
        if (!holds || losesAnEnd(old, fresh)) {
            long[] values = new long[splice.size()];
            for (int run = 0; run < splice.runs(); run++) {
                LongColumn from = splice.isFresh(run) ? fresh : old;
                for (int i = 0; i < splice.length(run); i++) {
                    values[splice.target(run) + i] = from.get(splice.first(run) + i);
                }
            }
            return ColumnBuilder.pack(values, old.areInstants());
        }
        NarrowLongs freshRows = old.packed().alike(fresh.size());
        for (int row = 0; row < fresh.size(); row++) {
            freshRows.set(row, old.scale().pack(fresh.get(row)));
        }
        LongScale scale = old.scale();
        if (fresh.max() != LongColumn.MISSING) {
            scale = scale.withEnds(
                    old.min() == LongColumn.MISSING ? fresh.min() : Math.min(old.min(), fresh.min()),
                    Math.max(old.max(), fresh.max()));
        }
        return new LongColumn(splice.size(), old.packed().spliced(splice, freshRows), scale, old.areInstants());
    }

    /** Whether no row has the least or the greatest value any more. */
    private boolean losesAnEnd(LongColumn old, LongColumn fresh) {
        return losesLast(old, fresh, old.min()) || losesLast(old, fresh, old.max());
    }

    private boolean losesLast(LongColumn old, LongColumn fresh, long value) {
        return value != LongColumn.MISSING
                && Arrays.stream(gone).anyMatch(row -> old.get(row) == value)
                && IntStream.range(0, fresh.size()).noneMatch(row -> fresh.get(row) == value)
                && IntStream.range(0, old.size())
                        .noneMatch(row -> old.get(row) == value && Arrays.binarySearch(gone, row) < 0);
    }

    private DoubleColumn of(DoubleColumn old, DoubleColumn fresh) {
        double[] values = new double[splice.size()];
        for (int run = 0; run < splice.runs(); run++) {
            DoubleColumn from = splice.isFresh(run) ? fresh : old;
            for (int i = 0; i < splice.length(run); i++) {
                values[splice.target(run) + i] = from.get(splice.first(run) + i);
            }
        }
        return new DoubleColumn(values);
    }
}
