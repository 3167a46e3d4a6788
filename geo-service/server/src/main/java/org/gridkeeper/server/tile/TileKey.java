// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

/**
 * What decides a tile besides the data.
 *
 * @param look digest of style, declaration and program
 * @param scope print of what the viewer may see
 */
record TileKey(String layer, String look, TileName name, String scope) {

    byte[] digest() {
        return Digests.of("%s %s %s %s".formatted(layer, look, name, scope));
    }
}
