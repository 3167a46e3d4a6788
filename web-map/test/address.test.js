// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { START, formatAddress, parseAddress } from '../pages/js/address.js';
/** @import {MapState} from '../types.js' */

test('an empty address is the start', () => {
  assert.deepEqual(parseAddress(''), START);
  assert.deepEqual(parseAddress('#'), START);
  assert.equal(formatAddress(START), '#');
});

test('every part of the state survives the address', () => {
  /** @type {MapState} */
  const state = {
    view: { zoom: 15.5, lat: 35.52341, lon: 112.73052 },
    layers: ['landuse', 'heat', 'risk-points'],
    heat: { classes: ['0101', 'a b'], period: 'custom', from: '2026-01-02', to: '2026-02-03', bandwidth: 600 },
    play: '2026-01-25',
    cell: '140802001001007',
    lang: 'en',
    theme: 'dark',
  };
  assert.deepEqual(parseAddress(formatAddress(state)), state);
});

test('no layer at all is not the same as the layers of the start', () => {
  assert.deepEqual(parseAddress('#layers=').layers, []);
  assert.equal(parseAddress('#lang=zh').layers, null);
  assert.equal(formatAddress({ ...START, layers: [] }), '#layers=');
});

test('what makes no sense falls back to the start', () => {
  const state = parseAddress('#map=99/91/x&period=13&bandwidth=1&from=yesterday&play=2026-13-01&lang=fr&theme=plaid');
  assert.deepEqual(state, START);
});
