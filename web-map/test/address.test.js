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
    heat: { classes: ['0101', 'a b'], period: 'custom', from: '2026-01-02', to: '2026-02-03', bandwidth: 600, than: 'none', compare: 'ratio' },
    play: '2026-01-25',
    cell: '140802001001007',
    lang: 'en',
    theme: 'dark',
  };
  assert.deepEqual(parseAddress(formatAddress(state)), state);
});

test('a comparison survives the address, too', () => {
  const heat = { ...START.heat, than: /** @type {const} */ ('year'), compare: /** @type {const} */ ('ratio') };
  assert.equal(formatAddress({ ...START, heat }), '#than=year&compare=ratio');
  assert.deepEqual(parseAddress('#than=year&compare=ratio').heat, heat);
  assert.deepEqual(parseAddress('#than=before').heat, { ...START.heat, than: 'before' });
});

test('neither playback nor all there is can be compared', () => {
  assert.equal(parseAddress('#than=before&play=2026-01-25').heat.than, 'none');
  assert.equal(parseAddress('#than=before&play=2026-01-25').play, '2026-01-25');
  assert.equal(parseAddress('#than=before&play=soon').heat.than, 'before');
  assert.equal(parseAddress('#than=before&period=all').heat.than, 'none');
});

test('no layer at all is not the same as the layers of the start', () => {
  assert.deepEqual(parseAddress('#layers=').layers, []);
  assert.equal(parseAddress('#lang=zh').layers, null);
  assert.equal(formatAddress({ ...START, layers: [] }), '#layers=');
});

test('what makes no sense falls back to the start', () => {
  const state = parseAddress('#map=99/91/x&period=13&bandwidth=1&from=yesterday&play=2026-13-01&than=later&compare=sum&lang=fr&theme=plaid');
  assert.deepEqual(state, START);
});
