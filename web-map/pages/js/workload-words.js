// SPDX-License-Identifier: Apache-2.0
import { formatCount, formatList, formatNumber, formatPercent } from './format.js';
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
 * What the index is, with the numbers of this cell, and what it leaves out.
 *
 * @param {Words} words
 * @param {Workload} load
 */
export function indexMeaning(words, { index, neededHours, availableHours, rates }) {
  const { t, lang } = words;
  const [needed, available, w] = [neededHours, availableHours, index].map((value) => formatNumber(value, lang));
  const kinds = rates.kinds
    .filter(({ kept }) => kept)
    .map((kind) => t('load.what.kind', { kind: kindName(words, kind), minutes: formatNumber(kind.minutes, lang) }));
  return [
    index === null ? t('load.what.none') : t('load.what.set', { needed, available, index: w }),
    ...(kinds.length > 0 ? [t('load.what.counted', { kinds: formatList(kinds, lang) })] : []),
  ];
}

/** @param {Words} words @param {Workload['rates']['kinds'][number]} kind */
function kindName({ t, has, pick }, { kind, title }) {
  const key = `load.kind.${kind}`;
  return has(key) ? t(key) : pick(title, kind);
}

/**
 * That hours of patrols are no matter of the index, in a sentence; empty when none are proposed.
 *
 * @param {Words} words
 * @param {Workload} load
 */
export function patrolReason({ t, lang }, { band, proposedHours, neededHours, availableHours }) {
  if (proposedHours === null) {
    return '';
  }
  const hasTime = band === 'light' && proposedHours <= (availableHours ?? 0) - (neededHours ?? 0);
  return [t('load.patrol.why'), hasTime ? t('load.patrol.light') : ''].filter(Boolean).join(lang === 'zh' ? '' : ' ');
}

/**
 * How the proposed and the done hours come about.
 *
 * @param {Words} words
 * @param {Workload} load
 */
export function patrolMeaning({ t, lang }, { counts, proposedHours, doneHours, rates }) {
  const minutes = formatNumber(rates.kinds.find(({ kind }) => kind === 'visit')?.minutes, lang);
  return [
    ...(proposedHours === null ? [] : [t('load.patrol.split', { share: formatPercent(rates.patrolShare, lang) })]),
    ...(doneHours === null ? [] : [t('load.patrol.counted', { n: formatCount(counts.visit, lang), minutes })]),
  ];
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
