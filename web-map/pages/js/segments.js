// SPDX-License-Identifier: Apache-2.0
import { element } from './element.js';
/** @import {App} from '../../types.js' */

/**
 * A row of choices of which one holds.
 *
 * @param {App} app @param {string} name also the beginning of the words' keys @param {string[]} values @param {(value: any) => void} onChoose
 */
export function segmented(app, name, values, onChoose) {
  const boxes = values.map((value) =>
    element('input', { type: 'radio', name, value, id: `${name}-${value}`, onchange: () => onChoose(value) }),
  );
  const node = element('div', { class: values.length === 2 ? 'segments two' : 'segments' });
  boxes.forEach((box) => node.append(box, element('label', { for: box.id, text: app.i18n.t(`${name}.${box.value}`) })));
  return {
    node,
    /** @param {string} value */
    select: (value) => boxes.forEach((box) => (box.checked = box.value === value)),
    /** @param {string[]} refused values that cannot be chosen now */
    refuse: (refused) => boxes.forEach((box) => (box.disabled = refused.includes(box.value))),
  };
}
