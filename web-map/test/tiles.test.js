// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { heatQuery, heatTemplate, lonLatIn, tileAround, tileAt, tileGrid, tileTemplate } from '../pages/js/tiles.js';

test('screens of high density ask for the picture of twice the size', () => {
  assert.deepEqual(tileGrid(1, 1440), { tileSizePx: 256, zoomOffset: 0, pixelRatio: 1 });
  assert.deepEqual(tileGrid(2, 1440), { tileSizePx: 256, zoomOffset: 0, pixelRatio: 2 });
  assert.equal(tileTemplate('risk-points', 2, ''), '/tiles/risk-points/{z}/{x}/{y}@2x.png');
  assert.equal(tileTemplate('roads', 1, 'dark'), '/tiles/roads/{z}/{x}/{y}.png?style=dark');
});

test('a very large screen draws the zoom before at twice the size', () => {
  assert.deepEqual(tileGrid(1, 3840), { tileSizePx: 512, zoomOffset: -1, pixelRatio: 2 });
});

test('the same choice of classes is the same question in any order', () => {
  const query = heatQuery({ classes: ['0203', '0101'], bandwidth: 300, compare: 'ratio' }, { from: '2026-01-01T00:00:00Z' });
  assert.equal(query, 'bandwidth=300&class=0101%2C0203&from=2026-01-01T00%3A00%3A00Z');
  assert.equal(query, heatQuery({ classes: ['0101', '0203'], bandwidth: 300, compare: 'difference' }, { from: '2026-01-01T00:00:00Z' }));
  assert.equal(heatTemplate('incidents', 1, 'bandwidth=300'), '/heat/incidents/{z}/{x}/{y}.png?bandwidth=300');
});

test('a comparison names the other period with both its ends, and how', () => {
  const asked = heatQuery({ classes: [], bandwidth: 300, compare: 'ratio' }, { from: '2026-02-01T00:00:00Z' }, { from: '2026-01-02T00:00:00Z', to: '2026-02-01T00:00:00Z' });
  assert.deepEqual(Object.fromEntries(new URLSearchParams(asked)), {
    bandwidth: '300',
    from: '2026-02-01T00:00:00Z',
    than: '2026-01-02T00:00:00Z/2026-02-01T00:00:00Z',
    compare: 'ratio',
  });
});

test('a place and its tile agree', () => {
  for (let i = 0; i < 500; i++) {
    const lon = -179.9 + ((i * 137.5) % 359.8);
    const lat = -84 + ((i * 61.8) % 168);
    const z = i % 19;
    const tile = { z, ...tileAt(lon, lat, z) };
    const [west, north] = lonLatIn(tile, 0, 0);
    const [east, south] = lonLatIn(tile, 1, 1);
    assert.ok(west <= lon + 1e-9 && lon < east + 1e-9, `${lon} in ${west}..${east}`);
    assert.ok(south <= lat + 1e-9 && lat <= north + 1e-9, `${lat} in ${south}..${north}`);
  }
});

test('a box is inside the tile around it, and in no deeper single tile', () => {
  /** @type {[number, number, number, number]} */
  const box = [112.7, 35.5, 112.7055, 35.5045];
  const tile = tileAround(box, 15);
  const [west, north] = lonLatIn(tile, 0, 0);
  const [east, south] = lonLatIn(tile, 1, 1);
  assert.ok(west <= box[0] && box[2] <= east && south <= box[1] && box[3] <= north);
  assert.deepEqual(tileAround([-1, -1, 1, 1], 15), { z: 0, x: 0, y: 0 });
});
