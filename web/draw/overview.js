import { html, keyed, place, svg, write, writeText } from './nodes.js'
import { px } from './shapes.js'

/**
 * The strip of the whole: how many events begin where, and the window as a frame with two handles. Within the window each bar is
 * parted by lanes, in their order and colours. With time down it stands upright, a quarter turned, as a spine on the right edge.
 */

/**
 * @typedef {object} OverviewView
 * @property {{columns: number, totals: ArrayLike<number>, most: number, lanes?: number, counts?: ArrayLike<number>}} density  columns of
 *   equal width over the whole; counts: of lane l in column c, at `l * columns + c`
 * @property {'right'|'down'} direction
 * @property {number} widthPx  of the element
 * @property {number} heightPx
 * @property {number} [fromPx]  along time: where the whole begins; default 0
 * @property {number} [toPx]  where it ends; default the element's length
 * @property {number} windowFromPx  along time
 * @property {number} windowToPx
 * @property {string} valueText  the window in words
 * @property {readonly {atPx: number, text: string}[]} [ticks]  years along the strip, none when left out
 */

/** With time to the right: the row of years below, and air above the bars. */
const YEARS_PX = 17
const TOP_PX = 5
/** Between the tallest bar and the frame. */
const HEAD_PX = 5
const BAR_PX = 3.2
const GRID_PX = 4
const LEAST_WINDOW_PX = 6
/** A window under this has its handles outside. */
const NARROW_PX = 14
const OUTSIDE_PX = 6
const HANDLE_WIDE_PX = 8
const HANDLE_HIGH_PX = 19

/** Numbers the clip paths of several strips in one document. */
let strips = 0

/**
 * @param {HTMLElement} element  empty
 * @param {{label: string}} options
 * @returns {{paint: (view: OverviewView) => void}}
 */
export function createOverview(element, { label }) {
  element.classList.add('overview')

  const picture = element.appendChild(svg('svg', 'overview-picture'))
  write(picture, 'aria-hidden', 'true')
  write(picture, 'focusable', 'false')
  const part = (/** @type {string} */ name, /** @type {string} */ className) => picture.appendChild(svg(name, className))
  const base = part('path', 'overview-base')
  const outside = part('path', 'overview-bars')
  const frame = part('rect', 'overview-window')
  const clipId = `ct-strip-${++strips}`
  const clip = part('clipPath', '')
  write(clip, 'id', clipId)
  const within = clip.appendChild(svg('rect', ''))
  const coloured = part('g', '')
  write(coloured, 'clip-path', `url(#${clipId})`)
  const inside = keyed(coloured, {
    key: (/** @type {{lane: number, d: string}} */ { lane }) => lane,
    make: ({ lane }) => {
      const path = svg('path', 'overview-bars overview-bars-inside')
      write(path, 'data-lane', lane % 8)
      return path
    },
    paint: (path, { d }) => write(path, 'd', d),
  })
  const edge = part('rect', 'overview-frame')
  const handles = [0, 1].map(() => part('rect', 'overview-handle'))
  const grips = part('path', 'overview-grips')
  const yearLayer = element.appendChild(html('div', 'overview-years'))
  write(yearLayer, 'aria-hidden', 'true')
  const years = keyed(yearLayer, {
    key: (/** @type {{atPx: number, text: string}} */ { text }) => text,
    make: () => html('span', 'overview-year'),
    paint: (span, { atPx, text }) => {
      writeText(span, text)
      place(span, atPx, 0)
    },
  })

  /** @typedef {{density: OverviewView['density'], down: boolean, from: number, step: number, bar: number, foot: number, tallest: number}} Bars */
  /** @type {Bars|null} */ let drawn = null

  /** All bars, unless they are drawn: while the window moves none of them changes. @param {Bars} bars */
  function draw(bars) {
    if (drawn && Object.entries(bars).every(([name, value]) => drawn?.[/** @type {keyof Bars} */ (name)] === value)) return
    drawn = bars
    const { density: { columns, totals, most, counts = totals }, down, from, step, bar, foot, tallest } = bars
    const lanes = Math.max(1, Math.round(counts.length / Math.max(1, columns)))
    /** A part of a bar, px above its foot. @param {number} a @param {number} low @param {number} high */
    const piece = (a, low, high) => down ? `M${px(foot - low)} ${px(a)}h${px(low - high)}v${px(bar)}h${px(high - low)}Z`
      : `M${px(a)} ${px(foot - low)}v${px(low - high)}h${px(bar)}v${px(high - low)}Z`
    let whole = ''
    const parted = Array.from({ length: lanes }, (_, lane) => ({ lane, d: '' }))
    for (let c = 0; c < columns; c++) {
      const count = totals[c]
      if (count === 0) continue
      const a = from + (c + 0.5) * step - bar / 2
      let high = tallest * Math.sqrt(count / most)
      whole += piece(a, 0, high)
      // the first lane is the tip, as it is first in the drawing
      const each = high / count
      for (const row of parted) {
        const of = counts[row.lane * columns + c]
        if (of > 0) row.d += piece(a, Math.max(0, high - of * each), high)
        high -= of * each
      }
    }
    write(outside, 'd', whole)
    inside(parted)
  }

  return {
    paint(view) {
      const { density, direction, widthPx, heightPx } = view
      const down = direction === 'down'
      const length = down ? heightPx : widthPx
      const across = down ? widthPx : heightPx
      const from = view.fromPx ?? 0
      const to = view.toPx ?? length
      /** A box, turned by a quarter when time runs down. @param {Element} rect @param {number} a @param {number} b @param {number} along @param {number} high */
      const box = (rect, a, b, along, high) => {
        write(rect, 'x', px(down ? b : a))
        write(rect, 'y', px(down ? a : b))
        write(rect, 'width', px(Math.max(0, down ? high : along)))
        write(rect, 'height', px(Math.max(0, down ? along : high)))
      }
      // the foot of the bars: above the years or, upright, the right edge
      const foot = down ? across - 1.5 : across - YEARS_PX
      const top = down ? 1 : TOP_PX - 1
      const tallest = foot - top - (down ? 2 : HEAD_PX)

      const wide = Math.max(view.windowToPx - view.windowFromPx, LEAST_WINDOW_PX)
      const middle = (view.windowFromPx + view.windowToPx) / 2
      const [start, end] = [middle - wide / 2, middle + wide / 2]

      const { columns, totals } = density
      const step = (to - from) / Math.max(1, columns)
      const bar = Math.min(BAR_PX, step * BAR_PX / GRID_PX)
      draw({ density, down, from, step, bar, foot, tallest })
      // all bars are there in grey and in colours: a bar whose middle is in the window is seen in colours, and whole
      const inWindow = (/** @type {number} */ c) => totals[c] > 0 && from + (c + 0.5) * step >= start && from + (c + 0.5) * step <= end
      let [first, last] = [Math.max(0, Math.floor((start - from) / step)), Math.min(columns - 1, Math.ceil((end - from) / step))]
      while (first <= last && !inWindow(first)) first++
      while (last >= first && !inWindow(last)) last--
      box(within, from + first * step, 0, Math.max(0, last + 1 - first) * step, across)

      const strokes = (view.ticks ?? []).map(({ atPx }) => `M${px(atPx)} ${px(foot)}v3`).join('')
      write(base, 'd', down ? 'M0.5 0V' + px(length) : `M${px(from)} ${px(foot)}H${px(to)}${strokes}`)
      box(frame, start, top, wide, foot - top)
      box(edge, start, top, wide, foot - top)

      const off = wide < NARROW_PX ? OUTSIDE_PX : 0
      const centre = (top + foot) / 2
      // upright, the frame is too narrow for handles: its ends themselves are dragged
      handles.forEach((handle, i) => {
        write(handle, 'hidden', down)
        write(handle, 'display', down ? 'none' : null)
        const at = i === 0 ? start - off : end + off
        box(handle, at - HANDLE_WIDE_PX / 2, centre - HANDLE_HIGH_PX / 2, HANDLE_WIDE_PX, HANDLE_HIGH_PX)
      })
      write(grips, 'd', down ? '' : [start - off, end + off].map(at => `M${px(at - 1.25)} ${px(centre - 4.5)}v9M${px(at + 1.25)} ${px(centre - 4.5)}v9`).join(''))

      write(element, 'data-direction', direction)
      write(picture, 'width', px(widthPx))
      write(picture, 'height', px(heightPx))
      // a slider once it has a value, and not before
      write(element, 'role', 'slider')
      write(element, 'tabindex', 0)
      write(element, 'aria-label', label)
      write(element, 'aria-valuemin', 0)
      write(element, 'aria-valuemax', 100)
      write(element, 'aria-orientation', down ? 'vertical' : 'horizontal')
      write(element, 'aria-valuenow', Math.round(Math.max(0, Math.min(100, (middle - from) / Math.max(1, to - from) * 100))))
      write(element, 'aria-valuetext', view.valueText)
      years(down ? [] : view.ticks ?? [])
    },
  }
}
