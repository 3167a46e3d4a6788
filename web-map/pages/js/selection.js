// SPDX-License-Identifier: Apache-2.0
import * as L from './leaflet.js';
import { HEAT, heatSource, layersOn } from './layer-groups.js';
import { heatQuestion } from './heat-question.js';
import { outlineOf } from './outline.js';
import { showCellCard } from './cell-card.js';
import { tileAround } from './tiles.js';
import { toLatLngBounds } from './map.js';
/** @import {App, CellInfo, HeatValue, Place} from '../../types.js' */

/**
 * What was clicked, and which density was asked for there.
 *
 * @typedef {{place: Place, at: L.LatLng, query: string}} Clicked
 */

/**
 * The chosen cell: chosen by a click on the map, from a list or by the address; outlined, and told about in the card.
 *
 * @param {App} app
 * @returns {{choose: (code: string) => void}} choose from a list: flies there too
 */
export function followSelection(app) {
  const outline = L.layerGroup().addTo(app.map);
  const pin = L.layerGroup().addTo(app.map);
  let fly = false;
  let shown = '';
  let asking = new AbortController();
  /** @type {Clicked | null} */
  let clickedOn = null;
  const card = showCellCard(app, { onClose: () => app.state.set({ cell: '' }, 'push'), pin });

  async function show() {
    const { cell } = app.state.now;
    if (cell === shown) {
      return;
    }
    shown = cell;
    asking.abort();
    asking = new AbortController();
    outline.clearLayers();
    if (cell === '') {
      card.close();
      pin.clearLayers();
      clickedOn = null;
      return;
    }
    card.loading(cell);
    const { signal } = asking;
    try {
      const info = await app.api.cell(cell, signal);
      card.show(info);
      app.announce(app.i18n.t('cell.opened', { name: info.name || info.code }));
      if (fly) {
        app.flyTo(info.bbox);
      } else {
        app.reveal(info.bbox);
      }
      await drawOutline(app, outline, info, signal);
    } catch (error) {
      if (!signal.aborted) {
        card.fail(error, () => {
          shown = '';
          show();
        });
      }
    }
    fly = false;
  }

  /** @param {L.LatLng} at */
  async function clicked(at) {
    pin.clearLayers();
    L.circleMarker(at, { radius: 6, className: 'pin' }).addTo(pin);
    try {
      const place = await app.api.locate(at.lng, at.lat);
      await tellDensity({ place, at, query: densityQuery(app) });
      if (!place.cell) {
        app.announce(app.i18n.t('cell.outside'));
        outline.clearLayers();
        card.outside();
        shown = '';
      }
      app.state.set({ cell: place.cell?.code ?? '' }, 'push');
    } catch (error) {
      card.fail(error, () => clicked(at));
    }
  }

  /** @param {Clicked} asked */
  async function tellDensity(asked) {
    clickedOn = asked;
    const density = await densityAt(app, asked.at, asked.query);
    if (clickedOn === asked) {
      card.place(asked.place, density);
    }
  }

  /** The card tells of what the heatmap shows now. */
  function followHeat() {
    const query = densityQuery(app);
    if (clickedOn && clickedOn.query !== query) {
      tellDensity({ ...clickedOn, query });
    }
  }

  app.map.on('click', (event) => clicked(event.latlng.wrap()));
  app.on('state', show);
  app.on('state', followHeat);
  const again = () => {
    shown = '';
    show();
  };
  app.on('session', again);
  app.on('refresh', again);
  show();
  return {
    choose(code) {
      card.place(null, null);
      pin.clearLayers();
      clickedOn = null;
      fly = true;
      shown = '';
      app.state.set({ cell: code }, 'push');
    },
  };
}

/** @param {App} app @returns {string} what the heatmap shows, or nothing while it is off */
function densityQuery(app) {
  return layersOn(app.state.now, app.catalogue).includes(HEAT) ? heatQuestion(app) : '';
}

/** @param {App} app @param {L.LatLng} at @param {string} query @returns {Promise<HeatValue | null>} density under a click */
async function densityAt(app, at, query) {
  const source = heatSource(app.catalogue);
  return source && query ? app.api.heatValue(source.id, at.lng, at.lat, query).catch(() => null) : null;
}

/** @param {App} app @param {L.LayerGroup} group @param {CellInfo} info @param {AbortSignal} signal */
async function drawOutline(app, group, info, signal) {
  const tile = tileAround(info.bbox, 15);
  const rings = await app.api
    .cellTile(tile, signal)
    .then((bytes) => outlineOf(bytes, tile, 'code', info.code))
    .catch(() => []);
  if (signal.aborted) {
    return;
  }
  /** @type {(className: string) => L.Path} */
  const draw = (className) =>
    rings.length > 0
      ? L.polygon(
          rings.map((ring) => ring.map(([lon, lat]) => /** @type {[number, number]} */ ([lat, lon]))),
          { className, interactive: false },
        )
      : L.rectangle(toLatLngBounds(info.bbox), { className, interactive: false });
  draw('outline-under').addTo(group);
  draw('outline-over').addTo(group);
}
