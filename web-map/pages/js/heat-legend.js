// SPDX-License-Identifier: Apache-2.0
import { element } from './element.js';
import { playedFrame, windowAsked } from './heat-question.js';
import { legendGradient, legendMarks, shownBandwidth } from './density.js';
import { formatCount, formatDays, formatNumber, formatTime } from './format.js';
import { dayNumber, daysIn } from './period.js';
import { tileGrid } from './tiles.js';
/** @import {App, ComparisonLegend, HeatLegend} from '../../types.js' */

/** What the colours of the heatmap mean, in the window of playback when it is open. @param {App} app @param {HeatLegend} fetched */
export function heatLegend(app, fetched) {
  const { t, lang } = app.i18n;
  const frame = playedFrame(app);
  const legend = frame ? { ...fetched, windowDays: daysIn(windowAsked(app, frame), fetched.referenceTime) } : fetched;
  const marks = legendMarks(legend);
  const days = formatCount(frame ? dayNumber(frame.to) - dayNumber(frame.from) + 1 : Math.round(legend.windowDays), lang);
  /** @param {'rate' | 'density'} what @param {string} label */
  const scale = (what, label) => scaleNode(what, label, marks.map((mark) => formatNumber(mark[what], lang)));
  return element(
    'section',
    { class: 'legend-heat' },
    element('h3', { text: t('legend.density') }),
    frame ? element('p', { class: 'window', text: formatDays(frame.from, frame.to, lang) }) : null,
    scale('rate', t('legend.rate')),
    element('div', { class: 'bar', style: `background-image: ${legendGradient(legend)}` }),
    scale('density', t('legend.window', { days })),
    ...scaleHelp(app, legend),
  );
}

/** @param {string} what @param {string} name @param {string[]} marks at even distances along the bar */
export function scaleNode(what, name, marks) {
  return element(
    'div',
    { class: 'scale', 'data-scale': what },
    element('div', { class: 'scale-name', text: name }),
    element('div', { class: 'scale-marks' }, ...marks.map((text) => element('span', { text }))),
  );
}

/** What holds for the scale of a period and that of a comparison. @param {App} app @param {HeatLegend | ComparisonLegend} legend */
export function scaleHelp(app, legend) {
  const { t, lang } = app.i18n;
  const shown = shownBandwidth(
    legend.bandwidthMetres,
    app.map.getZoom() + tileGrid(devicePixelRatio, innerWidth).zoomOffset,
    app.map.getCenter().lat,
  );
  const widened = shown > legend.bandwidthMetres * 1.001;
  return [
    element('p', { class: 'help', text: t('legend.bandwidth', { metres: formatCount(legend.bandwidthMetres, lang) }) }),
    widened ? element('p', { class: 'help strong', text: t('legend.widened', { metres: formatNumber(shown, lang) }) }) : null,
    element('p', {
      class: 'help',
      text: t('legend.computed', { time: formatTime(legend.computedAt, lang, app.catalogue.site.timezone) }),
    }),
  ];
}
