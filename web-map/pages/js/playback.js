// SPDX-License-Identifier: Apache-2.0
import { byId } from './element.js';
import { formatDays } from './format.js';
import { heatQuestion, playedFrame, position } from './heat-question.js';
import { HEAT, heatSource, layersOn } from './layer-groups.js';
import { playbackBar } from './playback-bar.js';
import { createPlayer } from './player.js';
/** @import {App, Prepared} from '../../types.js' */

/**
 * Playback of the heatmap: a window of days that moves through time, as the address says where it is.
 *
 * @param {App} app
 * @param {(query: string) => Promise<Prepared>} prepare fetches heat tiles to be there when they are asked for
 */
export function showPlayback(app, prepare) {
  const box = byId('playback');
  const player = createPlayer({
    position: () => position(app),
    prepare: (frame) => prepare(heatQuestion(app, frame)),
    show: ({ to }, playing) => app.state.set({ play: to }, playing ? 'soon' : 'replace'),
    wait: (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
    changed,
  });
  let { heat } = app.state.now;
  let playing = false;
  let bar = makeBar();

  function makeBar() {
    const made = playbackBar(app, player, { frames: () => position(app).frames, close });
    box.replaceChildren(...made.nodes);
    return made;
  }

  function close() {
    app.state.set({ play: '' }, 'push');
    const opener = document.getElementById('playback-open');
    (opener?.offsetParent ? opener : byId('tab-heat')).focus();
  }

  /** Somebody opened it: it begins by itself where moving pictures are welcome. */
  function begin() {
    bar.focus();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      announce();
    } else {
      player.play();
    }
  }

  /** Says that it plays or where it stands, but not every frame. */
  function announce() {
    const frame = playedFrame(app);
    if (playing) {
      app.announce(app.i18n.t('playback.playing'));
    } else if (frame) {
      app.announce(app.i18n.t('playback.at', { days: formatDays(frame.from, frame.to, app.i18n.lang) }));
    }
  }

  function changed() {
    if (playing !== player.now.playing) {
      playing = player.now.playing;
      announce();
    }
    sync();
  }

  function sync() {
    if (!box.hidden) {
      bar.sync(position(app));
    }
  }

  function follow() {
    const { now } = app.state;
    const able = heatSource(app.catalogue) !== undefined && layersOn(now, app.catalogue).includes(HEAT);
    const open = able && now.play !== '';
    const wasOpen = !box.hidden;
    box.hidden = !open;
    sync();
    if (wasOpen && !open) {
      player.pause();
      if (now.play) {
        app.state.set({ play: '' }, 'replace');
      }
    } else if (open && now.heat !== heat) {
      player.again();
    }
    heat = now.heat;
  }

  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (event.key === ' ' && !(event.target instanceof Element && event.target.closest('button, select'))) {
      event.preventDefault();
      bar.toggle();
    }
  });
  document.addEventListener('visibilitychange', () => document.hidden && player.now.playing && player.pause());
  // What lies at the top of the map on a small screen makes room.
  new ResizeObserver(() => byId('map').parentElement?.style.setProperty('--playback-height', `${box.offsetHeight}px`)).observe(box);
  follow();
  app.on('play', begin);
  app.on('state', follow);
  app.on('catalogue', follow);
  app.on('lang', () => {
    bar = makeBar();
    sync();
  });
}
