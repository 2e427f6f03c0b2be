import { createAsked } from '../draw/asked.js'
import { createFrame } from '../interact/frame.js'
import { createHistory } from '../interact/history.js'
import { KEYS, actionOf, takesText } from '../interact/keys.js'
import { fromAddress, toAddress } from '../model/address.js'
import { apart, beganOf } from '../model/apart.js'
import { besideWindow } from '../model/beside.js'
import { createDetails, Unanswered } from '../model/details.js'
import { createFinder } from '../model/find.js'
import { found, words as wordsOf } from '../model/folding.js'
import { LIST_LIMIT } from '../model/limits.js'
import { NO_FILTER } from '../model/state.js'
import { placeAmong, steppingOf } from '../model/stepping.js'
import { windowForAll, windowForDay } from '../interact/framing.js'
import { middleDay } from '../interact/steps.js'
import { expectedSides } from '../panels/accounts.js'
import { createChoice } from '../panels/choice.js'
import { createControls } from '../panels/controls.js'
import { createDrawer } from '../panels/drawer.js'
import { createEventPanel } from '../panels/event.js'
import { createFilters } from '../panels/filters.js'
import { createTextMarker } from '../panels/marker.js'
import { closeMenus } from '../panels/menus.js'
import { createAnnouncer, createBar, createEmpty } from '../panels/notices.js'
import { listenToLinks } from '../panels/permalinks.js'
import { createSheet } from '../panels/sheet.js'
import { createThreadPanel } from '../panels/thread.js'
import { createVacant } from '../panels/vacant.js'
import { createViews } from '../panels/views.js'
import { brought } from './brought.js'
import { layGestures } from './gestures.js'
import { createHandout } from './handout.js'
import { laterWords } from './laterwords.js'
import { createListing } from './listing.js'
import { createSearch } from './search.js'
import { createSelection } from './selection.js'
import { createSharing } from './sharing.js'
import { begun } from './opening.js'
import { laneShape } from './shape.js'
import { windowInWords } from './texts.js'
import { apartInWords, createThreads } from './thread.js'
import { createTravel } from './travel.js'
import { createUnderstanding } from './understanding.js'

/** @typedef {import('../model/state.js').State} State */
/** @typedef {import('../interact/keys.js').Action} Action */

/** With fewer no scene is a crowd that would have to be filmed while it moves. */
const MANY_EVENTS = 300
/** So many generations of a thread are in view when it is opened. */
const FRAMED = 3

/**
 * The running page, around what it opened with. It makes every part, and `follow` tells each what has changed.
 *
 * @param {object} ground
 * @param {Document} ground.document
 * @param {HTMLElement} ground.timeline
 * @param {HTMLElement} ground.section
 * @param {import('./settings.js').Settings} ground.settings
 * @param {import('../i18n/words.js').Words} ground.words
 * @param {import('../model/events.js').Model} ground.model
 * @param {any} ground.columns  that the model was read from
 * @param {{manners: import('./frame.js').FrameManners, asked: {event: string}}|null} [ground.framed]  in a frame of someone else's page
 * @param {(id: string) => HTMLElement} ground.part  by its id
 * @param {import('./opening.js').Opening} ground.opening  what is drawn, or will be
 * @param {() => Promise<typeof import('./helping.js')>} ground.helping  brings what help is made of
 * @param {boolean} ground.typed  the form says something that the address does not, and will say it again
 */
export function createTimeline({ document, timeline, section, settings, words, model, columns, framed = null, part, opening, helping, typed }) {
  const { events, lanes, contentLang } = model
  const { state, stage, reduced, axis, texts, addressGround, toContent } = opening
  const fetch = window.fetch.bind(window)
  const idle = window.requestIdleCallback?.bind(window) ?? ((/** @type {() => void} */ run) => setTimeout(run, 1000))

  // the address of the state
  const address = () => toAddress(state.get(), addressGround)
  const href = (/** @type {string} */ id) => settings.event.replace('{id}', encodeURIComponent(id))
  /** An event's own page in full; out of a frame, since it is copied to be opened elsewhere. @param {string} href */
  const absolute = href => new URL(framed ? settings.full + href.slice(href.indexOf('event/')) : href, window.location.href).href
  const threads = createThreads({ events, words, address: patch => settings.home + toAddress({ ...state.get(), ...patch }, addressGround) })
  const steps = () => steppingOf({ ...state.get(), thread: threads.of(state.get()), importance: events.importance })
  /** The event that was chosen before the one that is now. */
  let chosenBefore = -1
  const history = createHistory({
    history: window.history, address, pushes: !framed, path: () => window.location.pathname, search: () => window.location.search,
    clock: { now: () => performance.now(), setTimeout: (run, ms) => setTimeout(run, ms), clearTimeout: id => clearTimeout(id) },
  })

  // what the drawing does from now on
  const travel = createTravel({ state, view: () => stage.view(), reduced, rested() {
    stage.ask()
    history.write('replace')
  } })
  stage.drawing.join(createAsked)
  opening.join({
    async filmed(ground) {
      if (settings.film.screen === '' || events.count < MANY_EVENTS) return null
      /** @type {typeof import('./screening.js')} */
      const { createScreening } = await import(new URL(settings.film.screen, document.baseURI).href)
      return createScreening(ground, { script: settings.film.thread, columns, lanes: lanes.length, axis })
    },
    threadOf: threads.of,
    marked({ matches, filter }) {
      const asked = matches ? wordsOf(filter.q) : []
      return asked.length === 0 ? null : title => found(title, asked)
    },
    busy: travel.busy,
    painted: () => vacant.show(besideVacant()),
  })

  // what stands around it
  const details = createDetails({ fetch, api: settings.api, version: model.version, lang: settings.lang, ids: events.id, script: brought(document, 'details') })
  const panelElement = part('panel')
  const announcer = createAnnouncer(timeline)
  const bar = createBar(part('notice'), { words, leave: toContent })
  const empty = createEmpty({ words, clear: clearFilter, ask: part => state.update({ filter: { ...state.get().filter, ...part } }, { history: 'push' }), list: showAll })
  const vacant = createVacant({ words, go: toNeighbour })
  const moreWords = laterWords(document, settings)
  /** @type {ReturnType<typeof import('../panels/help.js').createHelp>|null} */ let help = null
  const choice = createChoice(timeline, { words, contentLang, shape: laneShape, href })
  const list = createListing({
    section: part('events'), model, state, words, details, threadOf: threads.of, view: () => stage.view(), place: addressGround, changed: mark,
    failed(problem) {
      const { key, args, status } = problem instanceof Unanswered ? problem : new Unanswered('web.failed.unreadable')
      const outdated = status === 409
      bar.show(words.text('web.rest.failed', { reason: words.text(key, args) }), words.text(outdated ? 'web.reload' : 'web.retry'), outdated ? () => window.location.reload() : () => { list.fill() })
    },
    address: (patch, kept) => settings.home + toAddress({ ...state.get(), ...patch }, { ...addressGround, kept }),
    href,
  })
  const marker = createTextMarker(timeline)
  const controls = createControls({ words, zoom: travel.zoom, whole: travel.whole, help: openHelp, step: stepBeside, choose: through, present })
  const panel = createEventPanel(panelElement, {
    words, contentLang, lanes, shape: laneShape, clipboard: navigator.clipboard, framed: framed !== null,
    href, absolute,
    cite: settings.share === '' ? null : () => sharing.open('cite'),
    close: () => selection.close(), step, choose: through, present, leave, follow: way => followThread(way, state.get().selected),
    // no page but the timeline's own opens in a frame
    fill: document.fullscreenEnabled ? fillScreen : null, contact: framed ? '' : settings.contact,
    retry: () => showEvent(), reload: () => window.location.reload(),
  })
  const threadPanel = createThreadPanel(panelElement, {
    words, contentLang, shape: laneShape, href, close: endThread, open: endThread, step, choose: through, present,
    unfold: all => state.update({ unfolded: all }),
  })
  const sheet = createSheet(panelElement, {
    grips: [panel.grip, threadPanel.grip], isSheet: () => stage.mode() === 'phone' && state.get().view !== 'present', close: () => selection.close(),
    // as panels.css sets them: to 112 px from the top, half, and the title
    restsPx: () => [window.innerHeight - 112, window.innerHeight / 2, 136],
  })
  const selection = createSelection({ state, events, view: () => stage.view(), travel, drawing: stage.drawing, panel: { focus: focusPanel, hasFocus: panel.hasFocus }, steps: () => steps().only, thread: () => threads.of(state.get())?.mask ?? null, offer(positions) {
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
  const sharing = createSharing({
    timeline, settings, model, words, now: state.get, href,
    query: (patch, v) => toAddress({ ...state.get(), ...patch }, { ...addressGround, kept: [], v }),
    start: { ...addressGround.opening, selected: -1, filter: NO_FILTER, why: -1, sowhat: -1, step: '', view: 'drawing' },
    print: async () => {
      // a browser runs no script while it prints
      await list.fill()
      window.print()
    },
    failed: sentence => bar.show(sentence, words.text('web.retry'), () => sharing.open()),
  })
  const handout = createHandout({
    document, list: part('events'), fillKnown: list.fillKnown, fill: list.fill, stage: part('stage'), model, state, opening: addressGround.opening, words, texts, axis,
  })
  const gestures = layGestures({ stage, travel, framed: framed?.manners ?? null, act: key, open: selection.open, hover: index => state.update({ hovered: index }) })

  /** The reader has begun to read: the masthead gives its room to the drawing. Not while typing: the field would jump. */
  function act() { timeline.setAttribute('data-acted', '') }

  /** Beside an open panel, whose own buttons step, those below the drawing give way, and the focus goes into it. @param {1|-1} way */
  function stepBeside(way) {
    const held = /** @type {HTMLElement|null} */ (document.activeElement)
    step(way, held)
    if (held && !held.checkVisibility({ visibilityProperty: true })) focusPanel()
  }

  async function openHelp() {
    try {
      const [words, { createHelp, legendOf }] = await Promise.all([moreWords(), helping()])
      help ??= createHelp(timeline, { words, keys: KEYS, contentLang, legend: () => legendOf(words, lanes) })
      help.open(stage.direction())
    } catch {
      bar.show(words.text('web.failed.unreached'), words.text('web.retry'), openHelp)
    }
  }

  function toSearch() {
    drawer.open(true)
    filters.focus()
  }

  function clearFilter() {
    state.update({ filter: NO_FILTER }, { history: 'push' })
    if (filters.searchable) toSearch()
  }

  /** The whole list, from a search that found nothing. */
  function showAll() {
    state.update({ filter: NO_FILTER, view: 'list' }, { history: 'push' })
    toContent()
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

  /** @param {string} id  of an event that the page around the frame asks for */
  function goToEvent(id) {
    const position = events.positionOf(id)
    if (position < 0) return
    if (state.get().view !== 'drawing') state.update({ view: 'drawing' })
    selection.choose(position)
  }

  function reset() {
    state.update({ filter: NO_FILTER, selected: -1, why: -1, sowhat: -1, step: '', ...addressGround.opening }, { history: 'push' })
  }

  /** @param {1|-1} way @param {HTMLElement|null} [from]  where the focus returns to */
  function step(way, from = null) {
    if (selection.step(way, from)) announcer.say(`${standing().text}: ${texts.event(state.get().selected)}`)
  }

  /** @param {string} way  what is stepped through from now on */
  function through(way) { state.update({ step: /** @type {State['step']} */ (way) }, { history: 'push' }) }

  /** Follows the thread of an event. @param {'why'|'sowhat'} way @param {number} position */
  function followThread(way, position) {
    if (position < 0) return false
    state.update(threads.followed(way, position), { history: 'push' })
    frameThread(travel.to)
    if (state.get().view === 'drawing') focusPanel()
    return true
  }

  /** @param {(window: import('../interact/view.js').DayWindow) => void} move */
  function frameThread(move) {
    const thread = threads.of(state.get())
    // what is far back is a step or a drag away; what is near keeps room for its names
    if (thread) move(windowForAll(stage.view(), events, thread.members.filter(({ generation }) => generation <= FRAMED).map(({ position }) => position)))
  }

  function endThread() {
    const held = panel.hasFocus()
    state.update({ why: -1, sowhat: -1, ...(state.get().step === 'thread' ? { step: '' } : {}) }, { history: 'push' })
    if (held) focusPanel()
  }

  /** One event after the other, in large type. */
  function present() {
    const first = state.get().selected >= 0 ? state.get().selected : selection.beside(1)
    if (first < 0) return
    state.update({ view: 'present', selected: first }, { history: 'push' })
    selection.frame()
    focusPanel()
  }

  /** An address that asks for the presentation and names no event begins with the first. */
  function presentFirst() {
    const { view, selected } = state.get()
    if (view === 'present' && selected < 0) state.update({ selected: selection.beside(1) }, { history: 'replace' })
  }

  function leave() {
    if (document.fullscreenElement) document.exitFullscreen()
    state.update({ view: 'drawing' }, { history: 'push' })
    focusPanel()
  }

  function fillScreen() {
    if (document.fullscreenElement) document.exitFullscreen()
    // what the browser refuses stays as it was
    else document.documentElement.requestFullscreen().catch(() => {})
  }

  /** The thread that is told in the panel, if it is not the event. @param {State} now */
  function toldThread(now) { return now.view === 'drawing' && now.selected >= 0 ? threads.of(now) : null }

  function focusPanel() { (toldThread(state.get()) ? threadPanel : panel).focus() }

  /** @param {Action} action @returns {boolean} */
  function key(action) {
    const { focused, selected, view } = state.get()
    if (view === 'present') {
      switch (action) {
        case 'earlier': case 'stepBefore': return step(-1), true
        case 'later': case 'stepAfter': return step(1), true
        case 'back': return leave(), true
        case 'help': return openHelp(), true
        default: return false
      }
    }
    if (selection.walk(action)) return true
    const about = focused >= 0 && stage.drawing.hasFocus() ? (events.startDay[focused] + events.startUntil[focused]) / 2 : undefined
    switch (action) {
      case 'open': return focused >= 0 && (selection.open({ index: focused, cluster: null }, true), true)
      case 'back': return back()
      case 'stepBefore': return step(-1), true
      case 'stepAfter': return step(1), true
      case 'why': case 'sowhat': return followThread(action, focused >= 0 && stage.drawing.hasFocus() ? focused : selected)
      case 'present': return present(), true
      case 'closer': return travel.zoom(2, about), true
      case 'wider': return travel.zoom(1 / 2, about), true
      case 'whole': return travel.whole(), true
      case 'search': return filters.searchable && (toSearch(), true)
      case 'help': return openHelp(), true
      default: return false
    }
  }

  /** One thing at a time: the presentation, the thread, the event. */
  function back() {
    const now = state.get()
    if (now.view === 'present') leave()
    else if (toldThread(now)) endThread()
    else if (now.selected >= 0) selection.close()
    else return false
    return true
  }

  /** The place of the chosen event among those that are stepped through. @returns {import('../panels/stepper.js').Standing} */
  function standing() {
    const { selected, matches } = state.get()
    const { through, only, ways } = steps()
    const { place, of } = placeAmong(only, events.count, selected)
    const earlier = selection.beside(-1), later = selection.beside(1)
    const at = { before: earlier >= 0 && earlier !== selected, after: later >= 0 && later !== selected, through, ways }
    if (of === 0) return { text: only ? words.text('web.place.none') : words.count('web.count', 0), ...at }
    if (place === 0) return { text: words.count('web.count', of), ...at }
    const key = through === 'thread' ? 'web.place.step' : through === 'found' && matches ? 'web.place.found' : 'web.place'
    return { text: words.text(key, { position: words.number(place), count: words.number(of) }), ...at }
  }

  /** How far the chosen event is from the one chosen before. @param {number} at */
  function fromBefore(at) {
    if (chosenBefore < 0 || chosenBefore === at) return null
    const [start, end] = apartInWords(apart(beganOf(events, chosenBefore), beganOf(events, at)), words)
    return { before: start, id: events.id[chosenBefore], title: events.title[chosenBefore], after: end }
  }

  /** Shows the chosen event: at once what the drawing knows of it, then the rest. */
  async function showEvent() {
    const at = state.get().selected
    // a list shows its events whole: there the chosen one is marked
    const open = at >= 0 && state.get().view !== 'list'
    const thread = toldThread(state.get())
    panelElement.hidden = !open
    panel.reveal(!thread, state.get().view === 'present')
    threadPanel.reveal(thread !== null)
    panelElement.setAttribute('aria-labelledby', thread ? 'thread-title' : 'panel-title')
    timeline.toggleAttribute('data-open', open)
    if (!open) return
    const headline = {
      id: events.id[at], title: events.title[at], dateLabel: events.label[at], place: events.place[at],
      lane: events.lane[at], laneName: lanes[events.lane[at]] ?? '', importance: events.importance[at],
      apart: fromBefore(at), follow: threads.from(at),
    }
    const tell = (/** @type {import('../model/details.js').EventDetails|null} */ known) => {
      if (thread) threadPanel.show(threads.told(state.get(), thread, known), standing())
    }
    tell(details.known(at))
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
      if (state.get().selected === at) {
        complete(answer)
        tell(answer)
      }
    } catch (problem) {
      if (state.get().selected !== at) return
      const { key, args, status } = problem instanceof Unanswered ? problem : new Unanswered('web.failed.unreadable')
      show({ failed: words.text('web.rest.failed', { reason: words.text(key, args) }), outdated: status === 409 })
    }
  }

  /** @param {State} now @param {boolean} [fromPlace]  a list in pages then shows the page that has the reader's place */
  async function showMatches({ matches, filter, view }, fromPlace = false) {
    const none = matches !== null && !matches.includes(1)
    empty.show(none ? filter.q.trim() : null, none ? finder.help(filter) : undefined, view === 'list')
    place(view)
    list.filter()
    timeline.toggleAttribute('data-searching', matches !== null && filter.q.trim() !== '')
    mark()
    await list.fetch(fromPlace)
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

  /** From a window without events to one of the nearest. @param {number} position */
  function toNeighbour(position) {
    toContent()
    travel.to(windowForDay(stage.view(), middleDay(events, position)) ?? addressGround.opening)
  }

  /** The nearest events where none is in view; null where one is, or a gesture goes on. */
  function besideVacant() {
    const scene = stage.scene()
    const { startDay, endDay, matches } = state.get()
    if (!scene || travel.busy() || scene.marks.length + scene.clusters.length > 0) return null
    const { earlier, later } = besideWindow(events, startDay, endDay, matches)
    const neighbour = (/** @type {number} */ position) => position < 0 ? null : { position, date: events.label[position] }
    return { earlier: neighbour(earlier), later: neighbour(later) }
  }

  /** The card of an empty search stands over what is shown. @param {State['view']} view */
  function place(view) {
    const home = view === 'list' ? part('events') : section
    if (empty.element.parentElement !== home) home.append(empty.element)
  }

  /** @param {State} now @param {State} before @param {import('../model/state.js').HistoryManner} manner */
  function follow(now, before, manner) {
    const read = now.view === 'drawing' && before.view === 'list' ? list.read() : []
    if (now.view !== before.view) {
      views.show(now.view)
      place(now.view)
    }
    const threaded = now.why !== before.why || now.sowhat !== before.sowhat
    if (now.selected !== before.selected && before.selected >= 0) chosenBefore = before.selected
    if (now.selected !== before.selected || now.view !== before.view || threaded || now.unfolded !== before.unfolded) showEvent()
    if (threaded) list.filter()
    if (now.selected !== before.selected) {
      list.choose(now.selected)
      // whoever steps from within the panel hears where it led; a title that has taken the focus is read anyway
      if (now.selected >= 0 && panel.hasFocus() && document.activeElement?.id !== 'panel-title') announcer.say(texts.event(now.selected))
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
    if (now.selected !== before.selected || now.matches !== before.matches || now.step !== before.step || threaded) controls.show(standing())
    if (now.step !== before.step && now.selected >= 0) showEvent()
    // an opened panel takes room from the drawing before the window is chosen
    if (now.selected !== before.selected || now.view !== before.view || threaded) remeasure()
    if (now.view !== before.view) keepPlace(now, read)
    history.write(manner, toAddress(before, addressGround))
    framed?.manners.changed(address())
    lead()
    stage.ask()
  }

  /** @param {State} now @param {readonly number[]} read  what of the list was read last */
  async function keepPlace({ view, selected }, read) {
    if (view === 'list') {
      // rows grow as they are filled: the place is found again after that
      list.begin()
      await list.fill()
      if (state.get().view !== 'list') return
      list.begin()
      if (!list.complete()) showMatches(state.get(), true)
      return
    }
    window.scrollTo(0, 0)
    const target = list.windowFor(read)
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

  /** The address has another state than the page. */
  function reread() {
    history.forget()
    travel.hold()
    const { patch, kept } = fromAddress(window.location.search, addressGround)
    if (patch.lang !== settings.lang) return window.location.reload()
    addressGround.kept = kept
    state.update(begun(patch))
    presentFirst()
  }

  return {
    start() {
      section.append(vacant.element, controls.element)
      if (state.get().selected >= 0) act()
      views.show(state.get().view)
      if (state.get().view === 'list') timeline.setAttribute('data-ready', '')
      showEvent()
      list.choose(state.get().selected)
      if (state.get().view === 'list' && window.scrollY === 0) list.begin()
      if (!typed) filters.show(state.get().filter)
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
      stage.measure()
      gestures.turn()
      // an address that names an event and no window opens where the event is understood
      if (state.get().selected >= 0 && !/[?&](from|to)=/.test(opening.search)) {
        stage.paint()
        if (threads.of(state.get())) frameThread(target => state.update(target))
        else selection.frame(target => state.update(target))
      }
      state.subscribe(follow)
      presentFirst()
      listen()
      // someone has gone back or forth meanwhile
      if (window.location.search !== opening.search) reread()
      framed?.manners.listen(goToEvent)
      if (framed && framed.asked.event !== '') goToEvent(framed.asked.event)
      if (opening.drawn()) stage.ask()
      else setTimeout(stage.begin)
      // what a search or a panel will need, once nothing else is to be done
      // where it does not come, the elements move themselves
      idle(() => stage.prepare().catch(() => {}))
      idle(async () => {
        // a longer list comes in pages, and the reader may have asked for one of them
        if (events.count <= LIST_LIMIT) showMatches(state.get(), state.get().view === 'list' && window.scrollY === 0)
        if (!details.fits) return
        try {
          await details.all()
          if (state.get().view === 'drawing') search.run({ quiet: true })
          else list.fillKnown()
        } catch { /* said when it is needed */ }
      })
    },
  }

  function listen() {
    const sizes = new ResizeObserver(remeasure)
    for (const sized of [timeline, section, part('chronology'), part('overview')]) sizes.observe(sized)
    window.addEventListener('resize', remeasure)
    window.addEventListener('popstate', reread)
    listenToLinks(timeline, (id, byKeyboard, link) => {
      const position = events.positionOf(id)
      if (position < 0) return false
      // in a frame the list only names its events
      if (framed && state.get().view === 'list') state.update({ view: 'drawing' })
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
    if (part('chronology').contains(document.activeElement)) selection.enter()
    handout.listen(window)
    const turned = createFrame(window, list.showEra)
    window.addEventListener('scroll', turned.ask, { passive: true })
    closeMenus([...timeline.querySelectorAll('details')], document)
    document.addEventListener('keydown', event => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return
      const { selected, view } = state.get()
      if (view === 'present' && !takesText(event.target)) {
        const action = actionOf(event, 'right')
        if (action && key(action)) event.preventDefault()
        return
      }
      if (event.key !== 'Escape' || selected < 0) return
      if (takesText(event.target) && !panelElement.contains(/** @type {Node} */ (event.target))) return
      event.preventDefault()
      back()
    })
  }
}
