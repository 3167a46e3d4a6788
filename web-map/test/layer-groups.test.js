// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { START } from '../pages/js/address.js';
import { HEAT, groupOf, layersOn, leastZoom, toggled } from '../pages/js/layer-groups.js';
/** @import {Catalogue, LayerInfo} from '../types.js' */

/** @param {string} id @param {string} kind @param {boolean} [visible] @returns {LayerInfo} */
const layer = (id, kind, visible = true) => ({
  id,
  kind,
  visible,
  title: {},
  geometry: 'polygon',
  fields: [],
  styles: [],
  extent: null,
  count: null,
  version: 1,
  referenceTime: null,
  firstTime: null,
  zooms: [0, 22],
  attribution: '',
});
/** @type {Catalogue} */
const catalogue = {
  layers: [layer('roads', 'base'), layer('cells', 'cell'), layer('zones', 'zone'), layer('incidents', 'incident', false)],
  site: { title: {}, generated: false, timezone: 'UTC', extent: null },
};

test('to begin with ground, cells and zones are on, elements are not', () => {
  assert.deepEqual(layersOn(START, catalogue), ['roads', 'cells', 'zones']);
  assert.deepEqual(layersOn({ ...START, layers: [] }, catalogue), []);
});

test('elements wait for zoom 14, the ground does not', () => {
  assert.equal(leastZoom(layer('x', 'component')), 14);
  assert.equal(leastZoom(layer('x', 'base')), 0);
  assert.equal(groupOf('layer-kind-of-tomorrow'), 'elements');
});

test('the heatmap takes the place of the zones, which can be put back beside it', () => {
  const on = toggled(layersOn(START, catalogue), HEAT, catalogue);
  assert.deepEqual(on, ['roads', 'cells', HEAT]);
  assert.deepEqual(toggled(on, 'zones', catalogue), ['roads', 'cells', HEAT, 'zones']);
  assert.deepEqual(toggled(on, HEAT, catalogue), ['roads', 'cells']);
});
