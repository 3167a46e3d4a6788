// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridkeeper.engine.geo.TileCoord;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Zooms as a command line names them: {@code 12} or {@code 10-14}.
 *
 * @param first the smallest
 * @param last the largest, included
 */
record Zooms(int first, int last) {

    static final Zooms ALL = new Zooms(0, TileCoord.MAX_ZOOM);

    /** Reads them from a command line. */
    static final class Converter implements ITypeConverter<Zooms> {

        private static final Pattern FORM = Pattern.compile("(\\d{1,2})(?:-(\\d{1,2}))?");

        @Override
        public Zooms convert(String text) {
            Matcher matcher = FORM.matcher(text.strip());
            if (matcher.matches()) {
                int first = Integer.parseInt(matcher.group(1));
                int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
                if (first <= last && last <= TileCoord.MAX_ZOOM) {
                    return new Zooms(first, last);
                }
            }
            throw new TypeConversionException(
                    "'%s' is not zooms from 0 to %d, such as 12 or 10-14".formatted(text, TileCoord.MAX_ZOOM));
        }
    }
}
