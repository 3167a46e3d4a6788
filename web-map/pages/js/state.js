// SPDX-License-Identifier: Apache-2.0
import { formatAddress, parseAddress } from './address.js';
/** @import {MapState} from '../../types.js' */

/** @typedef {ReturnType<typeof createStore>} Store */

/**
 * The one state of the page, held by the address: what is not in the address is not state.
 *
 * @param {(now: MapState, before: MapState) => void} onChange told after every change, also by back and forward
 */
export function createStore(onChange) {
  let current = parseAddress(location.hash);

  window.addEventListener('popstate', () => {
    const before = current;
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
     * @param {'push' | 'replace'} how push for a choice one may want to go back from; replace for moving about
     */
    set(patch, how) {
      const before = current;
      current = { ...current, ...patch };
      const address = formatAddress(current);
      if (address !== formatAddress(before) || location.hash === '') {
        history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address);
      }
      onChange(current, before);
    },
  };
}
