// SPDX-License-Identifier: Apache-2.0
import { byId } from './element.js';
import { icon } from './icons.js';
/** @import {App} from '../../types.js' */

const PANELS = ['layers', 'heat', 'zones'];

/**
 * The frame around the map: which panel is open, the language, and the keys that work everywhere.
 *
 * @param {App} app needs no map yet: the map is fitted into what this leaves free
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
    app.map?.invalidateSize({ animate: false });
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
  // On a small screen the sheet of a panel would lie over the card or the map that was asked for.
  let { cell, play } = app.state.now;
  app.on('state', () => {
    const { now } = app.state;
    if (small.matches && open && ((now.cell && now.cell !== cell) || (now.play && !play))) {
      open = '';
      sync();
    }
    ({ cell, play } = now);
  });
  small.addEventListener('change', sync);
  sync();
}
