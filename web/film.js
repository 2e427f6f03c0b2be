import { createProjector } from './app/projector.js'

/** @type {ReturnType<typeof createProjector>|null} */
let projector = null

/** @param {MessageEvent<{begin?: any, looks?: import('./draw/looks.js').Looks, shot?: import('./app/projector.js').Shot}>} message */
self.onmessage = ({ data: { begin, looks, shot } }) => {
  if (begin) projector = createProjector({ ...begin, clock: performance })
  if (looks) projector?.dress(looks)
  if (shot && projector) self.postMessage(projector.show(shot))
}
