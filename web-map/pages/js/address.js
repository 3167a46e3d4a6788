// SPDX-License-Identifier: Apache-2.0
import { COMPARES, THANS } from './comparison.js';
import { THEMES } from './themes.js';
/** @import {HeatChoice, MapState, Period, View} from '../../types.js' */

/** @type {Period[]} */
export const PERIODS = ['7', '30', '90', '365', 'all', 'custom'];
export const BANDWIDTHS = [150, 300, 600];

/** @type {HeatChoice} */
const HEAT = { classes: [], period: '90', from: '', to: '', bandwidth: 300, than: 'none', compare: 'difference' };

/** The state of a page whose address says nothing. @type {Readonly<MapState>} */
export const START = Object.freeze({
  view: null,
  layers: null,
  heat: HEAT,
  play: '',
  cell: '',
  lang: '',
  theme: '',
});

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** @param {string} text whether it is a day of the calendar */
function isDay(text) {
  return DAY.test(text) && new Date(`${text}T00:00:00Z`).getTime() > 0;
}

/** @param {string | null} text @returns {View | null} zoom/lat/lon */
function parseView(text) {
  const numbers = (text ?? '').split('/').map(Number);
  if (numbers.length !== 3 || !numbers.every(Number.isFinite)) {
    return null;
  }
  const [zoom, lat, lon] = numbers;
  return zoom >= 0 && zoom <= 24 && Math.abs(lat) <= 85.06 && Math.abs(lon) <= 180 ? { zoom, lat, lon } : null;
}

/** @param {URLSearchParams} params @returns {HeatChoice} */
function parseHeat(params) {
  const period = PERIODS.find((known) => known === params.get('period')) ?? START.heat.period;
  const bandwidth = Number(params.get('bandwidth'));
  const from = params.get('from') ?? '';
  const to = params.get('to') ?? '';
  return {
    classes: list(params.get('class')),
    period,
    from: DAY.test(from) ? from : '',
    to: DAY.test(to) ? to : '',
    bandwidth: BANDWIDTHS.includes(bandwidth) ? bandwidth : START.heat.bandwidth,
    ...parseComparison(params, period),
  };
}

/** @param {URLSearchParams} params @param {Period} period @returns {Pick<HeatChoice, 'than' | 'compare'>} */
function parseComparison(params, period) {
  const than = THANS.find((known) => known === params.get('than')) ?? START.heat.than;
  return {
    // All there is has no period before it, and playback shows one period at a time.
    than: period === 'all' || isDay(params.get('play') ?? '') ? 'none' : than,
    compare: COMPARES.find((known) => known === params.get('compare')) ?? START.heat.compare,
  };
}

/** @param {string | null} text @returns {string[]} */
function list(text) {
  return (text ?? '').split(',').filter((part) => part !== '');
}

/**
 * Reads a URL hash. Whatever it does not understand falls back to {@link START}, so that an old or cut-off
 * link still opens.
 *
 * @param {string} hash with or without the number sign
 * @returns {MapState}
 */
export function parseAddress(hash) {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const lang = params.get('lang') ?? '';
  const play = params.get('play') ?? '';
  return {
    view: parseView(params.get('map')),
    layers: params.has('layers') ? list(params.get('layers')) : null,
    heat: parseHeat(params),
    play: isDay(play) ? play : '',
    cell: params.get('cell') ?? '',
    lang: lang === 'zh' || lang === 'en' ? lang : '',
    theme: THEMES.find((known) => known === params.get('theme')) ?? '',
  };
}

/**
 * Writes the state as a URL hash, without what is at its default.
 *
 * @param {MapState} state
 * @returns {string} beginning with the number sign
 */
export function formatAddress(state) {
  /** @type {string[]} */
  const parts = [];
  /** @param {string} key @param {string} value */
  const add = (key, value) => parts.push(`${key}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%2F', '/')}`);
  if (state.view) {
    add('map', `${trim(state.view.zoom, 2)}/${state.view.lat.toFixed(5)}/${state.view.lon.toFixed(5)}`);
  }
  if (state.layers) {
    add('layers', state.layers.join(','));
  }
  const { heat } = state;
  if (heat.classes.length > 0) {
    add('class', heat.classes.join(','));
  }
  if (heat.period !== START.heat.period) {
    add('period', heat.period);
  }
  if (heat.period === 'custom') {
    add('from', heat.from);
    add('to', heat.to);
  }
  if (heat.bandwidth !== START.heat.bandwidth) {
    add('bandwidth', String(heat.bandwidth));
  }
  if (heat.than !== START.heat.than) {
    add('than', heat.than);
  }
  if (heat.compare !== START.heat.compare) {
    add('compare', heat.compare);
  }
  if (state.play) {
    add('play', state.play);
  }
  if (state.cell) {
    add('cell', state.cell);
  }
  if (state.lang) {
    add('lang', state.lang);
  }
  if (state.theme) {
    add('theme', state.theme);
  }
  return `#${parts.join('&')}`;
}

/** @param {number} value @param {number} digits */
function trim(value, digits) {
  return String(Number(value.toFixed(digits)));
}
