// SPDX-License-Identifier: Apache-2.0
import { element } from './element.js';
import { formatCount, formatNumber, formatPercent, formatScore, formatTime } from './format.js';
import { levelBadge } from './level-badge.js';
import { levelNamed } from './levels.js';
/** @import {App, ZoneCard, ZonePart} from '../../types.js' */

/**
 * Why a cell has its level: score, rank, the parts of the score in plain words, and what the hot-spot test says.
 *
 * @param {App} app
 * @param {ZoneCard} zone
 */
export function whyNode(app, zone) {
  const { t, lang } = app.i18n;
  const level = levelNamed(zone.level);
  const parts = [...zone.parts].sort((a, b) => b.contribution - a.contribution);
  const word = t(`level.${level.name}`);
  return element(
    'section',
    { class: 'why', 'data-level': level.name },
    element(
      'div',
      { class: `level-line ${level.name}` },
      levelBadge(level),
      element('div', {}, element('strong', { class: 'level-word', text: word }), element('span', { class: 'help', text: rankWords(app, zone) })),
      element(
        'div',
        { class: 'big-score' },
        element('span', { class: 'visually-hidden', text: t('zone.score') }),
        element('strong', { text: formatScore(zone.score, lang) }),
        element('span', { class: 'help', text: t('zone.outOf') }),
      ),
    ),
    zone.override ? element('p', { class: 'override', text: overrideWords(app, zone.override) }) : null,
    element('h3', { text: t('zone.why') }),
    element('p', { class: 'reason', text: reasonWords(app, zone, parts) }),
    element('ul', { class: 'bars' }, ...parts.map((part) => partNode(app, part))),
    element('h3', { text: t('zone.sure') }),
    element('p', { class: 'hot-spot', 'data-confidence': zone.hotSpot?.confidence ?? 0, text: hotSpotWords(app, zone) }),
    element('p', {
      class: 'help',
      text: t('zone.computed', { time: formatTime(zone.computedAt, lang, app.catalogue.site.timezone) }),
    }),
  );
}

/** @param {App} app @param {ZoneCard} zone */
function rankWords(app, zone) {
  const { t, lang } = app.i18n;
  return t('zone.rank', { rank: formatCount(zone.rank, lang), of: formatCount(zone.of, lang) });
}

/**
 * What the level means, and what contributes most to it.
 *
 * @param {App} app @param {ZoneCard} zone @param {ZonePart[]} parts largest first
 */
function reasonWords(app, zone, parts) {
  const { t, lang } = app.i18n;
  const [first] = parts;
  const means = zone.override ? '' : t(`level.means.${levelNamed(zone.level).name}`);
  const most =
    first && first.contribution > 0
      ? t('zone.most', { name: partName(app, first), points: formatScore(first.contribution, lang), score: formatScore(zone.score, lang) })
      : t('zone.nothing');
  return [means, most].filter(Boolean).join(lang === 'zh' ? '' : ' ');
}

/** @param {App} app @param {string} override */
function overrideWords(app, override) {
  return app.i18n.has(`override.${override}`) ? app.i18n.t(`override.${override}`) : override;
}

/** @param {App} app @param {ZonePart} part */
function partNode(app, part) {
  const { t, lang } = app.i18n;
  return element(
    'li',
    { 'data-part': part.indicator },
    element('span', { class: 'bar-name', text: partName(app, part) }),
    element('span', { class: 'bar-value', text: t('part.points', { points: formatScore(part.contribution, lang) }) }),
    element('span', { class: 'bar-track' }, element('span', { class: 'bar-fill', style: `width: ${Math.round(part.rank * 100)}%` })),
    element('span', {
      class: 'help',
      text: rankOfPart(app, part),
    }),
  );
}

/** @param {App} app @param {ZonePart} part */
function partName(app, part) {
  const { t, has, pick } = app.i18n;
  const key = `part.${part.indicator}`;
  return pick(part.title, has(key) ? t(key) : part.indicator);
}

/** @param {App} app @param {ZonePart} part */
function rankOfPart(app, part) {
  const { t, lang } = app.i18n;
  const percent = formatPercent(part.rank, lang);
  if (part.value === null) {
    return t('part.rank', { percent });
  }
  const value = valueWords(app, part);
  return part.rank > 0 ? t('part.words', { value, percent }) : t('part.lowest', { value });
}

/** @param {App} app @param {ZonePart} part a share reads as a percentage, everything else as number and unit */
function valueWords(app, part) {
  const { lang, t, has } = app.i18n;
  if (part.unit === '1' || part.unit === 'share' || part.unit === '') {
    return formatPercent(part.value, lang);
  }
  const unit = has(`unit.${part.unit}`) ? t(`unit.${part.unit}`) : part.unit;
  return `${formatNumber(part.value, lang)} ${unit}`;
}

/** @param {App} app @param {ZoneCard} zone how far the number of incidents here and around is from chance */
function hotSpotWords(app, zone) {
  const { t, lang } = app.i18n;
  const spot = zone.hotSpot;
  if (!spot) {
    return t('hotSpot.unknown');
  }
  const z = formatNumber(spot.z, lang);
  const percent = confidenceOf(spot.pAdjusted);
  if (percent === 0) {
    return t('hotSpot.none', { z });
  }
  return t(spot.z > 0 ? 'hotSpot.hot' : 'hotSpot.cold', { percent, z });
}

/** @param {number} p adjusted for many cells @returns {number} the customary confidence in %, 0 for less than 90 */
function confidenceOf(p) {
  if (p > 0.1) {
    return 0;
  }
  return p <= 0.01 ? 99 : p <= 0.05 ? 95 : 90;
}
