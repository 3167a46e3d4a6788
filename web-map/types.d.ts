// SPDX-License-Identifier: Apache-2.0
// The answers of the HTTP interface, as the pages read them, and the state of the explorer.

export type Text = { zh?: string; en?: string };

export type Bbox = [number, number, number, number];

export interface LayerInfo {
  id: string;
  title: Text;
  kind: string;
  geometry: 'point' | 'line' | 'polygon';
  fields: { name: string; type: string; title?: Text }[];
  styles: string[];
  extent: Bbox | null;
  count: number | null;
  version: number;
  referenceTime: string | null;
  /** since when there are events; null without any */
  firstTime: string | null;
  zooms: [number, number];
  attribution: string;
  visible: boolean;
  classes?: { code: string; title?: Text }[];
}

export interface Site {
  title: Text;
  generated: boolean;
  timezone: string;
  extent: Bbox | null;
}

export interface Catalogue {
  layers: LayerInfo[];
  site: Site;
}

export interface Session {
  viewer: string;
  role: string;
  signedIn: boolean;
  openAccess: boolean;
  kinds: string[];
}

export type LevelName = 'red' | 'orange' | 'yellow' | 'blue';

export interface ZonePart {
  indicator: string;
  /** null for an indicator of an earlier version */
  theme: string | null;
  title?: Text;
  /** null for who may not see counts */
  value: number | null;
  /** of whole things in the cell; null for what is not counted so */
  count: number | null;
  unit: string;
  rank: number;
  contribution: number;
}

export interface ZoneRow {
  code: string;
  name: string;
  level: LevelName;
  score: number;
  rank: number;
  /** when it got its level */
  since: string;
  /** for example intensifying-hot; null for none */
  trend: string | null;
  /** the hard rule that makes it red */
  override: string | null;
}

export interface ZoneCard extends ZoneRow {
  of: number;
  computedAt: string;
  parts: ZonePart[];
  /** under a hard rule; causes are null on a card of the past */
  rule: { levelWithout: LevelName; causes: RuleCause[] | null } | null;
  hotSpot: { z: number; pAdjusted: number; confidence: number } | null;
  confidence: 'low' | 'medium' | 'high';
  /** incidents of 90 days; null for who may not see counts */
  events: number | null;
  /** the score is below its level, which is kept */
  held: { level: LevelName; belowSince: string; until: string } | null;
  /** against the tick before; level is the earlier one, null when it is the same */
  changed: { since: string; score: number; level: LevelName | null; parts: { indicator: string; points: number }[] } | null;
  /** to the next lower level: each step is enough by itself */
  wayDown: { level: LevelName; below: number; holdDays: number; steps: WayStep[] } | null;
  /** at most five; null for who may not see them, and on a card of the past */
  suggestedVisits: SuggestedVisit[] | null;
}

/** One thing that a hard rule needs, with the elements that are it. */
export interface RuleCause {
  /** red-hazard, school or urgent-incident */
  cause: string;
  kind: string;
  /** all there are; null for who may not see them */
  count: number | null;
  /** at most five; null for who may not see them */
  elements: CauseElement[] | null;
}

export interface CauseElement {
  layer: string;
  kind: string;
  id: string;
  name: string | null;
  address: string | null;
  /** what its class is called */
  class: Text | null;
  since: string | null;
  lon: number;
  lat: number;
}

/** An element, or a place with repeated incidents, that should be visited. */
export interface SuggestedVisit {
  layer: string;
  kind: string;
  id: string;
  name: string | null;
  address?: string | null;
  /** left out for what is not on the map */
  lon?: number;
  lat?: number;
  reasons: VisitReason[];
}

export interface VisitReason {
  /** tag, risk-level, inspection-interval, visit-plan or repeated-incidents */
  reason: string;
  tag?: string | null;
  title?: Text | null;
  /** when it was visited last; null for never */
  last?: string | null;
  due?: string;
  overdue?: boolean;
  /** of incidents within so many days */
  count?: number;
  days?: number;
}

/** The week of a cell: W is the hours of work for each hour on shift. */
export interface Workload {
  /** by kind; null of a kind that nothing is kept of */
  counts: Record<string, number | null>;
  neededHours: number | null;
  /** null when nobody was on shift */
  availableHours: number | null;
  index: number | null;
  band: 'light' | 'normal' | 'heavy' | 'overloaded' | null;
  /** why there is no index; null with one */
  without: string | null;
  proposedHours: number | null;
  doneHours: number | null;
  /** by what it was computed */
  rates: { kinds: { kind: string; title: Text; minutes: number; kept: boolean }[]; patrolShare: number };
}

export interface WayStep {
  indicator: string;
  from: number | null;
  to: number | null;
  /** of whole things; null for what is not counted so */
  fromCount: number | null;
  toCount: number | null;
  lessBy: number;
}

export interface ZoneList {
  computedAt: string;
  referenceTime: string;
  zones: ZoneRow[];
}

export interface CellInfo {
  code: string;
  name: string;
  parents: { code: string; level: string; name: string }[];
  areaSquareKm: number;
  bbox: Bbox;
  counts: Record<string, number | null>;
  byClass: { class: string; title?: Text; count: number }[];
  households: number | null;
  people: number | null;
  zone: ZoneCard | null;
  responsibility: { role: string; holder: string }[] | null;
  /** null for who may not see it */
  workload: Workload | null;
}

export interface Place {
  cell: { code: string; name: string } | null;
  community: { code: string; name: string } | null;
  street: { code: string; name: string } | null;
  building: { id: string; name: string; doorplate: string; address: string } | null;
  distanceMetres: number | null;
  confidence: number | null;
  method: string;
}

export interface AreaRow {
  code: string;
  level: string;
  name: string;
  parent: string | null;
  bbox: Bbox;
}

export interface ElementPage {
  page: number;
  pageSize: number;
  total: number;
  elements: ElementRow[];
}

export interface ElementRow {
  layer: string;
  kind: string;
  id: string;
  lon: number;
  lat: number;
  properties: Record<string, unknown>;
}

interface ScaleOfHeat {
  unit: string;
  bandwidthMetres: number;
  computedAt: string;
  referenceTime: string;
  windowDays: number;
  upperRate: number;
}

export interface HeatLegend extends ScaleOfHeat {
  kind: 'density';
  steps: { color: string; alpha: number; rate: number; density: number }[];
}

/** From the most that is less to the most that is more; what lies between the two halves is transparent. */
export interface ComparisonLegend extends ScaleOfHeat {
  kind: 'difference' | 'ratio';
  thanDays: number;
  /** of a ratio: what is added to both rates, per km² and 30 days */
  guardRate: number | null;
  /** in rates per km² and 30 days, or in times as much */
  steps: { color: string; alpha: number; from: number; to: number }[];
}

/** The density at a place; when periods are compared also how, null where either is withheld. */
export interface HeatValue {
  value: number | null;
  unit: string;
  rate?: number | null;
  than?: { value: number | null; rate: number | null };
  difference?: number | null;
  ratio?: number | null;
}

export interface HeatChoice {
  /** class codes; empty means every class */
  classes: string[];
  period: Period;
  /** first day of a custom period, yyyy-mm-dd in the site's time zone */
  from: string;
  /** last day, included */
  to: string;
  bandwidth: number;
  than: Than;
  /** how the rates of the two are set against each other */
  compare: 'difference' | 'ratio';
}

/** The period to compare with: as long and right before, or the same days a year earlier. */
export type Than = 'none' | 'before' | 'year';

/** A window of playback: whole days in the site's time zone, both included. */
export interface Frame {
  from: string;
  to: string;
}

/** What became of tiles that were asked for ahead: all there, one refused, or no longer wanted. */
export type Prepared = 'ready' | 'failed' | 'dropped';

export type Period = '7' | '30' | '90' | '365' | 'all' | 'custom';

export interface View {
  zoom: number;
  lat: number;
  lon: number;
}

/** Everything the address holds. */
export interface MapState {
  /** null until the site's extent is known */
  view: View | null;
  /** layer ids switched on; null means the layers' own default */
  layers: string[] | null;
  heat: HeatChoice;
  /** last day of the window that playback shows, yyyy-mm-dd in the site's time zone; empty while it is closed */
  play: string;
  /** code of the chosen cell, or empty */
  cell: string;
  /** zh, en, or empty for the browser's */
  lang: string;
  /** how everything is drawn; empty for what the viewer's system prefers */
  theme: Theme | '';
}

export type Theme = 'default' | 'dark' | 'contrast' | 'colorblind';

export type Topic = 'state' | 'play' | 'lang' | 'catalogue' | 'session' | 'zoom' | 'refresh';

/** What modules without a page need to make sentences. */
export type Words = Pick<import('./pages/js/i18n.js').Translator, 'lang' | 't' | 'has' | 'pick'>;

/** What every part of the page is handed. */
export interface App {
  api: import('./pages/js/api.js').Api;
  state: import('./pages/js/state.js').Store;
  i18n: import('./pages/js/i18n.js').Translator;
  catalogue: Catalogue;
  session: Session;
  map: import('leaflet').Map;
  on(topic: Topic, listener: () => void): void;
  emit(topic: Topic): void;
  /** says a sentence to screen readers, politely */
  announce(sentence: string): void;
  /** moves the map to a box, beside whatever panels cover it */
  flyTo(bbox: Bbox): void;
  /** moves the map just so far that the middle of a box is not covered */
  reveal(bbox: Bbox): void;
  /** opens the sign-in dialog */
  signIn(): void;
}
