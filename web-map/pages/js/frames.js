// SPDX-License-Identifier: Apache-2.0
import { addDays, dayNumber } from './period.js';
/** @import {Frame, HeatChoice} from '../../types.js' */

const YEAR = 365;
const WEEK = 7;
/** Day 3 of 1970 was a Sunday. */
const SUNDAY = 3;

/**
 * The days that playback runs over: a custom period, or the year up to the last day.
 *
 * @param {HeatChoice} choice
 * @param {string} lastDay yyyy-mm-dd of the reference time
 * @returns {Frame}
 */
function rangeOf(choice, lastDay) {
  const { period, from } = choice;
  const to = choice.to < lastDay ? choice.to : lastDay;
  return period === 'custom' && from && to && from <= to ? { from, to } : { from: addDays(lastDay, 1 - YEAR), to: lastDay };
}

/**
 * How long the window is and how far it moves. Year and everything are seen month by month; a custom period by what fits into it.
 *
 * @param {HeatChoice} choice
 * @param {Frame} range
 * @returns {{days: number, step: number}}
 */
function pace(choice, range) {
  const span = dayNumber(range.to) - dayNumber(range.from) + 1;
  if (choice.period === '90') {
    return { days: 90, step: WEEK };
  }
  if (choice.period === '7') {
    return { days: WEEK, step: 1 };
  }
  if (span >= 60) {
    return { days: 30, step: WEEK };
  }
  return span >= 2 * WEEK ? { days: WEEK, step: 1 } : { days: 1, step: 1 };
}

/**
 * The windows of playback, oldest first. Those that move by weeks end on Sundays, so that the same window comes again
 * tomorrow; the last one ends on the last day whichever that is.
 *
 * @param {HeatChoice} choice
 * @param {string} lastDay yyyy-mm-dd of the reference time
 * @param {string} [asked] last day of one more window, when it lies among them
 * @returns {Frame[]} at least one
 */
export function framesOf(choice, lastDay, asked = '') {
  const range = rangeOf(choice, lastDay);
  const { days, step } = pace(choice, range);
  const first = addDays(range.from, days - 1);
  const ends = [];
  for (let day = first; day <= range.to; day = addDays(day, 1)) {
    if (day === range.to || day === asked || step === 1 || dayNumber(day) % WEEK === SUNDAY) {
      ends.push(day);
    }
  }
  return ends.map((to) => ({ from: addDays(to, 1 - days), to }));
}

/**
 * @param {Frame[]} frames
 * @param {string} day yyyy-mm-dd
 * @returns {number} which one ends on that day, or else nearest to it
 */
export function frameAt(frames, day) {
  const far = frames.map(({ to }) => Math.abs(dayNumber(to) - dayNumber(day)));
  return far.indexOf(Math.min(...far));
}
