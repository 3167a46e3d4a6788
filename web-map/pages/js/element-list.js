// SPDX-License-Identifier: Apache-2.0
import { element } from './element.js';
import { formatCount, formatTime } from './format.js';
import { groupOf } from './layer-groups.js';
import { icon } from './icons.js';
import { pinPlace } from './pin.js';
import { problemNode } from './problem.js';
/** @import {App, CellInfo, ElementPage, ElementRow} from '../../types.js' */

/**
 * What lies in a cell, page by page, by kind; choosing one shows it on the map.
 *
 * @param {App} app
 * @param {CellInfo} cell
 * @param {import('leaflet').LayerGroup} pin
 */
export function elementList(app, cell, pin) {
  const { t } = app.i18n;
  let page = 1;
  const body = element('div', { class: 'element-body', 'aria-live': 'polite' });
  const kinds = [...new Set(app.catalogue.layers.filter((layer) => groupOf(layer.kind) === 'elements' && layer.visible).map((layer) => layer.kind))];
  const select = element(
    'select',
    {
      id: 'element-kind',
      onchange: () => {
        page = 1;
        load();
      },
    },
    element('option', { value: '', text: t('elements.every') }),
    ...kinds.map((kind) => element('option', { value: kind, text: kindWords(app, kind) })),
  );

  async function load() {
    body.setAttribute('aria-busy', 'true');
    try {
      const answer = await app.api.elements(cell.code, select.value, page);
      body.replaceChildren(...pageNodes(answer));
    } catch (error) {
      body.replaceChildren(problemNode(app, error, load));
    }
    body.removeAttribute('aria-busy');
  }

  /** @param {ElementPage} answer @returns {Node[]} */
  function pageNodes(answer) {
    if (answer.elements.length === 0) {
      return [element('p', { class: 'empty', text: t('elements.none') })];
    }
    const pages = Math.max(1, Math.ceil(answer.total / answer.pageSize));
    const rows = answer.elements.map((row) => element('li', {}, rowNode(app, row, pin)));
    return [element('ul', { class: 'element-rows' }, ...rows), ...(pages > 1 ? [pager(answer, pages)] : [])];
  }

  /** @param {ElementPage} answer @param {number} pages */
  function pager(answer, pages) {
    /** @param {number} to @param {string} picture @param {string} words */
    const button = (to, picture, words) =>
      element(
        'button',
        {
          type: 'button',
          class: 'icon-button',
          'aria-label': t(words),
          disabled: to < 1 || to > pages,
          onclick: () => {
            page = to;
            load();
          },
        },
        icon(picture),
      );
    const where = t('elements.page', { page: answer.page, pages, total: formatCount(answer.total, app.i18n.lang) });
    return element(
      'div',
      { class: 'pager' },
      button(answer.page - 1, 'previous', 'elements.previous'),
      element('span', { text: where }),
      button(answer.page + 1, 'next', 'elements.next'),
    );
  }

  body.append(element('p', { class: 'empty', text: t('state.loading') }));
  load();
  return element(
    'section',
    { class: 'elements' },
    element('div', { class: 'elements-head' }, element('h3', { text: t('elements.title') }), element('label', { for: 'element-kind', class: 'visually-hidden', text: t('elements.kind') }), select),
    body,
  );
}

/** @param {App} app @param {string} kind */
function kindWords(app, kind) {
  const key = `kind.${kind}`;
  return app.i18n.has(key) ? app.i18n.t(key) : kind;
}

/** @param {App} app @param {ElementRow} row @param {import('leaflet').LayerGroup} pin */
function rowNode(app, row, pin) {
  const meta = [kindWords(app, row.kind), className(app, row), time(app, row)].filter(Boolean).join(' · ');
  return element(
    'button',
    { type: 'button', class: 'element-row', 'data-element': row.id, onclick: () => point(app, row, pin) },
    element('span', { class: 'name', text: nameOf(app, row) }),
    element('span', { class: 'help', text: meta }),
  );
}

/** @param {App} app @param {ElementRow} row */
function nameOf(app, row) {
  const { title, name, address } = row.properties;
  return String(title || name || address || className(app, row) || row.id);
}

/** @param {App} app @param {ElementRow} row */
function className(app, row) {
  const code = row.properties.class;
  if (code === null || code === undefined || code === '') {
    return '';
  }
  const layer = app.catalogue.layers.find((one) => one.id === row.layer);
  const known = layer?.classes?.find((one) => one.code === code);
  return app.i18n.pick(known?.title, String(code));
}

/** @param {App} app @param {ElementRow} row */
function time(app, row) {
  const at = row.properties.reported_at;
  return typeof at === 'string' || typeof at === 'number' ? formatTime(at, app.i18n.lang, app.catalogue.site.timezone) : '';
}

/** @param {App} app @param {ElementRow} row @param {import('leaflet').LayerGroup} pin shows one element and what is known of it */
function point(app, row, pin) {
  const layer = app.catalogue.layers.find((one) => one.id === row.layer);
  const facts = Object.entries(row.properties)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .flatMap(([name, value]) => {
      const field = layer?.fields.find((one) => one.name === name);
      const words = field?.type === 'time' ? formatTime(/** @type {string} */ (value), app.i18n.lang, app.catalogue.site.timezone) : name === 'class' ? className(app, row) : String(value);
      return [element('dt', { text: app.i18n.pick(field?.title, name) }), element('dd', { text: words })];
    });
  const content = element('div', { class: 'facts-popup' }, element('strong', { text: nameOf(app, row) }), element('dl', {}, ...facts));
  pinPlace(app, pin, row, content);
}
