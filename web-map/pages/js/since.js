// SPDX-License-Identifier: Apache-2.0
import { formatSpan, formatTime } from './format.js';
/** @import {Words, ZoneCard} from '../../types.js' */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * Since when a cell has its level.
 *
 * @param {Words} words
 * @param {ZoneCard} zone
 * @param {string} timeZone
 */
export function sinceWords({ t, lang }, zone, timeZone) {
  // What the level was before there were scores nobody knows.
  const sentence = zone.changed ? 'zone.since' : 'zone.sinceFirst';
  return t(sentence, { color: t(`color.${zone.level}`), time: formatTime(zone.since, lang, timeZone) });
}

/**
 * How long a cell has had its level.
 *
 * @param {Words} words
 * @param {ZoneCard} zone
 * @param {number} now epoch milliseconds; a clock that is behind the server's is put right
 */
export function longWords(words, zone, now) {
  return words.t('zone.long', { long: howLong(words, Math.max(now, Date.parse(zone.computedAt)) - Date.parse(zone.since)) });
}

/**
 * That a level is kept although the score is below it; empty when it is not. A hard rule does not look at the score.
 *
 * @param {Words} words
 * @param {ZoneCard} zone
 * @param {string} timeZone
 */
export function heldWords({ t, lang }, { held, override }, timeZone) {
  if (!held || override) {
    return '';
  }
  return t('zone.held', {
    color: t(`color.${held.level}`),
    since: formatTime(held.belowSince, lang, timeZone),
    until: formatTime(held.until, lang, timeZone),
  });
}

/** @param {Words} words @param {number} milliseconds */
function howLong({ t, lang }, milliseconds) {
  if (milliseconds < HOUR) {
    return t('span.brief');
  }
  return milliseconds < DAY
    ? formatSpan(Math.floor(milliseconds / HOUR), 'hour', lang)
    : formatSpan(Math.floor(milliseconds / DAY), 'day', lang);
}
