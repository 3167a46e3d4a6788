// SPDX-License-Identifier: Apache-2.0
/**
 * Layers as pictures and vector tiles: a rasteriser whose tiles join without a seam, labels that neighbouring tiles agree
 * on, legends, PNG and Mapbox Vector Tile encoders. It decides no looks; those are styles. Start at {@link
 * org.gridkeeper.engine.render.TileRenderer}.
 */
@NullMarked
package org.gridkeeper.engine.render;

import org.jspecify.annotations.NullMarked;
