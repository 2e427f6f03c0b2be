/**
 * The state in the browser's history. Choosing, searching and changing the view push an entry; zoom and pan replace it, at most
 * twice a second.
 */

/** Least time between two replacements. */
export const REPLACE_MS = 500

/**
 * @param {object} ground
 * @param {{pushState: (data: any, unused: string, url: string) => void, replaceState: (data: any, unused: string, url: string) => void}} ground.history
 * @param {() => string} ground.address  of the state as it is now: a query with its question mark, or ''
 * @param {() => string} ground.path  what stands before the query
 * @param {() => string} ground.search  the query as it stands in the browser
 * @param {boolean} [ground.pushes]  false in a frame, where going back is the host's: then everything replaces
 * @param {{now: () => number, setTimeout: (run: () => void, ms: number) => any, clearTimeout: (id: any) => void}} ground.clock
 */
export function createHistory({ history, address, path, search, pushes = true, clock }) {
  let replacedMs = -Infinity
  /** @type {any} */ let waiting = null
  const forget = () => {
    if (waiting !== null) clock.clearTimeout(waiting)
    waiting = null
  }
  const replace = () => {
    forget()
    if (address() === search()) return
    replacedMs = clock.now()
    // browsers refuse more than some hundred entries in half a minute by throwing; the address then lags behind
    try { history.replaceState(null, '', path() + address()) } catch { /* written by the next change */ }
  }
  return {
    /**
     * @param {import('../model/state.js').HistoryManner} manner
     * @param {string} [before]  the address of the state before: a push leaves it in the entry that is left
     */
    write(manner, before) {
      if (manner === 'none') return
      if (manner === 'push' && pushes) {
        const late = waiting !== null
        forget()
        if (address() === search()) return
        try {
          if (late && before !== undefined && before !== search()) history.replaceState(null, '', path() + before)
          history.pushState(null, '', path() + address())
        } catch { /* as above */ }
        return
      }
      if (waiting !== null) return
      const rest = replacedMs + REPLACE_MS - clock.now()
      if (rest <= 0) replace()
      else waiting = clock.setTimeout(replace, rest)
    },
    /** Drops what waits: the reader has gone back. */
    forget,
  }
}
