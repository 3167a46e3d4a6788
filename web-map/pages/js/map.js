// SPDX-License-Identifier: Apache-2.0
import * as L from './leaflet.js';
/** @import {App, Bbox, Site, View} from '../../types.js' */

/** Drawing order of the layers' kinds, lowest first. */
export const PANES = ['base', 'zone', 'heat', 'building', 'line', 'point'];

/** @param {Bbox} bbox @returns {L.LatLngBounds} the one place where x,y becomes lat,lng */
export function toLatLngBounds([minX, minY, maxX, maxY]) {
  return L.latLngBounds([minY, minX], [maxY, maxX]);
}

/**
 * The map, its scale bar and the view in the address.
 *
 * @param {App} app not yet with a map
 * @param {Site} site
 * @returns {L.Map}
 */
export function createMap(app, site) {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = L.map('map', {
    zoomControl: false,
    minZoom: 3,
    maxZoom: 20,
    zoomAnimation: !still,
    fadeAnimation: !still,
    markerZoomAnimation: !still,
    inertia: !still,
    attributionControl: false,
  });
  PANES.forEach((name, i) => {
    map.createPane(name).style.zIndex = String(210 + i * 10);
  });
  L.control.scale({ imperial: false, maxWidth: 160, position: 'bottomleft' }).addTo(map);
  const attribution = L.control.attribution({ prefix: false, position: 'bottomleft' }).addTo(map);
  attribution.addAttribution('Leaflet');
  addZoomControl(app, map);
  showView(map, app.state.now.view, site, false);
  map.on('moveend', () => {
    app.state.set({ view: viewOf(map) }, 'replace');
    app.emit('zoom');
  });
  chooseByKeyboard(map);
  return map;
}

/** @param {App} app @param {L.Map} map the buttons' names follow the language */
function addZoomControl(app, map) {
  /** @type {L.Control.Zoom | undefined} */
  let control;
  const put = () => {
    control?.remove();
    control = L.control.zoom({
      position: 'topright',
      zoomInText: '+',
      zoomOutText: '−',
      zoomInTitle: app.i18n.t('map.zoomIn'),
      zoomOutTitle: app.i18n.t('map.zoomOut'),
    });
    control.addTo(map);
    map.getContainer().setAttribute('aria-label', app.i18n.t('map.name'));
    map.getContainer().setAttribute('role', 'application');
  };
  put();
  app.on('lang', put);
}

/** @param {L.Map} map Enter on the focused map is a click at its middle, where the cross is. */
function chooseByKeyboard(map) {
  const node = map.getContainer();
  // Leaflet focuses the map by itself at a click, which is no wish to see the cross.
  node.addEventListener('pointerdown', () => node.classList.remove('by-keys'));
  for (const type of /** @type {const} */ (['keydown', 'keyup'])) {
    node.addEventListener(type, () => node.classList.add('by-keys'));
  }
  node.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target === node) {
      map.fire('click', { latlng: map.getCenter() });
    }
  });
}

/** @param {L.Map} map @returns {View} */
export function viewOf(map) {
  const centre = map.getCenter();
  return { zoom: map.getZoom(), lat: centre.lat, lon: centre.lng };
}

/**
 * @param {L.Map} map
 * @param {View | null} view null shows the whole site
 * @param {Site} site
 * @param {boolean} animate
 */
export function showView(map, view, site, animate) {
  if (view) {
    map.setView([view.lat, view.lon], view.zoom, { animate });
  } else {
    map.fitBounds(toLatLngBounds(site.extent ?? [73, 18, 135, 54]), { animate });
  }
}
