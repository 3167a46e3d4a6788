// SPDX-License-Identifier: Apache-2.0
import { byId, element } from './element.js';
import { icon } from './icons.js';
import { HEAT, heatSource, layersOn } from './layer-groups.js';
import { comparedDays, heatQuestion } from './heat-question.js';
import { comparisonLegend } from './comparison-legend.js';
import { heatLegend } from './heat-legend.js';
import { LEVELS } from './levels.js';
import { levelBadge } from './level-badge.js';
/** @import {App, ComparisonLegend, HeatLegend} from '../../types.js' */

/**
 * The legend of what is on the map: density, or how two periods of it compare, with units and date, and the four levels.
 *
 * @param {App} app
 */
export function showLegend(app) {
  foldLegend(app);
  /** @type {HeatLegend | ComparisonLegend | null} */
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
      if (asked === query) {
        failed = true;
        heat = null;
        render();
      }
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

/** @param {App} app @param {HeatLegend | ComparisonLegend | null} legend what came last, which may be of another question */
function heatNode(app, legend) {
  const { t } = app.i18n;
  const days = comparedDays(app);
  if (legend?.kind === 'density' && !days) {
    return heatLegend(app, legend);
  }
  if (legend && legend.kind !== 'density' && days && legend.kind === app.state.now.heat.compare) {
    return comparisonLegend(app, legend, days);
  }
  const head = element('h3', { text: t(days ? 'legend.compared' : 'legend.density') });
  return element('section', { class: 'legend-heat' }, head, element('p', { class: 'empty', text: t('state.loading') }));
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
