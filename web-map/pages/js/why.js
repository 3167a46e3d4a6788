// SPDX-License-Identifier: Apache-2.0
import { element } from './element.js';
import { formatCount, formatNumber, formatPercent, formatTime } from './format.js';
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
        element('strong', { text: formatNumber(zone.score, lang) }),
        element('span', { class: 'help', text: t('zone.outOf') }),
      ),
    ),
    zone.override ? element('p', { class: 'override', text: overrideWords(app, zone.override) }) : null,
    element('h3', { text: t('zone.why') }),
    element('ul', { class: 'bars' }, ...parts.map((part) => partNode(app, part))),
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

/** @param {App} app @param {string} override */
function overrideWords(app, override) {
  return app.i18n.has(`override.${override}`) ? app.i18n.t(`override.${override}`) : override;
}

/** @param {App} app @param {ZonePart} part */
function partNode(app, part) {
  const { t, lang, has, pick } = app.i18n;
  const key = `part.${part.indicator}`;
  const name = pick(part.title, has(key) ? t(key) : part.indicator);
  return element(
    'li',
    { 'data-part': part.indicator },
    element('span', { class: 'bar-name', text: name }),
    element('span', { class: 'bar-value', text: t('part.points', { points: formatNumber(part.contribution, lang) }) }),
    element('span', { class: 'bar-track' }, element('span', { class: 'bar-fill', style: `width: ${Math.round(part.rank * 100)}%` })),
    element('span', {
      class: 'help',
      text: t('part.words', { value: valueWords(app, part), percent: formatPercent(part.rank, lang) }),
    }),
  );
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

/** @param {App} app @param {ZoneCard} zone */
function hotSpotWords(app, zone) {
  const { t, lang } = app.i18n;
  const spot = zone.hotSpot;
  if (!spot || spot.confidence === 0) {
    return t('hotSpot.none');
  }
  const words = { percent: spot.confidence, z: formatNumber(spot.z, lang) };
  return t(spot.z > 0 ? 'hotSpot.hot' : 'hotSpot.cold', words);
}
