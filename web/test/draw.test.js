import test, { describe } from 'node:test'
import assert from 'node:assert/strict'
import { createAsked } from '../draw/asked.js'
import { createDrawing } from '../draw/drawing.js'
import { createOverview } from '../draw/overview.js'
import { arcsOf } from '../draw/arcs.js'
import { foldedNames } from '../draw/foldednames.js'
import { SHAPES, movedTo, shapePath, whiskers } from '../draw/shapes.js'
import { TITLES, everyMark } from '../gallery/everymark.js'
import { freshDocument } from './draw-document.js'

const texts = {
  event: index => `${TITLES[index]}, a day, a lane`, title: index => TITLES[index] ?? `Event ${index}`, cluster: ({ indices }) => `${indices.length} events, 1970 to 1971`,
  laneCount: ({ shown, total }) => shown === total ? String(total) : `${shown} of ${total}`, label: 'A drawing', shortcuts: 'ArrowLeft', contentLang: 'en',
}

/** A drawing in a document of its own. */
function drawn(scene = everyMark(), moment = {}) {
  const document = freshDocument()
  const element = document.createElement('div')
  const drawing = createDrawing(element, { texts })
  drawing.join(createAsked)
  drawing.paint(scene, moment)
  return { document, element, drawing }
}

const measure = text => text.length * 6
const stopsOf = element => element.ofClass('focus-stop')
const tabbable = element => element.all().filter(part => part.getAttribute('tabindex') === '0')
const pxOf = text => Number(/^(-?[\d.]+)px$/.exec(text)?.[1])

describe('a drawing that nobody has asked anything yet', () => {
  test('shows all but arcs and the name under a pointer, and takes them when they join', () => {
    const element = freshDocument().createElement('div')
    const drawing = createDrawing(element, { texts })
    const whole = everyMark(), [named, ...labels] = whole.labels
    const scene = { ...whole, labels }, moment = { hovered: named.index, links: [{ from: 4, to: 12, kind: 'led' }] }
    const seen = () => ['label', 'event-mark', 'arc', 'hover-name'].map(name => element.ofClass(name).filter(part => part.getAttribute('hidden') === null).length)
    drawing.paint(scene, moment)
    const [names, marks, ...rest] = seen()
    assert.ok(names > 5 && marks > 5)
    assert.deepEqual(rest, [0, 0])
    drawing.join(createAsked)
    drawing.paint(scene, moment)
    assert.deepEqual(seen(), [names, marks, 1, 1])
  })
})

describe('shapes', () => {
  test('eight lanes have eight shapes, then they start over', () => {
    assert.equal(new Set(SHAPES.map((_, lane) => shapePath(lane, 10))).size, 8)
    assert.equal(shapePath(8, 10), shapePath(0, 10))
  })

  test('a shape is at most 15% wider than its box', () => {
    for (let lane = 0; lane < 8; lane++) {
      const d = shapePath(lane, 10)
      // of an arc the first two numbers are its radii
      const numbers = d.replace(/a([\d.]+) ([\d.]+) 0 \d \d/g, 'l').match(/-?\d+(\.\d+)?/g)?.map(Number) ?? []
      assert.ok(numbers.length >= 4, d)
      const reach = /a/.test(d) ? 2 * 5.75 : 5.75
      for (const number of numbers) assert.ok(Math.abs(number) <= reach, `${SHAPES[lane]} reaches ${number}: ${d}`)
    }
  })
})

describe('painting', () => {
  test('the same scene again writes nothing', () => {
    const scene = everyMark()
    const { document, drawing } = drawn(scene, { focused: 3, hovered: 2 })
    const before = document.writes
    assert.ok(before > 100)
    drawing.paint(scene, { focused: 3, hovered: 2 })
    drawing.paint(everyMark(), { focused: 3, hovered: 2 })
    assert.equal(document.writes, before)
  })

  test('an event that moves keeps its element, and only its place is written', () => {
    const scene = everyMark()
    const { document, element, drawing } = drawn(scene)
    const [first] = element.ofClass('event-mark').filter(mark => mark.getAttribute('data-position') === '5')
    const before = document.writes
    drawing.paint({ ...scene, marks: scene.marks.map(mark => mark.index === 5 ? { ...mark, x: mark.x + 3 } : mark) })
    assert.equal(document.writes, before + 1)
    assert.match(first.getAttribute('transform') ?? '', /^translate\(173 /)
    assert.ok(element.all().includes(first))
  })

  test('what leaves is gone at once, and what comes fades in, but not in the first painting', () => {
    const scene = everyMark()
    const fewer = { ...scene, marks: scene.marks.slice(1), labels: scene.labels.slice(1) }
    const { element, drawing } = drawn(fewer)
    assert.equal(element.ofClass('appearing').length, 0)
    drawing.paint(scene)
    assert.deepEqual(element.ofClass('appearing').map(part => part.getAttribute('data-position')), ['0', '0'])
    drawing.paint(fewer)
    assert.equal(element.ofClass('event-mark').filter(mark => mark.getAttribute('data-position') === '0').length, 0)
    drawing.paint(scene, { motion: false })
    assert.equal(element.ofClass('appearing').length, 0)
  })

  test('a label is one text with the whole title', () => {
    const { element } = drawn()
    const titles = element.ofClass('label').map(label => label.firstElementChild)
    assert.deepEqual(titles.map(title => title.ownText), [...TITLES])
    assert.ok(titles.every(title => title.children.length === 0))
  })

  test('a name that changes its side appears anew, one that only moves is kept', () => {
    const scene = everyMark()
    const { element, drawing } = drawn(scene)
    const nameOf = position => element.ofClass('label').find(label => label.getAttribute('data-position') === position)
    const [moved, turned] = [nameOf('0'), nameOf('1')]
    drawing.paint({ ...scene, labels: scene.labels.map(label => label.index === 0 ? { ...label, x: label.x + 9 } : label.index === 1 ? { ...label, side: 'left', align: 'end' } : label) })
    assert.equal(nameOf('0'), moved)
    assert.notEqual(nameOf('1'), turned)
  })

  test('the most important mark of a lane lies on top, and the chosen one above all', () => {
    const { element } = drawn()
    const order = element.ofClass('event-mark').map(mark => Number(mark.getAttribute('data-position')))
    assert.equal(order[order.length - 1], 12)
    assert.ok(order.indexOf(0) < order.indexOf(4))
  })

  test('uncertain dates are hollow or dashed, and what stepped back says so', () => {
    const { element } = drawn()
    const form = position => element.ofClass('event-mark').find(mark => mark.getAttribute('data-position') === position)?.getAttribute('data-form')
    assert.deepEqual(['4', '5', '6', '7'].map(form), ['solid', 'hollow', 'dashed', 'hollow'])
    assert.equal(element.ofClass('event-bracket').length, 1)
    assert.equal(element.all().filter(part => part.className.startsWith('event-') && part.hasAttribute('data-stepped')).length, 4)
  })

  test('a scene with 600 spans, 250 clusters and 80 names is within 1,500 elements', () => {
    const scene = everyMark()
    const span = scene.marks[9]
    const marks = Array.from({ length: 600 }, (_, index) => ({ ...span, index, lane: index % 8, x: 140 + index, steppedBack: index % 3 === 0, brackets: [140, 300] }))
    const clusters = Array.from({ length: 250 }, (_, n) => ({ ...scene.clusters[0], id: `c${n}`, indices: [600 + 2 * n, 601 + 2 * n] }))
    const labels = Array.from({ length: 80 }, (_, index) => ({ ...scene.labels[4], index }))
    const { element } = drawn({ ...scene, marks, clusters, labels })
    assert.ok(element.all().length <= 1500, `${element.all().length} elements`)
    // many marks share a path for each look; each still begins a stroke of its own
    const strokes = element.ofClass('event-mark').flatMap(path => (path.getAttribute('d') ?? '').match(/M/g) ?? [])
    assert.equal(strokes.length, 600)
  })

  test('a mark in a shared path stands where it stood alone', () => {
    for (let lane = 0; lane < 8; lane++) {
      for (const d of [shapePath(lane, 10), whiskers(lane, 10, false), whiskers(lane, 10, true)]) {
        assert.deepEqual(cornersOf(movedTo(d, 300, -20)), cornersOf(d).map(([x, y]) => [x + 300, y - 20]), d)
      }
    }
  })

  test('while a hand moves the window only names fade in, and clusters say what they hold once it rests', () => {
    const scene = everyMark()
    const { element, drawing } = drawn({ ...scene, marks: scene.marks.slice(1), labels: scene.labels.slice(1), clusters: [] })
    drawing.paint(scene, { moving: true })
    assert.deepEqual(element.ofClass('appearing').map(part => part.className), ['label appearing'])
    const [cluster] = element.ofClass('cluster')
    assert.equal(cluster.getAttribute('aria-label'), null)
    drawing.paint(scene)
    assert.equal(cluster.getAttribute('aria-label'), '2 events, 1970 to 1971')
  })

  test('a cluster that holds other events keeps its element', () => {
    const scene = everyMark()
    const { element, drawing } = drawn(scene)
    const [before] = element.ofClass('cluster')
    drawing.paint({ ...scene, clusters: scene.clusters.map(cluster => ({ ...cluster, id: 'another', indices: [1, 2, 3] })) })
    assert.equal(element.ofClass('cluster')[0], before)
    assert.equal(before.textContent, '3')
  })
})

describe('clusters', () => {
  test('the pills of a lane share a path, and each is as large as layout says', () => {
    const scene = everyMark()
    const [one] = scene.clusters
    const { element } = drawn({ ...scene, clusters: [one, { ...one, id: 'b', x: one.x + 60, indices: [3, 4] }, { ...one, id: 'c', lane: 5, widthPx: 12 }] })
    const pills = element.ofClass('pill')
    assert.deepEqual(pills.map(pill => pill.getAttribute('d')?.match(/M/g)?.length), [2, 1])
    // the stroke, 1.75 px wide, lies within: from its middle on, level and steep parts and twice the radius
    const [, round, steep] = /h[-\d.]+a([\d.]+) .*?v([\d.]+)/.exec(pills[1].getAttribute('d') ?? '') ?? []
    assert.ok(Math.abs(2 * Number(round) - (12 - 1.75)) < 0.02 && Math.abs(2 * Number(round) + Number(steep) - (one.heightPx - 1.75)) < 0.03)
  })

  test('a cluster is a button of at least 24 px that says what it holds', () => {
    const [cluster] = drawn().element.ofClass('cluster')
    assert.equal(cluster.getAttribute('role'), 'button')
    assert.equal(cluster.getAttribute('aria-label'), '2 events, 1970 to 1971')
    assert.equal(cluster.textContent, '2')
    assert.ok(pxOf(cluster.styles.get('inline-size')) >= 24 && pxOf(cluster.styles.get('block-size')) >= 24)
  })
})

describe('the tab stop', () => {
  test('there is one, even before an event has the focus', () => {
    const { element } = drawn()
    assert.deepEqual(tabbable(element).map(stop => stop.getAttribute('aria-label')), ['A drawing'])
  })

  test('each step goes to another element with a new name, and the focus follows', () => {
    const scene = everyMark()
    const { document, element, drawing } = drawn(scene, { focused: 0 })
    drawing.focus()
    assert.ok(drawing.hasFocus())
    let last = document.activeElement
    for (const focused of [1, 2, 3]) {
      drawing.paint(scene, { focused })
      assert.notEqual(document.activeElement, last)
      last = document.activeElement
      assert.equal(last.getAttribute('aria-label'), `${TITLES[focused]}, a day, a lane`)
      assert.equal(last.getAttribute('data-position'), String(focused))
      assert.deepEqual(tabbable(element), [last])
    }
  })

  test('a change of the focused event elsewhere does not take the focus', () => {
    const scene = everyMark()
    const { document, drawing } = drawn(scene, { focused: 0 })
    drawing.paint(scene, { focused: 1 })
    assert.equal(document.activeElement, null)
    assert.equal(drawing.hasFocus(), false)
  })

  test('an event in a cluster has the focus at its pill', () => {
    const scene = everyMark()
    const { element } = drawn(scene, { focused: 16 })
    const [stop] = tabbable(element)
    assert.match(stop.styles.get('transform'), /^translate\(899px/)
    assert.equal(stop.hasAttribute('data-whole'), false)
    assert.equal(stopsOf(element).length, 2)
  })
})

describe('the pointer', () => {
  test('a mark without a name shows it, a named one does not show it twice', () => {
    const scene = everyMark()
    const { element, drawing } = drawn({ ...scene, labels: scene.labels.slice(1) }, { hovered: 0 })
    const [name] = element.ofClass('hover-name')
    assert.equal(name.hasAttribute('hidden'), false)
    assert.equal(name.firstElementChild.textContent, TITLES[0])
    assert.equal(element.ofClass('event-disc').length, 1)
    drawing.paint(scene, { hovered: 1 })
    assert.equal(name.hasAttribute('hidden'), true)
  })
})

test('a date in the line of its title is told apart from one below it', () => {
  const [first, second] = everyMark().labels
  const { element } = drawn({ ...everyMark(), labels: [{ ...first, dateText: '13 June 2024', dateBeside: true }, { ...second, dateText: '14 June 2024', dateBeside: false }] })
  assert.deepEqual(element.ofClass('label').map(label => [label.textContent.endsWith('June 2024'), label.hasAttribute('data-date-beside')]), [[true, true], [true, false]])
})

describe('names of folded lanes in a narrow drawing', () => {
  const lane = (index, name) => ({ index, name, fromPx: 60 + 18 * index, toPx: 78 + 18 * index, shown: 1, total: 1, folded: true, nameBox: null })
  const mark = (of, x) => ({ ...everyMark().marks[0], index: of, lane: of, x, y: 69 + 18 * of, sizePx: 8, bar: null, brackets: null })
  const scene = marks => ({ ...everyMark(), mode: 'embed', bodyPx: { x: 0, y: 60, widthPx: 300, heightPx: 36 }, lanes: [lane(0, 'Unrest'), lane(1, 'Politics')], marks, clusters: [], labels: [] })

  test('stand at the left with their shape, and between marks without it', () => {
    const names = foldedNames(scene([mark(0, 200), mark(1, 40)]), measure)
    assert.deepEqual([...names.values()].map(({ shaped }) => shaped), [true, false])
    assert.ok(names.get(1).x > 40 + 8 && names.get(0).x < 10)
    const { element } = drawn(scene([mark(0, 200), mark(1, 40)]))
    assert.deepEqual(element.ofClass('lane-title').map(title => title.textContent), ['Unrest', 'Politics'])
    assert.equal(element.ofClass('lane-symbol').length, 1)
  })

  test('are left out where marks leave no room', () => {
    assert.deepEqual([...foldedNames(scene([40, 90, 140, 190, 240, 290].map(x => mark(0, x))), measure).keys()], [1])
    assert.equal(foldedNames({ ...scene([]), mode: 'wide' }, measure).size, 0)
  })
})

describe('leaders', () => {
  test('have the colour of their mark, and end in a dot before the name', () => {
    const [first, second, ...rest] = everyMark().marks
    const led = index => ({ ...everyMark().labels[0], index, leader: [[10, 20], [30, 20], [40, 50], [44, 50]] })
    const marks = [{ ...first, lane: 0, steppedBack: false }, { ...second, lane: 3, steppedBack: true }, ...rest]
    const { element } = drawn({ ...everyMark(), marks, labels: [led(first.index), led(second.index)] })
    const lines = element.ofClass('leader')
    assert.deepEqual(lines.map(line => [line.getAttribute('data-lane'), line.hasAttribute('data-stepped')]), [['0', false], ['3', true]])
    assert.equal(lines[0].getAttribute('d'), 'M10 20L30 20L40 50L44 50')
    assert.equal(element.ofClass('leader-dot').length, 2)
  })
})

describe('arcs', () => {
  test('an arc needs both ends in view', () => {
    const scene = everyMark()
    assert.equal(arcsOf(scene, [{ from: 4, to: 12, kind: 'led' }, { from: 4, to: 99, kind: 'led' }, { from: 11, to: 4, kind: 'led' }], measure).length, 1)
  })

  test('heads that meet stand apart', () => {
    const tips = arcsOf(everyMark(), [{ from: 4, to: 12, kind: 'led' }, { from: 5, to: 12, kind: 'led' }, { from: 6, to: 12, kind: 'led' }], measure)
      .map(({ head }) => Number(/^M(-?[\d.]+) /.exec(head)?.[1])).sort((a, b) => a - b)
    assert.equal(tips.length, 3)
    assert.ok(tips[1] - tips[0] >= 4 && tips[2] - tips[1] >= 4, String(tips))
  })
})

describe('arcs beside time that runs down', () => {
  const mark = (index, x, y) => ({ ...everyMark().marks[0], index, x, y, sizePx: 10, chosen: false })
  const scene = { ...everyMark(), direction: 'down', bodyPx: { x: 46, y: 26, widthPx: 300, heightPx: 600 }, clusters: [],
    lanes: [0, 1, 2, 3, 4, 5].map(index => ({ index, fromPx: 52 + 15 * index, toPx: 67 + 15 * index })),
    marks: [mark(1, 60, 100), mark(2, 60, 400), mark(3, 134, 90), mark(4, 134, 500), mark(5, 120, 490)] }
  const numbers = ({ d, head }) => [d, head].map(path => [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]))

  test('begin at the cause, and their heads point to the effect', () => {
    const [line, head] = numbers(arcsOf(scene, [{ from: 3, to: 4, kind: 'led' }], measure)[0])
    assert.ok(Math.abs(line[0][1] - 90) < 6 && Math.abs(head[0][1] - 500) < 6, JSON.stringify([line, head]))
    assert.ok(head[0][1] > head[1][1] && head[0][1] > head[2][1], 'downward')
  })

  test('lie towards the axis, and towards the names where the axis leaves no room', () => {
    const [far] = numbers(arcsOf(scene, [{ from: 3, to: 4, kind: 'led' }], measure)[0])
    assert.ok(far.slice(1, 3).every(([x]) => x < 134))
    const [near] = numbers(arcsOf(scene, [{ from: 1, to: 2, kind: 'led' }], measure)[0])
    assert.ok(near.slice(1, 3).every(([x]) => x > 60))
  })

  test('stay between the axis and the names', () => {
    for (const from of [1, 2, 3]) for (const to of [4, 5]) {
      const [[p, a, b, q]] = numbers(arcsOf(scene, [{ from, to, kind: 'thread' }], measure)[0])
      for (let t = 0; t <= 1; t += 0.05) {
        const x = (1 - t) ** 3 * p[0] + 3 * t * (1 - t) ** 2 * a[0] + 3 * t * t * (1 - t) * b[0] + t ** 3 * q[0]
        assert.ok(x > 46 && x < 142 + 20, `${from}-${to}: ${x}`)
      }
    }
  })
})

describe('the overview', () => {
  const view = {
    density: { columns: 10, totals: Uint32Array.from([0, 1, 4, 0, 0, 0, 0, 0, 0, 16]), most: 16 }, direction: 'right', widthPx: 40, heightPx: 54,
    windowFromPx: 3, windowToPx: 20, valueText: '1970 to 1980',
  }
  const painted = more => {
    const element = freshDocument().createElement('div')
    createOverview(element, { label: 'Window' }).paint({ ...view, ...more })
    return element
  }
  /** Bars of a path, as far as they are seen: those in colours within the window, those in grey beyond it. */
  const bars = (element, inside) => {
    const path = element.ofClass('overview-bars').find(path => path.className.includes('inside') === inside)
    const [from, to] = colouredIn(element, 'x', 'width')
    return (path?.getAttribute('d') ?? '').split('M').slice(1).filter(bar => (Number(bar.split(' ')[0]) >= from && Number(bar.split(' ')[0]) < to) === inside).map(bar => `M${bar}`).join('')
  }
  /** Where bars are seen in colours, along time. */
  const colouredIn = (element, at, length) => {
    const [clip] = element.all().filter(({ name }) => name === 'clipPath')[0].children
    return [Number(clip.getAttribute(at)), Number(clip.getAttribute(at)) + Number(clip.getAttribute(length))]
  }

  test('it is a slider once it has a value, and not before', () => {
    const element = freshDocument().createElement('div')
    const { paint } = createOverview(element, { label: 'Window' })
    assert.equal(element.getAttribute('role'), null)
    assert.equal(element.getAttribute('tabindex'), null)
    paint(view)
    assert.equal(element.getAttribute('role'), 'slider')
    assert.equal(element.getAttribute('tabindex'), '0')
  })

  test('it is a slider that says its window in words', () => {
    const element = painted()
    assert.equal(element.getAttribute('role'), 'slider')
    assert.equal(element.getAttribute('aria-valuetext'), '1970 to 1980')
    assert.match(element.getAttribute('aria-valuenow') ?? '', /^\d+$/)
  })

  test('heights go by the square root of the count, and the window tells bars apart', () => {
    const heights = d => [...d.matchAll(/v-([\d.]+)h/g)].map(match => Number(match[1]))
    const [one, four] = heights(bars(painted(), true))
    const [sixteen] = heights(bars(painted(), false))
    assert.ok(Math.abs(four - 2 * one) < 0.05 && Math.abs(sixteen - 4 * one) < 0.05)
  })

  test('within the window bars are parted by lanes, in their order and colours, and are as high as their count', () => {
    const counts = Uint32Array.from([0, 1, 1, 0, 0, 0, 0, 0, 0, 4, /**/ 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, /**/ 0, 0, 0, 0, 0, 0, 0, 0, 0, 12])
    for (const direction of ['right', 'down']) {
      const down = direction === 'down'
      const element = painted({ density: { ...view.density, lanes: 3, counts }, direction, ...(down ? { widthPx: 54, heightPx: 40 } : {}) })
      const inside = element.ofClass('overview-bars-inside')
      assert.deepEqual(inside.map(row => row.getAttribute('data-lane')), ['0', '1', '2'])
      /** Foot and height of each bar. */
      const [from, to] = colouredIn(element, down ? 'y' : 'x', down ? 'height' : 'width')
      const all = row => [...(row.getAttribute('d') ?? '').matchAll(/M([\d.]+) ([\d.]+)[vh]-([\d.]+)/g)].map(([, x, y, high]) => ({ along: Number(down ? y : x), foot: Number(down ? x : y), high: Number(high) }))
      const bars = row => all(row).filter(({ along }) => along >= from && along < to)
      const [[single, first], [second], third] = inside.map(bars)
      assert.equal(third.length, 0)
      const grey = all(element.ofClass('overview-bars').find(row => !row.hasAttribute('data-lane')))
      assert.equal(grey.filter(({ along }) => along < from || along >= to).length, 1)
      // four events, twice as high as one: a quarter and three quarters of it, the first lane at the tip
      assert.ok(Math.abs(first.high + second.high - 2 * single.high) < 0.05 && Math.abs(second.high - 3 * first.high) < 0.05)
      assert.ok(Math.abs(first.foot - (second.foot - second.high)) < 0.02 && Math.abs(second.foot - single.foot) < 0.02)
    }
  })

  test('a narrow window is drawn 6 px wide, with its handles outside', () => {
    const element = painted({ windowFromPx: 20, windowToPx: 20.5 })
    const [frame] = element.ofClass('overview-frame')
    assert.equal(frame.getAttribute('width'), '6')
    const [start] = element.ofClass('overview-handle')
    assert.ok(Number(start.getAttribute('x')) + 8 < Number(frame.getAttribute('x')))
  })

  test('upright it turns by a quarter', () => {
    const element = painted({ direction: 'down', widthPx: 22, heightPx: 400, windowFromPx: 300, windowToPx: 390 })
    const [frame] = element.ofClass('overview-frame')
    assert.equal(frame.getAttribute('height'), '90')
    assert.equal(element.getAttribute('aria-orientation'), 'vertical')
  })
})

/** Where a path of M, L, H, V, their relative forms, and a goes, in tenths. @param {string} d */
function cornersOf(d) {
  let at = [0, 0]
  return [...d.matchAll(/([MLHVlhva])([^MLHVlhvaZ]*)/g)].map(([, command, text]) => {
    const numbers = text.trim().split(/[ ,]+/).map(Number)
    const [x, y] = numbers.slice(-2)
    if (command === 'M' || command === 'L') at = [x, y]
    else if (command === 'H') at = [numbers[0], at[1]]
    else if (command === 'V') at = [at[0], numbers[0]]
    else if (command === 'h') at = [at[0] + numbers[0], at[1]]
    else if (command === 'v') at = [at[0], at[1] + numbers[0]]
    else at = [at[0] + x, at[1] + y]
    return at.map(one => Math.round(one * 10) / 10 + 0)
  })
}
