import { createFrame } from '../interact/frame.js'
import { createHistory } from '../interact/history.js'
import { KEYS, ariaKeyShortcuts, takesText } from '../interact/keys.js'
import { fromAddress, toAddress } from '../model/address.js'
import { createDetails, Unanswered } from '../model/details.js'
import { createFinder } from '../model/find.js'
import { found, words as wordsOf } from '../model/folding.js'
import { LIST_LIMIT } from '../model/limits.js'
import { openingWindow } from '../model/opening.js'
import { createState, NO_FILTER } from '../model/state.js'
import { expectedSides } from '../panels/accounts.js'
import { createChoice } from '../panels/choice.js'
import { createControls } from '../panels/controls.js'
import { createDrawer } from '../panels/drawer.js'
import { createEventPanel } from '../panels/event.js'
import { createFilters } from '../panels/filters.js'
import { createHelp } from '../panels/help.js'
import { createList } from '../panels/list.js'
import { createTextMarker } from '../panels/marker.js'
import { closeMenus } from '../panels/menus.js'
import { createAnnouncer, createBar, createEmpty } from '../panels/notices.js'
import { listenToLinks } from '../panels/permalinks.js'
import { createSheet } from '../panels/sheet.js'
import { createViews } from '../panels/views.js'
import { layGestures } from './gestures.js'
import { pageOf } from './pages.js'
import { createHandout } from './handout.js'
import { createReading } from './reading.js'
import { legendOf } from './legend.js'
import { createRows, fetchPage } from './rows.js'
import { createSearch } from './search.js'
import { createSelection } from './selection.js'
import { laneShape } from './shape.js'
import { createStage } from './stage.js'
import { axisWords, drawingTexts, windowInWords } from './texts.js'
import { createTravel } from './travel.js'
import { createUnderstanding } from './understanding.js'

/** @typedef {import('../model/state.js').State} State */
/** @typedef {import('../interact/keys.js').Action} Action */

/**
 * The running page. It makes every part, and `follow` tells each what has changed.
 *
 * @param {object} ground
 * @param {Document} ground.document
 * @param {HTMLElement} ground.timeline
 * @param {HTMLElement} ground.section
 * @param {import('./settings.js').Settings} ground.settings
 * @param {import('../i18n/words.js').Words} ground.words
 * @param {import('../model/events.js').Model} ground.model
 * @param {() => void} ground.fail  says that there is no drawing
 */
export function createTimeline({ document, timeline, section, settings, words, model, fail }) {
  const { events, lanes, contentLang } = model
  const part = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id) ?? document.createElement('div'))
  const reduced = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const fetch = window.fetch.bind(window)
  const idle = window.requestIdleCallback?.bind(window) ?? ((/** @type {() => void} */ run) => setTimeout(run, 1000))

  // the address, and the state that it asks for
  const addressGround = { ids: events.id, startDay: model.startDay, endDay: model.endDay, opening: openingWindow(model), kept: /** @type {string[][]} */ ([]) }
  const asked = fromAddress(window.location.search, addressGround)
  addressGround.kept = asked.kept
  const state = createState({ ...asked.patch, lang: settings.lang })
  const address = () => toAddress(state.get(), addressGround)
  const history = createHistory({
    history: window.history, address, path: () => window.location.pathname, search: () => window.location.search,
    clock: { now: () => performance.now(), setTimeout: (run, ms) => setTimeout(run, ms), clearTimeout: id => clearTimeout(id) },
  })

  // the drawing
  const travel = createTravel({ state, view: () => stage.view(), reduced, rested() {
    stage.ask()
    history.write('replace')
  } })
  let drawn = false
  const texts = drawingTexts(model, words, ariaKeyShortcuts('right'))
  const stage = createStage({
    timeline, chronology: part('chronology'), overview: part('overview'), model, state, words, reduced,
    texts,
    axis: axisWords(settings.messages),
    busy: travel.busy,
    painted() {
      if (drawn) return
      drawn = true
      timeline.setAttribute('data-ready', '')
      // in the frame after the events are painted
      requestAnimationFrame(() => performance.mark('chronology-drawn'))
    },
    failed(fault) {
      // the last good view stays if there was one
      if (!drawn) fail()
      reportError(fault)
    },
  })

  // what stands around it
  const details = createDetails({ fetch, api: settings.api, version: model.version, lang: settings.lang, ids: events.id })
  const panelElement = part('panel')
  const announcer = createAnnouncer(timeline)
  const bar = createBar(part('notice'), { words })
  const empty = createEmpty({ words, clear: clearFilter, ask: part => state.update({ filter: { ...state.get().filter, ...part } }, { history: 'push' }) })
  const help = createHelp(timeline, { words, keys: KEYS, contentLang, legend: () => legendOf(words, lanes) })
  const choice = createChoice(timeline, { words, contentLang, shape: laneShape })
  const list = createList(part('events'), words.number)
  const reading = createReading({ state, events, list, view: () => stage.view(), opening: addressGround.opening, screen: window })
  const rows = createRows(document, fetchPage)
  const marker = createTextMarker(timeline)
  const controls = createControls({ words, zoom: travel.zoom, whole: travel.whole, help: openHelp, step: way => selection.step(way) })
  const panel = createEventPanel(panelElement, {
    words, contentLang, lanes, shape: laneShape, clipboard: navigator.clipboard,
    address: id => new URL(`${settings.home}event/${encodeURIComponent(id)}${settings.lang === 'en' ? '' : `?lang=${settings.lang}`}`, window.location.href).href,
    close: () => selection.close(), step: way => selection.step(way),
    retry: () => showEvent(), reload: () => window.location.reload(),
  })
  const sheet = createSheet(panelElement, {
    grip: panel.grip, isSheet: () => stage.mode() === 'phone', close: () => selection.close(),
    // as panels.css sets them: to 112 px from the top, half, and the title
    restsPx: () => [window.innerHeight - 112, window.innerHeight / 2, 136],
  })
  const selection = createSelection({ state, events, view: () => stage.view(), travel, drawing: stage.drawing, panel, offer(positions) {
    choice.open(positions.map(at => ({ id: events.id[at], title: events.title[at], dateLabel: events.label[at], lane: events.lane[at] })))
  } })
  const drawer = createDrawer(timeline)
  const views = createViews(timeline, view => state.update({ view }, { history: 'push' }))
  const form = document.getElementById('filters')
  const filters = createFilters(form instanceof HTMLFormElement ? form : document.createElement('form'), { words, change(filter, manner) {
    state.update({ filter }, { history: manner })
  }, reset, understand: createUnderstanding({ messages: settings.messages, words, view: () => stage.view(), whole: model, go: goTo }) })
  const finder = createFinder({ fetch, api: settings.api, version: model.version, eventCount: events.count, details })
  const search = createSearch({
    state, words, announcer, eventCount: events.count, count: document.getElementById('count'),
    finder,
    counted: filters.count,
    answered: bar.hide,
    failed(sentence, outdated) {
      bar.show(sentence, words.text(outdated ? 'web.reload' : 'web.retry'), outdated ? () => window.location.reload() : () => search.run())
    },
  })
  const handout = createHandout({
    document, list: part('events'), stage: part('stage'), model, state, opening: addressGround.opening, words, texts, axis: axisWords(settings.messages),
  })
  const gestures = layGestures({ stage, travel, act: key, open: selection.open, hover: index => state.update({ hovered: index }) })

  /** The reader has begun to read: the masthead gives its room to the drawing. Not while typing: the field would jump. */
  function act() { timeline.setAttribute('data-acted', '') }

  function openHelp() { help.open(stage.direction()) }

  function toSearch() {
    drawer.open(true)
    filters.focus()
  }

  function clearFilter() {
    state.update({ filter: NO_FILTER }, { history: 'push' })
    if (filters.searchable) toSearch()
  }

  /** @param {import('../interact/view.js').DayWindow} target  of a date that was typed */
  function goTo(target) {
    act()
    announcer.say(windowInWords(target, words))
    if (state.get().view === 'drawing') {
      if (stage.mode() !== 'wide') drawer.open(false)
      return travel.to(target)
    }
    state.update(target, { history: 'replace' })
    keepPlace(state.get(), [])
  }

  function reset() {
    state.update({ filter: NO_FILTER, selected: -1, ...addressGround.opening }, { history: 'push' })
  }

  /** @param {Action} action @returns {boolean} */
  function key(action) {
    const { focused, selected } = state.get()
    if (selection.walk(action)) return true
    const about = focused >= 0 && stage.drawing.hasFocus() ? (events.startDay[focused] + events.startUntil[focused]) / 2 : undefined
    switch (action) {
      case 'open': return focused >= 0 && (selection.open({ index: focused, cluster: null }, true), true)
      case 'back': return selected >= 0 && (selection.close(), true)
      case 'closer': return travel.zoom(2, about), true
      case 'wider': return travel.zoom(1 / 2, about), true
      case 'whole': return travel.whole(), true
      case 'search': return filters.searchable && (toSearch(), true)
      case 'help': return openHelp(), true
      default: return false
    }
  }

  /** The number of the chosen event among all, or among what was found. */
  function standing() {
    const { selected, matches } = state.get()
    const among = matches ? matches.reduce((sum, hit) => sum + hit, 0) : events.count
    const before = selection.beside(-1), after = selection.beside(1)
    const ways = { before: before >= 0 && before !== selected, after: after >= 0 && after !== selected }
    if (among === 0) return { text: matches ? words.text('web.place.none') : words.count('web.count', 0), ...ways }
    if (selected < 0 || (matches && !matches[selected])) {
      return { text: matches ? words.count('web.count', among) : words.count('web.count', events.count), ...ways }
    }
    const position = matches ? matches.subarray(0, selected + 1).reduce((sum, hit) => sum + hit, 0) : selected + 1
    return { text: words.text(matches ? 'web.place.found' : 'web.place', { position: words.number(position), count: words.number(among) }), ...ways }
  }

  /** Shows the chosen event: at once what the drawing knows of it, then the rest. */
  async function showEvent() {
    const at = state.get().selected
    // a list shows its events whole: there the chosen one is marked
    const open = at >= 0 && state.get().view !== 'list'
    panelElement.hidden = !open
    timeline.toggleAttribute('data-open', open)
    if (!open) return
    const headline = {
      id: events.id[at], title: events.title[at], dateLabel: events.label[at], place: events.place[at],
      lane: events.lane[at], laneName: lanes[events.lane[at]] ?? '', importance: events.importance[at],
    }
    const show = (/** @type {import('../panels/event.js').Rest} */ rest) => {
      panel.show(headline, rest, standing())
      if (search.active()) mark()
    }
    const complete = (/** @type {import('../model/details.js').EventDetails} */ known) =>
      show({ details: known, sides: expectedSides(details.knownWhole() ?? [known]) })
    const known = details.known(at)
    if (known) return complete(known)
    show(null)
    try {
      const answer = await details.of(at)
      if (state.get().selected === at) complete(answer)
    } catch (problem) {
      if (state.get().selected !== at) return
      const { key, args, status } = problem instanceof Unanswered ? problem : new Unanswered('web.failed.unreadable')
      show({ failed: words.text('web.rest.failed', { reason: words.text(key, args) }), outdated: status === 409 })
    }
  }

  /** @param {State} now @param {boolean} [fromPlace]  a list in pages then shows the page that has the reader's place */
  async function showMatches({ matches, filter, view }, fromPlace = false) {
    const none = matches !== null && !matches.includes(1)
    empty.show(none ? filter.q.trim() : null, none ? finder.help(filter) : undefined)
    place(view)
    list.filter(matches)
    timeline.toggleAttribute('data-searching', matches !== null && filter.q.trim() !== '')
    mark()
    if (rows.complete(matches, events.count)) return
    const whole = events.count <= LIST_LIMIT
    const page = toAddress({ ...state.get(), selected: -1, ...addressGround.opening, ...(whole ? { filter: NO_FILTER } : {}) },
      { ...addressGround, kept: whole || !fromPlace ? [] : pageOf(reading.place(), matches, events.count) })
    if (await rows.replace(settings.home + page)) {
      // the list begins anew: it stands on its first page
      addressGround.kept = addressGround.kept.filter(([word]) => word !== 'page')
      list.read()
      list.filter(state.get().matches)
      list.choose(state.get().selected)
      mark()
      if (fromPlace) reading.begin()
    }
  }

  let marking = false
  /** Lays marker on the words found, once there is nothing else to do. */
  function mark() {
    if (marking) return
    marking = true
    idle(() => {
      marking = false
      const { matches, filter } = state.get()
      const asked = matches ? wordsOf(filter.q) : []
      marker(asked.length === 0 ? null : text => found(text, asked))
    })
  }

  /** The card of an empty search stands over what is shown. @param {State['view']} view */
  function place(view) {
    const home = view === 'list' ? part('events') : section
    if (empty.element.parentElement !== home) home.append(empty.element)
  }

  /** @param {State} now @param {State} before @param {import('../model/state.js').HistoryManner} manner */
  function follow(now, before, manner) {
    const read = now.view === 'drawing' && before.view === 'list' ? reading.read() : []
    if (now.view !== before.view) {
      views.show(now.view)
      place(now.view)
    }
    if (now.selected !== before.selected || now.view !== before.view) showEvent()
    if (now.selected !== before.selected) {
      list.choose(now.selected)
      // whoever steps from within the panel hears where it led
      if (now.selected >= 0 && panel.hasFocus()) announcer.say(texts.event(now.selected))
      if (now.view === 'list') list.reveal()
      if (now.selected >= 0) {
        act()
        if (before.selected < 0) sheet.raise()
        if (stage.mode() !== 'wide') drawer.open(false)
      }
    }
    if (now.filter !== before.filter) {
      filters.show(now.filter)
      drawer.show(search.active())
      search.run()
    }
    if (now.matches !== before.matches) {
      showMatches(now)
      if (now.selected >= 0) showEvent()
    }
    if (now.theme !== before.theme) {
      if (now.theme === '') document.documentElement.removeAttribute('data-theme')
      else document.documentElement.dataset.theme = now.theme
    }
    if (now.selected !== before.selected || now.matches !== before.matches) controls.show(standing())
    // an opened panel takes room from the drawing before the window is chosen
    if (now.selected !== before.selected || now.view !== before.view) remeasure()
    if (now.view !== before.view) keepPlace(now, read)
    history.write(manner, toAddress(before, addressGround))
    lead()
    stage.ask()
  }

  /** @param {State} now @param {readonly number[]} read  what of the list was read last */
  function keepPlace({ view, selected }, read) {
    if (view === 'list') {
      reading.begin()
      if (!rows.complete(null, events.count)) showMatches(state.get(), true)
      return
    }
    window.scrollTo(0, 0)
    const target = reading.windowFor(read)
    if (read.includes(selected)) selection.frame()
    else if (target) travel.to(target)
  }

  let leading = false
  /** The page's links follow the state, once it rests. */
  function lead() {
    if (leading) return
    leading = true
    setTimeout(() => {
      leading = false
      views.lead(change => settings.home + toAddress({ ...state.get(), ...change }, addressGround))
    }, 250)
  }

  function remeasure() {
    if (stage.measure()) {
      gestures.turn()
      stage.ask()
    }
  }

  return {
    start() {
      section.append(controls.element)
      if (state.get().selected >= 0) act()
      views.show(state.get().view)
      if (state.get().view === 'list') timeline.setAttribute('data-ready', '')
      showEvent()
      list.choose(state.get().selected)
      if (state.get().view === 'list' && window.scrollY === 0) reading.begin()
      filters.show(state.get().filter)
      drawer.show(search.active())
      controls.show(standing())
      lead()
      place(state.get().view)
      if (search.active()) search.run({ quiet: true })
      else if (state.get().view === 'drawing') {
        // the server counts within the address's window; here the window is only what is seen
        const categories = new Map(lanes.map((name, lane) => [name, events.laneTotals[lane]]))
        filters.count({ categories, actors: null })
        const count = document.getElementById('count')
        if (count) count.textContent = words.count('web.count', events.count)
      }
      remeasure()
      gestures.turn()
      // an address that names an event and no window opens where the event is understood
      if (state.get().selected >= 0 && !/[?&](from|to)=/.test(window.location.search)) {
        stage.paint()
        selection.frame(target => state.update(target))
      }
      state.subscribe(follow)
      stage.ask()
      listen()
      // what a search or a panel will need, once nothing else is to be done
      idle(async () => {
        // a longer list comes in pages, and the reader may have asked for one of them
        if (events.count <= LIST_LIMIT) showMatches(state.get(), state.get().view === 'list' && window.scrollY === 0)
        if (!details.fits) return
        try {
          await details.all()
          if (state.get().view === 'drawing') search.run({ quiet: true })
        } catch { /* said when it is needed */ }
      })
    },
  }

  function listen() {
    const sizes = new ResizeObserver(remeasure)
    for (const sized of [timeline, section, part('chronology'), part('overview')]) sizes.observe(sized)
    window.addEventListener('resize', remeasure)
    window.addEventListener('popstate', () => {
      history.forget()
      travel.hold()
      const { patch, kept } = fromAddress(window.location.search, addressGround)
      if (patch.lang !== settings.lang) return window.location.reload()
      addressGround.kept = kept
      state.update(patch)
    })
    listenToLinks(timeline, (id, byKeyboard, link) => {
      const position = events.positionOf(id)
      if (position < 0) return false
      // in the list a second press closes the row
      if (position === state.get().selected && link.closest('.event-title') && state.get().view === 'list') return selection.close(), true
      selection.choose(position, { byKeyboard: byKeyboard && !panelElement.contains(link), from: panelElement.contains(link) ? null : link })
      if (part('events').contains(link) && state.get().view === 'drawing') timeline.scrollIntoView({ block: 'start' })
      return true
    })
    part('chronology').addEventListener('focusin', event => {
      // its two tab stops hand the focus to each other at each step
      if (!part('chronology').contains(/** @type {Node|null} */ (event.relatedTarget))) selection.enter()
    })
    handout.listen(window)
    const turned = createFrame(window, list.showEra)
    window.addEventListener('scroll', turned.ask, { passive: true })
    closeMenus([...timeline.querySelectorAll('details')], document)
    document.addEventListener('keydown', event => {
      if (event.key !== 'Escape' || event.defaultPrevented || state.get().selected < 0 || document.querySelector('dialog[open]')) return
      if (takesText(event.target) && !panelElement.contains(/** @type {Node} */ (event.target))) return
      event.preventDefault()
      selection.close()
    })
  }
}
