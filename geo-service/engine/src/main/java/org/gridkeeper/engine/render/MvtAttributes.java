// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gridkeeper.engine.index.Column;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.LayerSnapshot;

/**
 * The fields of features as tags of one tile. A value is written once: texts by the code their column has for them,
 * numbers and times by themselves; texts that two columns have in common stand there twice. For one thread.
 */
final class MvtAttributes {

    private static final int NONE = -1;

    private final LayerSnapshot layer;
    private final MvtTags tags;
    private final List<Attribute> attributes = new ArrayList<>();
    private final LongTable integers = new LongTable();
    private final LongTable reals = new LongTable();
    private final LongTable times = new LongTable();
    private int idKey = NONE;

    MvtAttributes(LayerSnapshot layer, List<Field> fields, MvtTags tags) {
        this.layer = layer;
        this.tags = tags;
        for (Field field : fields) {
            layer.findColumn(field.name()).ifPresent(column -> attributes.add(attribute(field, column)));
        }
    }

    /** Tags the feature at work with its id and its fields. */
    void tag(int row) {
        if (idKey == NONE) {
            idKey = tags.key("id");
        }
        tags.tag(idKey, tags.text(layer.id(row)));
        for (Attribute attribute : attributes) {
            int value = attribute.value(row);
            if (value != NONE) {
                if (attribute.key == NONE) {
                    attribute.key = tags.key(attribute.name);
                }
                tags.tag(attribute.key, value);
            }
        }
    }

    private Attribute attribute(Field field, Column column) {
        if (column instanceof Column.TextColumn texts) {
            return new Text(field.name(), texts);
        }
        if (column instanceof Column.LongColumn numbers) {
            return field.type() == FieldType.TIME ? new Time(field.name(), numbers) : new Whole(field.name(), numbers);
        }
        return new Real(field.name(), (Column.DoubleColumn) column);
    }

    /** One field; its key is numbered when a feature first has it. */
    private abstract static class Attribute {
        private final String name;
        private int key = NONE;

        Attribute(String name) {
            this.name = name;
        }

        /** The number of a row's value; {@link #NONE} when it is missing. */
        abstract int value(int row);
    }

    private final class Text extends Attribute {
        private final Column.TextColumn column;
        private final LongTable known = new LongTable();

        Text(String name, Column.TextColumn column) {
            super(name);
            this.column = column;
        }

        @Override
        int value(int row) {
            int code = column.code(row);
            if (code < 0) {
                return NONE;
            }
            int number = known.find(code);
            if (number == NONE) {
                number = tags.text(column.dictionary().get(code));
                known.put(code, number);
            }
            return number;
        }
    }

    private final class Whole extends Attribute {
        private final Column.LongColumn column;

        Whole(String name, Column.LongColumn column) {
            super(name);
            this.column = column;
        }

        @Override
        int value(int row) {
            long value = column.get(row);
            if (value == Column.LongColumn.MISSING) {
                return NONE;
            }
            int number = integers.find(value);
            if (number == NONE) {
                number = tags.integer(value);
                integers.put(value, number);
            }
            return number;
        }
    }

    private final class Time extends Attribute {
        private final Column.LongColumn column;

        Time(String name, Column.LongColumn column) {
            super(name);
            this.column = column;
        }

        @Override
        int value(int row) {
            long millis = column.get(row);
            if (millis == Column.LongColumn.MISSING) {
                return NONE;
            }
            int number = times.find(millis);
            if (number == NONE) {
                number = tags.text(Instant.ofEpochMilli(millis).toString());
                times.put(millis, number);
            }
            return number;
        }
    }

    private final class Real extends Attribute {
        private final Column.DoubleColumn column;

        Real(String name, Column.DoubleColumn column) {
            super(name);
            this.column = column;
        }

        @Override
        int value(int row) {
            double value = column.get(row);
            if (Double.isNaN(value)) {
                return NONE;
            }
            int number = reals.find(Double.doubleToLongBits(value));
            if (number == NONE) {
                number = tags.real(value);
                reals.put(Double.doubleToLongBits(value), number);
            }
            return number;
        }
    }
}
