/**
 * Seeded events of a conflict that never was: the same number and seed give the same events on every machine. They have what real ones have:
 * quiet years and crowded weeks, six lanes of unequal size, few turning points, dates known to the day, the month or only the year, spans, causes.
 */

/**
 * @typedef {object} SeededEvent
 * @property {string} id
 * @property {string} start  EDTF
 * @property {string} end  EDTF, empty for a point
 * @property {string} title
 * @property {string} summary
 * @property {string} category
 * @property {number} importance  1 to 5
 * @property {string} place
 * @property {string[]} causes  ids of earlier events
 * @property {string} source
 */

export const LANES = Object.freeze(['War', 'Human cost', 'Unrest', 'Politics', 'Ceasefires and diplomacy', 'International'])
const SHARES = [0.28, 0.18, 0.12, 0.2, 0.12, 0.1]
const PLACES = ['Aldra', 'Berenth', 'Corvane', 'Dolmar', 'Estrel', 'Farrow Pass', 'Gael Bridge', 'Hesten', 'Ilmar', 'Jorun', 'Kestrel Heights', 'Lower Merid']
const HAPPENED = [
  ['Shelling of {place}', '{place} changes hands', 'Offensive towards {place} halts at the river', 'The road between {place} and {other} is cut', 'Positions above {place} are fortified on both sides'],
  ['Families leave {place}', 'Hospital of {place} reports its first losses', 'Prisoners are exchanged near {place} after nine weeks of talks', 'Water fails in {place}', 'The register of the missing is opened in {place} and {other}'],
  ['March in {place}', 'Strike spreads from {place} to {other}', 'Students gather before the assembly of {place}', 'Curfew in {place}', 'Crowds meet in {place} on the anniversary, and disperse by the evening'],
  ['Assembly of {place} votes on its status', 'Cabinet resigns', 'Emergency law is extended to {place} for a further ninety days', 'New governor in {place}', 'Elections in {place} and {other} are postponed'],
  ['Ceasefire at {place}', 'Talks in {place} end without agreement', 'Joint statement of {place} is signed in three languages and read aloud', 'Envoys meet in {place}', 'Truce along the line from {place} to {other}'],
  ['Observers arrive in {place}', 'Resolution on {place} is adopted', 'A neighbour closes its border at {place}', 'Aid convoy reaches {place} by way of {other}', 'Sanctions on the trade through {place} are renewed for one year'],
]
const FIRST_YEAR = 1920
const YEARS = 104

/**
 * @param {number} count
 * @param {number} [seed]
 * @returns {SeededEvent[]} in the order of their first days
 */
export function seededEvents(count, seed = 1) {
  const next = random(seed)
  const pick = (/** @type {readonly any[]} */ from) => from[Math.floor(next() * from.length)]
  // crowded stretches: most events lie within a few months of one of them
  const bursts = Array.from({ length: 9 }, () => Math.floor((0.1 + 0.88 * next()) * YEARS * 365))
  const days = Array.from({ length: count }, () => Math.floor(next() < 0.6 ? clamp(pick(bursts) + (next() + next() - 1) * 500) : next() * YEARS * 365)).sort((a, b) => a - b)
  /** @type {SeededEvent[]} */ const events = []
  days.forEach((day, i) => {
    const lane = chosen(SHARES, next())
    const place = pick(PLACES), other = pick(PLACES.filter(one => one !== place))
    const known = next()
    const date = isoDay(day)
    const start = known < 0.82 ? date + (known < 0.04 ? '~' : '') : known < 0.94 ? date.slice(0, 7) : date.slice(0, 4)
    const span = known < 0.82 && next() < 0.16
    const causes = i > 0 && next() < 0.3 ? [events[Math.max(0, i - 1 - Math.floor(next() * 12))].id] : []
    const level = next()
    events.push({
      id: `event-${i + 1}`,
      start,
      end: span ? isoDay(day + 2 + Math.floor(next() * next() * 200)) : '',
      title: pick(HAPPENED[lane]).replace('{place}', place).replace('{other}', other),
      summary: `What is known of it comes from ${place} and ${other}; accounts differ on how it began, and agree on the day it ended. `.repeat(1 + Math.floor(next() * 2)).trim(),
      category: LANES[lane],
      importance: level < 0.02 || i === 0 || i === count - 1 ? 5 : level < 0.12 ? 4 : level < 0.5 ? 3 : level < 0.8 ? 2 : 1,
      place,
      causes: causes.filter(cause => soundOrder(cause, start, events)),
      source: `Archive of ${place} — Report ${i + 1} | https://archive.example/${i + 1}`,
    })
  })
  return events
}

/** @param {readonly SeededEvent[]} events  @returns {string} the CSV that the program reads */
export function toCsv(events) {
  const header = 'type,id,start,end,title,summary,category,importance,place,causes,sources'
  const rows = events.map(event => ['event', event.id, event.start, event.end, event.title, event.summary, event.category, event.importance, event.place, event.causes.join('; '), event.source])
  return [header, 'title,seeded,,,A seeded timeline,,,,,,', ...rows.map(row => row.map(cell).join(','))].join('\n') + '\n'
}

/** First day of a date as written here. @param {string} edtf  @returns {string} ISO day */
export function firstDay(edtf) {
  const [year, month = '01', day = '01'] = edtf.replace('~', '').split('-')
  return `${year}-${month}-${day}`
}

/** A cause known only to its year may not begin after its effect. @param {string} cause @param {string} start @param {readonly SeededEvent[]} events */
function soundOrder(cause, start, events) {
  const before = events.find(event => event.id === cause)
  return before !== undefined && firstDay(before.start) <= firstDay(start)
}

/** @param {string|number} text */
function cell(text) {
  return /[",\n]/.test(String(text)) ? `"${String(text).replaceAll('"', '""')}"` : String(text)
}

/** @param {number} day  from the first day of FIRST_YEAR */
function isoDay(day) {
  return new Date(Date.UTC(FIRST_YEAR, 0, 1 + day)).toISOString().slice(0, 10)
}

/** @param {number} day */
function clamp(day) {
  return Math.max(0, Math.min(YEARS * 365 - 1, day))
}

/** @param {readonly number[]} shares @param {number} part */
function chosen(shares, part) {
  let sum = 0
  for (let i = 0; i < shares.length; i++) if (part < (sum += shares[i])) return i
  return shares.length - 1
}

/** Marsaglia's xorshift, 32 bits. @param {number} seed  @returns {() => number} from 0 to below 1 */
function random(seed) {
  let state = (seed * 2654435761) >>> 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4294967296
  }
}
