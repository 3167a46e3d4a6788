// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

import org.gridkeeper.engine.style.Style;

/**
 * How a layer is drawn.
 *
 * @param style for pictures
 * @param picture digest of everything besides the data that decides a picture: the style's file, the declaration of the
 *     layer, and the program that draws
 * @param vectors the same for vector tiles, which have no style
 */
public record Look(Style style, String picture, String vectors) {

    String digest(TileName.Format format) {
        return switch (format) {
            case PNG -> picture;
            case MVT -> vectors;
        };
    }
}
