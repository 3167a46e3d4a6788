// SPDX-License-Identifier: Apache-2.0
/** @import {ComparisonLegend, HeatLegend} from '../../types.js' */

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
  return gradient(legend.steps);
}

/**
 * The colour bar of a comparison: less, the transparent middle, more.
 *
 * @param {ComparisonLegend} legend
 */
export function comparisonGradient({ steps }) {
  const half = steps.length / 2;
  return gradient([...steps.slice(0, half), { color: '#ffffff', alpha: 0 }, ...steps.slice(half)]);
}

/**
 * The marks under the bar of a comparison, at even distances from its one end to the other.
 *
 * @param {ComparisonLegend} legend
 * @returns {number[]} rates per km² and 30 days, or how many times as much
 */
export function comparisonMarks({ kind, steps, upperRate }) {
  if (kind === 'difference') {
    return [-1, -0.5, 0, 0.5, 1].map((share) => share * upperRate);
  }
  const last = steps[steps.length - 1];
  const doublings = Math.round(Math.log2(last.from * last.to) / 2);
  return Array.from({ length: 2 * doublings + 1 }, (_, i) => 2 ** (i - doublings));
}

/** @param {{color: string, alpha: number}[]} steps flat pieces of equal width */
function gradient(steps) {
  const stops = steps.map((step, i) => {
    const from = ((i / steps.length) * 100).toFixed(2);
    const to = (((i + 1) / steps.length) * 100).toFixed(2);
    return `${rgba(step.color, step.alpha)} ${from}% ${to}%`;
  });
  return `linear-gradient(to right, ${stops.join(', ')})`;
}

/** @param {string} hex @param {number} alpha */
function rgba(hex, alpha) {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return `rgba(${r}, ${g}, ${b}, ${Number(alpha.toFixed(3))})`;
}
