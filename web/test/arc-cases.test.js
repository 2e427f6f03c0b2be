import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { arcCases } from './arc-cases.js'

/**
 * The cases of the arcs are what `web/draw/arcs.js` makes of them; `ArcsTest` holds the pictures of the server to the same. When a change of
 * the arcs is meant, `REWRITE=1 node --test web/test/arc-cases.test.js` writes them anew.
 */
const REWRITE = Boolean(process.env.REWRITE)
const FILE = new URL('../../src/test/resources/cases/arcs.json', import.meta.url)

describe('the cases of the arcs', () => {
  const { arcs, text } = arcCases()

  test('are what the drawing makes of them', () => {
    if (REWRITE) writeFileSync(FILE, text)
    assert.ok(existsSync(FILE), 'arcs.json is missing; REWRITE=1 writes it')
    // the whole file would be printed if it were compared at once
    const [was, now] = [readFileSync(FILE, 'utf8').split('\n'), text.split('\n')]
    assert.equal(was.findIndex((line, i) => line !== now[i]), -1, 'arcs.json differs from that line on')
    assert.equal(was.length, now.length)
  })

  test('take every route, of every kind, whole and open', () => {
    const routes = new Set(arcs.map(({ route }) => route))
    assert.deepEqual([...routes].sort(), ['asideDown', 'asideUp', 'beside', 'besideLeft', 'down', 'downEarly', 'downInto', 'downLate', 'over', 'under', 'up', 'upEarly', 'upInto', 'upLate'])
    assert.deepEqual([...new Set(arcs.map(({ kind }) => kind))].sort(), ['followed', 'led', 'thread'])
    const parts = new Set(arcs.map(({ d }) => d.split('M').length - 1))
    assert.ok(parts.has(1) && parts.has(2) && parts.has(3), [...parts].join())
  })
})
