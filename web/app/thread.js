import { groupsOf, threadOf } from '../model/thread.js'
import { dayToCivil } from '../time/day.js'

/** @typedef {import('../model/state.js').State} State */
/** @typedef {import('../model/thread.js').Thread} Thread */

/**
 * Threads as the page follows and tells them.
 *
 * @param {object} ground
 * @param {import('../model/events.js').Events} ground.events
 * @param {import('../i18n/words.js').Words} ground.words
 * @param {(patch: Partial<State>) => string} ground.address  of what the state becomes
 */
export function createThreads({ events, words, address }) {
  /** @type {{why: number, sowhat: number, thread: Thread|null}} */ let last = { why: -1, sowhat: -1, thread: null }

  /** What is followed now. @param {Pick<State, 'why'|'sowhat'>} state @returns {Thread|null} */
  function of({ why, sowhat }) {
    if (last.why !== why || last.sowhat !== sowhat) {
      last = { why, sowhat, thread: why >= 0 ? threadOf(events, why, 'why') : sowhat >= 0 ? threadOf(events, sowhat, 'sowhat') : null }
    }
    return last.thread
  }

  /** @param {Thread} thread @returns {number[]} in time */
  const inTime = thread => thread.members.map(({ position }) => position).sort((a, b) => a - b)

  /** The year in which an event begins. @param {number} position */
  function year(position) {
    const { year: number } = dayToCivil(Math.floor(events.startDay[position]))
    return words.text(number > 0 ? 'date.ce' : 'date.bce', { number: String(number > 0 ? number : 1 - number) })
  }

  return {
    of,
    inTime,
    /** What the state becomes when a thread is followed. @param {'why'|'sowhat'} way @param {number} position @returns {Partial<State>} */
    followed: (way, position) => ({ why: -1, sowhat: -1, [way]: position, selected: position, unfolded: false, step: '', view: 'drawing' }),
    /** The threads that begin at an event. @param {number} position @returns {import('../panels/event.js').Follow[]} */
    from(position) {
      return /** @type {const} */ (['why', 'sowhat']).flatMap(way => {
        const thread = threadOf(events, position, way)
        if (thread.members.length < 2) return []
        const positions = inTime(thread)
        return [{
          way, text: words.text(`web.follow.${way}`, { year: year(way === 'why' ? positions[0] : positions[positions.length - 1]) }),
          count: words.count('web.count', thread.members.length - 1),
          href: address(this.followed(way, position)),
        }]
      })
    },
    /**
     * @param {State} state
     * @param {Thread} thread
     * @param {import('../model/details.js').EventDetails|null} details  of the current step
     * @returns {import('../panels/thread.js').ThreadView}
     */
    told({ selected, unfolded }, thread, details) {
      const positions = inTime(thread)
      const numbers = new Map(positions.map((position, i) => [position, i + 1]))
      const shown = (/** @type {import('../model/thread.js').Member} */ member) => unfolded || member.first || member.position === selected
      const near = new Map(thread.links.flatMap(([from, to]) => /** @type {[number, 'led'|'followed'][]} */ (
        to === selected ? [[from, 'led']] : from === selected ? [[to, 'followed']] : [])))
      return {
        way: thread.way, title: events.title[thread.of], unfolded, summary: details?.summary ?? '',
        span: words.text('web.thread.span', { events: words.count('web.count', positions.length), from: year(positions[0]), to: year(positions[positions.length - 1]) }),
        hidden: thread.members.filter(member => !shown(member)).length,
        groups: groupsOf(thread, shown).map(({ generation, nearer, members }) => ({
          generation, nearer: events.title[nearer] ?? '',
          rows: members.map(({ position }) => {
            const relation = near.get(position) ?? ''
            const link = relation && (relation === 'led' ? details?.causes : details?.effects)?.find(({ id }) => id === events.id[position])
            return {
              id: events.id[position], title: events.title[position], dateLabel: events.label[position], lane: events.lane[position],
              importance: events.importance[position], number: numbers.get(position) ?? 0, current: position === selected, relation,
              kind: link && link.kind ? words.text(`web.kind.${relation === 'led' ? 'cause' : 'effect'}.${link.kind}`) : '',
              reason: link ? link.reason : '',
            }
          }),
        })),
      }
    },
  }
}

/**
 * How far an event is from the one that was chosen before, as a sentence about the latter's title.
 *
 * @param {import('../model/apart.js').Apart} apart
 * @param {import('../i18n/words.js').Words} words
 * @returns {[string, string]} what stands before the title, and after it
 */
export function apartInWords({ way, unit, count, about }, words) {
  const hole = { title: '\n' }
  const text = way === 'same' || way === 'about'
    ? words.text(`web.apart.${way}`, hole)
    : words.count(`web.apart.${unit}.${way}`, count, { ...hole, about: about ? `${words.text('web.apart.some')} ` : '' })
  const [before, after] = text.split('\n')
  return [before, after]
}
