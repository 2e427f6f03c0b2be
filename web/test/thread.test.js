import test from 'node:test'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { groupsOf, threadOf } from '../model/thread.js'
import { readCases } from './cases.js'

/** @param {number[][]} steps  [cause, effect] @param {number} count @param {number[]} turning */
function graph(steps, count, turning = []) {
  const list = (/** @type {number} */ at, /** @type {number} */ position) => steps.filter(step => step[1 - at] === position).map(step => step[at]).sort((a, b) => a - b)
  return {
    count, importance: Uint8Array.from({ length: count }, (_, i) => turning.includes(i) ? 5 : 3),
    causesOf: (/** @type {number} */ position) => list(0, position), effectsOf: (/** @type {number} */ position) => list(1, position),
  }
}

for (const [steps, turning, of, way, told] of readCases(readFileSync(new URL('../../src/test/resources/cases/threads.csv', import.meta.url), 'utf8')).slice(1)) {
  test(`${way} ${of} in ${steps || 'nothing'}${turning && `, turning ${turning}`}`, () => {
    const pairs = steps.split(' ').filter(Boolean).map(step => step.split('>').map(Number))
    const thread = threadOf(graph(pairs, 10, turning.split(' ').filter(Boolean).map(Number)), Number(of), /** @type {any} */ (way))
    assert.equal(thread.members.map(one =>
      `${one.nearer < 0 ? '.' : one.nearer}:${one.position}!${one.generation}${one.end ? '*' : ''}${one.first ? '' : '-'}`).join(' '), told)
  })
}

test('in any graph every root is reached and shown first, no event stands twice, and all steps are the thread’s own', () => {
  let seed = 1905
  const random = (/** @type {number} */ below) => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % below }
  for (let round = 0; round < 200; round++) {
    const count = 2 + random(30)
    /** @type {Map<number, number[]>} */ const steps = new Map()
    for (let n = random(3 * count); n > 0; n--) {
      const effect = 1 + random(count - 1), cause = random(effect)
      steps.set(cause * 1000 + effect, [cause, effect])
    }
    const all = [...steps.values()]
    const events = graph(all, count, [random(count)])
    const of = random(count)
    const thread = threadOf(events, of, 'why')
    const positions = thread.members.map(({ position }) => position)
    const before = (/** @type {number} */ at) => new Set([at, ...events.causesOf(at).flatMap((/** @type {number} */ cause) => [...before(cause)])])
    const reached = before(of)
    assert.deepEqual([...positions].sort((a, b) => a - b), [...reached].sort((a, b) => a - b))
    assert.equal(new Set(positions).size, positions.length)
    for (const member of thread.members) {
      assert.equal(thread.mask[member.position], 1)
      if (member.end) assert.ok(member.first)
      if (member.nearer >= 0) {
        const nearer = thread.members.find(({ position }) => position === member.nearer)
        assert.equal(nearer?.generation, member.generation - 1)
        assert.ok(events.causesOf(member.nearer).includes(member.position))
        if (member.first) assert.ok(nearer?.first, 'a way that is shown is shown whole')
      }
    }
    assert.deepEqual([...thread.links].sort(), all.filter(([, effect]) => reached.has(effect)).sort())
    const groups = groupsOf(thread, () => true)
    assert.deepEqual(groups.flatMap(({ members }) => members.map(({ position }) => position)), positions)
    assert.equal(new Set(groups.map(({ nearer }) => nearer)).size, groups.length, 'what stands side by side stands in one group')
  }
})
