// SPDX-License-Identifier: Apache-2.0
// The explorer clicked as a person clicks it, in a real browser, on the packaged server at GRIDKEEPER_URL.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { SERVER, aScoredCell, difference, lookAtMap, openBrowser, openExplorer, openPage, settle } from './browser.js';

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof openPage>>} */
let page;

before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());
beforeEach(async () => {
  page = await openPage(browser);
});
afterEach(async () => {
  const { faults } = page;
  await page.context().close();
  assert.deepEqual(faults, []);
});

test('the page opens and the map is not blank', async () => {
  await openExplorer(page);
  const map = await lookAtMap(page);
  assert.ok(map.colours > 8, `${map.colours} colours`);
  assert.match(await page.title(), /Gridkeeper/);
  assert.match(await page.locator('.leaflet-control-scale-line').innerText(), /\d+ k?m/);
  assert.match(await page.locator('#data-time').innerText(), /Data as of .*\d{4}/);
  const { site } = await (await page.request.get(`${SERVER}/api/layers`)).json();
  assert.equal(await page.locator('#generated').isVisible(), site.generated);
});

test('switching a layer off changes the picture and the address', async () => {
  await openExplorer(page);
  const before = await lookAtMap(page);
  await page.locator('input[data-layer="zones"]').uncheck();
  await settle(page);
  const after = await lookAtMap(page);
  assert.ok(difference(before.pixels, after.pixels) > 0.05);
  assert.match(page.url(), /layers=/);
  assert.doesNotMatch(page.url(), /layers=[^&]*zones/);
  assert.equal(await page.locator('.tiles-zones').count(), 0);
});

test('the heatmap follows class, period and bandwidth, and so does its legend', async () => {
  await openExplorer(page);
  await page.getByRole('button', { name: 'Heatmap', exact: true }).click();
  await page.getByRole('switch', { name: 'Show the heatmap' }).click();
  await settle(page);
  const all = await lookAtMap(page);
  const densities = () => page.locator('[data-scale="density"]').innerText();
  const rates = () => page.locator('[data-scale="rate"]').innerText();
  const [rate90, density90] = [await rates(), await densities()];
  assert.match(rate90, /per 30 days, incidents\/km²/);
  assert.match(density90, /90 days/);

  await page.getByText('365 days', { exact: true }).click();
  await page.waitForFunction(() => document.querySelector('[data-scale="density"]')?.textContent?.includes('365'));
  assert.equal(await rates(), rate90);
  assert.notEqual(await densities(), density90);

  await page.getByText('600 m', { exact: true }).click();
  await settle(page);
  assert.match(await page.locator('.legend-heat').innerText(), /Bandwidth 600 m/);

  const asked = page.waitForRequest((request) => request.url().includes('/heat/') && request.url().includes('class='));
  await page.locator('.class-row').first().click();
  await page.locator('.class-row').nth(1).click();
  await asked;
  await settle(page);
  assert.match(page.url(), /class=[^&]+,[^&]+/);
  assert.match(page.url(), /period=365/);
  const some = await lookAtMap(page);
  assert.ok(difference(all.pixels, some.pixels) > 0.02);
});

test('playback moves the window through time, and fetches other tiles for it', async () => {
  /** @type {Set<string>} */
  const windows = new Set();
  page.on('request', (request) => request.url().includes('/heat/') && windows.add(new URL(request.url()).searchParams.get('from') ?? ''));
  await openExplorer(page);
  await page.getByRole('button', { name: 'Heatmap', exact: true }).click();
  await page.getByText('30 days', { exact: true }).click();
  await page.getByRole('button', { name: 'Play over time' }).click();
  await settle(page);
  const words = () => page.locator('#playback-window').innerText();
  const newest = await words();
  const before = windows.size;
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'playback-play');
  await page.getByLabel('Speed').selectOption('4');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.waitForFunction((text) => document.getElementById('playback-window')?.textContent !== text, newest);
  const early = await words();
  await page.waitForFunction((text) => document.getElementById('playback-window')?.textContent !== text, early);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await settle(page);
  assert.ok(windows.size >= before + 2, [...windows].join(' '));
  assert.equal(await page.locator('.legend .window').innerText(), await words());
  assert.match(await page.locator('[data-scale="density"]').innerText(), /30 days/);

  const stopped = await words();
  await page.getByLabel('Window of days').press('ArrowRight');
  await page.waitForFunction((text) => document.querySelector('.legend .window')?.textContent !== text, stopped);
  await page.getByLabel('Window of days').press('Escape');
  assert.equal(await page.locator('#playback').isVisible(), false);
  assert.doesNotMatch(page.url(), /play=/);
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'playback-open');
});

test('an address shows the same frame of playback again', async () => {
  await openExplorer(page, '#layers=landuse,cells,heat&period=30&lang=en');
  await page.getByRole('button', { name: 'Heatmap', exact: true }).click();
  await page.getByRole('button', { name: 'Play over time' }).click();
  for (let i = 0; i < 8; i++) {
    await page.getByRole('button', { name: 'One step back' }).click();
  }
  await settle(page);
  const frame = await page.locator('#playback-window').innerText();
  const picture = await lookAtMap(page);
  const { hash } = new URL(page.url());
  assert.match(hash, /play=\d{4}-\d{2}-\d{2}/);
  await openExplorer(page, hash);
  assert.equal(await page.locator('#playback-window').innerText(), frame);
  assert.equal(await page.locator('.legend .window').innerText(), frame);
  await page.getByRole('button', { name: 'Heatmap', exact: true }).click();
  await settle(page);
  assert.ok(difference(picture.pixels, (await lookAtMap(page)).pixels) < 0.01);
  assert.equal(await page.getByRole('button', { name: 'Play', exact: true }).isVisible(), true);
});

test('a custom period is checked and ends with the data', async () => {
  await openExplorer(page);
  await page.getByRole('button', { name: 'Heatmap', exact: true }).click();
  await page.getByText('Custom', { exact: true }).click();
  const to = await page.getByLabel('To', { exact: true }).inputValue();
  assert.match(to, /^\d{4}-\d{2}-\d{2}$/);
  await page.waitForFunction(() => /\b(29|30) days/.test(document.querySelector('[data-scale="density"]')?.textContent ?? ''));
  await page.getByLabel('From', { exact: true }).fill('2999-01-01');
  await page.getByLabel('From', { exact: true }).blur();
  assert.match(await page.locator('#period-flaw').innerText(), /first day is after/);
});

test('a click on a cell opens its card with counts, score and why', async () => {
  const cell = await aScoredCell(page);
  await openExplorer(page, `#map=16/${cell.lat.toFixed(6)}/${cell.lon.toFixed(6)}&lang=en`);
  await page.locator('#map').click();
  const card = page.locator('#card');
  await card.locator('.why').waitFor();
  assert.equal(await card.locator('h2').innerText(), cell.name || cell.code);
  assert.match((await card.locator('.facts').innerText()).replaceAll('\u2009', ''), new RegExp(cell.code));
  assert.match(await card.locator('.level-word').innerText(), /Critical|High|Moderate|Low/);
  assert.match(await card.locator('.big-score').innerText(), /\d/);
  assert.ok((await card.locator('[data-part]').count()) >= 3);
  assert.match(await card.locator('[data-part]').first().innerText(), /higher than in \d.*% of the cells|no cell has more/i);
  assert.ok((await card.locator('[data-count]').count()) > 0);
  assert.match(await card.locator('.hot-spot').innerText(), /cells around/);
  const what = card.locator('.hot-spot + .what');
  assert.equal(await what.locator('p').first().isVisible(), false);
  await what.locator('summary').focus();
  await page.keyboard.press('Enter');
  assert.match(await what.innerText(), /Gi\* z = [^]*near 0 is usual/);
  assert.match(page.url(), new RegExp(`cell=${cell.code}`));
  await page.locator('.outline-over').waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  assert.equal(await card.isVisible(), false);
});

test('a click on a red cell says in both languages why it is red, since when, and what would end that', async () => {
  const cell = await aScoredCell(page, 'red');
  const { zone } = await (await page.request.get(`${SERVER}/api/cells/${cell.code}`)).json();
  await openExplorer(page, `#map=16/${cell.lat.toFixed(6)}/${cell.lon.toFixed(6)}&lang=en`);
  await page.locator('#map').click();
  const why = page.locator('#card .why');
  await why.waitFor();
  assert.match(await why.locator('.level-line').innerText(), /red\s+By score rank \d+ of \d+[^]*It has been red since (it was first scored, )?\d+ \w+ \d{4}, \d\d:\d\d \(/);
  assert.deepEqual((await why.getByRole('heading', { level: 3 }).allInnerTexts()).at(0), 'Why it is red');
  assert.match(await why.locator('.way-down').innerText(), zone.wayDown ? /must fall from [\d.]+ to below [\d.]+/ : /rule ends|low enough/);
  assert.equal(await why.locator('.way-down li').count() <= 3, true);
  assert.match(await why.locator('.change').innerText(), /since|earlier score|the same/);
  assert.match(await why.locator('.sure').innerText(), /Confidence in the score: (low|medium|high)\./);

  const bars = why.locator('.bars li:visible');
  assert.ok((await bars.count()) <= 3);
  assert.match(await bars.first().innerText(), /points[^]*of the cells/);
  await why.locator('.all-parts summary').focus();
  await page.keyboard.press('Enter');
  assert.equal(await why.locator('details .bars li:visible').count(), 10);
  assert.equal(await why.locator('.all-parts').getByRole('heading', { level: 4 }).count(), 4);

  await page.getByRole('button', { name: '中文' }).click();
  assert.match(await why.locator('.level-line').innerText(), /红色[^]*自(首次评分（| )\d{4}\/\d\d\/\d\d \d\d:\d\d(）| )起为红色/);
  assert.match(await why.innerText(), /为什么是红色[^]*全部 10 项指标/);
  assert.match(await why.locator('.way-down').innerText(), zone.wayDown ? /得分须从 [\d.]+ 降到 [\d.]+ 以下/ : /规则|已经够低/);
  assert.match(await why.locator('.sure').innerText(), /可信度：[低中高]/);
});

test('the ranking leads to the cell', async () => {
  await openExplorer(page);
  await page.getByRole('button', { name: 'Ranking' }).click();
  const first = page.locator('.rank-row').first();
  await first.waitFor();
  assert.match(await first.innerText(), /since \d+ \w+/);
  assert.ok((await page.locator('.rank-row').count()) <= 20);
  const code = await first.getAttribute('data-code');
  await first.click();
  await page.locator('#card .why').waitFor();
  await page.waitForFunction(() => /map=1[4-9]/.test(location.hash));
  assert.match(page.url(), new RegExp(`cell=${code}`));
  assert.match(await page.locator('#card .why').innerText(), /rank 1 of/);
});

test('the language switches, everywhere and for the next visit', async () => {
  await openExplorer(page, '');
  assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
  await page.getByRole('button', { name: 'English' }).click();
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  assert.equal(await page.locator('#panel-layers h2').innerText(), 'Layers');
  assert.ok(await page.getByText('Base map').isVisible());
  await openExplorer(page, '');
  assert.equal(await page.locator('#panel-layers h2').innerText(), 'Layers');
});

test('an address restores the view, and back and forward step through it', async () => {
  const cell = await aScoredCell(page);
  const hash = `#map=15/${cell.lat.toFixed(5)}/${cell.lon.toFixed(5)}&layers=landuse,cells,heat&period=30&bandwidth=600&cell=${cell.code}&lang=en`;
  await openExplorer(page, hash);
  await page.locator('#card .why').waitFor();
  assert.equal(await page.locator('input[data-layer="zones"]').isChecked(), false);
  assert.equal(await page.locator('input[data-layer="heat"]').isChecked(), true);
  assert.match(await page.locator('.legend-heat').innerText(), /Bandwidth 600 m/);
  assert.match(page.url(), /map=15\//);
  await page.locator('#card-close').click();
  assert.equal(await page.locator('#card').isVisible(), false);
  await page.goBack();
  await page.locator('#card .why').waitFor();
  await page.goForward();
  await page.locator('#card').waitFor({ state: 'hidden' });
});

test('the search finds an area by name', async () => {
  const cell = await aScoredCell(page);
  await openExplorer(page);
  await page.keyboard.press('/');
  await page.keyboard.type(cell.code);
  await page.locator('#search-results [role="option"]').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('#card .why').waitFor();
  assert.match(page.url(), new RegExp(`cell=${cell.code}`));
});

test('a server that went away is told, and trying again brings it back', async () => {
  await openExplorer(page);
  await page.route(/\/(api|tiles|heat)\//, (route) => route.abort());
  await page.getByRole('button', { name: 'Ranking' }).click();
  await page.locator('#map').click();
  await page.getByText('The server does not answer. The map may be out of date.').waitFor();
  await page.unroute(/\/(api|tiles|heat)\//);
  await page.locator('#banner').getByRole('button', { name: 'Retry' }).click();
  await page.locator('#banner').waitFor({ state: 'hidden' });
});

test('an address that leads nowhere says so and leads back', async () => {
  const response = await page.goto(`${SERVER}/no/such/page`);
  assert.equal(response?.status(), 404);
  assert.ok(await page.getByText('There is no such page.').isVisible());
  await page.getByRole('link', { name: /Back to the map/ }).click();
  await page.waitForSelector('body[data-ready]');
});
