import { median, quantile } from './figures.js'

/** @typedef {import('./subjects.js').Subject} Subject */

/**
 * @typedef {object} Figures
 * @property {number} drawnMs  from the start of the navigation to the frame after the events are painted
 * @property {number} blockingMs  what each task of the main thread took over 50 ms, summed from the start to two seconds after the drawing
 * @property {number} longestAfterMs  the longest task after the drawing, the gestures included
 * @property {number} heapMb  of script, after a collection
 * @property {number} elements  of the document
 * @property {number|null} inside  the most elements inside the drawing at any rest
 * @property {number} shift  CLS
 * @property {number} stepMs  main thread for each step, median
 * @property {number} stepP95Ms
 * @property {number} stepCpuMs  the same in CPU time of the thread: what others on the machine do is not in it
 * @property {number} stepCpuP95Ms
 * @property {number} frameP95Ms  between two frames while steps follow each other
 * @property {number} frameMostMs
 */

/** Longer than this nothing is waited for. */
const PATIENCE_MS = 120_000
/** Between two steps: each has a frame of its own. */
const PACE_MS = 33
const ZOOMS = 20
const PANS = 20
const PAN_PX = 14

const IN_PAGE = `(() => {
  const bench = window.__bench = { tasks: [], shift: 0, frames: [] }
  new PerformanceObserver(list => { for (const task of list.getEntries()) bench.tasks.push([task.startTime, task.duration]) }).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver(list => { for (const shift of list.getEntries()) if (!shift.hadRecentInput) bench.shift += shift.value }).observe({ type: 'layout-shift', buffered: true })
  bench.drawn = new Promise(done => new PerformanceObserver(list => {
    for (const mark of list.getEntries()) if (mark.name === 'chronology-drawn' || mark.name === 'peer-drawn') done(mark.startTime)
  }).observe({ type: 'mark', buffered: true }))
  bench.record = () => {
    bench.frames = []
    const frame = time => { bench.frames.push(time); bench.running = requestAnimationFrame(frame) }
    bench.running = requestAnimationFrame(frame)
  }
  bench.stop = () => cancelAnimationFrame(bench.running)
})()`

/**
 * Opens a page anew and measures it from the start of its navigation to the end of sixty steps of zoom and pan.
 *
 * @param {Awaited<ReturnType<typeof import('./chromium.js').openChromium>>} chromium
 * @param {Subject} subject
 * @param {number} count
 * @param {string} before  address of a page of another site, from which it is opened
 * @param {{trace?: (events: any[]) => void}} [options]  given the trace of the steps
 * @returns {Promise<Figures>}
 * @throws {Error} when nothing is drawn within two minutes
 */
export async function measure(chromium, subject, count, before, { trace } = {}) {
  const page = await chromium.page()
  const { send } = page
  const ask = async (/** @type {string} */ expression) => {
    const { result, exceptionDetails } = await within(send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }))
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }
  try {
    await send('Page.enable')
    await send('Emulation.setDeviceMetricsOverride', { width: 1280, height: 720, deviceScaleFactor: 1, mobile: false })
    // a reader comes from a page of another site: for either the browser takes another process
    await send('Page.navigate', { url: before })
    await pause(500)
    await send('Page.addScriptToEvaluateOnNewDocument', { source: IN_PAGE })
    await send('Page.navigate', { url: subject.address(count) })
    const drawnMs = await ask('__bench.drawn')
    await pause(2000)
    await send('HeapProfiler.collectGarbage')
    const heapMb = (await send('Runtime.getHeapUsage')).usedSize / 1048576
    const elements = await ask('document.querySelectorAll("*").length')
    const tasks = /** @type {number[][]} */ (await ask('__bench.tasks'))
    const counted = async () => subject.inside ? await ask(`document.querySelectorAll(${JSON.stringify(`${subject.inside} *`)}).length`) : null
    let inside = await counted()
    // a collection asked for is ours, not the page's
    await ask('__bench.tasks = []')

    const traced = await startTrace(page)
    await ask('__bench.record()')
    const counts = await steps(page, subject, ask, counted)
    const frames = /** @type {number[]} */ (await ask('__bench.stop(), __bench.frames'))
    await pause(600)
    const events = await traced()
    trace?.(events)
    const stepTasks = tasksByStep(events)
    inside = inside === null ? null : Math.max(inside, ...counts)
    const after = /** @type {number[][]} */ (await ask('__bench.tasks'))
    const between = frames.slice(1).map((time, i) => time - frames[i])
    return {
      drawnMs,
      blockingMs: tasks.reduce((sum, [, ms]) => sum + Math.max(0, ms - 50), 0),
      longestAfterMs: Math.max(0, ...tasks.filter(([start]) => start > drawnMs).map(([, ms]) => ms), ...after.map(([, ms]) => ms)),
      heapMb, elements, inside,
      shift: await ask('__bench.shift'),
      stepMs: median(stepTasks.map(step => step.wallMs)), stepP95Ms: quantile(stepTasks.map(step => step.wallMs), 0.95),
      stepCpuMs: median(stepTasks.map(step => step.cpuMs)), stepCpuP95Ms: quantile(stepTasks.map(step => step.cpuMs), 0.95),
      frameP95Ms: quantile(between, 0.95), frameMostMs: Math.max(...between),
    }
  } finally {
    await page.close()
  }
}

/**
 * Twenty steps closer, twenty along, twenty wider, as a hand does them: real input, at one place of the drawing.
 *
 * @param {import('./chromium.js').Page} page
 * @param {Subject} subject
 * @param {(expression: string) => Promise<any>} ask
 * @param {() => Promise<number|null>} counted
 * @returns {Promise<number[]>} elements inside after each of the three
 */
async function steps({ send }, subject, ask, counted) {
  const middle = (/** @type {string} */ selector) => ask(`(() => { const box = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect(); return [box.left + box.width * 0.55, box.top + box.height * 0.6] })()`)
  const [x, y] = await middle(subject.ground)
  /** @type {number[]} */ const counts = []
  const mouse = (/** @type {string} */ type, /** @type {number} */ atX, more = {}) => within(send('Input.dispatchMouseEvent', { type, x: atX, y, button: 'none', ...more }))
  const paced = async (/** @type {() => Promise<any>} */ step) => {
    const began = performance.now()
    await step()
    await pause(Math.max(0, PACE_MS - (performance.now() - began)))
  }
  const zoom = async (/** @type {number} */ deltaY, /** @type {string|null} */ button) => {
    const press = button ? await middle(button) : null
    for (let i = 0; i < ZOOMS; i++) {
      await paced(() => press ? ask(`document.elementFromPoint(${press[0]}, ${press[1]})?.click()`) : mouse('mouseWheel', x, { deltaX: 0, deltaY }))
    }
    await pause(400)
    counts.push(await counted() ?? 0)
  }
  await mouse('mouseMoved', x)
  await zoom(-60, subject.closer)
  const left = { button: 'left', buttons: 1 }
  await mouse('mousePressed', x, { ...left, clickCount: 1 })
  for (let i = 1; i <= PANS; i++) await paced(() => mouse('mouseMoved', x - i * PAN_PX, left))
  await mouse('mouseReleased', x - PANS * PAN_PX, { button: 'left', clickCount: 1 })
  await pause(400)
  counts.push(await counted() ?? 0)
  await zoom(60, subject.wider)
  return counts
}

/** @param {import('./chromium.js').Page} page  @returns {Promise<() => Promise<any[]>>} ends it and gives its events */
async function startTrace({ send, on }) {
  /** @type {any[]} */ const events = []
  on('Tracing.dataCollected', ({ value }) => { for (const event of value) events.push(event) })
  const complete = new Promise(done => on('Tracing.tracingComplete', done))
  await send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', 'devtools.timeline'], excludedCategories: ['*'] } })
  return async () => {
    await send('Tracing.end')
    await complete
    return events
  }
}

/**
 * The tasks of the page's main thread, from the input of one step to that of the next.
 *
 * @param {readonly any[]} events  of a trace
 * @returns {{wallMs: number, cpuMs: number}[]}
 */
export function tasksByStep(events) {
  const inputs = events.filter(event => event.name === 'EventDispatch' && ['wheel', 'mousemove', 'click'].includes(event.args?.data?.type)).sort((a, b) => a.ts - b.ts)
  if (inputs.length === 0) return []
  const { pid, tid } = inputs[0]
  const starts = inputs.filter((input, i) => i === 0 || input.ts - inputs[i - 1].ts > 4000).map(input => input.ts)
  const tasks = events.filter(event => event.pid === pid && event.tid === tid && event.ph === 'X' && event.name === 'ThreadControllerImpl::RunTask').sort((a, b) => a.ts - b.ts)
  return starts.map((start, i) => {
    // the task in which the input arrived is of its step; what rests between two gestures is of none
    const until = Math.min(starts[i + 1] ?? Infinity, start + 3 * PACE_MS * 1000)
    const of = tasks.filter(task => task.ts + task.dur > start && task.ts < until && !(starts[i + 1] !== undefined && task.ts + task.dur > starts[i + 1]))
    return { wallMs: of.reduce((sum, task) => sum + task.dur, 0) / 1000, cpuMs: of.reduce((sum, task) => sum + (task.tdur ?? task.dur), 0) / 1000 }
  })
}

/** @template T @param {Promise<T>} answer  @returns {Promise<T>} */
function within(answer) {
  /** @type {ReturnType<typeof setTimeout>|undefined} */ let timer
  return Promise.race([answer, new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(`Nothing within ${PATIENCE_MS / 1000} s`)), PATIENCE_MS) })]).finally(() => clearTimeout(timer))
}

/** @param {number} ms */
function pause(ms) {
  return new Promise(done => setTimeout(done, ms))
}
