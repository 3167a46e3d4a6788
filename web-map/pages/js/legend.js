// SPDX-License-Identifier: Apache-2.0
import { byId, element } from './element.js';
import { icon } from './icons.js';
import { HEAT, heatSource, layersOn } from './layer-groups.js';
import { heatQuestion, playedFrame, windowAsked } from './heat-question.js';
import { legendGradient, legendMarks, shownBandwidth } from './density.js';
import { formatCount, formatDays, formatNumber, formatTime } from './format.js';
import { LEVELS } from './levels.js';
import { levelBadge } from './level-badge.js';
import { dayNumber, daysIn } from './period.js';
import { tileGrid } from './tiles.js';
/** @import {App, HeatLegend} from '../../types.js' */

/**
 * The legend of what is on the map: density with its units and date, and the four levels.
 *
 * @param {App} app
 */
export function showLegend(app) {
  foldLegend(app);
  /** @type {HeatLegend | null} */
  let heat = null;
  let asked = '';
  let failed = false;
  const box = byId('legend');
  const body = byId('legend-body');

  async function fetchHeat() {
    const source = heatSource(app.catalogue);
    // The scale is the same for every window of playback, so it is not fetched with each.
    const query = heatQuestion(app, null);
    if (!source || asked === query) {
      return;
    }
    asked = query;
    failed = false;
    try {
      const legend = await app.api.heatLegend(source.id, query);
      if (asked === query) {
        heat = legend;
        render();
      }
    } catch {
      failed = true;
      heat = null;
      render();
    }
  }

  function render() {
    const on = layersOn(app.state.now, app.catalogue);
    const zonesOn = app.catalogue.layers.some((layer) => layer.kind === 'zone' && layer.visible && on.includes(layer.id));
    const heatOn = on.includes(HEAT) && heatSource(app.catalogue) !== undefined;
    if (heatOn) {
      fetchHeat();
    }
    body.replaceChildren(...(heatOn ? [heat || !failed ? heatNode(app, heat) : failedNode()] : []), ...(zonesOn ? [levelsNode(app)] : []));
    box.hidden = !heatOn && !zonesOn;
  }

  function failedNode() {
    const again = () => {
      asked = '';
      render();
    };
    return element(
      'section',
      { class: 'legend-heat hint' },
      element('span', { text: app.i18n.t('legend.failed') }),
      element('button', { type: 'button', class: 'link', text: app.i18n.t('state.retry'), onclick: again }),
    );
  }

  render();
  for (const topic of /** @type {const} */ (['state', 'catalogue', 'lang', 'zoom'])) {
    app.on(topic, render);
  }
  app.on('refresh', () => {
    asked = '';
    render();
  });
}

/** @param {App} app @param {HeatLegend | null} fetched */
function heatNode(app, fetched) {
  const { t, lang } = app.i18n;
  const head = element('h3', { text: t('legend.density') });
  const frame = playedFrame(app);
  const legend = fetched && frame ? { ...fetched, windowDays: daysIn(windowAsked(app, frame), fetched.referenceTime) } : fetched;
  if (!legend) {
    return element('section', { class: 'legend-heat' }, head, element('p', { class: 'empty', text: t('state.loading') }));
  }
  const marks = legendMarks(legend);
  const days = formatCount(frame ? dayNumber(frame.to) - dayNumber(frame.from) + 1 : Math.round(legend.windowDays), lang);
  /** @param {'rate' | 'density'} what @param {string} label */
  const scale = (what, label) =>
    element(
      'div',
      { class: 'scale', 'data-scale': what },
      element('div', { class: 'scale-name', text: label }),
      element('div', { class: 'scale-marks' }, ...marks.map((mark) => element('span', { text: formatNumber(mark[what], lang) }))),
    );
  const shown = shownBandwidth(
    legend.bandwidthMetres,
    app.map.getZoom() + tileGrid(devicePixelRatio, innerWidth).zoomOffset,
    app.map.getCenter().lat,
  );
  const widened = shown > legend.bandwidthMetres * 1.001;
  return element(
    'section',
    { class: 'legend-heat' },
    head,
    frame ? element('p', { class: 'window', text: formatDays(frame.from, frame.to, lang) }) : null,
    scale('rate', t('legend.rate')),
    element('div', { class: 'bar', style: `background-image: ${legendGradient(legend)}` }),
    scale('density', t('legend.window', { days })),
    element('p', { class: 'help', text: t('legend.bandwidth', { metres: formatCount(legend.bandwidthMetres, lang) }) }),
    widened ? element('p', { class: 'help strong', text: t('legend.widened', { metres: formatNumber(shown, lang) }) }) : null,
    element('p', {
      class: 'help',
      text: t('legend.computed', { time: formatTime(legend.computedAt, lang, app.catalogue.site.timezone) }),
    }),
  );
}

/** @param {App} app */
function levelsNode(app) {
  const { t } = app.i18n;
  return element(
    'section',
    { class: 'legend-levels' },
    element('h3', { text: t('legend.levels') }),
    element(
      'ul',
      {},
      ...LEVELS.map((level) => element('li', {}, levelBadge(level), element('span', { text: t(`level.${level.name}`) }))),
    ),
  );
}

/** Opens and closes the legend; on a small screen it begins closed. @param {App} app */
function foldLegend(app) {
  const button = byId('legend-toggle');
  button.prepend(icon('legend'));
  /** @param {boolean} open */
  const set = (open) => {
    button.setAttribute('aria-expanded', String(open));
    byId('legend-body').hidden = !open;
  };
  set(!matchMedia('(max-width: 46rem)').matches);
  button.addEventListener('click', () => {
    set(button.getAttribute('aria-expanded') !== 'true');
    app.emit('zoom');
  });
}
