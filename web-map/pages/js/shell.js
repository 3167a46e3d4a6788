// SPDX-License-Identifier: Apache-2.0
import { byId } from './element.js';
import { icon } from './icons.js';
/** @import {App} from '../../types.js' */

const PANELS = ['layers', 'heat', 'zones'];

/**
 * The frame around the map: which panel is open, the language, and the keys that work everywhere.
 *
 * @param {App} app
 */
export function showShell(app) {
  const small = matchMedia('(max-width: 46rem)');
  let open = small.matches ? '' : 'layers';

  function sync() {
    for (const panel of PANELS) {
      byId(`tab-${panel}`).setAttribute('aria-expanded', String(panel === open));
      byId(`panel-${panel}`).hidden = panel !== open;
    }
    document.body.classList.toggle('with-panel', open !== '');
    app.map.invalidateSize({ animate: false, pan: false });
  }

  for (const panel of PANELS) {
    const tab = byId(`tab-${panel}`);
    tab.prepend(icon(panel));
    tab.addEventListener('click', () => {
      open = open === panel ? '' : panel;
      sync();
      if (open && small.matches) {
        byId(`panel-${panel}`).scrollTop = 0;
      }
    });
  }

  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox]):not([type=radio]), select, textarea');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      byId('search').focus();
    } else if (event.key === 'Escape' && !document.querySelector('dialog[open]')) {
      if (!byId('card').hidden) {
        byId('card-close').click();
      } else if (open) {
        const tab = byId(`tab-${open}`);
        open = '';
        sync();
        tab.focus();
      }
    }
  });

  // The address holds the map's state, so the skip link moves the focus without touching it.
  byId('skip').addEventListener('click', (event) => {
    event.preventDefault();
    app.map.getContainer().focus();
  });
  byId('lang').addEventListener('click', () => {
    app.state.set({ lang: app.i18n.lang === 'zh' ? 'en' : 'zh' }, 'push');
  });
  small.addEventListener('change', sync);
  sync();
}
