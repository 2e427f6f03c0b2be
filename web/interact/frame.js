/**
 * Scene and paint at most once a frame, however often the state changes.
 *
 * @param {{requestAnimationFrame: (run: (timeMs: number) => void) => number, cancelAnimationFrame: (id: number) => void}} clock
 * @param {(timeMs: number) => void} paint
 */
export function createFrame(clock, paint) {
  /** @type {number|null} */ let asked = null
  return {
    /** Asks for a paint in the next frame; asking again before it changes nothing. */
    ask() {
      asked ??= clock.requestAnimationFrame(timeMs => {
        asked = null
        paint(timeMs)
      })
    },
    cancel() {
      if (asked !== null) clock.cancelAnimationFrame(asked)
      asked = null
    },
  }
}
