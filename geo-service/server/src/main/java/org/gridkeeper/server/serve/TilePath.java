// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.server.tile.TileName;

/**
 * The address of a tile in its plain form, without anything encoded and with no parameter but a style. Every other form
 * goes the long way, where it is read by the rules of the container and refused with a reason.
 *
 * @param style empty for the layer's first one
 */
record TilePath(String layer, TileName name, Optional<String> style) {

    private static final Pattern PATH =
            Pattern.compile("/tiles/([a-z][a-z0-9-]{0,62})/(\\d{1,2})/(\\d{1,7})/(\\d{1,7})(@2x)?\\.(png|mvt)");
    private static final String STYLE = "style=";

    /**
     * Reads an address as it was sent.
     *
     * @param query what follows the question mark; empty for none
     */
    static Optional<TilePath> find(String path, String query) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches() || !isPlainStyle(query)) {
            return Optional.empty();
        }
        int z = Integer.parseInt(matcher.group(2));
        int x = Integer.parseInt(matcher.group(3));
        int y = Integer.parseInt(matcher.group(4));
        boolean twice = matcher.group(5) != null;
        TileName.Format format = matcher.group(6).equals("png") ? TileName.Format.PNG : TileName.Format.MVT;
        if (z > TileCoord.MAX_ZOOM || x >> z != 0 || y >> z != 0 || (twice && format == TileName.Format.MVT)) {
            return Optional.empty();
        }
        return Optional.of(new TilePath(
                matcher.group(1),
                new TileName(new TileCoord(z, x, y), twice ? 2 : 1, format),
                query.isEmpty() ? Optional.empty() : Optional.of(query.substring(STYLE.length()))));
    }

    private static boolean isPlainStyle(String query) {
        if (query.isEmpty()) {
            return true;
        }
        if (!query.startsWith(STYLE)) {
            return false;
        }
        for (int i = STYLE.length(); i < query.length(); i++) {
            char c = query.charAt(i);
            if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_')) {
                return false;
            }
        }
        return query.length() > STYLE.length();
    }
}
