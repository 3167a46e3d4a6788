// SPDX-License-Identifier: Apache-2.0
import { byId } from './element.js';
/** @import {App} from '../../types.js' */

/**
 * The strip that says that the server does not answer, and goes away when it does again.
 *
 * @param {() => App | null} app null while the page is still loading
 * @param {() => void} retry
 */
export function showBanner(app, retry) {
  const banner = byId('banner');
  byId('banner-retry').addEventListener('click', retry);
  /** @param {boolean} reached */
  return (reached) => {
    const was = banner.hidden;
    banner.hidden = reached;
    if (reached && !was) {
      app()?.emit('refresh');
    }
  };
}
