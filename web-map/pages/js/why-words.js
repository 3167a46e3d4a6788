// SPDX-License-Identifier: Apache-2.0
import { formatApart, formatCount, formatList, formatNumber, formatScore, formatSigned, formatTime } from './format.js';
import { partName } from './part-words.js';
/** @import {Words, ZoneCard} from '../../types.js' */

/** Smaller changes of a score are not told. */
const LEAST_POINTS = 0.05;

/** So many parts of a change are named. */
const NAMED = 2;

/**
 * The score, where the level begins if that is what decides, and what leads to the largest parts.
 *
 * @param {Words} words
 * @param {ZoneCard} zone
 */
export function reasonWords({ t, lang }, zone) {
  if (!(zone.score > 0)) {
    return t('zone.nothing');
  }
  if (zone.rule && !zone.held) {
    return t('zone.fromRule', { score: formatScore(zone.score, lang), color: t(`color.${zone.rule.levelWithout}`) });
  }
  if (!zone.wayDown) {
    return t('zone.from', { score: formatScore(zone.score, lang) });
  }
  const [score, below] = formatApart(zone.score, zone.wayDown.below, lang);
  return t('zone.border', { score, below, color: t(`color.${zone.level}`) });
}

/**
 * What is different from the tick before.
 *
 * @param {Words} words
 * @param {ZoneCard} zone
 * @param {string} timeZone
 */
export function changeWords(words, zone, timeZone) {
  const { t, lang } = words;
  const { changed } = zone;
  if (!changed) {
    return t('change.first');
  }
  const time = formatTime(changed.since, lang, timeZone);
  const still = Math.abs(changed.score) < LEAST_POINTS;
  const level = changed.level ? t('change.level', { color: t(`color.${changed.level}`) }) : '';
  if (still && changed.parts.length === 0) {
    return level ? sentences(lang, t('change.same', { time }), level) : t('change.none', { time });
  }
  const points = formatScore(Math.abs(changed.score), lang);
  const score = still ? t('change.same', { time }) : t(changed.score > 0 ? 'change.rose' : 'change.fell', { time, points });
  return sentences(lang, score, changedParts(words, zone), level);
}

/** @param {Words} words @param {ZoneCard} zone @returns {string} the parts that changed most; empty for none */
function changedParts(words, zone) {
  const { t, lang } = words;
  const parts = (zone.changed?.parts ?? []).slice(0, NAMED).map(({ indicator, points }) => {
    const part = zone.parts.find((each) => each.indicator === indicator) ?? { indicator };
    return t('change.part', { name: partName(words, part), points: formatSigned(points, lang) });
  });
  return parts.length > 0 ? t('change.most', { parts: formatList(parts, lang) }) : '';
}

/**
 * How the cell's weeks come and go.
 *
 * @param {Words} words
 * @param {string | null} trend
 */
export function trendWords({ t, has }, trend) {
  return t(has(`trend.${trend}`) ? `trend.${trend}` : 'trend.none');
}

/**
 * How much the score can be relied on, and the incidents that it rests on where they may be told.
 *
 * @param {Words} words
 * @param {ZoneCard} zone
 */
export function confidenceWords({ t, lang }, { confidence, events }) {
  const word = t(`confidence.${confidence}`);
  return events === null ? t('confidence.bare', { word }) : t('confidence.events', { word, n: formatCount(events, lang) });
}

/**
 * Whether the number of incidents here and around is more than chance.
 *
 * @param {Words} words
 * @param {ZoneCard['hotSpot']} spot
 */
export function hotSpotWords({ t }, spot) {
  if (!spot) {
    return t('hotSpot.unknown');
  }
  const percent = spot.pAdjusted <= 0.01 ? 99 : spot.pAdjusted <= 0.05 ? 95 : spot.pAdjusted <= 0.1 ? 90 : 0;
  if (percent === 0) {
    return t('hotSpot.none');
  }
  return t(spot.z > 0 ? 'hotSpot.hot' : 'hotSpot.cold', { percent });
}

/**
 * How that was told, for who wants to know.
 *
 * @param {Words} words
 * @param {NonNullable<ZoneCard['hotSpot']>} spot
 */
export function hotSpotMeaning({ t, lang }, { z }) {
  const size = formatNumber(Math.abs(z), lang);
  return {
    title: t('hotSpot.what', { z: z < 0 ? `−${size}` : size }),
    sentences: [t('hotSpot.what.compare'), t('hotSpot.what.chance')],
  };
}

/** @param {string} lang @param {...string} parts */
function sentences(lang, ...parts) {
  return parts.filter(Boolean).join(lang === 'zh' ? '' : ' ');
}
