// SPDX-License-Identifier: Apache-2.0
import { formatCount, formatNumber, formatPercent, formatSpan } from './format.js';
/** @import {Words, ZonePart} from '../../types.js' */

/** Days without a visit are counted up to so many. */
const MOST_DAYS = 90;

const MOST_SHARE = 0.99;

/** @typedef {{theme: string, points: number, parts: ZonePart[]}} ThemeSum */

/**
 * Largest first; those that give nothing are last.
 *
 * @param {ZonePart[]} parts
 */
export function largestFirst(parts) {
  return [...parts].sort((a, b) => b.contribution - a.contribution);
}

/**
 * The parts of each theme with their sum, largest first, in themes and among them.
 *
 * @param {ZonePart[]} parts
 * @returns {ThemeSum[]}
 */
export function byTheme(parts) {
  const themes = [...new Set(parts.map((part) => part.theme ?? ''))].map((theme) => {
    const own = largestFirst(parts.filter((part) => (part.theme ?? '') === theme));
    return { theme, points: own.reduce((sum, part) => sum + part.contribution, 0), parts: own };
  });
  return themes.sort((a, b) => b.points - a.points);
}

/** @param {Words} words @param {string | null} theme @returns {string} empty for one that has no words */
export function themeName({ t, has }, theme) {
  const key = `indexTheme.${theme}`;
  return has(key) ? t(key) : '';
}

/** @param {Words} words @param {string | null} theme @returns {string} what it tells of a cell, without jargon; empty for one that has no words */
export function themeMeaning({ t, has }, theme) {
  const key = `indexTheme.what.${theme}`;
  return has(key) ? t(key) : '';
}

/**
 * The page's own short name, else the server's title.
 *
 * @param {Words} words
 * @param {{indicator: string, title?: ZonePart['title']}} part
 */
export function partName({ t, has, pick }, { indicator, title }) {
  const key = `part.${indicator}`;
  return has(key) ? t(key) : pick(title, indicator);
}

/**
 * The value with its unit, and how it compares with other cells.
 *
 * @param {Words} words
 * @param {ZonePart} part
 */
export function standing(words, part) {
  const { t, lang } = words;
  // Not more than 99 %, so that no cell is told to be higher than all, itself among them.
  const percent = formatPercent(Math.min(part.rank, MOST_SHARE), lang);
  const end = part.rank === 0 ? 'part.lowest' : part.rank === 1 ? 'part.highest' : '';
  if (part.value === null) {
    return end ? t(`${end}Bare`) : t('part.rank', { percent });
  }
  const value = valueWords(words, part);
  return end ? t(end, { value }) : t('part.words', { value, percent });
}

/** @param {Words} words @param {ZonePart} part with a value */
function valueWords(words, part) {
  const { t, has } = words;
  const note = `part.note.${part.indicator}`;
  const rate = withUnit(words, part, formatValue(words, part.value ?? 0, part.unit));
  const value = part.count ? t('value.count', { count: formatCount(part.count, words.lang), value: rate }) : rate;
  return has(note) && part.value ? t(note, { value }) : value;
}

/**
 * From one value down to another; empty when either is withheld, or when they cannot be told apart.
 *
 * @param {Words} words
 * @param {Pick<ZonePart, 'indicator' | 'unit'>} part
 * @param {number | null} from
 * @param {number | null} to
 */
export function downWords(words, part, from, to) {
  if (from === null || to === null) {
    return '';
  }
  const { t, lang } = words;
  const high = part.unit === 'days' ? formatNumber(from, lang) : formatValue(words, from, part.unit);
  const low = formatValue(words, to, part.unit);
  return formatNumber(from, lang) === formatNumber(to, lang) ? '' : withUnit(words, part, t('part.down', { from: high, to: low }));
}

/** @param {Words} words @param {number} value @param {string} unit */
function formatValue({ t, lang }, value, unit) {
  if (unit === 'days') {
    const days = formatSpan(value, 'day', lang);
    return value < MOST_DAYS ? days : t('part.orMore', { value: days });
  }
  return unit === 'share' ? formatPercent(value, lang) : formatNumber(value, lang);
}

/** @param {Words} words @param {Pick<ZonePart, 'indicator' | 'unit'>} part @param {string} value */
function withUnit({ t, has }, { indicator, unit }, value) {
  const key = [`value.${indicator}`, `value.${unit}`].find(has);
  return key ? t(key, { value }) : `${value} ${unit}`.trim();
}
