// SPDX-License-Identifier: Apache-2.0
import { byId, element } from './element.js';
import { icon } from './icons.js';
import { formatCount } from './format.js';
import { layerLegend } from './layer-legend.js';
import { currentTheme, themeChoice } from './theme-panel.js';
import { GROUPS, HEAT, groupOf, heatSource, layersOn, leastZoom, toggled } from './layer-groups.js';
/** @import {App, LayerInfo} from '../../types.js' */

/**
 * One line of the panel.
 *
 * @typedef {object} Row
 * @property {string} id
 * @property {string} title
 * @property {HTMLInputElement} box
 * @property {HTMLElement} note
 * @property {LayerInfo | null} layer null for the heatmap
 */

/**
 * The list of layers, grouped, with a switch each and a reason where a layer cannot be seen.
 *
 * @param {App} app
 */
export function showLayerPanel(app) {
  /** @type {Row[]} */
  let rows = [];
  let choice = themeChoice(app);
  let theme = currentTheme(app);

  function render() {
    rows = [];
    choice = themeChoice(app);
    byId('layers-body').replaceChildren(
      ...GROUPS.map((group) => groupNode(group)).filter((node) => node.querySelector('.row')),
    );
    sync();
  }

  /** @param {typeof GROUPS[number]} group */
  function groupNode(group) {
    const layers = app.catalogue.layers.filter((layer) => groupOf(layer.kind) === group);
    const node = element('fieldset', { class: 'group' }, element('legend', { text: app.i18n.t(`group.${group}`) }));
    if (group === 'base' && layers.length > 0) {
      node.append(choice.node);
    }
    for (const layer of layers) {
      node.append(rowNode(layer.id, app.i18n.pick(layer.title, layer.id), layer));
    }
    if (group === 'analysis' && heatSource(app.catalogue)) {
      node.append(rowNode(HEAT, app.i18n.t('heat.title'), null));
    }
    if (group === 'elements' && !app.session.signedIn && !app.session.openAccess) {
      node.append(signInHint(app));
    }
    return node;
  }

  /** @param {string} id @param {string} title @param {LayerInfo | null} layer */
  function rowNode(id, title, layer) {
    const box = element('input', {
      type: 'checkbox',
      id: `layer-${id}`,
      'data-layer': id,
      'aria-describedby': `layer-${id}-note`,
      onchange: () => switchLayer(id, title),
    });
    const note = element('span', { class: 'note', id: `layer-${id}-note` });
    rows.push({ id, title, box, note, layer });
    const label = element('label', { for: box.id }, element('span', { class: 'row-title', text: title }), note);
    return element('div', { class: 'row' }, box, label, layer?.visible ? legendToggle(app, layer, title) : null);
  }

  /** @param {string} id @param {string} title */
  function switchLayer(id, title) {
    const next = toggled(layersOn(app.state.now, app.catalogue), id, app.catalogue);
    app.state.set({ layers: next }, 'push');
    app.announce(app.i18n.t(next.includes(id) ? 'layer.on' : 'layer.off', { name: title }));
  }

  function sync() {
    const on = layersOn(app.state.now, app.catalogue);
    choice.sync();
    for (const row of rows) {
      const refused = row.layer !== null && !row.layer.visible;
      row.box.checked = on.includes(row.id) && !refused;
      row.box.disabled = refused;
      row.box.closest('.row')?.classList.toggle('refused', refused);
      row.note.textContent = noteOf(row, refused);
    }
  }

  /** @param {Row} row @param {boolean} refused */
  function noteOf(row, refused) {
    if (refused) {
      return app.i18n.t('layer.refused');
    }
    if (row.layer && app.map.getZoom() < leastZoom(row.layer)) {
      return app.i18n.t('layer.zoomIn', { zoom: leastZoom(row.layer) });
    }
    const count = row.layer?.count;
    if (count === 0) {
      return app.i18n.t('layer.empty');
    }
    return count === null || count === undefined ? '' : formatCount(count, app.i18n.lang);
  }

  render();
  app.on('catalogue', render);
  app.on('lang', render);
  // Open legends show samples of the theme before.
  app.on('state', () => {
    if (theme !== currentTheme(app)) {
      theme = currentTheme(app);
      document.querySelectorAll('#layers-body [aria-expanded="true"]').forEach((button) => {
        /** @type {HTMLElement} */ (button).click();
        /** @type {HTMLElement} */ (button).click();
      });
    }
    sync();
  });
  app.on('zoom', sync);
}

/**
 * A button that opens a layer's legend below its row.
 *
 * @param {App} app @param {LayerInfo} layer @param {string} title
 */
function legendToggle(app, layer, title) {
  const name = app.i18n.t('layer.legend', { name: title });
  return element(
    'button',
    {
      type: 'button',
      class: 'icon-button small',
      'aria-label': name,
      title: name,
      'aria-expanded': 'false',
      onclick: (event) => {
        const button = event.currentTarget;
        const open = button.getAttribute('aria-expanded') === 'true';
        button.setAttribute('aria-expanded', String(!open));
        const row = button.closest('.row');
        if (open) {
          row.nextElementSibling.remove();
          return;
        }
        row.after(layerLegend(app, layer.id, name));
      },
    },
    icon('legend'),
  );
}

/** @param {App} app */
function signInHint(app) {
  return element(
    'p',
    { class: 'hint' },
    icon('lock'),
    element('span', { text: app.i18n.t('layer.moreAfterSignIn') }),
    element('button', { type: 'button', class: 'link', text: app.i18n.t('session.signIn'), onclick: () => app.signIn() }),
  );
}
