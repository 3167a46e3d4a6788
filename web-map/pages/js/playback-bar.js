// SPDX-License-Identifier: Apache-2.0
import { element } from './element.js';
import { formatDays } from './format.js';
import { icon } from './icons.js';
import { SPEEDS } from './player.js';
/** @import {App, Frame} from '../../types.js' */
/** @import {Player} from './player.js' */

/**
 * The controls of playback. They say what the player is doing, and hand on what is chosen.
 *
 * @param {App} app
 * @param {Player} player
 * @param {{frames: () => Frame[], close: () => void}} options frames that the slider runs over
 */
export function playbackBar(app, player, { frames, close }) {
  const { t, lang } = app.i18n;
  /** @param {string} name @param {string} picture @param {() => void} onclick */
  const button = (name, picture, onclick) => {
    const words = t(`playback.${name}`);
    return element('button', { type: 'button', class: 'icon-button', id: `playback-${name}`, 'aria-label': words, title: words, onclick }, icon(picture));
  };
  const toggle = () => (player.now.playing ? player.pause() : player.play());
  const words = element('p', { id: 'playback-window' });
  const flaw = element('p', { class: 'flaw', id: 'playback-flaw', role: 'alert' });
  const play = button('play', 'play', toggle);
  const back = button('back', 'back', () => player.step(-1));
  const forward = button('forward', 'forward', () => player.step(1));
  const loop = button('loop', 'loop', () => player.choose({ loop: !player.now.loop }));
  const slider = element('input', {
    type: 'range',
    id: 'playback-slider',
    min: 0,
    'aria-label': t('playback.slider'),
    oninput: () => player.goTo(frames()[slider.valueAsNumber]),
  });
  const speed = element(
    'select',
    { id: 'playback-speed', 'aria-label': t('playback.speed'), title: t('playback.speed'), onchange: () => player.choose({ speed: Number(speed.value) }) },
    ...SPEEDS.map((times) => element('option', { value: times, text: t('playback.times', { n: times }) })),
  );
  const nodes = [
    element('div', { class: 'playback-head' }, words, speed, loop, button('close', 'close', close)),
    element('div', { class: 'playback-run' }, back, play, forward, slider),
    flaw,
  ];
  let pictured = 'play';

  /** @param {'play' | 'pause'} name what the button does now */
  function picture(name) {
    if (name !== pictured) {
      pictured = name;
      play.replaceChildren(icon(name));
      play.setAttribute('aria-label', t(`playback.${name}`));
      play.title = t(`playback.${name}`);
    }
  }

  return {
    nodes,
    toggle,
    focus: () => play.focus(),
    /** @param {{frames: Frame[], at: number}} position */
    sync(position) {
      const { playing, failed, wanted, loop: round } = player.now;
      const last = position.frames.length - 1;
      const at = wanted ? position.frames.findIndex(({ to }) => to === wanted.to) : position.at;
      const { from, to } = wanted ?? position.frames[at];
      const days = formatDays(from, to, lang);
      picture(playing ? 'pause' : 'play');
      words.textContent = days;
      words.classList.toggle('coming', wanted !== null);
      slider.max = String(last);
      slider.valueAsNumber = at;
      // Whoever listens to the page does not want to hear every frame.
      if (!playing) {
        slider.setAttribute('aria-valuetext', days);
      }
      back.setAttribute('aria-disabled', String(!round && at <= 0));
      forward.setAttribute('aria-disabled', String(!round && at >= last));
      loop.setAttribute('aria-pressed', String(round));
      speed.value = String(player.now.speed);
      flaw.textContent = failed ? t('playback.failed') : '';
    },
  };
}
