// SPDX-License-Identifier: Apache-2.0
import { formatCount, formatList, formatNumber } from './format.js';
/** @import {Words, Workload} from '../../types.js' */

/**
 * The index and its band, or why there is none.
 *
 * @param {Words} words
 * @param {Workload} load
 */
export function indexWords({ t, has, lang }, { index, band, without }) {
  if (index === null || band === null) {
    const key = `load.without.${without}`;
    return t(has(key) ? key : 'load.without.no-shifts');
  }
  return t('load.index', { index: formatNumber(index, lang), band: t(`load.band.${band}`) });
}

/**
 * What was counted, and how many hours it takes.
 *
 * @param {Words} words
 * @param {Workload} load
 */
export function workWords({ t, lang }, { counts, neededHours, availableHours }) {
  const kept = Object.entries(counts).filter(([, count]) => count !== null);
  if (kept.length === 0 || neededHours === null) {
    return t('load.nothingKept');
  }
  const parts = formatList(kept.map(([kind, count]) => t(`load.count.${kind}`, { n: formatCount(count, lang) })), lang);
  const needed = formatNumber(neededHours, lang);
  return availableHours === null
    ? t('load.needed', { parts, needed })
    : t('load.set', { parts, needed, available: formatNumber(availableHours, lang) });
}

/**
 * Proposed and done hours of patrols as bars, 0 to 1 of the longer one; empty when there is nothing to compare.
 *
 * @param {Workload} load
 * @returns {{key: string, hours: number, share: number}[]}
 */
export function patrolBars({ proposedHours, doneHours }) {
  const both = /** @type {[string, number | null][]} */ ([['proposed', proposedHours], ['done', doneHours]]);
  const most = Math.max(proposedHours ?? 0, doneHours ?? 0);
  return both.flatMap(([key, hours]) => (hours === null ? [] : [{ key, hours, share: most > 0 ? hours / most : 0 }]));
}
