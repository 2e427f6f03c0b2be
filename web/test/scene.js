import { readEvents } from '../model/events.js'
import { civilToDay } from '../time/day.js'

/** Seeded timelines and text widths for the tests of layout: the same in every run, and on every machine. */

/** @param {number} seed  @returns {() => number} the next number in [0, 1) */
export function seeded(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const SIZES = { turning: 15, title4: 12.5, title3: 11.5, title12: 11, date: 11.5, era: 12, lane: 12.5, axis: 12, axisStrong: 12, axisDay: 11.5, count: 11 }

/**
 * Text widths by classes of letters, near those of common fonts.
 *
 * @type {import('../layout/breaks.js').Measure}
 */
export function measure(text, font) {
  let em = 0
  for (const letter of text) em += /[iljtf.,:;'| ]/.test(letter) ? 0.28 : /[mwMW@]/.test(letter) ? 0.85 : /[A-Z]/.test(letter) ? 0.68 : 0.53
  return em * SIZES[font] * (font === 'turning' ? 0.96 : font === 'era' ? 0.9 : font === 'axisStrong' || font === 'lane' ? 1.06 : 1)
}

export const LANES = Object.freeze(['War', 'Human cost', 'Unrest', 'Politics', 'Ceasefires and diplomacy', 'International'])

const WORDS = ('peace treaty signed border clashes resume north of the city talks summit leaders agree ceasefire monitoring mission arrives village '
  + 'road closed parliament votes resolution delegation returns exchange of prisoners court orders statement by president').split(' ')

/**
 * A timeline with dates of every kind: days, months, years, spans with vague ends, open ends, qualifiers. Crowded towards its end.
 *
 * @param {number} count
 * @param {number} [seed]
 * @returns {import('../model/events.js').Model}
 */
export function timeline(count, seed = 1) {
  const random = seeded(seed * 7919 + count)
  const startDay = civilToDay(1905)
  const endDay = civilToDay(2026, 3)
  const rows = Array.from({ length: count }, () => rowAt(random, startDay, endDay))
  rows.sort((a, b) => a.startDay - b.startDay || a.endDay - b.endDay)
  /** @param {(row: ReturnType<typeof rowAt>) => any} cell */
  const column = cell => rows.map(cell)
  const causes = []
  for (let i = 1; i < count; i++) if (random() < 0.4) causes.push([i, Math.max(0, i - 1 - Math.floor(random() * 12))])
  return readEvents({
    format: 1, version: 'test', lang: 'en', contentLang: 'en', title: 'Test', startDay, endDay, lanes: [...LANES],
    eras: [[1923, 1988, 'Autonomous region'], [1988, 1992, 'Movement and collapse'], [1992, 1994.4, 'First war'], [1994.4, 2020.7, 'Ceasefire without peace'],
      [2020.7, 2020.86, 'Second war'], [2020.86, 2026.2, 'After the war']].map(([from, to, title], i) => ({
      id: `era-${i}`, title: String(title), startDay: civilToDay(0) + Math.round(Number(from) * 365.2425), endDay: civilToDay(0) + Math.round(Number(to) * 365.2425), label: '',
    })),
    events: {
      id: rows.map((_, i) => `event-${i}`), title: column(row => row.title), label: column(row => row.label), lane: column(row => row.lane),
      importance: column(row => row.importance), startDay: column(row => row.startDay), startUntil: column(row => row.startUntil),
      endFrom: column(row => row.endFrom), endDay: column(row => row.endDay), form: column(row => row.form), startKind: column(() => 0),
      endKind: column(row => row.endKind), startPrecision: column(row => row.precision), endPrecision: column(row => row.endPrecision),
      startQualifier: column(row => row.qualifier), endQualifier: column(() => 0),
    },
    causes,
  })
}

/** @param {() => number} random @param {number} first @param {number} last */
function rowAt(random, first, last) {
  const part = random() < 0.4 ? random() : 0.7 + 0.3 * random() ** 0.7
  const day = Math.floor(first + (last - first - 800) * part)
  const precise = random()
  const precision = precise < 0.75 ? 0 : precise < 0.9 ? 1 : 3
  const startUntil = day + [1, 30, 91, 365][precision]
  const form = random() < 0.3 ? 1 : 0
  const endPrecision = form === 1 ? (random() < 0.7 ? 0 : 1) : precision
  const endKind = form === 1 && random() < 0.03 ? 1 : 0
  const lastFrom = form === 1 ? startUntil - 1 + Math.floor(random() ** 3 * 1500) : day
  const endDay = endKind === 1 ? last : form === 1 ? Math.min(last, lastFrom + (endPrecision === 0 ? 1 : 30)) : startUntil
  const weight = random()
  return {
    title: Array.from({ length: 2 + Math.floor(random() * 8) }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' '),
    label: form === 1 ? '27 September 2020 to 10 November 2020' : '27 September 2020',
    lane: Math.floor(random() * random() * LANES.length), form, startDay: day, startUntil, endFrom: endKind === 1 ? endDay - 1 : Math.min(lastFrom, endDay - 1), endDay,
    precision, endPrecision: endKind === 1 ? 0 : endPrecision, endKind, qualifier: random() < 0.1 ? 2 : random() < 0.05 ? 1 : 0,
    importance: weight < 0.08 ? 5 : weight < 0.3 ? 4 : weight < 0.65 ? 3 : weight < 0.9 ? 2 : 1,
  }
}

/**
 * Windows of a timeline: the whole, and seeded ones down to days.
 *
 * @param {import('../model/events.js').Model} model
 * @param {number} count
 * @param {number} [seed]
 */
export function windows(model, count, seed = 1) {
  const random = seeded(seed + 17)
  const days = model.endDay - model.startDay
  const list = [{ startDay: model.startDay - days * 0.04, endDay: model.endDay + days * 0.04 }]
  while (list.length < count) {
    const width = Math.max(4, days * random() ** 4)
    const middle = model.startDay + days * (random() < 0.4 ? random() : 0.7 + 0.3 * random())
    list.push({ startDay: middle - width / 2, endDay: middle + width / 2 })
  }
  return list
}

/** @typedef {{x: number, y: number, right: number, bottom: number, of: number}} Rect */

/** @param {import('../layout/scene.js').Label} label  @returns {Rect} */
export function labelRect({ x, y, widthPx, heightPx, index }) {
  return { x, y, right: x + widthPx, bottom: y + heightPx, of: index }
}

/**
 * The boxes that a mark paints: symbol, bar, brackets.
 *
 * @param {import('../layout/scene.js').Mark} mark
 * @param {import('../layout/scene.js').Direction} direction
 * @returns {Rect[]}
 */
export function markRects(mark, direction) {
  const half = mark.sizePx / 2
  const rects = []
  if (half > 0) rects.push({ x: mark.x - half, y: mark.y - half, right: mark.x + half, bottom: mark.y + half, of: mark.index })
  const stretches = [mark.bar && { from: mark.bar.fromPx, to: mark.bar.toPx, half: 2.5 }, mark.brackets && { from: mark.brackets[0], to: mark.brackets[1], half: 5 }]
  for (const stretch of stretches) {
    if (!stretch) continue
    rects.push(direction === 'right'
      ? { x: stretch.from, right: stretch.to, y: mark.y - stretch.half, bottom: mark.y + stretch.half, of: mark.index }
      : { x: mark.x - stretch.half, right: mark.x + stretch.half, y: stretch.from, bottom: stretch.to, of: mark.index })
  }
  return rects
}

/** @param {import('../layout/scene.js').Cluster} cluster  @returns {Rect} */
export function clusterRect({ x, y, widthPx, heightPx }) {
  return { x, y, right: x + widthPx, bottom: y + heightPx, of: -1 }
}

/** @param {Rect} a @param {Rect} b  @returns {boolean} whether they share more than a hundredth of a px */
export function meet(a, b) {
  return a.x < b.right - 0.01 && b.x < a.right - 0.01 && a.y < b.bottom - 0.01 && b.y < a.bottom - 0.01
}

/**
 * What is wrong with a scene, in words; [] when nothing is.
 *
 * @param {import('../layout/scene.js').Scene} scene
 * @param {import('../layout/scene.js').SceneInput} input
 * @returns {string[]}
 */
export function faults(scene, input) {
  /** @type {string[]} */
  const found = []
  const { bodyPx: body, direction } = scene
  const labels = scene.labels.map(labelRect)
  const marks = scene.marks.flatMap(mark => markRects(mark, direction))
  const clusters = scene.clusters.map(clusterRect)
  labels.forEach((label, i) => {
    if (label.x < body.x - 0.01 || label.right > body.x + body.widthPx + 0.01 || label.y < body.y - 0.01 || label.bottom > body.y + body.heightPx + 0.01) {
      found.push(`the name of ${label.of} is cut`)
    }
    for (let k = i + 1; k < labels.length; k++) if (meet(label, labels[k])) found.push(`the names of ${label.of} and ${labels[k].of} meet`)
    for (const mark of marks) if (mark.of !== label.of && meet(label, mark)) found.push(`the name of ${label.of} lies on the mark of ${mark.of}`)
    for (const cluster of clusters) if (meet(label, cluster)) found.push(`the name of ${label.of} lies on a cluster`)
  })
  for (const band of scene.lanes) {
    if (!band.nameBox) continue
    const own = clusterRect(/** @type {any} */ (band.nameBox))
    for (const rect of [...labels, ...marks, ...clusters]) if (meet(own, rect)) found.push(`something of ${rect.of} lies on the name of lane ${band.index}`)
  }
  scene.clusters.forEach((cluster, i) => {
    if (cluster.indices.length < 2) found.push(`cluster ${cluster.id} has ${cluster.indices.length} events`)
    const rect = clusters[i]
    if (rect.x < body.x - 0.01 || rect.right > body.x + body.widthPx + 0.01 || rect.y < body.y - 0.01 || rect.bottom > body.y + body.heightPx + 0.01) found.push(`cluster ${cluster.id} is cut`)
    for (let k = i + 1; k < clusters.length; k++) if (meet(rect, clusters[k])) found.push(`clusters ${i} and ${k} meet`)
  })
  const symbols = scene.marks.filter(mark => mark.sizePx > 0)
    .map(mark => markRects({ ...mark, bar: null, brackets: null }, direction)[0]).sort((a, b) => a.x - b.x)
  symbols.forEach((a, i) => {
    for (let k = i + 1; k < symbols.length && symbols[k].x < a.right; k++) if (meet(a, symbols[k])) found.push(`the marks of ${a.of} and ${symbols[k].of} meet`)
    for (const cluster of clusters) if (meet(a, cluster)) found.push(`the mark of ${a.of} lies on a cluster`)
  })
  const times = new Map()
  const count = (/** @type {number} */ index) => times.set(index, (times.get(index) ?? 0) + 1)
  for (const mark of scene.marks) count(mark.index)
  for (const cluster of scene.clusters) cluster.indices.forEach(count)
  for (const index of input.events.inWindow(input.startDay, input.endDay)) {
    if (times.get(index) !== 1) found.push(`event ${index} is drawn ${times.get(index) ?? 0} times`)
    times.delete(index)
  }
  for (const index of times.keys()) found.push(`event ${index} is drawn and not in the window`)
  const drawn = new Set(scene.marks.map(mark => mark.index))
  for (const label of scene.labels) if (!drawn.has(label.index)) found.push(`the name of ${label.index} has no mark`)
  return found
}
