// SPDX-License-Identifier: Apache-2.0
/** @import {HeatChoice} from '../../types.js' */

/**
 * How tiles are put on a screen. On a very large screen a tile is drawn at twice its size from the double-density
 * picture of the zoom before, so that lines and labels grow with the page's own letters.
 *
 * @typedef {object} TileGrid
 * @property {number} tileSizePx CSS pixels a tile covers
 * @property {number} zoomOffset tile zoom minus map zoom
 * @property {1 | 2} pixelRatio which picture is asked for
 */

/**
 * @param {number} devicePixelRatio
 * @param {number} viewportWidthPx
 * @returns {TileGrid}
 */
export function tileGrid(devicePixelRatio, viewportWidthPx) {
  if (viewportWidthPx >= 3200) {
    return { tileSizePx: 512, zoomOffset: -1, pixelRatio: 2 };
  }
  return { tileSizePx: 256, zoomOffset: 0, pixelRatio: devicePixelRatio > 1.25 ? 2 : 1 };
}

/**
 * Leaflet's template of a layer's tiles.
 *
 * @param {string} layerId
 * @param {1 | 2} pixelRatio
 * @param {string} style empty for the layer's own first
 */
export function tileTemplate(layerId, pixelRatio, style) {
  const query = style ? `?style=${encodeURIComponent(style)}` : '';
  return `/tiles/${encodeURIComponent(layerId)}/{z}/{x}/{y}${pixelRatio === 2 ? '@2x' : ''}.png${query}`;
}

/**
 * What a heat tile, its legend and a value are asked with; keys in a fixed order, so that the same choice is the same address.
 *
 * @param {Pick<HeatChoice, 'classes' | 'bandwidth' | 'compare'>} choice
 * @param {{from?: string, to?: string}} window
 * @param {{from: string, to: string} | null} [than] the period to compare with
 * @returns {string} without the question mark
 */
export function heatQuery(choice, window, than = null) {
  const params = new URLSearchParams({ bandwidth: String(choice.bandwidth) });
  if (choice.classes.length > 0) {
    params.set('class', [...choice.classes].sort().join(','));
  }
  if (window.from) {
    params.set('from', window.from);
  }
  if (window.to) {
    params.set('to', window.to);
  }
  if (than) {
    params.set('than', `${than.from}/${than.to}`);
    params.set('compare', choice.compare);
  }
  return params.toString();
}

/**
 * Leaflet's template of density tiles.
 *
 * @param {string} layerId
 * @param {1 | 2} pixelRatio
 * @param {string} query from {@link heatQuery}
 */
export function heatTemplate(layerId, pixelRatio, query) {
  return `/heat/${encodeURIComponent(layerId)}/{z}/{x}/{y}${pixelRatio === 2 ? '@2x' : ''}.png?${query}`;
}

/**
 * The tile that holds a whole box, the deepest up to a zoom.
 *
 * @param {[number, number, number, number]} bbox minLon,minLat,maxLon,maxLat
 * @param {number} maxZoom
 * @returns {{z: number, x: number, y: number}}
 */
export function tileAround(bbox, maxZoom) {
  for (let z = maxZoom; z > 0; z--) {
    const first = tileAt(bbox[0], bbox[3], z);
    const last = tileAt(bbox[2], bbox[1], z);
    if (first.x === last.x && first.y === last.y) {
      return { z, ...first };
    }
  }
  return { z: 0, x: 0, y: 0 };
}

/** @param {number} lon @param {number} lat @param {number} z */
export function tileAt(lon, lat, z) {
  const n = 2 ** z;
  const phi = (lat * Math.PI) / 180;
  return {
    x: Math.min(n - 1, Math.floor(((lon + 180) / 360) * n)),
    y: Math.min(n - 1, Math.floor(((1 - Math.asinh(Math.tan(phi)) / Math.PI) / 2) * n)),
  };
}

/**
 * Longitude and latitude of a place inside a tile.
 *
 * @param {{z: number, x: number, y: number}} tile
 * @param {number} u 0 at the west edge, 1 at the east
 * @param {number} v 0 at the north edge, 1 at the south
 * @returns {[number, number]} lon, lat
 */
export function lonLatIn(tile, u, v) {
  const n = 2 ** tile.z;
  const lon = ((tile.x + u) / n) * 360 - 180;
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * (tile.y + v)) / n))) * 180) / Math.PI;
  return [lon, lat];
}
