import { createWords } from '../i18n/words.js'
import { createFrameManners } from './frame.js'
import { pressAt } from './early.js'
import { startPage } from './page.js'
import { readSettings } from './settings.js'

/** A file has no other beside it that a browser would let it load, and a frame none that is its own. */
const helping = () => import('./helping.js')

/**
 * The page's own script takes over an embedded timeline whose first view is drawn: the form and the buttons that came with it find their
 * places, then the page starts as it would by itself. What the reader did meanwhile is done again.
 *
 * @param {Document} document
 */
export async function takeOver(document) {
  const first = /** @type {import('./embed.js').FirstView|undefined} */ (Reflect.get(globalThis, 'conflictTimeline'))
  const timeline = document.getElementById('timeline')
  // a page that is a file has this script as its own: a module would not be loaded from a folder
  if (!first?.yield) return startPage(document, null, helping)
  if (!timeline) return
  const form = document.getElementById('filters'), opener = document.querySelector('.filters-open')
  if (opener) timeline.querySelector('.masthead-tools')?.prepend(opener)
  if (form) timeline.querySelector('.masthead')?.after(form)
  // a frame without the right to send forms would say so in its console
  form?.addEventListener('keydown', event => { if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault() })
  const held = first.yield()
  const manners = createFrameManners({ timeline, frameId: first.frameId, hint: createWords(readSettings(document)).text('web.frame.wheel') })
  await startPage(document, { manners, asked: first.asked }, helping)
  if (held) /** @type {HTMLElement|null} */ (timeline.querySelector('.focus-stop'))?.focus()
  const { press } = first.asked
  const chronology = document.getElementById('chronology')
  if (press && chronology) pressAt(chronology, press.x, press.y)
}
