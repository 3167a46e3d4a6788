// SPDX-License-Identifier: Apache-2.0
import { element } from './element.js';
import { oneLanguage } from './format.js';
import { currentTheme } from './theme-panel.js';
import { styleOf } from './themes.js';
/** @import {App} from '../../types.js' */

/** Measures of the server's picture of a legend, in px at its plain density. */
const ROW = 22;
const MARGIN = 4;
/** What they are in the page, whose letters grow with the screen. */
const PX_PER_REM = 16;

/**
 * The legend of a layer: samples cut from the server's picture, words in the page's language.
 *
 * @param {App} app
 * @param {string} layer id
 * @param {string} name of the legend
 */
export function layerLegend(app, layer, name) {
  const { t, lang } = app.i18n;
  const box = element('div', { class: 'layer-legend', role: 'group', 'aria-label': name }, t('state.loading'));
  const known = app.catalogue.layers.find(({ id }) => id === layer);
  const drawn = styleOf(known, currentTheme(app));
  app.api.layerLegend(layer, drawn).then(
    ({ entries }) => {
      const height = (entries.length * ROW + 2 * MARGIN) / PX_PER_REM;
      const rows = entries.map(({ title }, i) => {
        const top = (MARGIN + i * ROW) / PX_PER_REM;
        const style =
          `background-image: url("/tiles/${encodeURIComponent(layer)}/legend.png?ratio=2${drawn ? `&style=${encodeURIComponent(drawn)}` : ''}"); ` +
          `background-size: auto ${height}rem; background-position: 0 -${top}rem`;
        return element('li', {}, element('span', { class: 'swatch', style }), element('span', { text: oneLanguage(title, lang) }));
      });
      box.replaceChildren(rows.length > 0 ? element('ul', {}, ...rows) : t('layer.noLegend'));
    },
    () => box.replaceChildren(t('layer.noLegend')),
  );
  return box;
}
