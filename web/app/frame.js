import { readRequest, stateMessage } from '../embed/messages.js'
import { element } from '../panels/elements.js'

/** So long a hint stands. */
const HINT_MS = 2600

/** A host hears of what is shown at most so often: it may write it into its address, which browsers allow some hundred times in half a minute. */
const TOLD_MS = 500

/**
 * What is different for a timeline in a frame: the wheel and one finger are the host's, the host may ask for an event and hears what is shown,
 * and the way out of the frame keeps the view.
 *
 * @typedef {ReturnType<typeof createFrameManners>} FrameManners
 */

/**
 * @param {object} ground
 * @param {HTMLElement} ground.timeline
 * @param {() => string} ground.frameId  that the host gave
 * @param {string} ground.hint  how to zoom, in words
 */
export function createFrameManners({ timeline, frameId, hint }) {
  const said = element('p', { class: 'frame-hint', role: 'status', hidden: true })
  timeline.querySelector('.drawing')?.append(said)
  /** @type {ReturnType<typeof setTimeout>|undefined} */ let fading
  /** @type {HTMLAnchorElement|null} */ const full = timeline.querySelector('.embed-full')
  let shown = window.location.search, told = shown
  /** @type {ReturnType<typeof setTimeout>|undefined} */ let telling

  function tell() {
    telling = undefined
    if (shown === told) return
    told = shown
    window.parent.postMessage(stateMessage(told, frameId()), '*')
  }

  return {
    /** The wheel was left to the host. */
    refused() {
      said.textContent = hint
      said.hidden = false
      clearTimeout(fading)
      fading = setTimeout(() => { said.hidden = true }, HINT_MS)
    },
    /** @param {string} query  of what is shown now */
    changed(query) {
      if (query === shown) return
      shown = query
      if (full) full.href = full.href.replace(/(\?.*)?$/, query)
      if (window.parent !== window) telling ??= setTimeout(tell, TOLD_MS)
    },
    /** @param {(id: string) => void} choose */
    listen(choose) {
      window.addEventListener('message', ({ source, data }) => {
        const request = source === window.parent && source !== window ? readRequest(data) : null
        if (request?.type === 'goto') choose(request.event)
      })
    },
  }
}
