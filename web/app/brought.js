import { Unanswered } from '../model/details.js'

const LATE_MS = 15_000

/**
 * What a script brings that the document names and puts in only when it is asked for: words, with the sheet of what says them, and details. A page that may not ask for data (in a frame
 * without an origin of its own on a host that says nothing of sharing, or in a file) may still load a script.
 *
 * @param {Document} document  with `<template id="NAME"><script src="…"></script></template>`
 * @param {'details'|'words'} name  the script leaves it in `conflictTimeline[name]`
 * @returns {(() => Promise<any>)|null} null where the document names none. The promise fails with `Unanswered`
 */
export function brought(document, name) {
  const template = document.getElementById(name)
  if (!(template instanceof HTMLTemplateElement)) return null
  const here = () => Reflect.get(globalThis, 'conflictTimeline')?.[name]
  return () => new Promise((resolve, reject) => {
    if (here()) return resolve(here())
    const parts = /** @type {DocumentFragment} */ (document.importNode(template.content, true))
    const script = /** @type {HTMLScriptElement|null} */ (parts.querySelector('script'))
    if (!script) return reject(new Unanswered('web.failed.unreadable'))
    const late = setTimeout(() => reject(new Unanswered('web.failed.late', { seconds: LATE_MS / 1000 })), LATE_MS)
    const sheets = [...parts.querySelectorAll('link')].map(sheet => new Promise(done => {
      sheet.addEventListener('load', done)
      // it is plainer without
      sheet.addEventListener('error', done)
      document.head.append(sheet)
    }))
    script.addEventListener('load', async () => {
      await Promise.all(sheets)
      clearTimeout(late)
      if (here()) resolve(here())
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
