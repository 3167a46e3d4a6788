// SPDX-License-Identifier: Apache-2.0
import { COMPARES, THANS } from './comparison.js';
import { element } from './element.js';
import { formatDays } from './format.js';
import { comparedDays, periodsToCompare } from './heat-question.js';
import { heatSource } from './layer-groups.js';
import { dayOf } from './period.js';
import { segmented } from './segments.js';
/** @import {App, HeatChoice} from '../../types.js' */

/**
 * With which earlier period the chosen one is compared, and how; what it comes to is said below in words.
 *
 * @param {App} app
 * @param {(patch: Partial<HeatChoice>) => void} choose
 */
export function compareChoice(app, choose) {
  const { t } = app.i18n;
  const thans = segmented(app, 'than', THANS, (than) => choose({ than }));
  const hows = segmented(app, 'compare', COMPARES, (compare) => choose({ compare }));
  const note = element('p', { class: 'help', id: 'than-note', 'aria-live': 'polite' });
  const how = element('fieldset', { class: 'field' }, element('legend', { text: t('heat.compare') }), hows.node);
  const node = element('fieldset', { class: 'field', 'aria-describedby': note.id }, element('legend', { text: t('heat.than') }), thans.node, note);
  return {
    nodes: [node, how],
    sync() {
      const { heat } = app.state.now;
      const found = periodsToCompare(app);
      thans.node.hidden = !found;
      thans.select(heat.than);
      thans.refuse(found ? without(found.others) : []);
      hows.select(heat.compare);
      how.hidden = !comparedDays(app);
      const words = together(app, noteOf(app));
      if (note.textContent !== words) {
        note.textContent = words;
      }
    },
  };
}

/** @param {NonNullable<ReturnType<typeof periodsToCompare>>['others']} others @returns {('before' | 'year')[]} of which there are no data */
function without(others) {
  return /** @type {const} */ (['before', 'year']).filter((than) => others[than].data === 'none');
}

/** @param {App} app @returns {string[]} sentences */
function noteOf(app) {
  const { t, lang } = app.i18n;
  if (app.state.now.play) {
    return [t('than.playing')];
  }
  const found = periodsToCompare(app);
  if (!found) {
    return [t('than.noPeriod')];
  }
  const days = comparedDays(app);
  const said = days ? [t('than.days', { days: formatDays(days.than.from, days.than.to, lang) })] : [];
  if (days?.than.data === 'part') {
    said.push(partOf(app));
  }
  const refused = without(found.others).map((than) => t(`than.noData.${than}`));
  return refused.length > 0 ? [...said, ...refused, firstWords(app)] : said;
}

/** That the other period begins before the data do. @param {App} app */
export function partOf(app) {
  return together(app, [app.i18n.t('than.part'), firstWords(app)]);
}

/** @param {App} app @param {string[]} sentences which Chinese sets without a space between */
function together(app, sentences) {
  return sentences.join(app.i18n.lang === 'zh' ? '' : ' ');
}

/** When the data begin. @param {App} app */
function firstWords(app) {
  const { t, lang } = app.i18n;
  const first = heatSource(app.catalogue)?.firstTime;
  const day = first ? dayOf(new Date(first), app.catalogue.site.timezone) : '';
  return day ? t('than.first', { day: formatDays(day, day, lang) }) : t('than.empty');
}
