// SPDX-License-Identifier: Apache-2.0
import { partOf } from './compare-choice.js';
import { comparisonGradient, comparisonMarks } from './density.js';
import { element } from './element.js';
import { formatChange, formatDays, formatNumber, formatTimes } from './format.js';
import { scaleHelp, scaleNode } from './heat-legend.js';
/** @import {App, ComparisonLegend, Frame} from '../../types.js' */

/**
 * What the colours mean when two periods are compared. Which side is more is said by signs and words, too.
 *
 * @param {App} app
 * @param {ComparisonLegend} legend
 * @param {{chosen: Frame, than: Frame & {data: 'all' | 'part'}}} days
 */
export function comparisonLegend(app, legend, { chosen, than }) {
  const { t, lang } = app.i18n;
  const guard = formatNumber(legend.guardRate, lang);
  return element(
    'section',
    { class: 'legend-heat compared' },
    element('h3', { text: t('legend.compared') }),
    element('p', { class: 'window', text: formatDays(chosen.from, chosen.to, lang) }),
    element('p', { class: 'window', text: t('legend.than', { days: formatDays(than.from, than.to, lang) }) }),
    than.data === 'part' ? element('p', { class: 'help strong', text: partOf(app) }) : null,
    element('div', { class: 'sides' }, side('−', t('legend.less')), element('span', { text: t('legend.same') }), side('+', t('legend.more'))),
    element('div', { class: 'bar two-sided' }, element('div', { class: 'diverging', style: `background-image: ${comparisonGradient(legend)}` })),
    scaleNode(legend.kind, t(`legend.unit.${legend.kind}`), marksOf(legend, lang)),
    element('p', { class: 'help', text: legend.kind === 'ratio' ? t('legend.guard', { rate: guard }) : t('legend.few') }),
    ...scaleHelp(app, legend),
  );
}

/** @param {string} sign @param {string} words */
function side(sign, words) {
  return element('span', {}, element('span', { class: 'sign', 'aria-hidden': 'true', text: sign }), words);
}

/** @param {ComparisonLegend} legend @param {string} lang @returns {string[]} */
function marksOf(legend, lang) {
  return comparisonMarks(legend).map((mark) => (legend.kind === 'ratio' ? formatTimes(mark) : formatChange(mark, lang)));
}
