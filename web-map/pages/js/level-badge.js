// SPDX-License-Identifier: Apache-2.0
import { element } from './element.js';
import { icon } from './icons.js';
/** @import {Level} from './levels.js' */

/**
 * A level as its shape in its colour with its numeral in it; the word stands beside it.
 *
 * @param {Level} level
 */
export function levelBadge(level) {
  return element(
    'span',
    { class: `badge ${level.name}`, 'aria-hidden': 'true' },
    icon(level.shape),
    element('span', { class: 'numeral', text: level.numeral }),
  );
}
