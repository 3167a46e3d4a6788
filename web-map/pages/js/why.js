// SPDX-License-Identifier: Apache-2.0
import { element } from './element.js';
import { formatCount, formatScore, formatTime } from './format.js';
import { levelBadge } from './level-badge.js';
import { levelNamed } from './levels.js';
import { partBars } from './part-bars.js';
import { ruleCauses } from './rule-causes.js';
import { heldWords, longWords, sinceWords } from './since.js';
import { wayDownWords } from './way-down.js';
import { whatNode } from './what.js';
import { changeWords, confidenceWords, hotSpotMeaning, hotSpotWords, reasonWords, trendWords } from './why-words.js';
/** @import {App, ZoneCard} from '../../types.js' */

/**
 * Why a cell has its level, since when, what would lower it, what changed, and how sure all that is.
 *
 * @param {App} app
 * @param {ZoneCard} zone
 * @param {import('leaflet').LayerGroup} pin holds the marks of places named here
 */
export function whyNode(app, zone, pin) {
  const { t, lang } = app.i18n;
  return element(
    'section',
    { class: 'why', 'data-level': zone.level },
    ...headNodes(app, zone),
    ...reasonNodes(app, zone, pin),
    ...wayNodes(app, zone),
    element('h3', { text: t('change.title') }),
    element('p', { class: 'change', text: changeWords(app.i18n, zone, timeZone(app)) }),
    ...sureNodes(app, zone),
    element('p', { class: 'help', text: t('zone.computed', { time: formatTime(zone.computedAt, lang, timeZone(app)) }) }),
  );
}

/** @param {App} app */
function timeZone(app) {
  return app.catalogue.site.timezone;
}

/** @param {App} app @param {ZoneCard} zone level, rank and score, since when, and whether it is only held */
function headNodes(app, zone) {
  const { t, lang } = app.i18n;
  const level = levelNamed(zone.level);
  const rank = t('zone.rank', { rank: formatCount(zone.rank, lang), of: formatCount(zone.of, lang) });
  const word = t('zone.level', { word: t(`level.${level.name}`), color: t(`color.${level.name}`) });
  const held = heldWords(app.i18n, zone, timeZone(app));
  return [
    element(
      'div',
      { class: `level-line ${level.name}` },
      levelBadge(level),
      element('div', {}, element('strong', { class: 'level-word', text: word }), element('span', { class: 'help', text: rank })),
      scoreNode(app, zone.score),
      element(
        'p',
        { class: 'since' },
        sinceWords(app.i18n, zone, timeZone(app)),
        lang === 'zh' ? '' : ' ',
        element('span', { class: 'long', text: longWords(app.i18n, zone, Date.now()) }),
      ),
    ),
    held ? element('p', { class: 'held', text: held }) : null,
  ];
}

/** @param {App} app @param {number} score */
function scoreNode(app, score) {
  const { t, lang } = app.i18n;
  return element(
    'div',
    { class: 'big-score' },
    element('span', { class: 'visually-hidden', text: t('zone.score') }),
    element('strong', { text: formatScore(score, lang) }),
    element('span', { class: 'help', text: t('zone.outOf') }),
  );
}

/** @param {App} app @param {ZoneCard} zone @param {import('leaflet').LayerGroup} pin */
function reasonNodes(app, zone, pin) {
  const { t } = app.i18n;
  return [
    element('h3', { text: t('zone.why', { color: t(`color.${zone.level}`) }) }),
    ...ruleCauses(app, zone, pin),
    element('p', { class: 'reason', text: reasonWords(app.i18n, zone) }),
    ...partBars(app, zone),
  ];
}

/** @param {App} app @param {ZoneCard} zone */
function wayNodes(app, zone) {
  const way = wayDownWords(app.i18n, zone);
  if (!way) {
    return [];
  }
  return [
    element('h3', { text: way.title }),
    element(
      'div',
      { class: 'way-down' },
      element('p', { text: way.lead }),
      way.steps.length > 0 ? element('ul', {}, ...way.steps.map((step) => element('li', { text: step }))) : null,
      way.then ? element('p', { text: way.then }) : null,
    ),
  ];
}

/** @param {App} app @param {ZoneCard} zone */
function sureNodes(app, zone) {
  const { i18n } = app;
  const meaning = zone.hotSpot ? hotSpotMeaning(i18n, zone.hotSpot) : null;
  return [
    element('h3', { text: i18n.t('trend.title') }),
    element('p', { class: 'trend', 'data-trend': zone.trend ?? 'none', text: trendWords(i18n, zone.trend) }),
    element('p', { class: 'hot-spot help', 'data-confidence': zone.hotSpot?.confidence ?? 0, text: hotSpotWords(i18n, zone.hotSpot) }),
    meaning ? whatNode(meaning.title, meaning.sentences) : null,
    element('p', { class: 'sure', 'data-confidence': zone.confidence, text: confidenceWords(i18n, zone) }),
  ];
}
