// SPDX-License-Identifier: Apache-2.0
import { byId } from './element.js';
import { formatTime } from './format.js';
import { heatSource } from './layer-groups.js';
/** @import {App} from '../../types.js' */

/**
 * The page's title, the time of the data, and the notice that a sample is generated.
 *
 * @param {App} app
 */
export function showStatus(app) {
  const render = () => {
    const { site } = app.catalogue;
    const { t, lang, pick } = app.i18n;
    const name = pick(site.title, 'Gridkeeper');
    const title = byId('site-title');
    title.textContent = name;
    document.title = name === 'Gridkeeper' ? name : `${name} · Gridkeeper`;
    byId('generated').hidden = !site.generated;
    const reference = heatSource(app.catalogue)?.referenceTime ?? app.catalogue.layers.find((layer) => layer.referenceTime)?.referenceTime;
    byId('data-time').textContent = reference ? t('status.dataTime', { time: formatTime(reference, lang, site.timezone) }) : '';
  };
  render();
  app.on('lang', render);
  app.on('catalogue', render);
}
