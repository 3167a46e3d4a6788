// SPDX-License-Identifier: Apache-2.0
import { element } from './element.js';
import { pinPlace } from './pin.js';
import { visitName, visitReason } from './visit-words.js';
/** @import {App, SuggestedVisit} from '../../types.js' */

/**
 * What in a cell should be visited next, and why; choosing one shows it on the map.
 *
 * @param {App} app
 * @param {SuggestedVisit[] | null} visits null for who may not see them
 * @param {import('leaflet').LayerGroup} pin
 * @returns {HTMLElement[]}
 */
export function suggestedVisits(app, visits, pin) {
  if (!visits) {
    return [];
  }
  const { t } = app.i18n;
  const rows = visits.map((visit) => element('li', {}, rowNode(app, visit, pin)));
  return [
    element(
      'section',
      { class: 'suggested' },
      element('h3', { text: t('visits.title') }),
      rows.length > 0 ? element('ol', { class: 'element-rows' }, ...rows) : element('p', { class: 'empty', text: t('visits.none') }),
    ),
  ];
}

/** @param {App} app @param {SuggestedVisit} visit @param {import('leaflet').LayerGroup} pin */
function rowNode(app, visit, pin) {
  const words = [element('span', { class: 'name', text: visitName(app.i18n, visit) }), ...reasonNodes(app, visit, 'span')];
  const { lon, lat } = visit;
  if (lon === undefined || lat === undefined) {
    return element('div', { class: 'element-row', 'data-visit': visit.id }, ...words);
  }
  const show = () => pinPlace(app, pin, { lon, lat }, popupNode(app, visit));
  return element('button', { type: 'button', class: 'element-row', 'data-visit': visit.id, onclick: show }, ...words);
}

/** @param {App} app @param {SuggestedVisit} visit */
function popupNode(app, visit) {
  return element('div', { class: 'facts-popup' }, element('strong', { text: visitName(app.i18n, visit) }), ...reasonNodes(app, visit, 'p'));
}

/** @param {App} app @param {SuggestedVisit} visit @param {'span' | 'p'} tag */
function reasonNodes(app, visit, tag) {
  const zone = app.catalogue.site.timezone;
  return visit.reasons.map((reason) =>
    element(tag, { class: 'help', 'data-reason': reason.reason, text: visitReason(app.i18n, reason, zone, Date.now()) }),
  );
}
