// SPDX-License-Identifier: Apache-2.0
import { FetchedTiles } from './fetched-tiles.js';
import { heatTemplate } from './tiles.js';
/** @import * as L from './leaflet.js' */
/** @import {TileGrid} from './tiles.js' */

/** Density tiles of one layer; asking another question fetches them anew. */
export class HeatLayer extends FetchedTiles {
  /**
   * @param {string} layerId
   * @param {TileGrid} grid
   * @param {string} query from heatQuery
   * @param {L.TileLayerOptions} [options]
   */
  constructor(layerId, grid, query, options) {
    super(heatTemplate(layerId, grid.pixelRatio, query), {
      pane: 'heat',
      tileSize: grid.tileSizePx,
      zoomOffset: grid.zoomOffset,
      minZoom: -grid.zoomOffset,
      maxZoom: 22,
      className: 'heat-tile',
      ...options,
    });
    this.layerId = layerId;
    this.grid = grid;
    this.query = query;
  }

  /** @param {string} query */
  ask(query) {
    if (query !== this.query) {
      this.query = query;
      this.setUrl(heatTemplate(this.layerId, this.grid.pixelRatio, query));
    }
  }
}
