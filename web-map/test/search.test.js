// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { findAreas } from '../pages/js/search.js';
/** @import {AreaRow} from '../types.js' */

/** @param {string} code @param {string} name @returns {AreaRow} */
const area = (code, name) => ({ code, name, level: 'cell', parent: null, bbox: [0, 0, 1, 1] });
const areas = [
  area('140802001001001', '河东社区第1网格'),
  area('140802001001', '河东社区'),
  area('140802001', '河东街道'),
  area('140802002001', 'Riverside East'),
];
/** @param {string} typed */
const codes = (typed) => findAreas(areas, typed, 8).map((found) => found.code);

test('a whole name comes before names that begin with it', () => {
  assert.deepEqual(codes('河东社区'), ['140802001001', '140802001001001']);
});

test('larger areas come first among equals', () => {
  assert.deepEqual(codes('140802001'), ['140802001', '140802001001', '140802001001001']);
});

test('case, spaces and full-width digits do not matter', () => {
  assert.deepEqual(codes('riverside e'), ['140802002001']);
  assert.deepEqual(codes('１４０８０２ 001 001 001'), ['140802001001001']);
  assert.deepEqual(codes('  '), []);
});
