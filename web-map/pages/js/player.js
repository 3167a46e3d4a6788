// SPDX-License-Identifier: Apache-2.0
/** @import {Frame, Prepared} from '../../types.js' */

/**
 * What a player plays on.
 *
 * @typedef {object} Screen
 * @property {() => {frames: Frame[], at: number}} position which frames there are, and which one is shown
 * @property {(frame: Frame) => Promise<Prepared>} prepare fetches a frame without showing it
 * @property {(frame: Frame, playing: boolean) => void} show shows a frame that is prepared
 * @property {(ms: number) => Promise<void>} wait
 * @property {() => void} changed told when what the player says of itself changed
 */

/** @typedef {ReturnType<typeof createPlayer>} Player */

export const SPEEDS = [1, 2, 4];

/**
 * Shows frame after frame, each only when it is there and the one before was seen long enough. It prepares one frame at a time.
 *
 * @param {Screen} screen
 */
export function createPlayer(screen) {
  const player = { playing: false, failed: false, loop: false, speed: SPEEDS[1], wanted: /** @type {Frame | null} */ (null) };
  let turn = 0;
  let seeking = false;

  /** @param {Partial<typeof player>} patch ends what was going on, too */
  function become(patch) {
    turn++;
    Object.assign(player, { playing: false, failed: false, wanted: null }, patch);
    screen.changed();
    return turn;
  }

  /** @returns {Frame | null} null after the last frame, unless they go round */
  function next() {
    const { frames, at } = screen.position();
    return frames[at + 1] ?? (player.loop && frames.length > 1 ? frames[0] : null);
  }

  /** @param {Frame | null} first */
  async function run(first) {
    const mine = become({ playing: true });
    for (let frame = first; frame; frame = next()) {
      const [fetched] = await Promise.all([screen.prepare(frame), screen.wait(1000 / player.speed)]);
      // The map may have been moved while the frame before was seen.
      const outcome = fetched === 'ready' && mine === turn ? await screen.prepare(frame) : fetched;
      if (mine !== turn) {
        return;
      }
      if (outcome === 'failed') {
        become({ failed: true });
        return;
      }
      if (outcome === 'ready') {
        screen.show(frame, true);
      }
    }
    become({});
  }

  /** Shows what is wanted last: what was wanted meanwhile is passed over. */
  async function seek() {
    seeking = true;
    while (player.wanted) {
      const frame = player.wanted;
      const outcome = await screen.prepare(frame);
      if (outcome === 'ready' && player.wanted) {
        player.wanted = player.wanted === frame ? null : player.wanted;
        screen.show(frame, false);
      } else if (outcome === 'failed' && player.wanted === frame) {
        become({ failed: true });
      }
    }
    seeking = false;
    screen.changed();
  }

  return {
    /** @returns {Readonly<typeof player>} wanted is the frame that is on its way after somebody chose it */
    get now() {
      return player;
    },
    /** Plays on, from the beginning when all was seen. */
    play() {
      const { frames, at } = screen.position();
      return run(frames[at + 1] ?? frames[0]);
    },
    pause: () => void become({}),
    /** What is asked about the frames has changed: goes on with it. */
    again: () => (player.playing ? run(next()) : undefined),
    /** @param {Frame} frame stops playing */
    goTo(frame) {
      become({ wanted: frame });
      return seeking ? undefined : seek();
    },
    /** @param {number} by -1 for the frame before, 1 for the one after */
    step(by) {
      const { frames, at } = screen.position();
      const from = player.wanted ? frames.findIndex(({ to }) => to === player.wanted?.to) : at;
      const to = player.loop ? (from + by + frames.length) % frames.length : from + by;
      return frames[to] && this.goTo(frames[to]);
    },
    /** @param {{loop?: boolean, speed?: number}} choice */
    choose(choice) {
      Object.assign(player, choice);
      screen.changed();
    },
  };
}
