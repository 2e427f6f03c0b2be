/** What a reader who asks how to read the drawing is shown; it comes when it is asked for. */
export { createHelp } from '../panels/help.js'
export { legendOf } from './legend.js'
