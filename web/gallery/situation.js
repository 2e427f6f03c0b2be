import { fetchPage } from '../app/rows.js'
import { startPage } from '../app/page.js'
import { dress } from './dress.js'
import { answering } from './answers.js'
import { served, situation } from './situations.js'

/**
 * One page of the gallery: the page that the server writes for the timeline, with the events of a situation in it, and the script that
 * runs there. Only the server is not the real one.
 */
const asked = new URLSearchParams(window.location.search)
const shown = situation(asked.get('situation'))
if (shown) {
  const kept = new URLSearchParams([...asked].filter(([word]) => ['lang', 'theme'].includes(word)))
  const page = await fetchPage(`../?${kept}`)
  const known = served(shown)
  window.fetch = answering(shown, known)
  dress(document, page, shown, known.drawing)
  await startPage(document)
} else {
  document.body.textContent = `There is no situation "${asked.get('situation')}"; index.html names them all.`
}
