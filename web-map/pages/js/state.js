// SPDX-License-Identifier: Apache-2.0
import { formatAddress, parseAddress } from './address.js';
/** @import {MapState} from '../../types.js' */

/** @typedef {ReturnType<typeof createStore>} Store */

/** Browsers refuse pages that rewrite their address many times a second. */
const LEAST_PAUSE_MS = 1_000;

/**
 * The one state of the page, held by the address: what is not in the address is not state. What changes many times a second
 * reaches it after a second at most.
 *
 * @param {(now: MapState, before: MapState) => void} onChange told after every change, also by back and forward
 */
export function createStore(onChange) {
  let current = parseAddress(location.hash);
  /** @type {ReturnType<typeof setTimeout> | 0} */
  let late = 0;

  /** Writes what still waits to be written. */
  function flush() {
    if (late) {
      clearTimeout(late);
      late = 0;
      history.replaceState(null, '', formatAddress(current));
    }
  }

  window.addEventListener('popstate', () => {
    const before = current;
    clearTimeout(late);
    late = 0;
    current = parseAddress(location.hash);
    onChange(current, before);
  });

  return {
    /** @returns {MapState} */
    get now() {
      return current;
    },
    /**
     * @param {Partial<MapState>} patch
     * @param {'push' | 'replace' | 'soon'} how push for a choice one may want to go back from; replace for moving about; soon for what moves by itself
     */
    set(patch, how) {
      if (how !== 'soon') {
        flush();
      }
      const before = current;
      current = { ...current, ...patch };
      const address = formatAddress(current);
      if (how === 'soon') {
        late ||= setTimeout(flush, LEAST_PAUSE_MS);
      } else if (address !== formatAddress(before) || location.hash === '') {
        history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address);
      }
      onChange(current, before);
    },
  };
}
