// SPDX-License-Identifier: Apache-2.0
import { byId, element } from './element.js';
import { formatCode, formatDay, formatScore, formatTime } from './format.js';
import { levelBadge } from './level-badge.js';
import { levelNamed } from './levels.js';
import { problemNode } from './problem.js';
/** @import {App, ZoneList, ZoneRow} from '../../types.js' */

const SHOWN = 20;

/**
 * The ranking of the cells that need attention most; choosing one flies there and opens its card.
 *
 * @param {App} app
 * @param {(code: string) => void} onChoose
 */
export function showZoneList(app, onChoose) {
  const body = byId('zones-body');
  /** @type {ZoneList | null} */
  let list = null;

  async function load() {
    if (!list) {
      body.replaceChildren(element('p', { class: 'empty', text: app.i18n.t('state.loading') }));
    }
    try {
      list = await app.api.zones();
      render();
    } catch (error) {
      body.replaceChildren(problemNode(app, error, load));
    }
  }

  function render() {
    if (!list) {
      return;
    }
    const { t, lang } = app.i18n;
    const zone = app.catalogue.site.timezone;
    if (list.zones.length === 0) {
      body.replaceChildren(element('p', { class: 'empty', text: t('zones.none') }));
      return;
    }
    body.replaceChildren(
      element('p', { class: 'help', text: t('zones.help') }),
      element('ol', { class: 'ranking' }, ...list.zones.slice(0, SHOWN).map((row) => element('li', {}, rowNode(row)))),
      element('p', { class: 'help', text: t('zones.computed', { time: formatTime(list.computedAt, lang, zone) }) }),
    );
    mark();
  }

  /** @param {ZoneRow} row */
  function rowNode(row) {
    const { t, lang } = app.i18n;
    const level = levelNamed(row.level);
    return element(
      'button',
      { type: 'button', class: 'rank-row', 'data-code': row.code, onclick: () => onChoose(row.code) },
      element('span', { class: 'rank', text: row.rank }),
      levelBadge(level),
      element(
        'span',
        { class: 'rank-name' },
        element('span', { class: 'name', text: row.name || formatCode(row.code) }),
        element('span', { class: 'code', text: formatCode(row.code) }),
      ),
      element('span', { class: 'visually-hidden', text: `${t(`level.${level.name}`)}, ${t('zone.score')}` }),
      element('span', { class: 'score', text: formatScore(row.score, lang) }),
      element('span', { class: 'rank-state help', text: stateWords(app, row) }),
    );
  }

  function mark() {
    for (const button of body.querySelectorAll('[data-code]')) {
      const chosen = button.getAttribute('data-code') === app.state.now.cell;
      button.setAttribute('aria-current', String(chosen));
    }
  }

  load();
  app.on('lang', render);
  app.on('refresh', load);
  app.on('catalogue', load);
  app.on('state', mark);
}

/** @param {App} app @param {ZoneRow} row what is behind a level, as short as it can be said */
function stateWords(app, row) {
  const { t, has, lang } = app.i18n;
  const trend = `trendShort.${row.trend}`;
  const since = t('zones.since', { day: formatDay(row.since, lang, app.catalogue.site.timezone) });
  return [row.override ? t('zones.rule') : '', has(trend) ? t(trend) : '', since].filter(Boolean).join(' · ');
}
