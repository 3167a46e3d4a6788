// SPDX-License-Identifier: Apache-2.0
import { element } from './element.js';
import { layersOn } from './layer-groups.js';
import { THEMES, baseLayers, themeOf, withBase } from './themes.js';
/** @import {App, MapState} from '../../types.js' */

const dark = matchMedia('(prefers-color-scheme: dark)');

/** The theme that the page shows now. @param {App} app */
export function currentTheme(app) {
  return themeOf(app.state.now, dark.matches);
}

/** Gives the page the colours of the map. @param {Pick<MapState, 'theme'>} state */
export function showTheme(state) {
  document.documentElement.dataset.theme = themeOf(state, dark.matches);
}

/** Keeps them so. @param {App} app */
export function followTheme(app) {
  app.on('state', () => showTheme(app.state.now));
  dark.addEventListener('change', () => app.emit('state'));
}

/**
 * The base map as one thing: a switch for all its layers, and how it and everything on it is drawn.
 *
 * @param {App} app
 * @returns {{node: HTMLElement, sync: () => void}} sync sets the controls as the state is
 */
export function themeChoice(app) {
  const { t } = app.i18n;
  const base = baseLayers(app.catalogue);
  const all = element('input', {
    type: 'checkbox',
    role: 'switch',
    id: 'base-map',
    onchange: () => {
      const on = layersOn(app.state.now, app.catalogue);
      app.state.set({ layers: withBase(on, base, all.checked) }, 'push');
      app.announce(t(all.checked ? 'layer.on' : 'layer.off', { name: t('group.base') }));
    },
  });
  const choices = THEMES.map((theme) => ({
    theme,
    input: element('input', {
      type: 'radio',
      name: 'theme',
      id: `theme-${theme}`,
      value: theme,
      onchange: () => {
        app.state.set({ theme }, 'push');
        app.announce(t('theme.chosen', { name: t(`theme.${theme}`) }));
      },
    }),
  }));
  const segments = choices.flatMap(({ theme, input }) => [
    input,
    element('label', { for: input.id, class: `theme-${theme}`, text: t(`theme.${theme}`) }),
  ]);
  const node = element(
    'div',
    { class: 'base-map' },
    element('div', { class: 'switch-row' }, element('label', { for: 'base-map', text: t('theme.baseMap') }), all),
    element(
      'fieldset',
      { class: 'field' },
      element('legend', { text: t('theme.title') }),
      element('div', { class: 'segments themes' }, ...segments),
    ),
  );
  return {
    node,
    sync: () => {
      const on = layersOn(app.state.now, app.catalogue);
      const shown = base.filter((id) => on.includes(id)).length;
      all.checked = shown > 0 && shown === base.length;
      all.indeterminate = shown > 0 && shown < base.length;
      const theme = currentTheme(app);
      choices.forEach((choice) => {
        choice.input.checked = choice.theme === theme;
      });
    },
  };
}
