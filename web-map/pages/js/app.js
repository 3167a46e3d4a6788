// SPDX-License-Identifier: Apache-2.0
import { byId } from './element.js';
import { createApi } from './api.js';
import { createMap, showView, toLatLngBounds } from './map.js';
import { createStore } from './state.js';
import { loadTranslator } from './i18n.js';
import { showBanner } from './banner.js';
import { showShell } from './shell.js';
/** @import {App, Bbox, MapState, Topic} from '../../types.js' */

/**
 * Loads what every part needs: words, viewer, catalogue, map.
 *
 * @param {() => void} retry called when the viewer asks to try again
 * @returns {Promise<App>}
 */
export async function startApp(retry) {
  /** @type {App | null} */
  let started = null;
  const onReach = showBanner(() => started, retry);
  const api = createApi(onReach);
  /** @type {Map<Topic, (() => void)[]>} */
  const listeners = new Map();
  const state = createStore((now, before) => started && follow(started, now, before));
  const [i18n, session, catalogue] = await Promise.all([loadTranslator(state.now.lang), api.session(), api.layers()]);
  i18n.use(i18n.lang);
  const app = /** @type {App} */ (/** @type {unknown} */ ({
    api,
    state,
    i18n,
    session,
    catalogue,
    /** @type {App['on']} */
    on: (topic, listener) => void listeners.set(topic, [...(listeners.get(topic) ?? []), listener]),
    /** @type {App['emit']} */
    emit: (topic) => listeners.get(topic)?.forEach((listener) => listener()),
    announce,
    /** @type {App['flyTo']} */
    flyTo: (bbox) => flyTo(app, bbox),
    /** @type {App['reveal']} */
    reveal: (bbox) => reveal(app, bbox),
  }));
  showShell(app);
  app.map = createMap(app, catalogue.site);
  started = app;
  return app;
}

/** @param {App} app @param {MapState} now @param {MapState} before lets map and language follow the state */
function follow(app, now, before) {
  if (now.lang && now.lang !== app.i18n.lang) {
    app.i18n.use(now.lang);
    app.emit('lang');
  }
  const centre = app.map.getCenter();
  const { view } = now;
  const moved = view && (view.zoom !== app.map.getZoom() || Math.abs(view.lat - centre.lat) > 1e-4 || Math.abs(view.lon - centre.lng) > 1e-4);
  if (moved && view !== before.view) {
    showView(app.map, view, app.catalogue.site, false);
  }
  app.emit('state');
}

/** @param {string} sentence */
function announce(sentence) {
  byId('announcer').textContent = sentence;
}

function still() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** How far from the map's edges a place must lie not to be under the card, or under its sheet on small screens, or under playback. */
function clearance() {
  const card = byId('card');
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const sheet = matchMedia('(max-width: 46rem)').matches;
  const bar = byId('playback').offsetHeight;
  const covered = card.hidden ? 0 : sheet ? card.offsetHeight : card.offsetWidth;
  return {
    /** @type {[number, number]} */
    paddingTopLeft: [rem * 2, rem * 3 + bar],
    /** @type {[number, number]} */
    paddingBottomRight: sheet ? [rem * 2, covered + rem * 2] : [covered + rem * 4, rem * 2],
  };
}

/** @param {App} app @param {Bbox} bbox stays where it is when it can be seen whole; what is too large for that shows its middle */
function reveal(app, bbox) {
  const { map } = app;
  const { paddingTopLeft: first, paddingBottomRight: last } = clearance();
  const bounds = toLatLngBounds(bbox);
  const corner = map.latLngToContainerPoint(bounds.getNorthWest());
  const half = map.latLngToContainerPoint(bounds.getSouthEast()).subtract(corner).divideBy(2);
  const free = map.getSize().subtract(first).subtract(last).divideBy(2);
  const x = half.x < free.x ? half.x : 0;
  const y = half.y < free.y ? half.y : 0;
  map.panInside(bounds.getCenter(), {
    paddingTopLeft: [first[0] + x, first[1] + y],
    paddingBottomRight: [last[0] + x, last[1] + y],
    animate: !still(),
  });
}

/** @param {App} app @param {Bbox} bbox */
function flyTo(app, bbox) {
  app.map.flyToBounds(toLatLngBounds(bbox), { ...clearance(), maxZoom: 17, animate: !still(), duration: 0.8 });
}

/**
 * Fetches viewer and catalogue again, and tells the parts what became another.
 *
 * @param {App} app
 */
export async function reload(app) {
  const [session, catalogue] = await Promise.all([app.api.session(), app.api.layers()]);
  const another = session.viewer !== app.session.viewer || session.signedIn !== app.session.signedIn;
  const before = app.catalogue;
  // The windows of the heatmap end at the reference time: it moves on with the data, not with every look at the clock.
  for (const layer of catalogue.layers) {
    const known = before.layers.find((old) => old.id === layer.id && old.version === layer.version);
    layer.referenceTime = known?.referenceTime ?? layer.referenceTime;
  }
  if (another || JSON.stringify(catalogue) !== JSON.stringify(before)) {
    app.session = session;
    app.catalogue = catalogue;
    app.emit('catalogue');
  }
  if (another) {
    app.emit('session');
  }
}
