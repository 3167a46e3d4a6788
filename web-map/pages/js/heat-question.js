// SPDX-License-Identifier: Apache-2.0
import { comparable, daysCompared, windowCompared } from './comparison.js';
import { frameAt, framesOf } from './frames.js';
import { heatSource } from './layer-groups.js';
import { dayOf, windowOf } from './period.js';
import { heatQuery } from './tiles.js';
/** @import {App, Frame, HeatChoice} from '../../types.js' */

/** Where the data begin and end. @param {App} app */
function spanOf(app) {
  const source = heatSource(app.catalogue);
  return {
    firstTime: source?.firstTime ?? null,
    referenceTime: source?.referenceTime ?? null,
    timeZone: app.catalogue.site.timezone,
  };
}

/** The day of the reference time. @param {App} app */
export function lastDayOf(app) {
  const time = heatSource(app.catalogue)?.referenceTime;
  return dayOf(time ? new Date(time) : new Date(), app.catalogue.site.timezone);
}

/** Which windows playback has, and which of them the address names. @param {App} app */
export function position(app) {
  const { heat, play } = app.state.now;
  const frames = framesOf(heat, lastDayOf(app), play);
  return { frames, at: frameAt(frames, play || frames[frames.length - 1].to) };
}

/** The window of playback, or null while it is closed. @param {App} app */
export function playedFrame(app) {
  const { frames, at } = position(app);
  return app.state.now.play ? frames[at] : null;
}

/** The periods that the chosen one can be compared with, or null. @param {App} app */
export function periodsToCompare(app) {
  return comparable(app.state.now.heat, spanOf(app));
}

/** The days of the two periods that are compared, or null. Playback shows one at a time. @param {App} app */
export function comparedDays(app) {
  return app.state.now.play ? null : daysCompared(app.state.now.heat, spanOf(app));
}

/**
 * Instants of a choice, of a window of playback when there is one.
 *
 * @param {App} app
 * @param {Frame | null} [frame]
 */
export function windowAsked(app, frame = playedFrame(app)) {
  /** @type {HeatChoice} */
  const choice = frame ? { ...app.state.now.heat, period: 'custom', ...frame } : app.state.now.heat;
  return windowOf(choice, heatSource(app.catalogue)?.referenceTime ?? null, app.catalogue.site.timezone);
}

/**
 * The question that heat tiles, legend and values share.
 *
 * @param {App} app
 * @param {Frame | null} [frame] the window of playback, or null for the chosen period
 */
export function heatQuestion(app, frame = playedFrame(app)) {
  const than = comparedDays(app) ? windowCompared(app.state.now.heat, spanOf(app)) : null;
  return heatQuery(app.state.now.heat, windowAsked(app, frame), than);
}
