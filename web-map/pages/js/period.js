// SPDX-License-Identifier: Apache-2.0
/** @import {HeatChoice} from '../../types.js' */

const DAY_MS = 86_400_000;

/**
 * The calendar day of an instant in a time zone, as yyyy-mm-dd.
 *
 * @param {Date} instant
 * @param {string} timeZone
 */
export function dayOf(instant, timeZone) {
  return isoOf(new Date(instant.getTime() + offsetMs(instant.getTime(), timeZone))).slice(0, 10);
}

/**
 * The instant at which a day begins in a time zone.
 *
 * @param {string} day yyyy-mm-dd
 * @param {string} timeZone
 * @returns {Date}
 */
export function startOfDay(day, timeZone) {
  const utc = Date.parse(`${day}T00:00:00Z`);
  // Two steps, because the offset at the first guess may be the one on the other side of a clock change.
  const first = utc - offsetMs(utc, timeZone);
  return new Date(utc - offsetMs(first, timeZone));
}

/** @param {number} epochMs @param {string} timeZone @returns {number} local minus UTC */
function offsetMs(epochMs, timeZone) {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const part = Object.fromEntries(format.formatToParts(epochMs).map(({ type, value }) => [type, Number(value)]));
  const local = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
  return local - Math.floor(epochMs / 1000) * 1000;
}

/**
 * The instants between which a choice of period lies; windows end at the layer's reference time, so an end is named
 * only when a custom period ends on an earlier day.
 *
 * @param {HeatChoice} choice
 * @param {string | null} referenceTime ISO instant
 * @param {string} timeZone
 * @returns {{from?: string, to?: string}} ISO instants; from included, to excluded
 */
export function windowOf(choice, referenceTime, timeZone) {
  const end = referenceTime ? new Date(referenceTime) : new Date();
  if (choice.period === 'all') {
    return {};
  }
  if (choice.period !== 'custom') {
    return { from: isoOf(new Date(end.getTime() - Number(choice.period) * DAY_MS)) };
  }
  /** @type {{from?: string, to?: string}} */
  const window = {};
  if (choice.from) {
    window.from = isoOf(startOfDay(choice.from, timeZone));
  }
  if (choice.to) {
    const after = startOfDay(addDays(choice.to, 1), timeZone);
    if (after < end) {
      window.to = isoOf(after);
    }
  }
  return window;
}

/**
 * How long a window is, as the server reckons it: a day at least where the data end it.
 *
 * @param {{from?: string, to?: string}} window ISO instants, from not left out
 * @param {string} referenceTime ISO instant, the end of what has none
 */
export function daysIn({ from, to }, referenceTime) {
  const days = (Date.parse(to ?? referenceTime) - Date.parse(from ?? referenceTime)) / DAY_MS;
  return to ? days : Math.max(1, days);
}

/** @param {Date} instant ISO with whole seconds: shorter addresses, more cache hits */
export function isoOf(instant) {
  return `${instant.toISOString().slice(0, 19)}Z`;
}

/** @param {string} day yyyy-mm-dd @param {number} days @returns {string} so many days later */
export function addDays(day, days) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** @param {string} day yyyy-mm-dd @returns {number} days since 1970-01-01, a Thursday */
export function dayNumber(day) {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

/**
 * Whether a custom period can be asked for.
 *
 * @param {HeatChoice} choice
 * @param {string} lastDay yyyy-mm-dd of the reference time
 * @returns {'' | 'empty' | 'order' | 'future'} what is wrong with it
 */
export function periodFlaw(choice, lastDay) {
  if (choice.period !== 'custom') {
    return '';
  }
  if (!choice.from || !choice.to) {
    return 'empty';
  }
  if (choice.from > choice.to) {
    return 'order';
  }
  return choice.from > lastDay ? 'future' : '';
}

/**
 * The period chosen as custom for the first time: the last thirty days, so that the map does not go blank.
 *
 * @param {string} lastDay yyyy-mm-dd
 */
export function lastMonth(lastDay) {
  return { from: addDays(lastDay, -29), to: lastDay };
}
