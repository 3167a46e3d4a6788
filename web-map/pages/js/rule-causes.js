// SPDX-License-Identifier: Apache-2.0
import { element } from './element.js';
import { formatCount } from './format.js';
import { pinPlace } from './pin.js';
import { causeFacts, causeName, causeTitle, ruleWords, unnamedWords } from './rule-words.js';
/** @import {App, CauseElement, RuleCause, ZoneCard} from '../../types.js' */

/** So many elements of each cause are named. */
const SHOWN = 3;

/**
 * The hard rule that makes a cell red, with the elements that make it true; choosing one shows it on the map.
 *
 * @param {App} app
 * @param {ZoneCard} zone
 * @param {import('leaflet').LayerGroup} pin
 * @returns {HTMLElement[]} empty without a rule
 */
export function ruleCauses(app, zone, pin) {
  const rule = ruleWords(app.i18n, zone.override);
  if (!rule) {
    return [];
  }
  const causes = zone.rule?.causes ?? [];
  // A rule of one cause names it in its own sentence.
  const titled = causes.length > 1;
  const nodes = causes.flatMap((cause) => causeNodes(app, cause, titled, pin));
  return [element('div', { class: 'override' }, element('p', { text: rule }), ...nodes)];
}

/** @param {App} app @param {RuleCause} cause @param {boolean} titled @param {import('leaflet').LayerGroup} pin */
function causeNodes(app, cause, titled, pin) {
  const { t, lang } = app.i18n;
  const elements = (cause.elements ?? []).slice(0, SHOWN);
  const more = (cause.count ?? 0) - elements.length;
  const unnamed = unnamedWords(app.i18n, cause);
  return [
    titled ? element('h4', { text: causeTitle(app.i18n, cause) }) : null,
    unnamed ? element('p', { class: 'unnamed', text: unnamed }) : null,
    elements.length > 0 ? element('ul', { class: 'causes', 'data-cause': cause.cause }, ...elements.map((one) => element('li', {}, rowNode(app, one, pin)))) : null,
    more > 0 ? element('p', { class: 'help', text: t('rule.more', { n: formatCount(more, lang) }) }) : null,
  ];
}

/** @param {App} app @param {CauseElement} one @param {import('leaflet').LayerGroup} pin */
function rowNode(app, one, pin) {
  const { lon, lat } = one;
  return element(
    'button',
    { type: 'button', class: 'element-row', 'data-element': one.id, onclick: () => pinPlace(app, pin, { lon, lat }, popupNode(app, one)) },
    element('span', { class: 'name', text: causeName(app.i18n, one) }),
    element('span', { class: 'help', text: factsOf(app, one) }),
    element('span', { class: 'go', text: app.i18n.t('rule.show') }),
  );
}

/** @param {App} app @param {CauseElement} one */
function popupNode(app, one) {
  return element(
    'div',
    { class: 'facts-popup' },
    element('strong', { text: causeName(app.i18n, one) }),
    element('p', { class: 'help', text: factsOf(app, one) }),
  );
}

/** @param {App} app @param {CauseElement} one */
function factsOf(app, one) {
  return causeFacts(app.i18n, one, app.catalogue.site.timezone);
}
