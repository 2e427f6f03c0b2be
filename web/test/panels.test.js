import test, { describe, mock } from 'node:test'
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { build, installDocument } from './document.js'
import { createWords } from '../i18n/words.js'
import { NO_FILTER } from '../model/state.js'
import { KEYS } from '../interact/keys.js'
import { accounts, expectedSides } from '../panels/accounts.js'
import { createChoice } from '../panels/choice.js'
import { createControls } from '../panels/controls.js'
import { createCopyLink } from '../panels/copy.js'
import { createDrawer } from '../panels/drawer.js'
import { createEventPanel } from '../panels/event.js'
import { createFilters } from '../panels/filters.js'
import { createHelp } from '../panels/help.js'
import { links } from '../panels/links.js'
import { createList } from '../panels/list.js'
import { closeMenus } from '../panels/menus.js'
import { CALM_MS, createAnnouncer, createBar, createEmpty, failure } from '../panels/notices.js'
import { createVacant } from '../panels/vacant.js'
import { eventIn, listenToLinks } from '../panels/permalinks.js'
import { restOf } from '../panels/sheet.js'
import { sources } from '../panels/sources.js'
import { createThreadPanel } from '../panels/thread.js'
import { createViews } from '../panels/views.js'

const document = installDocument()
const read = lang => Object.fromEntries(readFileSync(new URL(`../../src/main/resources/messages_${lang}.properties`, import.meta.url), 'utf8')
  .split('\n').filter(line => /^[a-z]/.test(line)).map(line => { const at = line.indexOf(' ='); return [line.slice(0, at), line.slice(at + 2).trim()] }))
const words = createWords({ lang: 'en', messages: read('en') })
const ground = { words, contentLang: 'en', lanes: ['War', 'Politics'], shape: lane => build('svg', { 'data-lane': String(lane) }), href: id => `event/${encodeURIComponent(id)}` }

describe('accounts', () => {
  const two = ['Armenian', 'Azerbaijani']
  test('stand side by side, and a side without words says so', () => {
    const made = accounts([{ name: 'Azerbaijani', text: 'It was a victory.' }], two, ground)
    assert.deepEqual(made.querySelectorAll('.panel-account').map(column => column.textContent),
      ['Armenian accountNone recorded for this event.', 'Azerbaijani accountIt was a victory.'])
  })
  test('an unexpected side has a column where it speaks, after the others', () => {
    const made = accounts([{ name: 'Belarusian', text: 'No.' }, { name: 'Armenian', text: 'Yes.' }], two, ground)
    assert.deepEqual(made.querySelectorAll('h4').map(name => name.textContent), ['Armenian account', 'Azerbaijani account', 'Belarusian account'])
  })
  test('are left out when no side has words', () => {
    assert.equal(accounts([{ name: 'Armenian', text: '' }], two, ground), null)
  })
  test('are expected from sides that speak in a third of the events with any account', () => {
    const said = (...names) => ({ perspectives: names.map(name => ({ name, text: 'x' })) })
    assert.deepEqual(expectedSides([said('A', 'B'), said('A'), said('B'), said('A', 'C'), said(), said()]), ['A', 'B'])
    assert.deepEqual(expectedSides([said()]), [])
  })
})

describe('links', () => {
  const link = { id: '1994 a', title: 'Ceasefire', dateLabel: '12 May 1994', kind: 'trigger', reason: 'Both sides were exhausted', lane: 'Politics', startDay: 0 }
  test('tell how many, and for each when, what, how and why', () => {
    const made = links('web.led', [link], ground)
    assert.equal(made.querySelector('h3').textContent, 'What led to this 1')
    const [row] = made.querySelectorAll('a')
    assert.equal(row.getAttribute('href'), 'event/1994%20a')
    assert.equal(row.querySelector('.link-date').textContent, '12 May 1994')
    assert.equal(row.querySelector('.link-words').textContent, 'CeasefireIt set this off. Both sides were exhausted')
    assert.equal(row.querySelector('svg').getAttribute('data-lane'), '1')
  })
  test('say the way of what followed', () => {
    assert.equal(links('web.followed', [{ ...link, reason: '' }], ground).querySelector('.link-why').textContent, 'This set it off.')
    assert.equal(links('web.followed', [{ ...link, kind: null, reason: '' }], ground).querySelector('.link-why'), null)
  })
  test('are left out when there are none', () => assert.equal(links('web.led', [], ground), null))
})

test('sources are numbered, and only http and https addresses become links', () => {
  const made = sources([
    { publisher: 'AP', title: 'Talks', url: 'https://example.org/a' }, { publisher: 'Archive', title: '', url: 'http://example.org/b' },
    { publisher: 'Book', title: 'Black Garden', url: '' }, { publisher: '', title: 'Bad', url: 'javascript:alert(1)' },
  ], ground)
  assert.deepEqual(made.querySelectorAll('li').map(row => row.textContent), ['AP, Talks', 'Archive', 'Book, Black Garden', 'Bad'])
  assert.deepEqual(made.querySelectorAll('a').map(link => [link.getAttribute('href'), link.getAttribute('rel')]),
    [['https://example.org/a', 'noopener nofollow external'], ['http://example.org/b', 'noopener nofollow external']])
  assert.equal(sources([], ground), null)
})

describe('the event panel', () => {
  const headline = { id: 'a', title: 'Ceasefire <b>', dateLabel: '12 May 1994', place: 'Bishkek', laneName: 'Politics', lane: 1, importance: 5, apart: null, follow: [] }
  const details = { summary: 'It holds.', note: 'When it began.', perspectives: [{ name: 'Armenian', text: 'x' }], causes: [], effects: [], sources: [] }
  const at = { text: '2 of 3', before: true, after: false, through: 'all', ways: ['all', 'turning-points'] }
  const open = asked => {
    const panel = build('aside')
    const made = createEventPanel(panel, { ...ground, absolute: href => `https://h/${href}`, close: () => asked.push('close'), step: way => asked.push(way),
      choose: way => asked.push(way), present: () => asked.push('present'), leave: () => asked.push('leave'), fill: null, follow: way => asked.push(way), contact: 'mailto:a@example.org',
      retry: () => asked.push('retry'), reload: () => asked.push('reload'), clipboard: undefined })
    return { panel, made }
  }
  test('shows at once what the drawing knows, and says that the rest is awaited', () => {
    const { panel, made } = open([])
    made.show(headline, null, at)
    assert.equal(panel.querySelector('.panel-head').textContent, 'PoliticsTurning point')
    assert.equal(panel.querySelector('.panel-date').textContent, '12 May 1994 · Bishkek')
    assert.equal(panel.querySelector('.panel-title').textContent, 'Ceasefire <b>')
    assert.equal(panel.querySelector('.panel-waiting').textContent, 'Loading the rest of this event…')
    assert.equal(panel.querySelector('.steps-place').textContent, '2 of 3')
  })
  test('reads what is contested before what is explained', () => {
    const { panel, made } = open([])
    made.show(headline, { details: { ...details, causes: [{ id: 'b', title: 'War', dateLabel: '1992', kind: null, reason: '', lane: 'War' }],
      sources: [{ publisher: 'AP', title: 'T', url: '' }] }, sides: [] }, at)
    assert.deepEqual(panel.querySelectorAll('h3').map(heading => heading.textContent),
      ['What is disputed', 'How each side describes it', 'What led to this 1', 'Sources 1'])
  })
  test('a missing answer is a sentence with a way to try again', () => {
    const asked = []
    const { panel, made } = open(asked)
    made.show(headline, { failed: 'The rest did not arrive.', outdated: false }, at)
    assert.equal(panel.querySelector('.panel-failed').textContent, 'The rest did not arrive.Try again')
    panel.querySelector('.panel-failed button').click()
    made.show(headline, { failed: 'It has changed.', outdated: true }, at)
    panel.querySelector('.panel-failed button').click()
    assert.deepEqual(asked, ['retry', 'reload'])
    made.show(headline, { details, sides: [] }, at)
    assert.equal(panel.querySelector('.panel-failed'), null)
  })
  test('steps and closes; the end of the way is said and keeps the focus', () => {
    const asked = []
    const { panel, made } = open(asked)
    made.show(headline, null, at)
    const [previous, next] = panel.querySelectorAll('.button-square')
    assert.deepEqual([previous.getAttribute('aria-disabled'), next.getAttribute('aria-disabled')], ['false', 'true'])
    previous.click()
    panel.querySelector('.panel-close').click()
    assert.deepEqual(asked, [-1, 'close'])
    made.focus()
    assert.equal(document.activeElement, panel.querySelector('.panel-title'))
    assert.ok(made.hasFocus())
  })
  test('another event begins at its top, the same one stays where it was read', () => {
    const { panel, made } = open([])
    made.show(headline, null, at)
    panel.querySelector('.panel-body').scrollTop = 80
    made.show(headline, { details, sides: [] }, at)
    assert.equal(panel.querySelector('.panel-body').scrollTop, 80)
    made.show({ ...headline, id: 'z' }, null, at)
    assert.equal(panel.querySelector('.panel-body').scrollTop, 0)
  })
})

describe('the event panel on the way', () => {
  const headline = { id: 'a', title: 'Recall', dateLabel: '13 June 2024', place: '', laneName: 'Politics', lane: 1, importance: 5,
    apart: { before: '30 years later than “', id: 'b c', title: 'Ceasefire', after: '”' },
    follow: [{ way: 'why', text: 'Why? Follow the thread back to 1992', count: '27 events', href: './?why=a' }] }
  const open = asked => {
    const panel = build('aside')
    const made = createEventPanel(panel, { ...ground, absolute: href => `https://h/${href}`, address: id => id, close() {}, step() {}, choose() {}, present() {}, leave: () => asked.push('leave'), fill: () => asked.push('fill'),
      follow: way => asked.push(way), contact: 'mailto:a@example.org', retry() {}, reload() {}, clipboard: undefined })
    made.show(headline, { details: { summary: 'x', note: '', perspectives: [], causes: [], effects: [], sources: [] }, sides: [] }, { text: '', before: true, after: true, through: 'all', ways: ['all'] })
    return panel
  }
  test('says how far it is from the one before, whose title is a link', () => {
    const sentence = open([]).querySelector('.panel-apart')
    assert.equal(sentence.textContent, '30 years later than “Ceasefire”')
    assert.equal(sentence.querySelector('a').getAttribute('href'), 'event/b%20c')
  })
  test('leads to its threads and to where a mistake is reported', () => {
    const asked = []
    const panel = open(asked)
    const link = panel.querySelector('.panel-follow')
    assert.deepEqual([link.textContent, link.getAttribute('href')], ['Why? Follow the thread back to 199227 events', './?why=a'])
    assert.ok(link.click().defaultPrevented)
    assert.ok(!link.fire('click', { ctrlKey: true }).defaultPrevented, 'another tab is the browser’s')
    assert.deepEqual(asked, ['why'])
    assert.equal(panel.querySelector('.panel-report a').getAttribute('href'), 'mailto:a@example.org')
  })
})

describe('a thread in words', () => {
  const row = (id, number, more = {}) => ({ id, title: id.toUpperCase(), dateLabel: '1994', lane: 0, importance: 3, number, current: false, relation: '', kind: '', reason: '', ...more })
  const view = { way: 'why', title: 'Recall', span: '4 events, 1992 to 2024', hidden: 2, unfolded: false, summary: 'Told.', groups: [
    { generation: 0, nearer: '', rows: [row('d', 4, { current: true })] },
    { generation: 1, nearer: 'Recall', rows: [row('b', 2, { relation: 'led', kind: 'It set this off.', reason: 'So it was.' }), row('c', 3)] },
  ] }
  const open = asked => {
    const panel = build('aside')
    const made = createThreadPanel(panel, { ...ground, close: () => asked.push('close'), open: () => asked.push('open'), unfold: all => asked.push(all), step: way => asked.push(way), choose() {}, present() {} })
    made.show(view, { text: 'Step 4 of 4', before: true, after: false, through: 'thread', ways: ['all', 'thread'] })
    return { panel, made }
  }
  test('stands by generations, causes of one effect side by side in one list', () => {
    const { panel } = open([])
    assert.equal(panel.querySelector('.panel-title').textContent, 'What led to: Recall')
    assert.deepEqual(panel.querySelectorAll('.thread-heading').map(heading => heading.textContent), ['1 step back Led to “Recall”'])
    assert.deepEqual(panel.querySelectorAll('.thread-rows').map(rows => rows.querySelectorAll('a').map(link => link.getAttribute('href'))), [['event/d'], ['event/b', 'event/c']])
  })
  test('marks the current step, and says how what is linked to it led there', () => {
    const { panel } = open([])
    const [current, cause, other] = panel.querySelectorAll('.thread-step')
    assert.equal(current.querySelector('a').getAttribute('aria-current'), 'step')
    assert.ok(current.querySelector('.thread-told').textContent.startsWith('Told.'))
    assert.equal(cause.querySelector('.thread-relation').textContent, 'led to it')
    assert.equal(cause.querySelector('.link-why').textContent, 'It set this off. So it was.')
    assert.equal(other.querySelector('.thread-relation'), null)
  })
  test('shows the rest on demand, steps, opens the event and closes', () => {
    const asked = []
    const { panel, made } = open(asked)
    assert.equal(panel.querySelector('.thread-more').textContent, 'Show 2 more events')
    panel.querySelector('.thread-more').click()
    made.show({ ...view, hidden: 0, unfolded: true }, { text: '', before: true, after: false, through: 'thread', ways: ['all', 'thread'] })
    assert.equal(panel.querySelector('.thread-more').textContent, 'Show fewer')
    for (const name of ['.thread-more', '.thread-open', '.panel-close']) panel.querySelector(name).click()
    panel.querySelectorAll('.panel-foot button')[0].click()
    assert.deepEqual(asked, [true, false, 'open', 'close', -1])
  })
})

describe('copying the link', () => {
  test('says that it is done', async () => {
    const copied = []
    const copy = createCopyLink({ words, clipboard: { writeText: async text => { copied.push(text) } } })
    copy.offer('https://h/event/a')
    mock.timers.enable({ apis: ['setTimeout'] })
    copy.element.querySelector('button').click()
    await Promise.resolve(); await Promise.resolve()
    assert.deepEqual(copied, ['https://h/event/a'])
    assert.equal(copy.element.querySelector('.said').textContent, 'Link copied')
    mock.timers.tick(3000)
    mock.timers.reset()
    assert.equal(copy.element.querySelector('.button-words').textContent, 'Copy link')
  })
  for (const [why, clipboard] of [['refuses', { writeText: () => Promise.reject(new Error('no')) }], ['is missing', undefined]]) {
    test(`selects the address in a field when the clipboard ${why}`, async () => {
      const copy = createCopyLink({ words, clipboard })
      copy.offer('https://h/event/a')
      copy.element.querySelector('button').click()
      await Promise.resolve(); await Promise.resolve()
      const field = copy.refusal.querySelector('input')
      assert.equal(copy.refusal.hidden, false)
      assert.deepEqual([field.value, field.selected, document.activeElement === field], ['https://h/event/a', true, true])
      copy.offer('https://h/event/b')
      assert.equal(copy.refusal.hidden, true)
    })
  }
})

describe('filters', () => {
  const form = () => {
    const box = (name, value, count) => build('label', { class: 'chip' }, build('input', { type: 'checkbox', name, value }), build('span', { class: 'chip-count' }, count))
    const made = build('form', {}, build('input', { name: 'q' }), box('category', 'War', '17'), box('category', 'Unrest', '8'),
      build('details', { class: 'filter-more' }, build('summary', {}, 'All actors'), box('actor', 'Russia', '30')),
      build('select', { name: 'importance' }), build('a', { class: 'filter-reset', href: './' }, 'Reset view'))
    return { made, search: made.querySelector('[name=q]'), boxes: made.querySelectorAll('[type=checkbox]'), reset: made.querySelector('.filter-reset') }
  }
  test('a search is one entry of the history, however many letters it has', () => {
    const { made, search, boxes } = form()
    const told = []
    createFilters(made, { words, change: (filter, manner) => told.push([filter.q, filter.categories, manner]), reset() {} })
    for (const q of ['r', 'ro', 'roa']) { search.value = q; search.fire('input') }
    search.fire('change')
    search.value = 'road'; search.fire('input')
    boxes[1].checked = true; boxes[1].fire('input')
    assert.deepEqual(told, [['r', [], 'push'], ['ro', [], 'replace'], ['roa', [], 'replace'], ['road', [], 'push'], ['road', ['Unrest'], 'push']])
  })
  test('show what came from the address, and do not touch words that mean the same', () => {
    const { made, search, boxes } = form()
    const filters = createFilters(made, { words, change() {}, reset() {} })
    search.value = 'road '
    filters.show({ ...NO_FILTER, q: 'road', categories: ['War'], actors: ['Russia'], importance: 3 })
    assert.equal(search.value, 'road ')
    assert.deepEqual(boxes.map(box => box.checked), [true, false, true])
    assert.equal(made.querySelector('summary').textContent, '1 actor')
    assert.equal(made.querySelector('select').value, '3')
    filters.show(NO_FILTER)
    assert.equal(made.querySelector('summary').textContent, 'All actors')
  })
  test('tell what each choice would leave', () => {
    const { made, boxes } = form()
    createFilters(made, { words, change() {}, reset() {} }).count({ total: 1, categories: new Map([['War', 1]]), actors: new Map([['Russia', 1200]]), importances: [] })
    assert.deepEqual(boxes.map(box => box.closest('label').querySelector('.chip-count').textContent), ['1', '0', '1,200'])
    assert.deepEqual(boxes.map(box => box.closest('label').hasAttribute('data-none')), [false, true, false])
  })
  test('reset takes everything back; sending the form does not leave the page', () => {
    const { made, reset } = form()
    let times = 0
    createFilters(made, { words, change() {}, reset: () => times++ })
    assert.ok(reset.click().defaultPrevented)
    assert.ok(!reset.fire('click', { ctrlKey: true }).defaultPrevented)
    assert.ok(made.fire('submit').defaultPrevented)
    assert.equal(times, 1)
  })
  test('Escape empties the search', () => {
    const { made, search } = form()
    const told = []
    createFilters(made, { words, change: filter => told.push(filter.q), reset() {} })
    assert.ok(!search.fire('keydown', { key: 'Escape' }).defaultPrevented)
    search.value = 'road'
    assert.ok(search.fire('keydown', { key: 'Escape' }).defaultPrevented)
    assert.deepEqual(told, [''])
  })
})

test('links to events are found in relative addresses only', () => {
  assert.deepEqual(['event/a', './event/a%20b?lang=hy', '../event/a/?lang=hy', '../../event/a', 'embed/event/a', '../../ru/embed/event/a/', 'event/%D5%A1#x', 'https://h/event/a', '/event/a', 'event/', 'events/a', 'event/a/b', 'event/%'].map(eventIn),
    ['a', 'a b', 'a', 'a', 'a', 'a', 'ա', null, null, null, null, null, null])
})

test('a plain click on a link chooses, any other stays a link', () => {
  const link = build('a', { href: 'event/a' }, build('b', {}, 'A'))
  const other = build('a', { href: 'event/unknown' })
  const page = build('div', {}, link, other)
  const chosen = []
  listenToLinks(page, (id, byKeyboard) => id === 'a' && chosen.push(byKeyboard) > 0)
  assert.ok(link.querySelector('b').click().defaultPrevented)
  assert.ok(link.fire('click', { detail: 0 }).defaultPrevented)
  for (const how of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }]) assert.ok(!link.fire('click', how).defaultPrevented)
  assert.ok(!other.click().defaultPrevented)
  link.setAttribute('target', '_blank')
  assert.ok(!link.click().defaultPrevented)
  assert.deepEqual(chosen, [false, true])
})

test('the list hides what does not match and marks what is chosen', () => {
  const rows = [0, 1, 4].map(position => build('li', { 'data-position': String(position) }))
  const list = createList(build('section', {}, ...rows))
  list.filter(Uint8Array.of(0, 1, 1, 1, 1))
  assert.deepEqual(rows.map(row => row.hidden), [true, false, false])
  list.filter(null)
  assert.deepEqual(rows.map(row => row.hidden), [false, false, false])
  list.choose(4); list.choose(1); list.reveal()
  assert.deepEqual(rows.map(row => row.getAttribute('aria-current')), [null, 'true', null])
  assert.equal(rows[1].seen, true)
  list.choose(3)
  assert.deepEqual(rows.map(row => row.hasAttribute('data-chosen')), [false, false, false])
})

test('headings of the list that stand above nothing are hidden, and the ways into it count what is shown', () => {
  const rows = [0, 1, 2].map(position => build('li', { 'data-position': String(position) }))
  const years = [build('li', { class: 'year' }, rows[0], rows[1]), build('li', { class: 'year' }, rows[2])]
  const eras = [build('li', { class: 'era', 'data-era': 'first' }, years[0]), build('li', { class: 'era', 'data-era': 'next-one' }, years[1])]
  const counts = ['first', 'next-one'].map(() => build('span', { class: 'way-count' }))
  const ways = ['first', 'next-one'].map((era, i) => build('a', { href: `./#era-${era}` }, counts[i]))
  const list = createList(build('section', {}, build('nav', { class: 'events-ways' }, ...ways), ...eras))
  list.filter(Uint8Array.of(0, 1, 0))
  assert.deepEqual([...years, ...eras].map(group => group.hidden), [false, true, false, true])
  assert.deepEqual(counts.map(count => count.textContent), ['1', '0'])
  list.filter(null)
  assert.deepEqual([...years, ...eras].map(group => group.hidden), [false, false, false, false])
  assert.deepEqual(counts.map(count => count.textContent), ['2', '1'])
})

test('the list begins at a place, or at the next that is shown', () => {
  const rows = [0, 1, 4].map(position => build('li', { 'data-position': String(position) }))
  const list = createList(build('section', {}, ...rows))
  list.filter(Uint8Array.of(1, 0, 1, 1, 1))
  assert.ok(list.begin(1))
  assert.deepEqual(rows.map(row => row.seen === true), [false, false, true])
  assert.ok(!list.begin(5))
})

test('the view switch follows the state, and its links lead to what is shown', () => {
  const link = attributes => build('a', { href: './', ...attributes })
  const switches = [link({ 'data-view': 'drawing' }), link({ 'data-view': 'list' }), link({ hreflang: 'hy' })]
  const timeline = build('div', {}, build('nav', { class: 'masthead-tools' }, ...switches))
  const asked = []
  const views = createViews(timeline, view => asked.push(view))
  views.show('list')
  assert.equal(timeline.getAttribute('data-view'), 'list')
  assert.deepEqual(switches.map(one => one.getAttribute('aria-current')), [null, 'true', null])
  assert.ok(switches[0].click().defaultPrevented)
  assert.ok(!switches[1].fire('click', { metaKey: true }).defaultPrevented)
  assert.deepEqual(asked, ['drawing'])
  views.lead(change => `./?${new URLSearchParams(change)}`)
  assert.deepEqual(switches.map(one => one.href), ['./?view=drawing', './?view=list', './?lang=hy'])
})

test('zoom buttons, stepper and help ask for what they say', () => {
  const asked = []
  const controls = createControls({ words, zoom: factor => asked.push(factor), whole: () => asked.push('whole'), help: () => asked.push('help'), step: way => asked.push(way), choose: way => asked.push(way), present: () => asked.push('present') })
  const buttons = controls.element.querySelectorAll('button')
  assert.deepEqual(buttons.map(one => one.getAttribute('aria-label') ?? one.textContent), ['Zoom out', 'Zoom in', 'Whole', 'Previous event', 'Next event', 'Present', 'How to read the drawing'])
  for (const one of buttons) one.click()
  assert.deepEqual(asked, [0.5, 2, 'whole', -1, 1, 'present', 'help'])
  controls.show({ text: '1 of 3', before: false, after: true, through: 'turning-points', ways: ['all', 'turning-points'] })
  assert.equal(controls.element.querySelector('.steps-place').textContent, '1 of 3')
  assert.equal(buttons[3].getAttribute('aria-disabled'), 'true')
  const through = controls.element.querySelector('select')
  assert.deepEqual([through.getAttribute('aria-label'), through.value, ...through.querySelectorAll('option').map(one => one.textContent)],
    ['Step through', 'turning-points', 'All events', 'Turning points'])
  through.value = 'all'
  through.fire('change')
  assert.equal(asked.at(-1), 'all')
})

test('help teaches the drawing and shows every key of the table, by the direction of time', () => {
  const home = build('div')
  const rows = ['day', 'about', 'open'].map(key => ({ key, picture: () => build('span', { class: 'swatch' }) }))
  const help = createHelp(home, { words, keys: KEYS, contentLang: 'en', legend: () => [{ key: 'when', rows }, { key: 'kind', rows: [{ ...rows[0], key: 'lanes', names: ['War', 'Unrest'] }] }] })
  help.open('down')
  const dialog = home.querySelector('dialog')
  assert.ok(dialog.open)
  const shown = dialog.querySelectorAll('kbd').map(key => key.textContent)
  assert.deepEqual(shown, ['↑', '↓', '←', '→', 'Home', 'End', 'Enter', 'Esc', '+', '−', '0', 'Page Up', ',', 'Page Down', '.', 'w', 's', 'p', '/', '?', '←', '→', '+', '−', 'Home', 'End'])
  assert.equal(dialog.querySelectorAll('.swatch').length, 4)
  assert.deepEqual(dialog.querySelectorAll('.legend strong').map(name => name.textContent), ['A known day.', 'About then.', 'Still going on, or beyond this view.', 'Each lane has its shape.'])
  assert.ok(dialog.textContent.includes('War\u00a0· Unrest'), 'a line does not begin with the dot')
  assert.ok(!dialog.textContent.includes('web.'), dialog.textContent)
  dialog.querySelector('button').click()
  assert.ok(!dialog.open)
})

test('events that no zoom parts are offered as links, and choosing one closes the offer', () => {
  const home = build('div')
  createChoice(home, ground).open([{ id: 'a', title: 'A', dateLabel: '1992', lane: 0 }, { id: 'b', title: 'B', dateLabel: '1992', lane: 1 }])
  const dialog = home.querySelector('dialog')
  assert.deepEqual(dialog.querySelectorAll('a').map(link => link.getAttribute('href')), ['event/a', 'event/b'])
  dialog.querySelector('a').click()
  assert.ok(!dialog.open)
})

test('the drawer opens and tells that something is filtered', () => {
  const press = build('button', { class: 'filters-open', 'aria-expanded': 'false' })
  const timeline = build('div', {}, build('nav', { class: 'masthead-tools' }, press))
  const drawer = createDrawer(timeline)
  press.click()
  assert.deepEqual([timeline.hasAttribute('data-filtering'), press.getAttribute('aria-expanded')], [true, 'true'])
  drawer.open(false)
  drawer.show(true)
  assert.deepEqual([timeline.hasAttribute('data-filtering'), press.getAttribute('aria-expanded'), press.hasAttribute('data-active')], [false, 'false', true])
})

describe('notices', () => {
  test('what changes fast is read out once it rests', () => {
    mock.timers.enable({ apis: ['setTimeout'] })
    const home = build('div')
    const announcer = createAnnouncer(home)
    announcer.say('3 of 9 events')
    mock.timers.tick(CALM_MS - 1)
    announcer.say('1 of 9 events')
    mock.timers.tick(CALM_MS - 1)
    assert.equal(home.textContent, '')
    mock.timers.tick(1)
    mock.timers.reset()
    assert.equal(home.textContent, '1 of 9 events')
  })
  test('an empty search names the words, an empty choice does not', () => {
    let cleared = 0
    const asked = []
    const empty = createEmpty({ words, clear: () => cleared++, ask: part => asked.push(part), list: () => asked.push('list') })
    empty.show('Versailles')
    assert.equal(empty.element.querySelector('h2').textContent, 'No event matches “Versailles”')
    assert.equal(empty.element.querySelector('button').textContent, 'Clear the search')
    empty.show('')
    assert.equal(empty.element.querySelector('h2').textContent, 'No event matches these choices')
    empty.element.querySelector('button').click()
    empty.show(null)
    assert.deepEqual([cleared, empty.element.hidden], [1, true])
    empty.show('Lachni', { nearest: 'lachin', without: [{ part: 'categories', filter: NO_FILTER, left: 3 }] })
    const ways = empty.element.querySelectorAll('button')
    assert.deepEqual(ways.map(way => way.textContent), ['Search for “lachin”', 'All categories: 3', 'Clear the search', 'Show the list'])
    ways[0].click(); ways[1].click(); ways[3].click()
    assert.deepEqual(asked, [{ q: 'lachin' }, NO_FILTER, 'list'])
    empty.show('Lachni', undefined, true)
    assert.deepEqual(empty.element.querySelectorAll('button').map(way => way.textContent), ['Clear the search'])
  })
  test('a window without events names the nearest on each side that has one', () => {
    const gone = []
    const vacant = createVacant({ words, go: position => gone.push(position) })
    const said = () => vacant.element.querySelectorAll('button').map(way => way.textContent)
    assert.equal(vacant.element.hidden, true)
    vacant.show({ earlier: { position: 3, date: '1936' }, later: { position: 4, date: 'May 1961' } })
    assert.deepEqual([vacant.element.hidden, ...said()], [false, 'Earlier: 1936', 'Later: May 1961'])
    vacant.element.querySelectorAll('button')[1].click()
    vacant.show(null)
    assert.deepEqual([vacant.element.hidden, ...gone], [true, 4])
    vacant.show({ earlier: null, later: { position: 0, date: '1905' } })
    assert.deepEqual([vacant.element.hidden, ...said()], [false, 'Later: 1905'])
  })
  test('a bar comes with its sentence and goes', () => {
    const home = build('div')
    const bar = createBar(home, { words })
    let tried = 0
    bar.show('The search could not be done.', 'Try again', () => tried++)
    home.querySelector('.bar-acts button').click()
    assert.equal(tried, 1)
    home.querySelector('.panel-close').click()
    assert.equal(home.children.length, 0)
    bar.show('Again.', 'Try again', () => {})
    bar.hide()
    assert.equal(home.children.length, 0)
  })
  test('what could not be drawn is said, with two ways on', () => {
    const made = failure({ words, text: 'Its events did not arrive.', report: 'For a report: 9f', retry() {}, list: './?view=list' })
    assert.equal(made.textContent, 'The timeline could not be drawnIts events did not arrive.Try againRead the listFor a report: 9f')
    assert.equal(made.querySelector('a').getAttribute('href'), './?view=list')
  })
})

test('every language says every key, and each sentence has the same gaps', () => {
  const english = read('en')
  const gaps = text => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
  const keys = Object.keys(english).filter(key => key.startsWith('web.'))
  assert.ok(keys.length > 80)
  for (const lang of ['hy', 'az', 'ru']) {
    const messages = read(lang)
    assert.deepEqual(Object.keys(messages).filter(key => key.startsWith('web.')).sort(), [...keys].sort(), lang)
    for (const key of keys) assert.deepEqual(gaps(messages[key]), key === 'web.accounts.side' ? ['{name}'] : gaps(english[key]), `${lang} ${key}`)
  }
})

test('every key that the script says is in the message files', () => {
  const english = read('en')
  const said = ['app', 'panels', 'model'].flatMap(room => filesOf(room)).flatMap(text => [...text.matchAll(/'(web\.[\w.]+[\w])'/g)].map(match => match[1]))
  assert.ok(said.length > 50)
  for (const key of said) assert.ok(key in english || `${key}.other` in english, key)
})

function filesOf(room) {
  const folder = new URL(`../${room}/`, import.meta.url)
  return readdirSync(folder).filter(name => name.endsWith('.js')).map(name => readFileSync(new URL(name, folder), 'utf8'))
}

test('a sheet rests at the nearest height, and closes when it is drawn down past half of the lowest', () => {
  const rests = [555, 333, 136]
  assert.deepEqual([600, 555, 450, 440, 333, 240, 136, 70, 60, -5].map(px => restOf(px, rests)), [0, 0, 0, 1, 1, 1, 2, 2, 3, 3])
})

describe('menus', () => {
  /** @returns {Record<string, any>} */
  function opened() {
    const inside = build('a'), outside = build('button'), summary = build('summary')
    const menu = build('details', {}, summary, inside)
    const page = build('div', {}, menu, outside)
    menu.open = true
    closeMenus([menu], page)
    return { menu, inside, outside, summary, page }
  }
  for (const turn of ['pointerdown', 'focusin']) {
    test(`close at ${turn} elsewhere, not within`, () => {
      const { menu, inside, outside } = opened()
      inside.fire(turn)
      assert.equal(menu.open, true)
      outside.fire(turn)
      assert.equal(menu.open, false)
    })
  }
  test('close at Escape, which then closes nothing else, and give the focus back', () => {
    const { menu, inside, summary } = opened()
    assert.ok(!inside.fire('keydown', { key: 'a' }).defaultPrevented)
    assert.equal(menu.open, true)
    assert.ok(inside.fire('keydown', { key: 'Escape' }).defaultPrevented)
    assert.equal(menu.open, false)
    assert.equal(document.activeElement, summary)
    assert.ok(!inside.fire('keydown', { key: 'Escape' }).defaultPrevented)
  })
})
