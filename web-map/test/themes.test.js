// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { THEMES, baseLayers, styleOf, themeOf, withBase } from '../pages/js/themes.js';
/** @import {Catalogue, LayerInfo} from '../types.js' */

/** @param {string} id @param {string} kind @param {boolean} visible @returns {LayerInfo} */
const layer = (id, kind, visible = true) => ({
  id,
  title: {},
  kind,
  geometry: 'polygon',
  fields: [],
  styles: ['default', 'dark'],
  extent: null,
  count: 1,
  version: 1,
  referenceTime: null,
  firstTime: null,
  zooms: [0, 22],
  attribution: '',
  visible,
});

test('the address says the theme, else the system does', () => {
  assert.equal(themeOf({ theme: 'contrast' }, true), 'contrast');
  assert.equal(themeOf({ theme: 'default' }, true), 'default');
  assert.equal(themeOf({ theme: '' }, true), 'dark');
  assert.equal(themeOf({ theme: '' }, false), 'default');
});

test('a layer without a style of the theme keeps its own first', () => {
  assert.equal(styleOf(layer('a', 'base'), 'dark'), 'dark');
  assert.equal(styleOf(layer('a', 'base'), 'contrast'), '');
  assert.equal(styleOf(layer('a', 'base'), 'default'), '');
  assert.equal(styleOf(undefined, 'dark'), '');
});

test('the base map is switched as one thing and the rest stays', () => {
  /** @type {Catalogue} */
  const catalogue = {
    layers: [layer('landuse', 'base'), layer('roads', 'base'), layer('secret', 'base', false), layer('cells', 'cell')],
    site: { title: {}, generated: false, timezone: 'UTC', extent: null },
  };
  const base = baseLayers(catalogue);
  assert.deepEqual(base, ['landuse', 'roads']);
  assert.deepEqual(withBase(['roads', 'cells', 'heat'], base, true), ['landuse', 'roads', 'cells', 'heat']);
  assert.deepEqual(withBase(['roads', 'cells', 'heat'], base, false), ['cells', 'heat']);
});

test('the page lies on the grounds of the palette', () => {
  const css = readFileSync(new URL('../pages/css/themes.css', import.meta.url), 'utf8');
  const palette = readFileSync(new URL('../../styles/palette.properties', import.meta.url), 'utf8');
  /** @param {string} key */
  const colour = (key) => palette.match(new RegExp(`^${key} = (#\\w{6})$`, 'm'))?.[1].toLowerCase();
  const light = colour('ground');
  for (const theme of THEMES) {
    const ground = colour(`${theme}\\.ground`) ?? light;
    const selector = theme === 'default' ? ':root {' : `:root[data-theme='${theme}'] {`;
    const block = css.slice(css.indexOf(selector)).split('}')[0];
    const said = (css.includes(selector) && block.match(/--ground: (#\w{6})/)?.[1]) || light;
    assert.equal(said, ground, theme);
  }
});
