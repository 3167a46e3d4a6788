// SPDX-License-Identifier: Apache-2.0
import { byId, element } from './element.js';
import { elementList } from './element-list.js';
import { densityWords } from './density-words.js';
import { formatCode, formatCount, formatNumber } from './format.js';
import { icon } from './icons.js';
import { problemNode } from './problem.js';
import { suggestedVisits } from './suggested-visits.js';
import { whyNode } from './why.js';
import { workloadNode } from './workload.js';
/** @import {App, CellInfo, HeatValue, Place} from '../../types.js' */

/** Counts in the order in which they are read; others follow. */
const ORDER = ['incidents', 'open', 'buildings', 'entities', 'risk_points', 'components', 'resources'];

/**
 * The card of the chosen cell.
 *
 * @param {App} app
 * @param {{onClose: () => void, pin: import('leaflet').LayerGroup}} options pin holds the marks of places named in the card
 */
export function showCellCard(app, { onClose, pin }) {
  const card = byId('card');
  const body = byId('card-body');
  const placeBox = element('div', { class: 'place-box' });
  /** @type {CellInfo | null} */
  let info = null;
  /** @type {{place: Place | null, density: HeatValue | null}} */
  let at = { place: null, density: null };

  const close = byId('card-close');
  close.append(icon('close'));
  close.addEventListener('click', () => {
    leave();
    onClose();
  });

  function leave() {
    if (card.contains(document.activeElement)) {
      app.map.getContainer().focus({ preventScroll: true });
    }
    card.hidden = true;
    document.body.classList.remove('with-card');
  }

  /** @param {string} title @param {...Node} nodes */
  function open(title, ...nodes) {
    byId('card-title').textContent = title;
    body.replaceChildren(...nodes);
    body.scrollTop = 0;
    card.hidden = false;
    document.body.classList.add('with-card');
  }

  function render() {
    if (!info) {
      return;
    }
    placeBox.replaceChildren(...placeNodes(app, at));
    open(
      info.name || formatCode(info.code),
      headNode(app, info),
      placeBox,
      ...(info.zone ? [whyNode(app, info.zone, pin)] : [element('p', { class: 'empty', text: app.i18n.t('zone.none') })]),
      ...suggestedVisits(app, info.zone?.suggestedVisits ?? null, pin),
      ...workloadNode(app, info.workload),
      countsNode(app, info),
      ...classesNode(app, info),
      ...dutyNode(app, info),
      elementList(app, info, pin),
    );
  }

  app.on('lang', render);
  return {
    close() {
      info = null;
      leave();
    },
    /** @param {string} code */
    loading(code) {
      info = null;
      open(formatCode(code), element('p', { class: 'empty busy', text: app.i18n.t('state.loading') }));
    },
    /** @param {CellInfo} next */
    show(next) {
      info = next;
      render();
    },
    /** @param {Place | null} place @param {HeatValue | null} density */
    place(place, density) {
      at = { place, density };
      placeBox.replaceChildren(...placeNodes(app, at));
    },
    outside() {
      info = null;
      open(app.i18n.t('cell.outsideTitle'), element('p', { class: 'empty', text: app.i18n.t('cell.outside') }));
    },
    /** @param {unknown} error @param {() => void} retry */
    fail(error, retry) {
      info = null;
      open(app.i18n.t('cell.title'), problemNode(app, error, retry));
    },
  };
}

/** @param {App} app @param {CellInfo} info */
function headNode(app, info) {
  const { t, lang } = app.i18n;
  const parents = element('ol', { class: 'parents', 'aria-label': t('cell.parents') });
  parents.append(...info.parents.map((parent) => element('li', { text: formatCode(parent.name || parent.code) })));
  return element(
    'div',
    { class: 'card-head' },
    parents,
    element(
      'p',
      { class: 'facts' },
      element('span', { class: 'code', text: formatCode(info.code) }),
      element('span', { text: t('cell.area', { area: formatNumber(info.areaSquareKm, lang) }) }),
      // Nought is what a site without these figures has.
      info.households ? element('span', { text: t('cell.households', { n: formatCount(info.households, lang) }) }) : null,
      info.people ? element('span', { text: t('cell.people', { n: formatCount(info.people, lang) }) }) : null,
    ),
  );
}

/** @param {App} app @param {{place: Place | null, density: HeatValue | null}} at */
function placeNodes(app, { place, density }) {
  const { t, lang } = app.i18n;
  const nodes = [];
  if (place?.building) {
    const { building } = place;
    const name = [building.address || building.doorplate, building.name].filter(Boolean).join(' · ') || t('place.nameless');
    const how =
      place.method === 'inside'
        ? t('place.inside')
        : t('place.nearest', { metres: formatNumber(place.distanceMetres, lang), percent: formatNumber((place.confidence ?? 0) * 100, lang) });
    nodes.push(line('place', name, how));
  } else if (place?.cell) {
    nodes.push(line('place', t(app.session.kinds.includes('building') ? 'place.noBuilding' : 'place.signIn'), ''));
  }
  const words = densityWords(app.i18n, density);
  if (words.length > 0) {
    nodes.push(line('heat', words[0], ...words.slice(1)));
  }
  return nodes;
}

/** @param {string} picture @param {string} words @param {...string} help */
function line(picture, words, ...help) {
  return element(
    'p',
    { class: 'place' },
    icon(picture),
    element('span', {}, element('strong', { text: words }), ...help.map((text) => element('span', { class: 'help', text }))),
  );
}

/** @param {App} app @param {CellInfo} info */
function countsNode(app, info) {
  const { t, lang, has } = app.i18n;
  const keys = Object.keys(info.counts).sort((a, b) => place(a) - place(b));
  const withheld = keys.some((key) => info.counts[key] === null);
  return element(
    'section',
    { class: 'counts' },
    element('h3', { text: t('cell.counts') }),
    element(
      'dl',
      {},
      ...keys.map((key) =>
        element(
          'div',
          { 'data-count': key },
          element('dt', { text: has(`count.${key}`) ? t(`count.${key}`) : key }),
          element('dd', { text: formatCount(info.counts[key], lang) }),
        ),
      ),
    ),
    withheld ? element('p', { class: 'help', text: t('cell.withheld') }) : null,
  );
}

/** @param {string} key */
function place(key) {
  const at = ORDER.indexOf(key);
  return at < 0 ? ORDER.length : at;
}

/** @param {App} app @param {CellInfo} info @returns {HTMLElement[]} */
function classesNode(app, info) {
  const top = [...(info.byClass ?? [])].sort((a, b) => b.count - a.count).slice(0, 5);
  if (top.length === 0) {
    return [];
  }
  const most = top[0].count || 1;
  const rows = top.map((row) =>
    element(
      'li',
      {},
      element('span', { class: 'bar-name', text: app.i18n.pick(row.title, row.class) }),
      element('span', { class: 'bar-value', text: formatCount(row.count, app.i18n.lang) }),
      element('span', { class: 'bar-track' }, element('span', { class: 'bar-fill', style: `width: ${(row.count / most) * 100}%` })),
    ),
  );
  return [
    element('section', {}, element('h3', { text: app.i18n.t('cell.topClasses') }), element('ul', { class: 'bars' }, ...rows)),
  ];
}

/** @param {App} app @param {CellInfo} info @returns {HTMLElement[]} */
function dutyNode(app, info) {
  const duties = info.responsibility ?? [];
  if (duties.length === 0) {
    return [];
  }
  const { t, has } = app.i18n;
  const rows = duties.flatMap(({ role, holder }) => [
    element('dt', { text: has(`role.${role}`) ? t(`role.${role}`) : role }),
    element('dd', { text: holder }),
  ]);
  return [element('section', { class: 'duty' }, element('h3', { text: t('cell.duty') }), element('dl', {}, ...rows))];
}
