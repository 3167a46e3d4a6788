// SPDX-License-Identifier: Apache-2.0
/** @import {Catalogue, LayerInfo, MapState, Theme} from '../../types.js' */

/** The themes of the house styles, by the names of their styles. @type {readonly Theme[]} */
export const THEMES = Object.freeze(['default', 'dark', 'contrast', 'colorblind']);

/**
 * The theme that is shown: the one of the address, else what the viewer's system prefers.
 *
 * @param {Pick<MapState, 'theme'>} state
 * @param {boolean} prefersDark
 * @returns {Theme}
 */
export function themeOf(state, prefersDark) {
  return state.theme || (prefersDark ? 'dark' : 'default');
}

/**
 * The style a layer is asked for; empty for the server's own choice where the layer has none of this theme.
 *
 * @param {Pick<LayerInfo, 'styles'> | undefined} layer
 * @param {Theme} theme
 * @returns {string}
 */
export function styleOf(layer, theme) {
  return theme !== 'default' && layer?.styles.includes(theme) ? theme : '';
}

/** @param {Catalogue} catalogue @returns {string[]} the layers that together are the base map */
export function baseLayers(catalogue) {
  return catalogue.layers.filter((layer) => layer.kind === 'base' && layer.visible).map((layer) => layer.id);
}

/**
 * The layers after the whole base map was switched.
 *
 * @param {string[]} on
 * @param {string[]} base
 * @param {boolean} wanted
 */
export function withBase(on, base, wanted) {
  const others = on.filter((id) => !base.includes(id));
  return wanted ? [...base, ...others] : others;
}
