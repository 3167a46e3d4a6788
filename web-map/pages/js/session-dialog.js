// SPDX-License-Identifier: Apache-2.0
import { ApiError } from './api.js';
import { byId, element } from './element.js';
import { icon } from './icons.js';
/** @import {App} from '../../types.js' */

/**
 * Signing in and out.
 *
 * @param {App} app
 * @param {() => Promise<void>} onChange called when the viewer is another
 * @returns {() => void} opens the dialog
 */
export function showSession(app, onChange) {
  const dialog = /** @type {HTMLDialogElement} */ (byId('sign-in'));
  const form = /** @type {HTMLFormElement} */ (byId('sign-in-form'));
  const flaw = byId('sign-in-flaw');
  const box = byId('session');
  byId('sign-in-close').append(icon('close'));
  byId('sign-in-close').addEventListener('click', () => dialog.close());

  function open() {
    form.reset();
    flaw.textContent = '';
    dialog.showModal();
  }

  /** @param {SubmitEvent} event */
  async function submit(event) {
    event.preventDefault();
    const values = new FormData(form);
    flaw.textContent = '';
    form.setAttribute('aria-busy', 'true');
    try {
      await app.api.signIn(String(values.get('name')), String(values.get('password')));
      dialog.close();
      await onChange();
      app.announce(app.i18n.t('session.in', { name: app.session.viewer }));
    } catch (error) {
      const refused = error instanceof ApiError && (error.forbidden || error.status === 400);
      flaw.textContent = app.i18n.t(refused ? 'session.refused' : 'problem.away');
    }
    form.removeAttribute('aria-busy');
  }

  async function signOut() {
    await app.api.signOut().catch(() => {});
    await onChange();
    app.announce(app.i18n.t('session.out'));
  }

  function render() {
    const { t } = app.i18n;
    const { session } = app;
    box.replaceChildren(
      ...(session.signedIn
        ? [
            element('span', { class: 'viewer', title: session.role }, icon('person'), element('span', { text: session.viewer })),
            element('button', { type: 'button', class: 'quiet', id: 'sign-out', text: t('session.signOut'), onclick: signOut }),
          ]
        : [
            element('button', { type: 'button', class: 'quiet', id: 'sign-in-open', onclick: open }, icon('person'), element('span', { text: t('session.signIn') })),
          ]),
    );
  }

  form.addEventListener('submit', submit);
  render();
  app.on('session', render);
  app.on('lang', render);
  return open;
}
