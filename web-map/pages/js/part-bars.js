// SPDX-License-Identifier: Apache-2.0
import { element } from './element.js';
import { formatScore } from './format.js';
import { byTheme, largestFirst, partName, standing, themeMeaning, themeName } from './part-words.js';
import { whatNode } from './what.js';
/** @import {App, ZoneCard, ZonePart} from '../../types.js' */
/** @import {ThemeSum} from './part-words.js' */

const SHOWN = 3;

/**
 * What a score is made of: the largest parts as bars, and all of them by theme to unfold.
 *
 * @param {App} app
 * @param {ZoneCard} zone
 * @returns {HTMLElement[]}
 */
export function partBars(app, zone) {
  const { t } = app.i18n;
  const first = largestFirst(zone.parts).filter((part) => part.contribution > 0).slice(0, SHOWN);
  const most = first[0]?.contribution ?? 1;
  return [
    ...(first.length > 0 ? [element('ul', { class: 'bars' }, ...first.map((part) => barNode(app, part, most, true)))] : []),
    element(
      'details',
      { class: 'all-parts' },
      element('summary', { text: t('zone.parts', { n: zone.parts.length }) }),
      ...byTheme(zone.parts).flatMap((theme) => themeNodes(app, theme, most)),
      element('p', { class: 'help', text: t('zone.partsHelp') }),
    ),
  ];
}

/** @param {App} app @param {ThemeSum} theme @param {number} most */
function themeNodes(app, { theme, points, parts }, most) {
  const meaning = themeMeaning(app.i18n, theme);
  return [
    element('h4', {}, element('span', { text: themeName(app.i18n, theme) }), element('span', { text: pointsWords(app, points) })),
    ...(meaning ? [element('p', { class: 'help theme-meaning', text: meaning })] : []),
    element('ul', { class: 'bars' }, ...parts.map((part) => barNode(app, part, most, false))),
  ];
}

/** @param {App} app @param {ZonePart} part @param {number} most points of the longest bar @param {boolean} withTheme */
function barNode(app, part, most, withTheme) {
  const width = Math.round((part.contribution / most) * 100);
  return element(
    'li',
    { 'data-part': part.indicator, class: part.contribution > 0 ? null : 'nought' },
    withTheme ? themeNode(app, part.theme) : null,
    element('span', { class: 'bar-name', text: partName(app.i18n, part) }),
    element('span', { class: 'bar-value', text: pointsWords(app, part.contribution) }),
    part.contribution > 0 ? element('span', { class: 'bar-track' }, element('span', { class: 'bar-fill', style: `width: ${width}%` })) : null,
    element('span', { class: 'help', text: standing(app.i18n, part) }),
  );
}

/** @param {App} app @param {string | null} theme its name, to unfold into what it means */
function themeNode(app, theme) {
  const [name, meaning] = [themeName(app.i18n, theme), themeMeaning(app.i18n, theme)];
  return name && meaning ? element('div', { class: 'bar-theme' }, whatNode(name, [meaning], app.i18n.t('what.is'))) : null;
}

/** @param {App} app @param {number} points */
function pointsWords(app, points) {
  return app.i18n.t(points > 0 ? 'part.points' : 'part.noPoints', { points: formatScore(points, app.i18n.lang) });
}
