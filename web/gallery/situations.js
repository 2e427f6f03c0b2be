import { detailsOf, drawingOf } from './sheet.js'

/**
 * The awkward situations, as data: the gallery shows each on a page of its own, and `web/test/gallery.test.js` holds the scene of each
 * against a text. Whoever meets a new one adds it here.
 */

/** @typedef {import('./sheet.js').Row} Row */
/** @typedef {import('./sheet.js').Sheet} Sheet */

/**
 * @typedef {object} Situation
 * @property {string} id
 * @property {string} name
 * @property {string} look  what to look at
 * @property {Sheet} sheet
 * @property {string} [query]  further words of the address
 * @property {number} [heightPx]  of the drawing; the room that the screen leaves when left out
 * @property {'never'|'late'|'refused'} [server]  never: the events do not come; late: they are awaited; refused: they are there, and every
 *   further question fails. Answers when left out
 */

const LANES = Object.freeze(['War', 'Human cost', 'Unrest', 'Politics', 'Ceasefires and diplomacy', 'International'])

/** @param {number} count @param {(i: number) => Row} row */
const rows = (count, row) => Array.from({ length: count }, (_, i) => row(i))
const two = (/** @type {number} */ n) => String(n).padStart(2, '0')

/** A usual timeline, for situations that are not about its events. @type {Sheet} */
const USUAL = Object.freeze({
  title: 'A usual timeline', lanes: LANES,
  eras: [{ title: 'Before', start: '1990', end: '1999' }, { title: 'Afterwards', start: '2000', end: '2010' }],
  rows: rows(36, i => ({
    title: ['Talks in the capital', 'A border crossing is closed', 'Parliament votes on the treaty', 'Observers arrive', 'An agreement is signed', 'The road is opened'][i % 6] + ` (${i + 1})`,
    start: `${1990 + Math.floor(i * 0.58)}-${two(1 + (i * 5) % 12)}-${two(1 + (i * 7) % 28)}`,
    ...(i % 7 === 3 ? { end: `${1991 + Math.floor(i * 0.58)}-06` } : {}),
    lane: (i * 5) % 6, importance: i % 9 === 4 ? 5 : 1 + (i * 3) % 4, ...(i > 3 && i % 4 === 0 ? { causes: [i - 3, i - 2] } : {}),
  })),
})

/** @type {readonly Situation[]} */
export const SITUATIONS = Object.freeze([
  {
    id: 'one-event', name: 'One event', look: 'It stands in the middle with its name; the axis tells the year.',
    sheet: { title: 'One event', lanes: ['Politics'], rows: [{ title: 'The only thing that happened', start: '1994-05-12', importance: 5 }] },
  },
  {
    id: 'two-on-one-day', name: 'Two on one day', look: 'Both are named, one above the other; the columns of a phone count them in a cluster that lets the reader choose.',
    sheet: {
      title: 'Two on one day', lanes: ['Politics'],
      rows: [{ title: 'The treaty is signed', start: '1994-05-12', importance: 4 }, { title: 'A protest against the treaty', start: '1994-05-12' }],
    },
  },
  {
    id: 'thirty-on-one-day', name: 'Thirty on one day', look: 'None is lost: what has no room is counted in clusters.',
    sheet: {
      title: 'Thirty on one day', lanes: ['Unrest', 'Politics'],
      rows: [
        { title: 'The day before', start: '1988-02-19', lane: 1, importance: 4 },
        ...rows(30, i => ({ title: `Demonstration in town number ${i + 1}`, start: '1988-02-20', lane: i % 3 === 0 ? 1 : 0, importance: i === 7 ? 5 : 1 + i % 4 })),
        { title: 'The day after', start: '1988-02-21', lane: 1 },
      ],
    },
  },
  {
    id: 'century-over-days', name: 'A century over single days', look: 'The bar does not hide the days below it, and its name stays in view.',
    sheet: {
      title: 'A century over single days', lanes: ['Politics'],
      rows: [
        { title: 'A dispute of one hundred years', start: '1905', end: '2004', importance: 5 },
        ...rows(12, i => ({ title: `A sitting of the commission, the ${i + 1}th`, start: `${1910 + 8 * i}-0${1 + i % 9}-15`, importance: 1 + i % 4 })),
      ],
    },
  },
  {
    id: 'wide-title', name: 'A title of seventy wide letters', look: 'It is never cut: it breaks between words, and one word that fits nowhere is not named.',
    sheet: {
      title: 'A title of seventy wide letters', lanes: ['Politics', 'War'],
      rows: [
        { title: 'W'.repeat(70), start: '1991-09-02', importance: 5 },
        { title: 'WWWWWWWWWW '.repeat(7).trim(), start: '1992-09-02', lane: 1, importance: 5 },
        { title: 'WWWWWWWWWW '.repeat(7).trim(), start: '1996-09-02', lane: 1 },
        { title: 'A short one beside it', start: '1993-01-01' },
        { title: 'And one after it', start: '1998-01-01', lane: 1 },
      ],
    },
  },
  {
    id: 'twelve-lanes', name: 'Twelve lanes', look: 'Each has its name and room; shapes and colours start over after the eighth.',
    sheet: {
      title: 'Twelve lanes', lanes: rows(12, i => /** @type {any} */ (`Category number ${i + 1}`)).map(String),
      rows: rows(48, i => ({
        title: `Event ${i + 1} of category ${i % 12 + 1}`, start: `${1960 + Math.floor(i * 1.2)}-${two(1 + i % 12)}`, lane: i % 12, importance: i % 11 === 0 ? 5 : 2 + i % 3,
      })),
    },
  },
  {
    id: 'uncertain', name: 'Everything is uncertain', look: 'Hollow, dashed, brackets and dots; nothing is drawn more exactly than it is known.',
    sheet: {
      title: 'Everything is uncertain', lanes: ['Politics', 'War'],
      rows: [
        { title: 'About that day', start: '1918-03-30~', importance: 5 }, { title: 'Perhaps that day', start: '1919-03-30?', importance: 4 },
        { title: 'About then, and perhaps not', start: '1920-03-30%' }, { title: 'Some day of a month', start: '1921-06', lane: 1 },
        { title: 'Some time in spring', start: '1922-21', lane: 1 }, { title: 'Some day of a year', start: '1923', importance: 5 },
        { title: 'Perhaps in that year', start: '1925?', lane: 1 }, { title: 'Some day of a decade', start: '193X', importance: 4 },
        { title: 'From about a year to some month', start: '1926~', end: '1928-05', lane: 1, importance: 4 },
        { title: 'From a known day to some time in a year', start: '1930-02-01', end: '1932' },
        { title: 'Since a doubtful month, and still', start: '1935-04?', end: '..', lane: 1, importance: 5 },
        { title: 'Some time in the century', start: '19XX', lane: 1, importance: 2 },
      ],
    },
  },
  {
    id: 'nothing-matches', name: 'A search that nothing matches', look: 'All step back and keep their places; the card says where was looked and clears the search.',
    sheet: USUAL, query: 'q=Versailles',
  },
  {
    id: 'far-years', name: 'From 500 BCE to 2100', look: 'Years before ours are told as such, there is no year 0, and the axis never repeats itself.',
    sheet: {
      title: 'From 500 BCE to 2100', lanes: ['War', 'Politics'],
      eras: [{ title: 'Antiquity', start: '-0499', end: '0476' }, { title: 'Middle ages', start: '0477', end: '1492' }, { title: 'Modern times', start: '1493', end: '2100' }],
      rows: [
        { title: 'A battle on the plain', start: '-0489-09-12', importance: 5 }, { title: 'A long war', start: '-0430', end: '-0403', importance: 4 },
        { title: 'The last day before our era', start: '0000-12-31', lane: 1 }, { title: 'The first day of our era', start: '0001-01-01', lane: 1 },
        { title: 'A crown', start: '0800-12-25', lane: 1, importance: 5 }, { title: 'A siege', start: '1453-04-06', end: '1453-05-29', importance: 5 },
        { title: 'A peace', start: '1648-10-24', lane: 1, importance: 4 }, { title: 'A treaty that ends', start: '2100-01-01', lane: 1, importance: 5 },
      ],
    },
  },
  {
    id: 'right-to-left', name: 'Titles from right to left', look: 'Time still runs to the right; the letters, brackets and numbers of a title are in their own order.',
    sheet: {
      title: 'أحداث من اليمين إلى اليسار', contentLang: 'ar', lanes: ['السياسة', 'الحرب'],
      eras: [{ title: 'ما قبل المعاهدة', start: '1990', end: '1993' }, { title: 'ما بعد المعاهدة', start: '1994', end: '2000' }],
      rows: [
        { title: 'توقيع المعاهدة (بعد مفاوضات طويلة)', start: '1994-05-12', importance: 5 }, { title: 'افتتاح الطريق رقم 12', start: '1992-03-01', lane: 1 },
        { title: 'زيارة بعثة OSCE إلى العاصمة!', start: '1996-10-03', importance: 4 }, { title: 'انتخابات برلمانية جديدة في جميع المحافظات بعد سنوات من التأجيل', start: '1998-06-20', lane: 1, importance: 4 },
        { title: 'وقف إطلاق النار', start: '1999-11-30', end: '2000-02-01' },
      ],
    },
  },
  {
    id: 'low-embed', name: 'A drawing 300 px high', look: 'Lanes keep their least height; landmarks are named first.',
    sheet: USUAL, heightPx: 300,
  },
  {
    id: 'chosen', name: 'A chosen event with its causes', look: 'It is named, and so are its causes, each at the start of an arc.',
    sheet: USUAL, query: 'event=event-25',
  },
  {
    id: 'no-events', name: 'No events', look: 'Lanes and axis stand; nothing breaks.',
    sheet: { title: 'No events', lanes: ['Politics'], rows: [] },
  },
  { id: 'loading', name: 'Loading', look: 'The count says so, and only after 200 ms.', sheet: USUAL, server: 'late' },
  { id: 'error', name: 'The events do not come', look: 'A sentence in place of the drawing, and two ways on.', sheet: USUAL, server: 'never' },
  { id: 'search-fails', name: 'A search that fails', look: 'A bar above the drawing; what was there stays.', sheet: USUAL, server: 'refused', query: 'q=treaty' },
])

/** @param {string|null} id @returns {Situation|undefined} */
export function situation(id) {
  return SITUATIONS.find(each => each.id === id)
}

/** What the server would send for a situation. @param {Situation} situation */
export function served({ sheet }) {
  const drawing = drawingOf(sheet)
  return { drawing, details: detailsOf(sheet, drawing) }
}
