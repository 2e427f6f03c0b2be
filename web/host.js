import { startHost } from './embed/host.js'

startHost(window)
