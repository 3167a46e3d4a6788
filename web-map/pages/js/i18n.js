// SPDX-License-Identifier: Apache-2.0
/** @import {Text} from '../../types.js' */

const REMEMBERED = 'gridkeeper.lang';

/** @typedef {ReturnType<typeof createTranslator>} Translator */

/**
 * The page's words in the chosen language.
 *
 * @param {Record<string, Record<string, string>>} dictionaries by language
 * @param {string} first language to begin with
 */
function createTranslator(dictionaries, first) {
  let lang = first;
  const translator = {
    get lang() {
      return lang;
    },
    /** @param {string} next zh or en */
    use(next) {
      lang = next;
      document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en';
      try {
        localStorage.setItem(REMEMBERED, next);
      } catch {
        // A browser that keeps nothing still shows the page.
      }
      translator.apply(document.body);
    },
    /**
     * @param {string} key
     * @param {Record<string, string | number>} [values] put in place of {name}
     */
    t(key, values = {}) {
      const words = dictionaries[lang][key] ?? key;
      return words.replaceAll(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
    },
    /** @param {string} key */
    has: (key) => key in dictionaries[lang],
    /**
     * @param {Text | undefined} text from the server, in one language or both
     * @param {string} [otherwise]
     */
    pick(text, otherwise = '') {
      const [mine, other] = lang === 'zh' ? [text?.zh, text?.en] : [text?.en, text?.zh];
      return mine || other || otherwise;
    },
    /** @param {HTMLElement} root sets the words of everything that names a key */
    apply(root) {
      for (const node of root.querySelectorAll('[data-i18n]')) {
        node.textContent = translator.t(node.getAttribute('data-i18n') ?? '');
      }
      for (const name of ['aria-label', 'placeholder', 'title']) {
        for (const node of root.querySelectorAll(`[data-i18n-${name}]`)) {
          node.setAttribute(name, translator.t(node.getAttribute(`data-i18n-${name}`) ?? ''));
        }
      }
    },
  };
  return translator;
}

/**
 * Loads both languages, so that switching needs no network.
 *
 * @param {string} asked zh, en, or empty for the remembered one, else the browser's
 * @returns {Promise<Translator>}
 */
export async function loadTranslator(asked) {
  const [zh, en] = await Promise.all(
    ['zh', 'en'].map(async (lang) => {
      const response = await fetch(`/i18n/${lang}.json`);
      if (!response.ok) {
        throw new Error(`no words for ${lang}`);
      }
      return response.json();
    }),
  );
  return createTranslator({ zh, en }, asked || remembered() || (navigator.language.startsWith('zh') ? 'zh' : 'en'));
}

function remembered() {
  try {
    const lang = localStorage.getItem(REMEMBERED);
    return lang === 'zh' || lang === 'en' ? lang : '';
  } catch {
    return '';
  }
}
