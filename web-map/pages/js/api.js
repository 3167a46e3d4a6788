// SPDX-License-Identifier: Apache-2.0
/** @import {AreaRow, Catalogue, CellInfo, ComparisonLegend, ElementPage, HeatLegend, HeatValue, Place, Session, ZoneList} from '../../types.js' */

/** An answer that was not the one asked for; status 0 means that no answer came. */
export class ApiError extends Error {
  /** @param {number} status @param {string} detail */
  constructor(status, detail) {
    super(detail);
    this.name = 'ApiError';
    this.status = status;
  }

  /** Whether signing in may help. */
  get forbidden() {
    return this.status === 401 || this.status === 403;
  }
}

/** @typedef {ReturnType<typeof createApi>} Api */

/**
 * The server's answers as values.
 *
 * @param {(reached: boolean) => void} onReach told after every request whether the server answered
 */
export function createApi(onReach) {
  /** @param {string} path @param {RequestInit} [init] @returns {Promise<Response>} */
  async function ask(path, init = {}) {
    let response;
    try {
      response = await fetch(path, { credentials: 'same-origin', ...init });
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'AbortError') {
        throw cause;
      }
      onReach(false);
      throw new ApiError(0, `no answer from ${path}`);
    }
    // A server that is merely busy says so itself, as a problem; what stands in front of one that is away does not.
    const told = response.headers.get('Content-Type')?.includes('json') ?? false;
    const away = [502, 503, 504].includes(response.status) && !told;
    onReach(!away);
    if (!response.ok) {
      const problem = await response.json().catch(() => ({}));
      throw new ApiError(away ? 0 : response.status, problem.detail ?? problem.title ?? response.statusText);
    }
    return response;
  }

  /** @param {string} path @param {AbortSignal} [signal] */
  const json = async (path, signal) => (await ask(path, { signal, headers: { Accept: 'application/json' } })).json();
  const code = encodeURIComponent;

  return {
    /** @returns {Promise<Session>} */
    session: () => json('/api/session'),
    /** @param {string} name @param {string} password */
    signIn: (name, password) =>
      ask('/api/session', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify({ name, password }),
      }),
    signOut: () => ask('/api/session', { method: 'DELETE', headers: { 'Content-Type': 'application/json' } }),
    /** @returns {Promise<Catalogue>} */
    layers: () => json('/api/layers'),
    /** @param {string} layer @param {string} style empty for the layer's own first @returns {Promise<{entries: {title: string}[]}>} */
    layerLegend: (layer, style) => json(`/tiles/${code(layer)}/legend.json${style ? `?style=${code(style)}` : ''}`),
    /** @returns {Promise<AreaRow[]>} */
    areas: async () => (await json('/api/areas')).areas,
    /** @param {string} level @returns {Promise<AreaRow[]>} */
    areasOf: async (level) => (await json(`/api/areas?level=${code(level)}`)).areas,
    /** @param {string} cell @param {AbortSignal} [signal] @returns {Promise<CellInfo>} */
    cell: (cell, signal) => json(`/api/cells/${code(cell)}`, signal),
    /**
     * @param {string} cell @param {string} kind empty for all @param {number} page from 1 @param {AbortSignal} [signal]
     * @returns {Promise<ElementPage>}
     */
    elements: (cell, kind, page, signal) =>
      json(`/api/cells/${code(cell)}/elements?${kind ? `kind=${code(kind)}&` : ''}page=${page}`, signal),
    /** @param {number} lon @param {number} lat @param {AbortSignal} [signal] @returns {Promise<Place>} */
    locate: (lon, lat, signal) => json(`/api/locate?lon=${lon.toFixed(7)}&lat=${lat.toFixed(7)}`, signal),
    /** @returns {Promise<ZoneList>} */
    zones: () => json('/api/zones'),
    /** @param {string} layer @param {string} query @returns {Promise<HeatLegend | ComparisonLegend>} */
    heatLegend: (layer, query) => json(`/heat/${code(layer)}/legend.json?${query}`),
    /**
     * @param {string} layer @param {number} lon @param {number} lat @param {string} query
     * @returns {Promise<HeatValue>}
     */
    heatValue: (layer, lon, lat, query) =>
      json(`/heat/${code(layer)}/value?lon=${lon.toFixed(7)}&lat=${lat.toFixed(7)}&${query}`),
    /** @param {{z: number, x: number, y: number}} tile @param {AbortSignal} [signal] @returns {Promise<ArrayBuffer>} */
    cellTile: async ({ z, x, y }, signal) => (await ask(`/tiles/cells/${z}/${x}/${y}.mvt`, { signal })).arrayBuffer(),
  };
}
