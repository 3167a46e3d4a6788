// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.command;

import org.gridkeeper.engine.geo.Bounds;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code minX,minY,maxX,maxY} in longitudes and latitudes. */
final class LonLatBox implements ITypeConverter<Bounds> {

    @Override
    public Bounds convert(String text) {
        String[] parts = text.split(",", -1);
        try {
            if (parts.length == 4) {
                Bounds bounds = new Bounds(
                        Double.parseDouble(parts[0]),
                        Double.parseDouble(parts[1]),
                        Double.parseDouble(parts[2]),
                        Double.parseDouble(parts[3]));
                if (bounds.minX() >= -180 && bounds.maxX() <= 180 && bounds.minY() >= -90 && bounds.maxY() <= 90) {
                    return bounds;
                }
            }
        } catch (IllegalArgumentException e) {
            // Said below, like a wrong number of parts.
        }
        throw new TypeConversionException(
                "'%s' is not minX,minY,maxX,maxY in degrees, such as 116.3,39.8,116.5,40.0".formatted(text));
    }
}
