// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { outlineOf } from '../pages/js/outline.js';

/** @param {number} n @returns {number[]} */
const varint = (n) => (n < 128 ? [n] : [(n & 127) | 128, ...varint(n >>> 7)]);
/** @param {number} id @param {number[]} bytes */
const part = (id, bytes) => [...varint((id << 3) | 2), ...varint(bytes.length), ...bytes];
/** @param {number} id @param {number} n */
const number = (id, n) => [...varint(id << 3), ...varint(n)];
/** @param {string} text */
const utf8 = (text) => [...new TextEncoder().encode(text)];
/** @param {number} n */
const zigzag = (n) => (n << 1) ^ (n >> 31);
/** @param {number[]} numbers */
const packed = (numbers) => numbers.flatMap(varint);

/** A square as MVT commands. @param {number} x @param {number} y @param {number} side */
const square = (x, y, side) => [9, x, y, 26, side, 0, 0, side, -side, 0].map((n, i) => (i === 0 || i === 3 ? n : zigzag(n))).concat(15);

/** @param {number} value index @param {number[]} commands */
const feature = (value, commands) => part(2, [...part(2, packed([0, value])), ...number(3, 3), ...part(4, packed(commands))]);

const tile = new Uint8Array(
  part(3, [
    ...part(1, utf8('cells')),
    ...feature(0, square(0, 0, 1024)),
    ...feature(1, square(2048, 2048, 1024)),
    ...part(3, utf8('code')),
    ...part(4, part(1, utf8('140802001001001'))),
    ...part(4, part(1, utf8('网格'))),
    ...part(4, number(4, 7)),
    ...number(5, 4096),
    ...number(15, 2),
  ]),
);

test('the outline of the feature with a value comes as rings of lon and lat', () => {
  const rings = outlineOf(tile.buffer, { z: 0, x: 0, y: 0 }, 'code', '网格');
  assert.equal(rings.length, 1);
  assert.equal(rings[0].length, 4);
  assert.deepEqual(rings[0][0], [0, 0]);
  assert.deepEqual(rings[0][1], [90, 0]);
  assert.ok(Math.abs(rings[0][2][1] + 66.51326) < 1e-4);
});

test('a value that no feature has gives no rings', () => {
  assert.deepEqual(outlineOf(tile.buffer, { z: 0, x: 0, y: 0 }, 'code', '7'), []);
  assert.deepEqual(outlineOf(tile.buffer, { z: 0, x: 0, y: 0 }, 'name', '网格'), []);
  assert.deepEqual(outlineOf(new ArrayBuffer(0), { z: 0, x: 0, y: 0 }, 'code', '网格'), []);
});
