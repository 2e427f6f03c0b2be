import { takeOver } from './app/takeover.js'

takeOver(document)
