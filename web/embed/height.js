/** A change by so little is the rounding of someone's zoom. */
const SLACK_PX = 1

/** More growths than this within the time, and host and frame drive each other. */
const MOST_GROWTHS = 10
const GROWTHS_MS = 2000

/**
 * Tells a height when it has really changed. A frame that is made higher because it asked for it may ask again, and a host may give more
 * than was asked: after ten growths in two seconds nothing is asked any more.
 *
 * @param {(heightPx: number) => void} tell
 * @param {() => number} now  in ms
 */
export function createHeight(tell, now) {
  let told = -Infinity
  /** @type {number[]} */ let growths = []
  return {
    /** @param {number} heightPx  that the content wants, whatever the frame has */
    want(heightPx) {
      const height = Math.ceil(heightPx)
      if (Math.abs(height - told) <= SLACK_PX) return
      if (height > told && Number.isFinite(told)) {
        growths = [...growths.filter(at => now() - at < GROWTHS_MS), now()]
        if (growths.length > MOST_GROWTHS) return
      }
      told = height
      tell(height)
    },
    /** Says the last height again, to a host that began to listen late. */
    repeat() { if (Number.isFinite(told)) tell(told) },
  }
}
