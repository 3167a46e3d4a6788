// SPDX-License-Identifier: Apache-2.0
import { element } from './element.js';
import { icon } from './icons.js';

/**
 * A word with what it means, to unfold by mouse, touch or key.
 *
 * @param {string} word
 * @param {string[]} sentences each a paragraph
 * @param {string} [question] said to screen readers after a word that is no question itself
 */
export function whatNode(word, sentences, question = '') {
  return element(
    'details',
    { class: 'what' },
    element(
      'summary',
      {},
      element('span', { text: word }),
      icon('info'),
      question ? element('span', { class: 'visually-hidden', text: question }) : null,
    ),
    ...sentences.map((text) => element('p', { text })),
  );
}
