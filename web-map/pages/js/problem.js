// SPDX-License-Identifier: Apache-2.0
import { ApiError } from './api.js';
import { element } from './element.js';
import { icon } from './icons.js';
/** @import {App} from '../../types.js' */

/**
 * What stands in the place of an answer that did not come: why, and what can be done.
 *
 * @param {App} app
 * @param {unknown} error
 * @param {() => void} retry
 */
export function problemNode(app, error, retry) {
  const { t } = app.i18n;
  const known = error instanceof ApiError ? error : null;
  if (known?.forbidden) {
    return element(
      'p',
      { class: 'hint', 'data-problem': 'forbidden' },
      icon('lock'),
      element('span', { text: t(app.session.signedIn ? 'problem.forbidden' : 'problem.signIn') }),
      app.session.signedIn
        ? null
        : element('button', { type: 'button', class: 'link', text: t('session.signIn'), onclick: () => app.signIn() }),
    );
  }
  const words = known?.status === 0 ? t('problem.away') : known?.status === 404 ? t('problem.missing') : t('problem.other');
  return element(
    'p',
    { class: 'hint', 'data-problem': 'error' },
    icon('info'),
    element('span', { text: words }),
    element('button', { type: 'button', class: 'link', text: t('state.retry'), onclick: retry }),
  );
}
