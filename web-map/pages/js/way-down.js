// SPDX-License-Identifier: Apache-2.0
import { formatApart, formatCount, formatPercent, formatSpan } from './format.js';
import { downWords, partName } from './part-words.js';
/** @import {Words, WayStep, ZoneCard} from '../../types.js' */

const SHOWN = 3;

/** What is there and is not worked away, though a score would fall with it: places, needs of people, tags. */
const GIVEN = ['major-places', 'service-needs', 'tagged-buildings'];

/** What becomes smaller in another way than by being fewer. */
const VERBS = /** @type {Record<string, string>} */ ({
  'incidents-per-people': 'lower',
  'patrol-gap': 'shorter',
});

/**
 * What would take a cell to the next lower level, in sentences.
 *
 * @param {Words} words
 * @param {ZoneCard} zone
 * @returns {{title: string, lead: string, steps: string[], then: string,} | null} null for the lowest level
 */
export function wayDownWords(words, zone) {
  const { t, lang } = words;
  if (zone.override) {
    return { title: t('way.titleRule'), lead: ruleEnds(words, zone), steps: [], then: '' };
  }
  if (zone.held) {
    return { title: t('way.titleHeld', { color: t(`color.${zone.level}`) }), lead: t('way.held'), steps: [], then: '' };
  }
  if (!zone.wayDown) {
    return null;
  }
  const { level, holdDays, steps } = zone.wayDown;
  const open = shownOf(steps);
  const choice = open.length > 1 ? 'way.any' : open.length === 1 ? 'way.one' : 'way.none';
  return {
    title: t('way.title', { color: t(`color.${level}`) }),
    lead: `${scoreMustFall(words, zone.score, zone.wayDown.below)}${lang === 'zh' ? '' : ' '}${t(choice)}`,
    steps: open.map((step) => stepWords(words, zone, step)),
    then: holdDays > 0 ? t('way.then', { days: formatSpan(holdDays, 'day', lang) }) : '',
  };
}

/** @param {WayStep[]} steps smallest first @returns {WayStep[]} */
function shownOf(steps) {
  return steps.filter((step) => !GIVEN.includes(step.indicator)).slice(0, SHOWN);
}

/** @param {string} indicator */
function verbOf(indicator) {
  return VERBS[indicator] ?? 'fewer';
}

/** @param {Words} words @param {number} score @param {number} below */
function scoreMustFall({ t, lang }, score, below) {
  const [from, to] = formatApart(score, below, lang);
  return t('way.score', { from, to });
}

/** @param {Words} words @param {ZoneCard} zone under a hard rule */
function ruleEnds({ t, has, lang }, { override, rule, held }) {
  const ends = t(has(`override.end.${override}`) ? `override.end.${override}` : 'override.end.other');
  const level = rule?.levelWithout;
  const then = held ? 'override.thenHeld' : level === 'red' ? 'override.thenRed' : 'override.then';
  return level ? [ends, t(then, { color: t(`color.${level}`) })].join(lang === 'zh' ? '' : ' ') : ends;
}

/**
 * One step. What must become less is rounded up, so that what is read is enough.
 *
 * @param {Words} words @param {ZoneCard} zone @param {WayStep} step
 */
function stepWords(words, zone, { indicator, from, to, fromCount, toCount, lessBy }) {
  const { t, lang } = words;
  const part = zone.parts.find((each) => each.indicator === indicator) ?? { indicator, unit: '' };
  const name = partName(words, part);
  const verb = verbOf(indicator);
  if (lessBy >= 1) {
    return t(`way.${verb}.nothing`, { name });
  }
  if (fromCount !== null && toCount !== null) {
    const [n, high, low] = [fromCount - toCount, fromCount, toCount].map((count) => formatCount(count, lang));
    return t('way.fewer.count', { name, n, from: high, to: low });
  }
  const percent = formatPercent(Math.ceil(lessBy * 100 - 1e-6) / 100, lang);
  const span = downWords(words, part, from, to);
  return span ? t(`way.${verb}`, { name, percent, span }) : t(`way.${verb}.withheld`, { name, percent });
}
