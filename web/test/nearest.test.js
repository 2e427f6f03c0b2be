import test from 'node:test'
import assert from 'node:assert/strict'
import { REACH_PX, nearest } from '../interact/nearest.js'

const mark = (index, x, y, more = {}) => ({ index, x, y, sizePx: 9, importance: 3, bar: null, ...more })
const scene = (parts = {}) => ({ direction: /** @type {const} */ ('right'), marks: [], clusters: [], labels: [], ...parts })

test('the nearest mark within reach is meant, and none beyond it', () => {
  const marks = [mark(0, 100, 100), mark(1, 110, 100)]
  assert.deepEqual(nearest(scene({ marks }), 104, 100), { index: 0, cluster: null })
  assert.deepEqual(nearest(scene({ marks }), 107, 100), { index: 1, cluster: null })
  assert.equal(nearest(scene({ marks }), 100, 100 + REACH_PX + 1), null)
})

test('ties go to the more important, in either order', () => {
  const light = mark(0, 100, 100, { importance: 2 }), heavy = mark(1, 110, 100, { importance: 5 })
  for (const marks of [[light, heavy], [heavy, light]]) assert.equal(nearest(scene({ marks }), 105, 100)?.index, 1)
})

test('a name means its event, whatever lies below it', () => {
  const labels = [{ index: 7, x: 90, y: 90, widthPx: 60, heightPx: 20 }]
  assert.equal(nearest(scene({ marks: [mark(0, 100, 100)], labels }), 100, 100)?.index, 7)
})

test('a bar is meant along its whole length, in both directions of time', () => {
  const bar = { fromPx: 100, toPx: 400 }
  assert.equal(nearest(scene({ marks: [mark(3, 100, 50, { bar })] }), 390, 58)?.index, 3)
  assert.equal(nearest(scene({ marks: [mark(3, 100, 50, { bar, sizePx: 0 })] }), 420, 50), null)
  assert.equal(nearest({ ...scene({ marks: [mark(3, 50, 100, { bar })] }), direction: 'down' }, 58, 390)?.index, 3)
})

test('a cluster is meant on itself and 4 px around it', () => {
  const cluster = { id: 'c', x: 100, y: 100, widthPx: 22, heightPx: 16, indices: [1, 2] }
  assert.equal(nearest(scene({ clusters: [cluster] }), 111, 119)?.cluster, cluster)
  assert.equal(nearest(scene({ clusters: [cluster] }), 111, 121), null)
})
