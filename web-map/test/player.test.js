// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import test from 'node:test';
import { createPlayer } from '../pages/js/player.js';
/** @import {Frame, Prepared} from '../types.js' */

const FRAMES = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'].map((day) => ({ from: day, to: day }));

/**
 * A screen whose tiles come when the test says so.
 *
 * @param {number} at frame to begin with
 * @param {(frame: Frame) => Prepared | Promise<Prepared>} [prepare]
 */
function screen(at, prepare = () => 'ready') {
  const seen = {
    at,
    /** @type {string[]} */
    shown: [],
    /** @type {string[]} */
    asked: [],
    /** @type {number[]} */
    waits: [],
  };
  const player = createPlayer({
    position: () => ({ frames: FRAMES, at: seen.at }),
    prepare: async (frame) => {
      seen.asked.push(frame.to.slice(-1));
      return prepare(frame);
    },
    show: (frame) => {
      seen.at = FRAMES.indexOf(frame);
      seen.shown.push(frame.to.slice(-1));
    },
    wait: async (ms) => void seen.waits.push(ms),
    changed: () => {},
  });
  return { seen, player };
}

test('it plays to the end, a frame after the other, and stops there', async () => {
  const { seen, player } = screen(1);
  await player.play();
  assert.deepEqual(seen.shown, ['3', '4']);
  assert.deepEqual(seen.waits, [500, 500]);
  assert.equal(player.now.playing, false);
});

test('at the end it begins anew', async () => {
  const { seen, player } = screen(3);
  await player.play();
  assert.deepEqual(seen.shown, ['1', '2', '3', '4']);
});

test('it goes round until it is paused', async () => {
  let left = 9;
  const { seen, player } = screen(3, () => {
    left -= 1;
    if (left === 0) {
      player.pause();
    }
    return 'ready';
  });
  player.choose({ loop: true, speed: 4 });
  await player.play();
  assert.deepEqual(seen.shown, ['1', '2', '3', '4']);
  assert.equal(seen.waits[0], 250);
});

test('a frame whose tiles do not come is waited for', async () => {
  /** @type {(outcome: Prepared) => void} */
  let arrive = () => {};
  const { seen, player } = screen(2, () => new Promise((resolve) => (arrive = resolve)));
  const playing = player.play();
  await new Promise((resolve) => setTimeout(resolve, 5));
  assert.deepEqual(seen.shown, []);
  assert.equal(player.now.playing, true);
  player.pause();
  arrive('ready');
  await playing;
  assert.deepEqual(seen.shown, []);
});

test('a tile that is refused pauses it with a message, which goes away with the next try', async () => {
  let broken = true;
  const { seen, player } = screen(1, () => (broken ? 'failed' : 'ready'));
  await player.play();
  assert.deepEqual([player.now.playing, player.now.failed, seen.shown.length], [false, true, 0]);
  broken = false;
  await player.step(1);
  assert.deepEqual([player.now.failed, seen.shown], [false, ['3']]);
});

test('of many wishes the last one is shown in the end, and few are fetched', async () => {
  const { seen, player } = screen(0, () => new Promise((resolve) => setTimeout(() => resolve('ready'), 2)));
  const seeking = player.goTo(FRAMES[1]);
  player.goTo(FRAMES[2]);
  player.goTo(FRAMES[3]);
  await seeking;
  assert.deepEqual(seen.asked, ['2', '4']);
  assert.equal(seen.shown.at(-1), '4');
  assert.equal(player.now.wanted, null);
});

test('what was dropped for another question is asked again', async () => {
  /** @type {Prepared[]} */
  const outcomes = ['dropped', 'ready', 'ready'];
  const { seen, player } = screen(2, () => outcomes.shift() ?? 'failed');
  await player.play();
  assert.deepEqual(seen.asked, ['4', '4', '4']);
  assert.deepEqual(seen.shown, ['4']);
});

test('a step beyond the ends is none, unless frames go round', async () => {
  const { seen, player } = screen(3);
  await player.step(1);
  assert.deepEqual(seen.shown, []);
  player.choose({ loop: true });
  await player.step(1);
  assert.deepEqual(seen.shown, ['1']);
});
