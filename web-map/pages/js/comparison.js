// SPDX-License-Identifier: Apache-2.0
import { addDays, dayNumber, dayOf, isoOf, periodFlaw, startOfDay, windowOf } from './period.js';
/** @import {Frame, HeatChoice, Than} from '../../types.js' */

/** @type {Than[]} */
export const THANS = ['none', 'before', 'year'];

/** @type {HeatChoice['compare'][]} */
export const COMPARES = ['difference', 'ratio'];

/**
 * Where the data of a layer begin and end.
 *
 * @typedef {object} Span
 * @property {string | null} firstTime ISO instant; null without any data
 * @property {string | null} referenceTime ISO instant
 * @property {string} timeZone of the site, in which days are meant
 */

/**
 * The same day a year earlier, or the same time of that day; the 29th of February becomes the 28th.
 *
 * @param {string} day yyyy-mm-dd, whatever follows
 */
export function yearEarlier(day) {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, '0');
  return `${year}${day.slice(4, 10).replace('-02-29', '-02-28')}${day.slice(10)}`;
}

/**
 * The days of the chosen period.
 *
 * @param {HeatChoice} choice
 * @param {string} lastDay yyyy-mm-dd of the reference time
 * @returns {Frame | null} null for all there is, and for dates that make no period
 */
function daysChosen(choice, lastDay) {
  if (choice.period === 'all' || periodFlaw(choice, lastDay)) {
    return null;
  }
  if (choice.period === 'custom') {
    return { from: choice.from, to: choice.to < lastDay ? choice.to : lastDay };
  }
  return { from: addDays(lastDay, 1 - Number(choice.period)), to: lastDay };
}

/** The days of another period of the same length. @param {Frame} days @param {Than} than @returns {Frame} */
function daysOf({ from, to }, than) {
  return than === 'year'
    ? { from: yearEarlier(from), to: yearEarlier(to) }
    : { from: addDays(from, dayNumber(from) - dayNumber(to) - 1), to: addDays(from, -1) };
}

/**
 * Which periods the chosen one can be compared with, in days of the site, and how much of each there are data for.
 *
 * @param {HeatChoice} choice
 * @param {Span} span
 * @returns {{chosen: Frame, others: Record<'before' | 'year', Frame & {data: 'all' | 'part' | 'none'}>} | null} null when there is none
 */
export function comparable(choice, { firstTime, referenceTime, timeZone }) {
  const lastDay = dayOf(endOf(referenceTime), timeZone);
  const chosen = daysChosen(choice, lastDay);
  if (!chosen) {
    return null;
  }
  const firstDay = firstTime ? dayOf(new Date(firstTime), timeZone) : addDays(lastDay, 1);
  /** @param {Than} than */
  const other = (than) => {
    const days = daysOf(chosen, than);
    return { ...days, data: dataOf(days, firstDay) };
  };
  return { chosen, others: { before: other('before'), year: other('year') } };
}

/** @param {Frame} days @param {string} firstDay @returns {'all' | 'part' | 'none'} */
function dataOf({ from, to }, firstDay) {
  if (firstDay > to) {
    return 'none';
  }
  return firstDay > from ? 'part' : 'all';
}

/**
 * The days of the two periods that are compared.
 *
 * @param {HeatChoice} choice
 * @param {Span} span
 * @returns {{chosen: Frame, than: Frame & {data: 'all' | 'part'}} | null} null when nothing is compared, or there are no data to compare with
 */
export function daysCompared(choice, span) {
  const found = choice.than === 'none' ? null : comparable(choice, span);
  if (!found || choice.than === 'none') {
    return null;
  }
  const { data, ...days } = found.others[choice.than];
  return data === 'none' ? null : { chosen: found.chosen, than: { ...days, data } };
}

/**
 * The instants of the period that the chosen one is compared with: whole days where the chosen one has them.
 *
 * @param {HeatChoice} choice
 * @param {Span} span
 * @returns {{from: string, to: string} | null} ISO instants; from included, to excluded
 */
export function windowCompared(choice, span) {
  const days = daysCompared(choice, span);
  if (!days) {
    return null;
  }
  const { referenceTime, timeZone } = span;
  if (choice.period === 'custom') {
    return { from: isoOf(startOfDay(days.than.from, timeZone)), to: isoOf(startOfDay(addDays(days.than.to, 1), timeZone)) };
  }
  const end = endOf(referenceTime);
  const { from = '' } = windowOf(choice, isoOf(end), timeZone);
  if (choice.than === 'year') {
    return { from: yearEarlier(from), to: yearEarlier(isoOf(end)) };
  }
  return { from: windowOf(choice, from, timeZone).from ?? '', to: from };
}

/** @param {string | null} referenceTime */
function endOf(referenceTime) {
  return referenceTime ? new Date(referenceTime) : new Date();
}
