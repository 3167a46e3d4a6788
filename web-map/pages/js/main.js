// SPDX-License-Identifier: Apache-2.0
import { showLegend } from './legend.js';
import { reload, startApp } from './app.js';
import { byId } from './element.js';
import { parseAddress } from './address.js';
import { followSelection } from './selection.js';
import { showHeatPanel } from './heat-panel.js';
import { showLayerPanel } from './layer-panel.js';
import { showLayers } from './layers.js';
import { showPlayback } from './playback.js';
import { showSearch } from './search-box.js';
import { showSession } from './session-dialog.js';
import { showStatus } from './status.js';
import { followTheme, showTheme } from './theme-panel.js';
import { showZoneList } from './zone-list.js';

const REFRESH_MS = 60_000;
const LEAST_PAUSE_MS = 5_000;
let lastTry = 0;

/** @type {import('../../types.js').App | null} */
let app = null;

/** Without an app the page never started, and starts over. */
const retry = () => (app ? reload(app).catch(() => {}) : location.reload());

/** Tiles fail in flocks: one look at whether the server is there is enough. */
function lookAgain() {
  if (Date.now() - lastTry > LEAST_PAUSE_MS) {
    lastTry = Date.now();
    retry();
  }
}

async function start() {
  // Before anything is there to see.
  showTheme(parseAddress(location.hash));
  app = await startApp(retry);
  const running = app;
  followTheme(running);
  showStatus(running);
  showPlayback(running, showLayers(running, lookAgain));
  running.signIn = showSession(running, () => reload(running));
  showLayerPanel(running);
  showHeatPanel(running);
  const { choose } = followSelection(running);
  showZoneList(running, choose);
  showSearch(running, choose);
  showLegend(running);
  byId('booting').remove();
  document.body.dataset.ready = 'true';
  setInterval(() => document.hidden || lookAgain(), REFRESH_MS);
}

start().catch((cause) => {
  console.error(cause);
  byId('booting').remove();
  byId('failed').hidden = false;
  byId('failed-retry').addEventListener('click', () => location.reload());
});
