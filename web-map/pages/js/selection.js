// SPDX-License-Identifier: Apache-2.0
import * as L from './leaflet.js';
import { HEAT, heatSource, layersOn } from './layer-groups.js';
import { heatQuestion } from './heat-question.js';
import { outlineOf } from './outline.js';
import { showCellCard } from './cell-card.js';
import { tileAround } from './tiles.js';
import { toLatLngBounds } from './map.js';
/** @import {App, CellInfo} from '../../types.js' */

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
      card.place(place, await densityAt(app, at));
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

  app.map.on('click', (event) => clicked(event.latlng.wrap()));
  app.on('state', show);
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
      fly = true;
      shown = '';
      app.state.set({ cell: code }, 'push');
    },
  };
}

/** @param {App} app @param {L.LatLng} at @returns {Promise<number | null>} density under a click while the heatmap shows */
async function densityAt(app, at) {
  const source = heatSource(app.catalogue);
  if (!source || !layersOn(app.state.now, app.catalogue).includes(HEAT)) {
    return null;
  }
  const answer = await app.api.heatValue(source.id, at.lng, at.lat, heatQuestion(app)).catch(() => null);
  return answer?.value ?? null;
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
