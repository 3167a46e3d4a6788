// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * The parts of one score as plain numbers, which cells may have side by side in one array: a tick of many cells has
 * millions of them, and as objects they would make each collection of memory long. Immutable once filled.
 */
final class PackedParts extends AbstractList<Part> implements RandomAccess {

    private static final int NUMBERS = 5;

    private final List<String> indicators;
    private final double[] numbers;
    private final int start;

    private PackedParts(List<String> indicators, double[] numbers, int start) {
        this.indicators = indicators;
        this.numbers = numbers;
        this.start = start;
    }

    /** Parts of many cells, all nought at first, by index of the cell. */
    static PackedParts[] ofCells(int cells, List<String> indicators) {
        double[] numbers = new double[Math.multiplyExact(cells, indicators.size() * NUMBERS)];
        PackedParts[] parts = new PackedParts[cells];
        for (int cell = 0; cell < cells; cell++) {
            parts[cell] = new PackedParts(indicators, numbers, cell * indicators.size() * NUMBERS);
        }
        return parts;
    }

    static PackedParts copyOf(List<Part> parts) {
        if (parts instanceof PackedParts packed) {
            return packed;
        }
        PackedParts packed =
                ofCells(1, parts.stream().map(part -> part.indicator().intern()).toList())[0];
        for (int i = 0; i < parts.size(); i++) {
            packed.fill(i, parts.get(i));
        }
        return packed;
    }

    /** Fills the part of an index in; its indicator is the one given at first. */
    void fill(int index, Part part) {
        int at = at(index);
        numbers[at] = part.value();
        numbers[at + 1] = part.drawn();
        numbers[at + 2] = part.trust();
        numbers[at + 3] = part.rank();
        numbers[at + 4] = part.contribution();
    }

    @Override
    public Part get(int index) {
        int at = at(index);
        return new Part(
                indicators.get(index), numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3], numbers[at + 4]);
    }

    @Override
    public int size() {
        return indicators.size();
    }

    private int at(int index) {
        return start + Objects.checkIndex(index, indicators.size()) * NUMBERS;
    }
}
