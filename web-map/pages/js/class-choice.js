// SPDX-License-Identifier: Apache-2.0
import { element } from './element.js';
/** @import {App, Text} from '../../types.js' */

/** So many classes or more get a box to narrow the list by typing. */
const MANY = 9;

/**
 * A list of classes of which none (meaning all), one or several are chosen.
 *
 * @param {App} app
 * @param {{code: string, title?: Text}[]} classes
 * @param {(chosen: string[]) => void} onChoose
 */
export function showClassChoice(app, classes, onChoose) {
  const { t, pick } = app.i18n;
  const boxes = classes.map(({ code }) =>
    element('input', { type: 'checkbox', id: `class-${code}`, value: code, onchange: () => onChoose(chosen()) }),
  );
  const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);
  const rows = classes.map(({ code, title }, i) =>
    element(
      'label',
      { class: 'class-row', for: boxes[i].id },
      boxes[i],
      element('span', { text: pick(title, code) }),
      pick(title, code) === code ? null : element('span', { class: 'code', text: code }),
    ),
  );
  const summary = element('span', { class: 'summary', 'aria-live': 'polite' });
  const all = element('button', { type: 'button', class: 'link', text: t('heat.allClasses'), onclick: () => onChoose([]) });
  const narrow = element('input', {
    type: 'search',
    class: 'narrow',
    'aria-label': t('heat.narrow'),
    placeholder: t('heat.narrow'),
    hidden: classes.length < MANY,
    oninput: () => {
      const wanted = narrow.value.trim().toLowerCase();
      rows.forEach((row) => (row.hidden = !(row.textContent ?? '').toLowerCase().includes(wanted)));
    },
  });
  const list = element('div', { class: 'class-list', tabindex: -1 }, ...rows);
  const nothing = classes.length === 0 ? element('p', { class: 'empty', text: t('heat.noClasses') }) : null;
  return {
    node: element('div', { class: 'classes' }, element('div', { class: 'class-head' }, summary, all), narrow, nothing ?? list),
    /** @param {string[]} codes */
    sync: (codes) => {
      boxes.forEach((box) => (box.checked = codes.includes(box.value)));
      summary.textContent = codes.length === 0 ? t('heat.everyClass') : t('heat.someClasses', { n: codes.length });
      all.disabled = codes.length === 0;
    },
  };
}
