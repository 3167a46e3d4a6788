// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridkeeper.engine.geo.TileCoord;

/** The tile that an address names: {@code z/x/y.png}, {@code z/x/y@2x.png} or {@code z/x/y.mvt}. */
public record TileName(TileCoord tile, int pixelRatio, Format format) {

    /** Pictures, or Mapbox Vector Tiles. */
    public enum Format {
        PNG,
        MVT
    }

    private static final Pattern FILE = Pattern.compile("(-?\\d{1,9})(@2x)?\\.(png|mvt)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    /**
     * Reads the parts of an address.
     *
     * @throws BadTileNameException when there is no tile of this name
     */
    public static TileName parse(String z, String x, String file) {
        Matcher matcher = FILE.matcher(file);
        if (!matcher.matches()
                || !NUMBER.matcher(z).matches()
                || !NUMBER.matcher(x).matches()) {
            throw new BadTileNameException("a tile is named z/x/y.png, z/x/y@2x.png or z/x/y.mvt in whole numbers");
        }
        Format format = Format.valueOf(matcher.group(3).toUpperCase(Locale.ROOT));
        if (format == Format.MVT && matcher.group(2) != null) {
            throw new BadTileNameException("@2x is for pictures; a vector tile has no pixels");
        }
        try {
            TileCoord tile =
                    new TileCoord(Integer.parseInt(z), Integer.parseInt(x), Integer.parseInt(matcher.group(1)));
            return new TileName(tile, matcher.group(2) == null ? 1 : 2, format);
        } catch (IllegalArgumentException e) {
            throw new BadTileNameException(String.valueOf(e.getMessage()));
        }
    }

    /** As in an address. */
    @Override
    public String toString() {
        return "%d/%d/%d%s.%s"
                .formatted(
                        tile.z(),
                        tile.x(),
                        tile.y(),
                        pixelRatio == 1 ? "" : "@2x",
                        format.name().toLowerCase(Locale.ROOT));
    }
}
