// SPDX-License-Identifier: Apache-2.0
import * as L from './leaflet.js';
import { HeatLayer } from './heat-layer.js';
/** @import {Prepared} from '../../types.js' */
/** @import {TileGrid} from './tiles.js' */

/**
 * The density on the map, and unseen over it the one that comes next: it takes the other's place at once when its tiles are
 * there, so that nothing flickers. Both follow the map.
 */
export class HeatFrames extends L.LayerGroup {
  /**
   * @param {string} layerId
   * @param {TileGrid} grid
   * @param {string} query from heatQuery
   */
  constructor(layerId, grid, query) {
    super();
    this.layerId = layerId;
    this.grid = grid;
    this.shown = this.put(query, {});
    /** @type {{layer: HeatLayer, failed: boolean} | null} */
    this.coming = null;
  }

  /** @param {string} query @param {L.TileLayerOptions} options */
  put(query, options) {
    const layer = new HeatLayer(this.layerId, this.grid, query, options);
    layer.on('tileerror', (event) => this.fire('tileerror', event));
    this.addLayer(layer);
    return layer;
  }

  /** Shows a density; without a break when it was prepared. @param {string} query */
  ask(query) {
    if (query === this.shown.query) {
      return;
    }
    if (this.coming?.layer.query === query) {
      this.removeLayer(this.shown);
      this.shown = this.coming.layer.setOpacity(1);
      this.coming = null;
    } else {
      this.drop();
      this.shown.ask(query);
    }
  }

  /** Fetches a density without showing it; what was prepared before is dropped. @param {string} query @returns {Promise<Prepared>} */
  prepare(query) {
    if (query === this.shown.query) {
      this.drop();
      return Promise.resolve('ready');
    }
    if (this.coming?.layer.query !== query) {
      this.drop();
      const layer = this.put(query, { opacity: 0, className: 'heat-tile heat-frame' });
      const coming = { layer, failed: false };
      layer.on('tileerror', () => (coming.failed = true));
      this.coming = coming;
    }
    return this.arrival(this.coming);
  }

  /** @param {NonNullable<HeatFrames['coming']>} coming @returns {Promise<Prepared>} */
  async arrival(coming) {
    while (coming === this.coming && !coming.failed && coming.layer.isLoading()) {
      await new Promise((resolve) => coming.layer.once('load dropped tileerror', resolve));
    }
    if (coming !== this.coming) {
      return 'dropped';
    }
    if (coming.failed) {
      this.drop();
      return 'failed';
    }
    return 'ready';
  }

  drop() {
    const dropped = this.coming?.layer;
    this.coming = null;
    if (dropped) {
      this.removeLayer(dropped);
      dropped.fire('dropped');
    }
  }

  redraw() {
    this.drop();
    this.shown.redraw();
  }

  /** @override @param {L.Map} map */
  onRemove(map) {
    this.drop();
    return super.onRemove(map);
  }
}
