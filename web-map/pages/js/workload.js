// SPDX-License-Identifier: Apache-2.0
import { element } from './element.js';
import { formatNumber } from './format.js';
import { whatNode } from './what.js';
import { indexMeaning, indexWords, patrolBars, patrolMeaning, patrolReason, workWords } from './workload-words.js';
/** @import {App, Workload} from '../../types.js' */

/**
 * How much work a cell had for those on shift, and its patrols as proposed and as done.
 *
 * @param {App} app
 * @param {Workload | null} load null for who may not see it
 * @returns {HTMLElement[]}
 */
export function workloadNode(app, load) {
  if (!load) {
    return [];
  }
  const { t } = app.i18n;
  const bars = patrolBars(load).map((bar) => barNode(app, bar));
  const reason = patrolReason(app.i18n, load);
  const hours = patrolMeaning(app.i18n, load);
  return [
    element(
      'section',
      { class: 'workload', 'data-band': load.band ?? 'none' },
      element('h3', { text: t('load.title') }),
      element('p', { class: 'load-index' }, element('strong', { text: indexWords(app.i18n, load) })),
      element('p', { class: 'load-work', text: workWords(app.i18n, load) }),
      element('p', { class: 'help', text: t('load.help') }),
      whatNode(t('load.what'), indexMeaning(app.i18n, load)),
      load.proposedHours === null ? element('p', { class: 'help', text: t('load.noPlan') }) : null,
      element('ul', { class: 'bars' }, ...bars),
      reason ? element('p', { class: 'patrol-reason', text: reason }) : null,
      hours.length > 0 ? whatNode(t('load.patrol.what'), hours) : null,
    ),
  ];
}

/** @param {App} app @param {{key: string, hours: number, share: number}} bar */
function barNode(app, { key, hours, share }) {
  const { t, lang } = app.i18n;
  return element(
    'li',
    { 'data-patrol': key },
    element('span', { class: 'bar-name', text: t(`load.patrol.${key}`) }),
    element('span', { class: 'bar-value', text: t('load.hours', { hours: formatNumber(hours, lang) }) }),
    element('span', { class: 'bar-track' }, element('span', { class: 'bar-fill', style: `width: ${Math.round(share * 100)}%` })),
  );
}
