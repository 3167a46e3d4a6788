// SPDX-License-Identifier: Apache-2.0
import { BANDWIDTHS, PERIODS } from './address.js';
import { byId, element } from './element.js';
import { lastDayOf } from './heat-question.js';
import { icon } from './icons.js';
import { HEAT, heatSource, layersOn, toggled } from './layer-groups.js';
import { lastMonth, periodFlaw } from './period.js';
import { showClassChoice } from './class-choice.js';
import { compareChoice } from './compare-choice.js';
import { segmented } from './segments.js';
/** @import {App, HeatChoice, Period} from '../../types.js' */

/**
 * What the heatmap is about: whether it shows, classes, period, the period to compare with, and bandwidth.
 *
 * @param {App} app
 */
export function showHeatPanel(app) {
  const { t } = app.i18n;
  /** @type {() => void} */
  let sync = () => {};

  /** @param {Partial<HeatChoice>} patch choosing what the heatmap shows also switches it on */
  function choose(patch) {
    const heat = { ...app.state.now.heat, ...patch };
    // Playback shows one period at a time.
    const play = heat.than === 'none' ? app.state.now.play : '';
    app.state.set({ heat, play, layers: layersWithHeat(app) }, 'push');
  }

  /** @param {Period} period */
  function choosePeriod(period) {
    const dates = period === 'custom' && !app.state.now.heat.from ? lastMonth(lastDayOf(app)) : {};
    // All there is has no period before it.
    const alone = /** @type {Partial<HeatChoice>} */ (period === 'all' ? { than: 'none' } : {});
    choose({ period, ...dates, ...alone });
  }

  function render() {
    const source = heatSource(app.catalogue);
    if (!source) {
      byId('heat-body').replaceChildren(element('p', { class: 'empty', text: t('heat.none') }));
      sync = () => {};
      return;
    }
    const lastDay = lastDayOf(app);
    const power = heatSwitch(app);
    const opener = playbackOpener(app, lastDay);
    const periods = segmented(app, 'period', PERIODS, choosePeriod);
    const compared = compareChoice(app, choose);
    const custom = customDates(app, lastDay, choose);
    const bandwidths = segmented(app, 'bandwidth', BANDWIDTHS.map(String), (value) => choose({ bandwidth: Number(value) }));
    const classes = showClassChoice(app, source.classes ?? [], (chosen) => choose({ classes: chosen }));
    byId('heat-body').replaceChildren(
      power.node,
      opener,
      field(t('heat.period'), periods.node, custom.node),
      ...compared.nodes,
      field(t('heat.bandwidth'), bandwidths.node, element('p', { class: 'help', text: t('heat.bandwidthHelp') })),
      field(t('heat.classes'), classes.node),
    );
    sync = () => {
      const { heat } = app.state.now;
      power.box.checked = layersOn(app.state.now, app.catalogue).includes(HEAT);
      opener.setAttribute('aria-expanded', String(power.box.checked && app.state.now.play !== ''));
      periods.select(heat.period);
      bandwidths.select(String(heat.bandwidth));
      custom.sync(heat);
      compared.sync();
      classes.sync(heat.classes);
    };
    sync();
  }

  render();
  app.on('catalogue', render);
  app.on('lang', render);
  app.on('state', () => sync());
}

/** @param {App} app */
function heatSwitch(app) {
  const box = element('input', {
    type: 'checkbox',
    role: 'switch',
    id: 'heat-on',
    onchange: () => app.state.set({ layers: toggled(layersOn(app.state.now, app.catalogue), HEAT, app.catalogue) }, 'push'),
  });
  const label = element('label', { for: 'heat-on', text: app.i18n.t('heat.show') });
  return { box, node: element('div', { class: 'switch-row' }, label, box) };
}

/** The layers that are on, and the heatmap. @param {App} app */
function layersWithHeat(app) {
  const on = layersOn(app.state.now, app.catalogue);
  return on.includes(HEAT) ? app.state.now.layers : toggled(on, HEAT, app.catalogue);
}

/** @param {App} app @param {string} lastDay opens playback at the newest window, which ends a comparison, or closes it */
function playbackOpener(app, lastDay) {
  const onclick = () => {
    const opened = opener.getAttribute('aria-expanded') === 'true';
    const { heat } = app.state.now;
    app.state.set({ play: opened ? '' : lastDay, heat: opened || heat.than === 'none' ? heat : { ...heat, than: 'none' }, layers: layersWithHeat(app) }, 'push');
    if (!opened) {
      app.emit('play');
    }
  };
  const words = element('span', { text: app.i18n.t('playback.open') });
  const opener = element('button', { type: 'button', class: 'opener', id: 'playback-open', 'aria-controls': 'playback', onclick }, icon('play'), words);
  return opener;
}

/** @param {string} name @param {...Node} nodes */
function field(name, ...nodes) {
  return element('fieldset', { class: 'field' }, element('legend', { text: name }), ...nodes);
}

/** @param {App} app @param {string} lastDay @param {(patch: Partial<HeatChoice>) => void} choose */
function customDates(app, lastDay, choose) {
  const { t } = app.i18n;
  const flaw = element('p', { class: 'flaw', id: 'period-flaw', role: 'alert' });
  /** @param {'from' | 'to'} end */
  const input = (end) =>
    element('input', {
      type: 'date',
      id: `period-${end}`,
      max: lastDay,
      'aria-describedby': 'period-flaw',
      onchange: () => apply(),
    });
  const from = input('from');
  const to = input('to');
  const apply = () => {
    const dates = { from: from.value, to: to.value };
    const wrong = periodFlaw({ ...app.state.now.heat, ...dates }, lastDay);
    flaw.textContent = wrong ? t(`period.flaw.${wrong}`) : '';
    if (!wrong) {
      choose(dates);
    }
  };
  const node = element(
    'div',
    { class: 'dates' },
    element('label', { for: 'period-from', text: t('period.from') }),
    from,
    element('label', { for: 'period-to', text: t('period.to') }),
    to,
    flaw,
  );
  return {
    node,
    /** @param {HeatChoice} heat */
    sync: (heat) => {
      node.hidden = heat.period !== 'custom';
      from.value = heat.from;
      to.value = heat.to;
    },
  };
}
