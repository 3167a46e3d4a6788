// SPDX-License-Identifier: Apache-2.0
import * as L from './leaflet.js';
/** @import {App} from '../../types.js' */

/**
 * Shows one place on the map, near enough to see which house it is, with what is known of it.
 *
 * @param {App} app
 * @param {import('leaflet').LayerGroup} pin holds the mark, in place of the one before
 * @param {{lon: number, lat: number}} place
 * @param {HTMLElement} content
 */
export function pinPlace(app, pin, { lon, lat }, content) {
  pin.clearLayers();
  const mark = L.circleMarker([lat, lon], { radius: 8, className: 'pin' }).addTo(pin);
  app.flyTo([lon - 0.0006, lat - 0.0005, lon + 0.0006, lat + 0.0005]);
  mark.bindPopup(content, { maxWidth: 320, autoPan: false }).openPopup();
}
