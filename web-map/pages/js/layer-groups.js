// SPDX-License-Identifier: Apache-2.0
/** @import {Catalogue, LayerInfo, MapState} from '../../types.js' */

/** The id under which the heatmap stands in the state beside the catalogue's layers. */
export const HEAT = 'heat';

export const GROUPS = /** @type {const} */ (['base', 'management', 'elements', 'analysis']);

/** Elements are many: they are drawn from this zoom of the map. */
const ELEMENTS_FROM_ZOOM = 14;

/** @param {string} kind of a layer @returns {typeof GROUPS[number]} */
export function groupOf(kind) {
  if (kind === 'base') {
    return 'base';
  }
  if (kind === 'area' || kind === 'cell') {
    return 'management';
  }
  return kind === 'zone' ? 'analysis' : 'elements';
}

/** @param {LayerInfo} layer @returns {number} least zoom of the map at which it is drawn */
export function leastZoom(layer) {
  return groupOf(layer.kind) === 'elements' ? Math.max(ELEMENTS_FROM_ZOOM, layer.zooms[0]) : layer.zooms[0];
}

/** @param {Catalogue} catalogue @returns {LayerInfo | undefined} the layer whose density is shown */
export function heatSource(catalogue) {
  return catalogue.layers.find((layer) => layer.kind === 'incident');
}

/**
 * The layers that are on: those of the address, or to begin with the ground, the management areas and the zones.
 *
 * @param {MapState} state
 * @param {Catalogue} catalogue
 * @returns {string[]}
 */
export function layersOn(state, catalogue) {
  return (
    state.layers ??
    catalogue.layers.filter((layer) => layer.visible && groupOf(layer.kind) !== 'elements').map((layer) => layer.id)
  );
}

/**
 * The layers after one was switched. Zones and heatmap are two colourings of the same ground: switching one on puts the
 * other away; both can still be had by switching the other on again.
 *
 * @param {string[]} on
 * @param {string} id
 * @param {Catalogue} catalogue
 * @returns {string[]}
 */
export function toggled(on, id, catalogue) {
  if (on.includes(id)) {
    return on.filter((other) => other !== id);
  }
  const zones = catalogue.layers.filter((layer) => layer.kind === 'zone').map((layer) => layer.id);
  const kept = id === HEAT ? on.filter((other) => !zones.includes(other)) : on;
  return [...kept, id];
}
