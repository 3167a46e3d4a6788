// SPDX-License-Identifier: Apache-2.0
import { byId, element } from './element.js';
import { findAreas } from './search.js';
import { formatCode } from './format.js';
import { icon } from './icons.js';
/** @import {App, AreaRow} from '../../types.js' */

const LEVELS = ['division', 'street', 'community', 'cell'];

/**
 * The search for an area by name or code: a combobox over all areas, fetched once when first used.
 *
 * @param {App} app
 * @param {(code: string) => void} chooseCell
 */
export function showSearch(app, chooseCell) {
  const input = /** @type {HTMLInputElement} */ (byId('search'));
  const list = byId('search-results');
  /** @type {AreaRow[] | null} */
  let areas = null;
  /** @type {AreaRow[]} */
  let found = [];
  let active = -1;
  byId('search-icon').append(icon('search'));

  async function load() {
    if (!areas) {
      const all = await app.api.areas();
      const levels = new Set(all.map((area) => area.level));
      const missing = LEVELS.filter((level) => !levels.has(level));
      const more = await Promise.all(missing.map((level) => app.api.areasOf(level).catch(() => [])));
      areas = [...all, ...more.flat()];
    }
    return areas;
  }

  async function search() {
    const typed = input.value.trim();
    if (typed === '') {
      close();
      return;
    }
    try {
      found = findAreas(await load(), typed, 8);
    } catch {
      found = [];
      return show([element('li', { class: 'empty', text: app.i18n.t('problem.away') })]);
    }
    active = found.length > 0 ? 0 : -1;
    app.announce(app.i18n.t('search.found', { n: found.length }));
    show(found.length > 0 ? found.map(optionNode) : [element('li', { class: 'empty', text: app.i18n.t('search.none') })]);
    mark();
  }

  /** @param {AreaRow} area @param {number} i */
  function optionNode(area, i) {
    return element(
      'li',
      { role: 'option', id: `search-${i}`, 'data-code': area.code, onmousedown: (event) => event.preventDefault(), onclick: () => choose(area) },
      element('span', { class: 'name', text: area.name || formatCode(area.code) }),
      element('span', { class: 'help', text: `${app.i18n.t(`area.${area.level}`)} · ${formatCode(area.code)}` }),
    );
  }

  /** @param {Node[]} nodes */
  function show(nodes) {
    list.replaceChildren(...nodes);
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
  }

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function mark() {
    [...list.children].forEach((node, i) => node.setAttribute('aria-selected', String(i === active)));
    if (active >= 0) {
      input.setAttribute('aria-activedescendant', `search-${active}`);
      list.children[active].scrollIntoView({ block: 'nearest' });
    }
  }

  /** @param {AreaRow} area */
  function choose(area) {
    close();
    input.value = area.name || area.code;
    if (area.level === 'cell') {
      chooseCell(area.code);
    } else {
      app.flyTo(area.bbox);
    }
  }

  input.addEventListener('input', search);
  input.addEventListener('focus', () => input.select());
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0 && !list.hidden) {
      event.preventDefault();
      active = (active + step + found.length) % found.length;
      mark();
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      choose(found[active]);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.stopPropagation();
      close();
    }
  });
}
