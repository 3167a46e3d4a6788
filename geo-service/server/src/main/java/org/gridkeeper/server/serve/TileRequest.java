// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridkeeper.engine.geo.TileCoord;

/** The tile that an address names: {@code z/x/y.png}, {@code z/x/y@2x.png} or {@code z/x/y.mvt}. */
record TileRequest(TileCoord tile, int pixelRatio, Format format) {

    enum Format {
        PNG,
        MVT
    }

    private static final Pattern FILE = Pattern.compile("(-?\\d{1,9})(@2x)?\\.(png|mvt)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    static TileRequest parse(String z, String x, String file) {
        Matcher matcher = FILE.matcher(file);
        if (!matcher.matches()
                || !NUMBER.matcher(z).matches()
                || !NUMBER.matcher(x).matches()) {
            throw new BadParameterException("a tile is named z/x/y.png, z/x/y@2x.png or z/x/y.mvt in whole numbers");
        }
        Format format = Format.valueOf(matcher.group(3).toUpperCase(Locale.ROOT));
        if (format == Format.MVT && matcher.group(2) != null) {
            throw new BadParameterException("@2x is for pictures; a vector tile has no pixels");
        }
        try {
            TileCoord tile =
                    new TileCoord(Integer.parseInt(z), Integer.parseInt(x), Integer.parseInt(matcher.group(1)));
            return new TileRequest(tile, matcher.group(2) == null ? 1 : 2, format);
        } catch (IllegalArgumentException e) {
            throw new BadParameterException(String.valueOf(e.getMessage()));
        }
    }
}
