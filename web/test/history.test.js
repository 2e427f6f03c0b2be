import test from 'node:test'
import assert from 'node:assert/strict'
import { REPLACE_MS, createHistory } from '../interact/history.js'

/** A browser's history with a clock that is moved by hand. */
function browser() {
  const entries = ['']
  let nowMs = 0, address = '', refuse = false
  /** @type {Map<number, {run: () => void, atMs: number}>} */ const timers = new Map()
  let timer = 1
  const write = act => (_, __, url) => { if (refuse) throw new Error('too many'); act(String(url).slice(1)) }
  const history = createHistory({
    history: { pushState: write(url => entries.push(url)), replaceState: write(url => { entries[entries.length - 1] = url }) },
    address: () => address, path: () => '/', search: () => entries[entries.length - 1],
    clock: { now: () => nowMs, setTimeout: (run, ms) => { timers.set(timer, { run, atMs: nowMs + ms }); return timer++ }, clearTimeout: id => timers.delete(id) },
  })
  return {
    history, entries, refuse(on) { refuse = on },
    /** A change of the state. */
    change(to, manner) { const before = address; address = to; history.write(manner, before) },
    pass(ms) {
      nowMs += ms
      for (const [id, { run, atMs }] of [...timers]) if (atMs <= nowMs) { timers.delete(id); run() }
    },
  }
}

test('a choice pushes an entry, a change of nothing does not', () => {
  const page = browser()
  page.change('?event=a', 'push')
  page.change('?event=a', 'push')
  page.change('?event=b', 'push')
  assert.deepEqual(page.entries, ['', '?event=a', '?event=b'])
})

test('zooming replaces at most twice a second, and the last window is not lost', () => {
  const page = browser()
  let replaced = 0, last = ''
  for (let i = 1; i <= 40; i++) {
    page.change(`?from=${i}`, 'replace')
    page.pass(50)
    if (page.entries[0] !== last) { replaced++; last = page.entries[0] }
  }
  assert.ok(replaced <= 2000 / REPLACE_MS + 1, String(replaced))
  page.pass(REPLACE_MS)
  assert.deepEqual(page.entries, ['?from=40'])
})

test('a push leaves the window in the entry that is left', () => {
  const page = browser()
  page.change('?from=1', 'replace')
  page.change('?from=2', 'replace')
  page.change('?from=2&event=a', 'push')
  page.pass(REPLACE_MS)
  assert.deepEqual(page.entries, ['?from=2', '?from=2&event=a'])
})

test('what waits is dropped when the reader goes back', () => {
  const page = browser()
  page.change('?from=1', 'replace')
  page.change('?from=2', 'replace')
  page.history.forget()
  page.pass(REPLACE_MS)
  assert.deepEqual(page.entries, ['?from=1'])
})

test('a browser that refuses lags behind until the next change', () => {
  const page = browser()
  page.refuse(true)
  page.change('?event=a', 'push')
  page.change('?event=b', 'none')
  page.refuse(false)
  page.change('?event=c', 'push')
  assert.deepEqual(page.entries, ['', '?event=c'])
})
