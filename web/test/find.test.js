import test from 'node:test'
import assert from 'node:assert/strict'
import { createDetails, Unanswered } from '../model/details.js'
import { createFinder, findable, findIn, helpIn } from '../model/find.js'
import { NO_FILTER } from '../model/state.js'

const event = (/** @type {any} */ given) => ({ position: 0, id: 'x', title: '', summary: '', category: 'War', importance: 3, place: '', actors: [], aliases: [], ...given })
const events = [
  event({ title: 'Fall of Şuşa', category: 'War', importance: 5, actors: ['Armenia'] }),
  event({ title: 'Talks', summary: 'On the Lachin road', category: 'Politics', importance: 2, actors: ['Armenia', 'Azerbaijan'] }),
  event({ title: 'Protest', place: 'Yerevan', category: 'Politics', importance: 3, aliases: ['Shushi march'] }),
]
const held = events.map(findable)
const ask = (/** @type {any} */ part) => {
  const { matches, counts } = findIn(held, { ...NO_FILTER, ...part })
  return { found: matches && [...matches], counts }
}

test('every word must occur, anywhere in title, summary, place, actors or other names', () => {
  assert.deepEqual(ask({ q: 'susa' }).found, [1, 0, 0])
  assert.deepEqual(ask({ q: 'SHUSHI yerevan' }).found, [0, 0, 1])
  assert.deepEqual(ask({ q: 'lachin azerb' }).found, [0, 1, 0])
  assert.deepEqual(ask({ q: 'lachin yerevan' }).found, [0, 0, 0])
})

test('choices are or within a part, and between the parts', () => {
  assert.deepEqual(ask({ categories: ['War', 'Politics'], actors: ['Azerbaijan'] }).found, [0, 1, 0])
  assert.deepEqual(ask({ importance: 3 }).found, [1, 0, 1])
})

test('a filter that asks nothing matches without marking', () => {
  assert.equal(ask({}).found, null)
  assert.equal(ask({ q: '  ' }).found, null)
})

test('counts beside a choice are taken with all other parts but its own', () => {
  const { counts } = ask({ categories: ['War'], importance: 3 })
  assert.equal(counts?.total, 1)
  assert.deepEqual([...counts?.categories ?? []], [['War', 1], ['Politics', 1]])
  assert.deepEqual([...counts?.actors ?? []], [['Armenia', 1]])
  assert.deepEqual(counts?.importances, [0, 1, 1, 1, 1, 1])
})

const answer = (/** @type {any} */ body, status = 200) => /** @type {any} */ ({ ok: status < 400, status, json: async () => body })

test('the details are asked for once and then filtered here', async () => {
  /** @type {string[]} */ const asked = []
  const fetch = /** @type {any} */ (async (/** @type {string} */ url) => { asked.push(url); return answer({ events }) })
  const details = createDetails({ fetch, api: 'api/v1/', version: '9f', lang: 'hy', ids: ['a', 'b', 'c'] })
  const { find } = createFinder({ fetch, api: 'api/v1/', version: '9f', eventCount: 3, details })
  assert.deepEqual([...(await find({ ...NO_FILTER, q: 'road' })).matches ?? []], [0, 1, 0])
  assert.equal((await details.of(2)).title, 'Protest')
  assert.deepEqual(asked, ['api/v1/details?lang=hy&v=9f'])
})

test('a failure is a sentence, and the next call asks again', async () => {
  let up = false
  const fetch = /** @type {any} */ (async () => up ? answer({ events }) : answer(null, 503))
  const details = createDetails({ fetch, api: '', version: '9f', lang: 'en', ids: ['a', 'b', 'c'] })
  await assert.rejects(details.all(), (/** @type {any} */ e) => e instanceof Unanswered && e.key === 'web.failed.status' && e.args.status === 503)
  up = true
  assert.equal((await details.all()).length, 3)
})

test('above the limit the server is asked, once for each question, and counts', async () => {
  /** @type {string[]} */ const asked = []
  const counts = { total: 2, lanes: [{ name: 'War', count: 2 }], actors: [{ name: 'Russia', count: 1 }], importances: { 1: 3, 2: 0, 3: 1, 4: 0, 5: 1 } }
  const fetch = /** @type {any} */ (async (/** @type {string} */ url) => { asked.push(url); return answer({ version: '9f', positions: [1, 2400], ...counts }) })
  const { find, remote } = createFinder({ fetch, api: '', version: '9f', eventCount: 2500, details: { fits: false, all: () => assert.fail('asked for all') } })
  const found = await find({ ...NO_FILTER, q: 'road', categories: ['War'] })
  assert.ok(remote)
  assert.deepEqual([...found.matches ?? []].flatMap((hit, at) => hit ? [at] : []), [1, 2400])
  assert.deepEqual(found.counts, { total: 2, categories: new Map([['War', 2]]), actors: new Map([['Russia', 1]]), importances: [0, 5, 2, 2, 1, 1] })
  assert.equal((await find(NO_FILTER)).matches, null)
  await find(NO_FILTER)
  assert.deepEqual(asked, ['matches?q=road&category=War&v=9f', 'timeline?v=9f'])
})

test('a question that another supersedes is given up', async () => {
  /** @type {AbortSignal[]} */ const signals = []
  const fetch = /** @type {any} */ (async (/** @type {string} */ _, /** @type {any} */ { signal }) => { signals.push(signal); return answer({ version: '9f', positions: [], total: 0, lanes: [], actors: [], importances: {} }) })
  const { find } = createFinder({ fetch, api: '', version: '9f', eventCount: 2500, details: { fits: false, all: async () => [] } })
  const giving = new AbortController()
  await find({ ...NO_FILTER, q: 'road' }, giving.signal)
  giving.abort()
  assert.ok(signals[0].aborted)
})

test('when nothing matches, the nearest spelling and the filter to take away are known', () => {
  const found = events.map(event => findable(/** @type {any} */ (event)))
  assert.equal(helpIn(found, { ...NO_FILTER, q: 'Lachni raod' }).nearest, 'lachin road')
  assert.equal(helpIn(found, { ...NO_FILTER, q: 'Versailles' }).nearest, '')
  assert.deepEqual(helpIn(found, { ...NO_FILTER, q: 'Versailles' }).without, [])
  assert.deepEqual(helpIn(found, { ...NO_FILTER, q: 'lachin', categories: ['War'], importance: 5 }).without.map(({ part, left }) => [part, left]), [['words', 1]])
  assert.deepEqual(helpIn(found, { ...NO_FILTER, q: 'lachin', categories: ['War'] }).without.map(({ part, left }) => [part, left]), [['words', 1], ['categories', 1]])
})

test('positions of another version are not used', async () => {
  const fetch = /** @type {any} */ (async () => answer({ version: 'a0', events: [], next: null }))
  const { find } = createFinder({ fetch, api: '', version: '9f', eventCount: 2500, details: { fits: false, all: async () => [] } })
  await assert.rejects(find({ ...NO_FILTER, q: 'road' }), { message: 'web.failed.outdated' })
})
