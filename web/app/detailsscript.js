import { Unanswered } from '../model/details.js'

const LATE_MS = 15_000

/**
 * Details where a page may not ask for data: in a frame without an origin of its own on a host that says nothing of sharing, or in a file. The
 * document names a script that brings them; it is put in once it is needed.
 *
 * @param {Document} document
 * @returns {(() => Promise<any>)|null} null where the document names none. The promise fails with `Unanswered`
 */
export function detailsScript(document) {
  const template = document.getElementById('details')
  if (!(template instanceof HTMLTemplateElement)) return null
  return () => new Promise((resolve, reject) => {
    const script = /** @type {HTMLScriptElement|null} */ (document.importNode(template.content, true).querySelector('script'))
    if (!script) return reject(new Unanswered('web.failed.unreadable'))
    const late = setTimeout(() => reject(new Unanswered('web.failed.late', { seconds: LATE_MS / 1000 })), LATE_MS)
    script.addEventListener('load', () => {
      clearTimeout(late)
      const details = Reflect.get(globalThis, 'conflictTimeline')?.details
      if (details) resolve(details)
      else reject(new Unanswered('web.failed.unreadable'))
    })
    script.addEventListener('error', () => {
      clearTimeout(late)
      script.remove()
      reject(new Unanswered('web.failed.unreached'))
    })
    document.body.append(script)
  })
}
