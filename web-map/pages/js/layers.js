// SPDX-License-Identifier: Apache-2.0
import { FetchedTiles } from './fetched-tiles.js';
import { HEAT, groupOf, heatSource, layersOn, leastZoom } from './layer-groups.js';
import { HeatFrames } from './heat-frames.js';
import { comparedDays, heatQuestion } from './heat-question.js';
import { currentTheme } from './theme-panel.js';
import { styleOf } from './themes.js';
import { tileGrid, tileTemplate } from './tiles.js';
/** @import {App, LayerInfo, Prepared} from '../../types.js' */

/** @param {LayerInfo} layer @returns {string} pane of its tiles */
function paneOf(layer) {
  // Names of places are read over buildings and zones.
  if (layer.kind === 'base') {
    return layer.geometry === 'point' ? 'line' : 'base';
  }
  if (layer.kind === 'zone') {
    return layer.kind;
  }
  if (groupOf(layer.kind) === 'management') {
    return 'line';
  }
  return layer.geometry === 'polygon' ? 'building' : 'point';
}

/**
 * Keeps the map's tile layers as the state and the catalogue say.
 *
 * @param {App} app
 * @param {() => void} onTileError told when a tile did not come
 * @returns {(query: string) => Promise<Prepared>} fetches the heat tiles of another question, to be there when it is asked
 */
export function showLayers(app, onTileError) {
  /** @type {Map<string, FetchedTiles>} */
  const shown = new Map();
  /** @type {HeatFrames | null} */
  let heat = null;
  const versions = new Map(app.catalogue.layers.map((layer) => [layer.id, layer.version]));
  const grid = tileGrid(devicePixelRatio, innerWidth);
  let styled = currentTheme(app);

  /** @param {LayerInfo} layer @param {number} order */
  function tilesOf(layer, order) {
    return new FetchedTiles(tileTemplate(layer.id, grid.pixelRatio, styleOf(layer, currentTheme(app))), {
      pane: paneOf(layer),
      zIndex: order + 1,
      tileSize: grid.tileSizePx,
      zoomOffset: grid.zoomOffset,
      minZoom: Math.max(leastZoom(layer), -grid.zoomOffset),
      maxZoom: 22,
      maxNativeZoom: layer.zooms[1] - grid.zoomOffset,
      className: `tiles-${layer.id}`,
      attribution: layer.attribution || undefined,
    });
  }

  /** @param {string} id @param {() => FetchedTiles} make */
  function put(id, make) {
    if (!shown.has(id)) {
      const tiles = make().on('tileerror', onTileError);
      shown.set(id, tiles);
      tiles.addTo(app.map);
    }
  }

  /** Draws anew the tiles of layers whose data moved on. */
  function freshen() {
    for (const layer of app.catalogue.layers) {
      if (versions.get(layer.id) !== layer.version) {
        versions.set(layer.id, layer.version);
        shown.get(layer.id)?.redraw();
      }
    }
    sync();
  }

  /** Asks for the tiles that are shown in another style, when another was chosen. */
  function restyle() {
    const theme = currentTheme(app);
    if (theme === styled) {
      return;
    }
    styled = theme;
    for (const layer of app.catalogue.layers) {
      shown.get(layer.id)?.setUrl(tileTemplate(layer.id, grid.pixelRatio, styleOf(layer, theme)));
    }
  }

  /** @param {boolean} on */
  function syncHeat(on) {
    const source = heatSource(app.catalogue);
    if (source && on) {
      const query = heatQuestion(app);
      heat ??= new HeatFrames(source.id, grid, query).on('tileerror', onTileError).addTo(app.map);
      heat.ask(query);
      app.map.getPane('heat')?.classList.toggle('comparing', comparedDays(app) !== null);
    } else {
      heat?.remove();
      heat = null;
    }
  }

  function sync() {
    restyle();
    const on = new Set(layersOn(app.state.now, app.catalogue));
    app.catalogue.layers.forEach((layer, order) => {
      if (layer.visible && on.has(layer.id)) {
        put(layer.id, () => tilesOf(layer, order));
      }
    });
    syncHeat(on.has(HEAT));
    const visible = new Set(app.catalogue.layers.filter((layer) => layer.visible).map((layer) => layer.id));
    for (const [id, tiles] of shown) {
      if (!on.has(id) || !visible.has(id)) {
        tiles.remove();
        shown.delete(id);
      }
    }
  }

  sync();
  app.on('state', sync);
  app.on('catalogue', freshen);
  const redraw = () => {
    shown.forEach((tiles) => tiles.redraw());
    heat?.redraw();
  };
  app.on('session', redraw);
  app.on('refresh', redraw);
  return async (query) => heat?.prepare(query) ?? 'failed';
}
