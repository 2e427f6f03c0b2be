/**
 * The scene: what is to be painted, finished, in CSS px of the drawing's own box, y down. Layout makes it, draw paints it. It is
 * plain and frozen at its top; whoever paints needs neither the events' days nor the state.
 *
 * With time to the right, days run along x and lanes lie below one another. With time down, days run along y and lanes stand
 * beside one another: then a LaneBand's `fromPx`/`toPx` are x, an EraBand's and a Tick's are y, and a bar runs along y.
 * "Along" means along time, "across" the other way.
 */

/** @typedef {'right'|'down'} Direction */
/** @typedef {'wide'|'embed'|'phone'} Mode */
/** @typedef {{x: number, y: number, widthPx: number, heightPx: number}} Box */

/**
 * @typedef {object} Tick
 * @property {number} day
 * @property {number} atPx  along time; the tick and its grid line
 * @property {string} text  '' for a bare tick
 * @property {number} textPx  along time: where its text begins or is centred; to the right, x; down, the y of the middle of its line
 * @property {'start'|'center'} align
 * @property {boolean} strong
 */

/**
 * @typedef {object} EraBand
 * @property {string} id
 * @property {string} title
 * @property {boolean} tinted
 * @property {number} fromPx  along time, not cut at the body's edges by more than 1 px; at least 1.5 px wide
 * @property {number} toPx
 * @property {readonly string[]} lines  [] when the name does not fit
 * @property {number} textPx  along time: where the name begins
 * @property {number} textX  left of the name
 * @property {number} textY  top of the name
 */

/**
 * @typedef {object} LaneBand
 * @property {number} index
 * @property {string} name
 * @property {number} fromPx  across time
 * @property {number} toPx
 * @property {number} shown  how many of its events the window holds
 * @property {number} total
 * @property {boolean} folded
 * @property {null | Box} nameBox  where the lane's name stands inside the lane (embed); null when it stands beside it. Nothing else is in it
 */

/**
 * @typedef {object} Bar
 * @property {number} fromPx  along time: the whole bar, solid and dotted, as far as it is in view
 * @property {number} toPx
 * @property {boolean} startArrow  it begins before the view, or has no known beginning
 * @property {boolean} endArrow  it goes on beyond the view, or still
 * @property {boolean} endCap  its last day is known and in view
 * @property {boolean} endDoubt  its end is in view and uncertain: an end bar of dashes
 * @property {boolean} endAbout  its end is in view and approximate: a whisker beyond it
 * @property {null | [number, number]} solid  the part that is sure
 * @property {null | [number, number]} dotsBefore
 * @property {null | [number, number]} dotsAfter
 */

/**
 * @typedef {object} Mark
 * @property {number} index  position of the event
 * @property {number} lane
 * @property {number} x  middle of the symbol
 * @property {number} y
 * @property {number} sizePx  side of the symbol's box; 0 when the symbol lies outside the view and only the bar or the brackets are seen
 * @property {number} importance
 * @property {'solid'|'hollow'|'dashed'} form
 * @property {boolean} about  a whisker on either side of the symbol, along time
 * @property {boolean} steppedBack
 * @property {boolean} chosen
 * @property {null | Bar} bar
 * @property {null | [number, number]} brackets  along time: first and last possible day
 */

/**
 * @typedef {object} Cluster
 * @property {string} id  the same as long as it holds the same events
 * @property {number} lane
 * @property {number} x  left
 * @property {number} y  top
 * @property {number} widthPx
 * @property {number} heightPx
 * @property {readonly number[]} indices  at least two positions, ascending
 * @property {boolean} steppedBack  all of its events are
 */

/**
 * @typedef {object} Label
 * @property {number} index
 * @property {number} x  left of its text
 * @property {number} y  top of its first line
 * @property {number} widthPx
 * @property {number} heightPx
 * @property {'right'|'left'|'below'} side  of its mark
 * @property {'start'|'end'} align
 * @property {number} importance  as it is set: that of its event, or less where the title would be too wide
 * @property {string} dateText  '' when it is not shown
 * @property {boolean} dateBeside  the date stands in the line of the title, away from the mark; else below it
 * @property {number} titleLines
 * @property {null | number[][]} leader  from the mark to the text, points [x, y]
 * @property {boolean} chosen
 * @property {boolean} found  it matches a search
 */

/**
 * @typedef {object} Scene
 * @property {Direction} direction
 * @property {Mode} mode
 * @property {boolean} crowded  far more events than names: type, lines and clusters are smaller; see `titleFont`
 * @property {number} widthPx
 * @property {number} heightPx  more than was given when the lanes need it
 * @property {Box} bodyPx  where the lanes are
 * @property {number} stripPx  height of the era strip, between axis and lanes; 0 without
 * @property {{upper: readonly Tick[], lower: readonly Tick[]}} axis
 * @property {readonly EraBand[]} eras
 * @property {readonly LaneBand[]} lanes
 * @property {readonly Mark[]} marks
 * @property {readonly Cluster[]} clusters
 * @property {readonly Label[]} labels
 */

/**
 * What layout asks of the events; `web/model/events.js` makes it.
 * @typedef {object} PlaceableEvents
 * @property {number} count
 * @property {readonly string[]} title
 * @property {readonly string[]} label
 * @property {ArrayLike<number>} lane
 * @property {ArrayLike<number>} importance
 * @property {ArrayLike<number>} startDay
 * @property {ArrayLike<number>} startUntil
 * @property {ArrayLike<number>} endFrom
 * @property {ArrayLike<number>} endDay
 * @property {ArrayLike<number>} form
 * @property {ArrayLike<number>} startKind
 * @property {ArrayLike<number>} endKind
 * @property {ArrayLike<number>} startPrecision
 * @property {ArrayLike<number>} startQualifier
 * @property {ArrayLike<number>} endPrecision
 * @property {ArrayLike<number>} [endQualifier]
 * @property {ArrayLike<number>} rank
 * @property {readonly number[]} laneTotals
 * @property {(startDay: number, endDay: number) => Int32Array} inWindow
 */

/**
 * The words of the axis; templates hold `{year}`, `{month}`.
 * @typedef {object} AxisWords
 * @property {readonly string[]} months  whole names, January first
 * @property {readonly string[]} monthsShort
 * @property {string} decade  `{year}s`
 * @property {string} century  `{year}s`
 * @property {string} bce  `{year} BCE`
 * @property {string} monthYear  `{month} {year}`
 * @property {string} years  `{from}–{to}`, for stretches longer than a century
 */

/**
 * @typedef {object} SceneInput
 * @property {PlaceableEvents} events
 * @property {readonly string[]} lanes
 * @property {readonly {id: string, title: string, startDay: number, endDay: number}[]} eras
 * @property {number} startDay  of the window, a real number
 * @property {number} endDay
 * @property {number} widthPx  of the drawing's box: axis, era strip and lanes, without overview
 * @property {number} heightPx
 * @property {Mode} [mode]  by width when left out: wide from 1000, embed from 560, else phone
 * @property {import('./breaks.js').Measure} measure  by the fonts of this mode
 * @property {AxisWords} [words]  English when left out
 * @property {number} [chosen]  position, or -1
 * @property {readonly number[]} [linked]  what the chosen event is shown with: causes, effects, a thread. Lanes without any of them fold
 * @property {null | Uint8Array} [thread]  1 for the events of a thread that is followed: they keep their colour, the rest steps back, and lanes without
 *   any of them fold; of those that are not linked to the chosen one names are shown where there is room left
 * @property {null | Uint8Array} [matches]  1 for what matches the filter; the rest steps back
 * @property {boolean} [found]  `matches` comes from words that were searched: labels of matches say so
 * @property {number} [focused]  position, or -1: named where possible
 * @property {null | Scene} [previous]  what is shown now: names keep their place where it is still free
 * @property {boolean} [keepLanes]  a gesture goes on: lanes and strip keep the heights of `previous`
 */

/** @type {Readonly<AxisWords>} */
export const ENGLISH_AXIS = Object.freeze({
  months: Object.freeze(['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']),
  monthsShort: Object.freeze(['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']),
  decade: '{year}s',
  century: '{year}s',
  bce: '{year} BCE',
  monthYear: '{month} {year}',
  years: '{from}–{to}',
})
