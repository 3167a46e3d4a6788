// SPDX-License-Identifier: Apache-2.0
/** @import {HeatLegend} from '../../types.js' */

const EQUATOR_METRES_PER_PX = (2 * Math.PI * 6_378_137) / 256;
const LEAST_BANDWIDTH_PX = 3;

/**
 * The bandwidth that a heat tile shows: the one asked for, or the one of three pixels where that is wider.
 *
 * @param {number} bandwidthMetres
 * @param {number} tileZoom
 * @param {number} lat degrees
 * @returns {number} ground metres
 */
export function shownBandwidth(bandwidthMetres, tileZoom, lat) {
  const metresPerPx = (EQUATOR_METRES_PER_PX / 2 ** tileZoom) * Math.cos((lat * Math.PI) / 180);
  return Math.max(bandwidthMetres, LEAST_BANDWIDTH_PX * metresPerPx);
}

/**
 * The marks written under the colour bar: lower end, middle and upper end of the scale.
 *
 * @param {HeatLegend} legend
 * @returns {{at: number, rate: number, density: number}[]} at is 0..1 along the bar; rate per km² and 30 days, density per km² in the window
 */
export function legendMarks(legend) {
  const days = legend.windowDays;
  return [0, 0.25, 0.5, 0.75, 1].map((at) => {
    const rate = legend.upperRate * at;
    return { at, rate, density: (rate * days) / 30 };
  });
}

/**
 * The colour bar as a CSS gradient, over the map's own ground so that transparency shows as it does there.
 *
 * @param {HeatLegend} legend
 */
export function legendGradient(legend) {
  const stops = legend.steps.map((step, i) => {
    const from = ((i / legend.steps.length) * 100).toFixed(2);
    const to = (((i + 1) / legend.steps.length) * 100).toFixed(2);
    return `${rgba(step.color, step.alpha)} ${from}% ${to}%`;
  });
  return `linear-gradient(to right, ${stops.join(', ')})`;
}

/** @param {string} hex @param {number} alpha */
function rgba(hex, alpha) {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return `rgba(${r}, ${g}, ${b}, ${Number(alpha.toFixed(3))})`;
}
