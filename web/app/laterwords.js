import { createWords } from '../i18n/words.js'
import { brought } from './brought.js'

/**
 * The words of what a reader opens: dialogs' own, which come when the first of them is opened, with those of the page.
 *
 * @param {Document} document
 * @param {import('./settings.js').Settings} settings
 * @returns {() => Promise<import('../i18n/words.js').Words>}  fails with `Unanswered` when they do not come; a later call asks again
 */
export function laterWords(document, settings) {
  return async () => createWords({ lang: settings.lang, messages: { ...settings.messages, ...await brought(document, 'words')?.() } })
}
